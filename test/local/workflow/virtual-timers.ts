import type { Timers } from '../../../local/workflow/timers.ts';

/** Time that stands still until a test moves it: five working days pass in a millisecond. */
export interface VirtualTimers extends Timers {
  /** Moves to that instant; on the way each timer is called at its own, and `idle` awaited before the next. */
  moveTo(iso: string, idle: () => Promise<void>): Promise<void>;
}

export function createVirtualTimers(iso: string): VirtualTimers {
  let now = Date.parse(iso);
  const timers = new Map<symbol, { readonly at: number; readonly callback: () => void }>();
  return {
    now: () => new Date(now),
    after(seconds, callback) {
      const id = Symbol();
      timers.set(id, { at: now + seconds * 1000, callback });
      return () => timers.delete(id);
    },
    async moveTo(to, idle) {
      const end = Date.parse(to);
      await idle();
      for (;;) {
        const [next] = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
        if (!next) break;
        const [id, { at, callback }] = next;
        timers.delete(id);
        now = at;
        callback();
        await idle();
      }
      now = end;
    },
  };
}
