/** How far a long job has come, so that it can stop at any moment and go on from there. */
export interface JobProgress {
  /** What was written last; undefined where the job has not begun. */
  read(jobId: string): Promise<string | undefined>;
  /** Replaces it. The text is the job's own, commonly JSON; never personal data. One job runs once at a time. */
  write(jobId: string, progress: string): Promise<void>;
}
