import type { ErasureObstacle } from '../../domain/persons/erasure.ts';
import type { Destruction } from '../../use-cases/operations/destroy-person.ts';
import { printer } from '../output.ts';
import type { Verb } from '../verbs.ts';
import { askPersonData, readOperator, readPerson } from './person-words.ts';

const inWords: Readonly<Record<ErasureObstacle, string>> = {
  HELD: 'a legal hold is set (ops release-hold)',
  FILES_HELD: 'files of an application that he shares with somebody on whom a legal hold is set',
  OPEN_APPLICATION: 'an application is open',
  LIVE_PARTICIPATION: 'he is insured',
  LIVE_LINK: 'a family link is live',
  MONEY_LEFT: 'there is money on an account',
  DAY_NOT_CLEARED: 'a day with a claim of his is not balanced or not resolved',
  RETENTION_NOT_OVER: 'his records have to be kept',
};

/** Destroys a person's keys, where nothing stands in the way. Without `--yes` it says what does. */
export const destroyPerson: Verb = async (asked) => {
  const { words, target, terminal } = asked;
  const print = printer(terminal);
  const who = readOperator(words);
  const person = await readPerson(asked);
  const answer = await askPersonData<Destruction>(target, { verb: 'destroy', person, ...who, write: words.yes });
  const { personId } = answer;
  switch (answer.status) {
    case 'OBSTACLES':
      for (const { code, at } of answer.obstacles) print(`${code}  ${inWords[code]}: ${at.join(', ')}`);
      print(`The keys of ${personId} are not destroyed.`);
      return 'WRONG';
    case 'DESTROYED_ALREADY':
      print(`The keys of ${personId} were destroyed before.`);
      return 'DONE';
    case 'WOULD_DESTROY':
      print(`Nothing stands in the way. --yes destroys the keys of ${personId}: nobody can bring them back.`);
      return 'DONE';
    case 'DESTROYED':
      print(`The keys of ${personId} are destroyed. Ledger entries and claims stay, and lead to nobody.`);
      print('Backups of the table still open for as long as they are kept (35 days).');
      return 'DONE';
  }
};
