import type { Rebuilt } from '../../use-cases/reconciliation/rebuild-closing.ts';
import { WrongArguments } from '../command-line.ts';
import { printer, progressBar } from '../output.ts';
import type { Verb } from '../verbs.ts';
import { counted, sumOf, walkSegments } from '../walk.ts';

/** Days of an institution from the claims again, compared with what stands there; `--yes` puts it right. */
export const rebuildClosing: Verb = async ({ words, target, terminal }) => {
  const print = printer(terminal);
  const [institutionId, from, to = from, ...more] = words.names;
  if (institutionId === undefined || from === undefined || more.length > 0) {
    throw new WrongArguments('rebuild-closing needs an institution and a day, or a first and a last day.');
  }
  const days = { institutionId, from, to };
  const work = words.yes ? 'WRITE' : 'COMPARE';
  print(`Reckoning ${from} to ${to} of ${institutionId} from the claims of ${target.name}.`);
  /** What earlier calls of a segment found: each answers for itself alone. */
  const earlier: Rebuilt[] = [];
  const answers = await walkSegments<Rebuilt>(
    target,
    {
      name: 'rebuildClosing',
      event: { ...days, work },
      goOn(answer) {
        if (answer.status === 'RUNNING') earlier.push(answer);
        return { after: answer.after };
      },
    },
    words,
    {
      bar: progressBar(terminal),
      words: (so) =>
        counted(
          sumOf([...earlier, ...so], ({ claims }) => claims),
          'claim',
        ),
    },
  );
  const all = [...earlier, ...answers];
  const [missing, different] = [all.flatMap((each) => each.missing), all.flatMap((each) => each.different)];
  const { unaccounted } = (await target.invoke('rebuildClosing', { ...days, work: 'UNACCOUNTED' })) as {
    readonly unaccounted: readonly string[];
  };
  for (const line of missing) print(`MISSING      ${line}`);
  for (const line of different) print(`DIFFERENT    ${line}`);
  for (const line of unaccounted) print(`UNACCOUNTED  ${line}: no claim has it; it is left`);
  const wrong = missing.length + different.length;
  print(
    `The claims give ${counted(
      sumOf(all, ({ lines }) => lines),
      'line',
    )}; ${missing.length} missing, ${different.length} different.`,
  );
  if (wrong > 0) print(words.yes ? 'They stand there now.' : 'Nothing was changed: --yes writes them.');
  return unaccounted.length > 0 || (wrong > 0 && !words.yes) ? 'WRONG' : 'DONE';
};
