import type { Words } from './command-line.ts';
import type { Terminal } from './output.ts';
import type { Target } from './target.ts';
import { destroyPerson } from './verbs/destroy-person.ts';
import { exportPerson } from './verbs/export-person.ts';
import { follow } from './verbs/follow.ts';
import { hold, releaseHold } from './verbs/hold.ts';
import { migrate } from './verbs/migrate.ts';
import { rebuildClosing } from './verbs/rebuild-closing.ts';
import { redrive } from './verbs/redrive.ts';
import { rekey } from './verbs/rekey.ts';
import { rights } from './verbs/rights.ts';
import { verify } from './verbs/verify.ts';

/** DONE: done, and all is well. WRONG: done, and something is wrong or missing that an operator looks into. */
export type Verdict = 'DONE' | 'WRONG';

export interface Asked {
  readonly words: Words;
  readonly target: Target;
  readonly terminal: Terminal;
  readonly now: Date;
}

export type Verb = (asked: Asked) => Promise<Verdict>;

/** What can be asked for, by name. */
export const verbs: Readonly<Record<string, Verb>> = {
  follow,
  verify,
  'rebuild-closing': rebuildClosing,
  redrive,
  rekey,
  migrate,
  'export-person': exportPerson,
  hold,
  'release-hold': releaseHold,
  'destroy-person': destroyPerson,
  rights,
};
