const hourMs = 3_600_000;
/** A minute past, like the schedule that is deployed: what ends with a day has ended by then. */
const pastTheHourMs = 60_000;

/** Runs the work now, for what came due while nothing ran, and then a minute past every hour. It must not fail. */
export function everyHour(work: () => Promise<void>): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = Promise.resolve();
  const run = () => {
    running = work().finally(() => {
      if (!stopped) timer = setTimeout(run, untilNext(Date.now()));
    });
  };
  run();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Shanghai is whole hours from UTC, so its hours are ours. */
export const untilNext = (now: number): number => hourMs - ((now - pastTheHourMs) % hourMs);
