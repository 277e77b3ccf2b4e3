/** Time as an execution sees it; tests bring one that they move themselves. */
export interface Timers {
  now(): Date;
  /** Calls back once so much time has passed. What it gives takes that back. */
  after(seconds: number, callback: () => void): () => void;
}

/** Node's timers hold no more than 24.8 days; a longer wait is a chain of them. */
const chunkMsMax = 2_147_483_647;

export const realTimers: Timers = {
  now: () => new Date(),
  after(seconds, callback) {
    let timer: NodeJS.Timeout;
    const wait = (restMs: number): void => {
      const chunkMs = Math.min(restMs, chunkMsMax);
      timer = setTimeout(() => (restMs > chunkMs ? wait(restMs - chunkMs) : callback()), chunkMs);
    };
    wait(seconds * 1000);
    return () => clearTimeout(timer);
  },
};
