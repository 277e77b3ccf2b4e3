import type { MigrationProgress, MigrationState } from '../../use-cases/operations/migrations.ts';
import { WrongArguments } from '../command-line.ts';
import { printer, progressBar } from '../output.ts';
import type { Verb } from '../verbs.ts';
import { counted, sumOf, walkSegments } from '../walk.ts';

/** As many as the function has; see `migrationSegments`. */
const segments = 8;

/** Without a name, which data migrations there are and how far; with one, what it has to change; `--yes` changes it. */
export const migrate: Verb = async ({ words, target, terminal }) => {
  const print = printer(terminal);
  const [name, ...more] = words.names;
  if (more.length > 0) throw new WrongArguments('migrate takes one migration at a time.');
  const states = (await target.invoke('migrate', { work: 'STATES' })) as readonly MigrationState[];
  if (name === undefined) {
    for (const { name: each, status, looked, changed, what } of states) {
      print(`${status.padEnd(9)} ${each}  ${looked} looked at, ${changed} changed: ${what}`);
    }
    return states.every(({ status }) => status === 'FINISHED') ? 'DONE' : 'WRONG';
  }
  /** A count answers for itself alone; a run tells the sum. */
  const earlier: MigrationProgress[] = [];
  const work = words.yes ? 'RUN' : 'COUNT';
  const answers = await walkSegments<MigrationProgress>(
    target,
    {
      name: 'migrate',
      event: { work, name },
      // Those that follow go on.
      first: words.again ? { again: true } : {},
      goOn(answer) {
        if (work === 'COUNT' && answer.status === 'RUNNING') earlier.push(answer);
        return work === 'COUNT' && answer.after !== undefined ? { after: answer.after } : {};
      },
    },
    { segments, atOnce: words.atOnce },
    {
      bar: progressBar(terminal),
      words: (so) =>
        counted(
          sumOf([...earlier, ...so], ({ looked }) => looked),
          'item',
        ),
    },
  );
  const all = [...earlier, ...answers];
  const [looked, changed] = [sumOf(all, (each) => each.looked), sumOf(all, (each) => each.changed)];
  print(`${name}: ${counted(looked, 'item')} looked at, ${changed} ${words.yes ? 'changed' : 'to be changed'}.`);
  if (!words.yes && changed > 0) print('Nothing was changed: --yes does it, while requests go on.');
  return 'DONE';
};
