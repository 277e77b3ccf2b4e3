import type { RekeyCount, RekeyCounts } from '../../use-cases/rekey-persons.ts';
import { printer, progressBar } from '../output.ts';
import type { Asked, Verb, Verdict } from '../verbs.ts';
import { counted, sumOf, walkSegments } from '../walk.ts';

/** Brings every person under the newest keys. Without `--yes` it counts what there is to do, and writes nothing. */
export const rekey: Verb = async (asked) => {
  const { words, target, terminal } = asked;
  const print = printer(terminal);
  print(
    words.yes
      ? `Bringing every person of ${target.name} under its newest keys.`
      : `Counting who of ${target.name} is not under its newest keys.`,
  );
  const counts = await walk(asked);
  return words.yes ? tellDone(print, counts) : tellCounted(print, counts);
};

/** A count answers for its call alone, a run for its whole segment. */
async function walk({ words, target, terminal }: Asked): Promise<RekeyCounts> {
  const earlier: RekeyCount[] = [];
  const counting = !words.yes;
  const answers = await walkSegments<RekeyCount>(
    target,
    {
      name: 'rekey',
      event: { work: counting ? 'COUNT' : 'RUN' },
      goOn(answer) {
        if (!counting) return {};
        if (answer.status === 'RUNNING') earlier.push(answer);
        return answer.after === undefined ? {} : { after: answer.after };
      },
    },
    words,
    {
      bar: progressBar(terminal),
      words: (so) => counted(countOf([...earlier, ...so], 'persons'), 'person'),
    },
  );
  const all = [...earlier, ...answers];
  return {
    persons: countOf(all, 'persons'),
    resealed: countOf(all, 'resealed'),
    indexed: countOf(all, 'indexed'),
    failed: countOf(all, 'failed'),
  };
}

const countOf = (answers: readonly RekeyCount[], name: keyof RekeyCounts) =>
  sumOf(answers, ({ counts }) => counts[name]);

type Print = ReturnType<typeof printer>;

function tellCounted(print: Print, { persons, resealed, indexed, failed }: RekeyCounts): Verdict {
  print(
    `${counted(persons, 'person')}: ${resealed} to be sealed again, ${indexed} digests to be written, ${failed} would fail.`,
  );
  if (failed > 0) print('Who would fail is in the log lines person_not_rekeyed.');
  if (resealed + indexed > 0)
    print('Every function has to know the new keys before. Nothing was changed: --yes does it.');
  else print('Nothing was changed.');
  return failed === 0 ? 'DONE' : 'WRONG';
}

function tellDone(print: Print, { persons, resealed, indexed, failed }: RekeyCounts): Verdict {
  print(`${counted(persons, 'person')}: ${resealed} sealed again, ${indexed} digests written, ${failed} failed.`);
  if (failed === 0) print('The old keys are of no use any more, but for backups.');
  else print('Who failed is in the log lines person_not_rekeyed. Run it again; keep the old keys until none fails.');
  return failed === 0 ? 'DONE' : 'WRONG';
}
