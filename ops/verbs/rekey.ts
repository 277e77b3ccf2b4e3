import type { RekeyCounts, RekeyResult } from '../../use-cases/rekey-persons.ts';
import { printer, progressBar } from '../output.ts';
import type { Verb } from '../verbs.ts';
import { counted, sumOf, walkSegments } from '../walk.ts';

/** Brings every person under the newest keys. Without `--yes` it says what it would do and calls nothing. */
export const rekey: Verb = async ({ words, target, terminal }) => {
  const print = printer(terminal);
  if (!words.yes) {
    print(`Would bring every person of ${target.name} under its newest keys, in ${words.segments} segments.`);
    print(
      'Every function has to know the new keys before. Whoever is under them is left alone; it can be stopped at any',
    );
    print('moment, and the same command goes on. Nothing was changed: --yes does it.');
    return 'DONE';
  }
  print(`Bringing every person of ${target.name} under its newest keys.`);
  const answers = await walkSegments<RekeyResult>(target, { name: 'rekey' }, words, {
    bar: progressBar(terminal),
    words: (so) => counted(countOf(so, 'persons'), 'person'),
  });
  const [persons, resealed, indexed, failed] = [
    countOf(answers, 'persons'),
    countOf(answers, 'resealed'),
    countOf(answers, 'indexed'),
    countOf(answers, 'failed'),
  ];
  print(`${counted(persons, 'person')}: ${resealed} sealed again, ${indexed} digests written, ${failed} failed.`);
  if (failed === 0) print('The old keys are of no use any more, but for backups.');
  else print('Who failed is in the log lines person_not_rekeyed. Run it again; keep the old keys until none fails.');
  return failed === 0 ? 'DONE' : 'WRONG';
};

const countOf = (answers: readonly RekeyResult[], name: keyof RekeyCounts) =>
  sumOf(answers, ({ counts }) => counts[name]);
