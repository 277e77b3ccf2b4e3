import type { Narrator } from '../demo/narrator.ts';

export interface Emulation {
  readonly narrator: Narrator;
  /** Of the emulator. */
  readonly endpoint: string;
  /** For everything that is written. */
  readonly folder: string;
  /** Aborted when all has to end. */
  readonly signal: AbortSignal;
  /** Takes what has to be stopped at the end. */
  readonly stopLater: (stop: () => Promise<void>) => void;
}
