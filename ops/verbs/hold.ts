import type { HoldResult } from '../../use-cases/operations/legal-hold.ts';
import { printer } from '../output.ts';
import type { Verb } from '../verbs.ts';
import { askPersonData, readOperator, readPerson } from './person-words.ts';

/** Sets (`held`) or releases a legal hold: while it is set, the person's keys cannot be destroyed. */
const holding =
  (held: boolean): Verb =>
  async (asked) => {
    const { words, target, terminal } = asked;
    const print = printer(terminal);
    const who = readOperator(words);
    const person = await readPerson(asked);
    const event = { verb: 'hold', person, ...who, held, write: words.yes };
    const { status, personId, hold } = await askPersonData<HoldResult>(target, event);
    const before = hold ? ` (${hold.held ? 'set' : 'released'} at ${hold.at} by ${hold.by}, ${hold.reference})` : '';
    const what = held ? 'set' : 'released';
    const said = {
      CHANGED: `The hold on ${personId} is ${what}.`,
      WOULD_CHANGE: `The hold on ${personId} would be ${what}${before}. Nothing was changed: --yes does it.`,
      UNCHANGED: held ? `A hold on ${personId} is set already${before}.` : `There is no hold on ${personId}${before}.`,
    };
    print(said[status]);
    return 'DONE';
  };

export const hold = holding(true);
export const releaseHold = holding(false);
