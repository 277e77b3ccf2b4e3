import type { Log } from './log.ts';

/**
 * Makes what a function needs on its first event and keeps it: events that come together share one start. A start
 * that failed is logged and tried again with the next event. What goes wrong afterwards does not touch it.
 */
export function startedOnce<T>(start: () => Promise<T>, log: Log): () => Promise<T> {
  let started: Promise<T> | undefined;
  const failed = (error: unknown): never => {
    started = undefined;
    log.error('start_failed', { error });
    throw error;
  };
  return () => {
    started ??= Promise.resolve().then(start).catch(failed);
    return started;
  };
}
