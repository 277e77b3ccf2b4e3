/** A file is made in seconds. One that is not there by then will not come. */
const makingMinutes = 30;

/** Why no file is there, whatever it was to hold: nobody has answered in that time. */
export type NotMadeInTime = 'NOT_MADE_IN_TIME';

/**
 * A file that somebody has asked for, and that is made behind (`use-cases/make-file.ts`). `Found` is what its making has
 * found out beside it.
 */
export interface RequestedFile<Failure extends string = string, Found extends object = object> {
  readonly requestedAt: string;
  readonly outcome?: FileOutcome<Failure, Found>;
  readonly version: number;
}

export type FileOutcome<Failure extends string, Found extends object = object> =
  | ({
      readonly result: 'READY';
      readonly at: string;
      readonly bytes: number;
      /** Of the file, in hexadecimal. */
      readonly sha256: string;
    } & Found)
  | { readonly result: 'FAILED'; readonly at: string; readonly failure: Failure };

export type FileState = 'REQUESTED' | 'READY' | 'FAILED' | 'EXPIRED';

/** Until when a file can be fetched that stays so many days. */
export const fileExpiry = ({ requestedAt }: Pick<RequestedFile, 'requestedAt'>, days: number): Date =>
  new Date(Date.parse(requestedAt) + days * 24 * 60 * 60 * 1000);

/** How it stands at that moment; a clock decides where nobody has answered. */
export function fileState(file: RequestedFile, days: number, now: Date): FileState {
  if (now >= fileExpiry(file, days)) return 'EXPIRED';
  if (file.outcome) return file.outcome.result;
  return isLate(file, now) ? 'FAILED' : 'REQUESTED';
}

/** Undefined where nothing has failed. */
export function fileFailure<Failure extends string>(
  file: RequestedFile<Failure>,
  now: Date,
): Failure | NotMadeInTime | undefined {
  const { outcome } = file;
  if (outcome?.result === 'FAILED') return outcome.failure;
  return !outcome && isLate(file, now) ? 'NOT_MADE_IN_TIME' : undefined;
}

const isLate = ({ requestedAt }: Pick<RequestedFile, 'requestedAt'>, now: Date): boolean =>
  now.getTime() >= Date.parse(requestedAt) + makingMinutes * 60 * 1000;
