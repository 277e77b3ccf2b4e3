import { closeSync, openSync, writeSync } from 'node:fs';
import type { ExportedPage } from '../../use-cases/operations/export-person.ts';
import { printer } from '../output.ts';
import { OpsRefused } from '../target.ts';
import type { Verb } from '../verbs.ts';
import { askPersonData, readOperator, readPerson } from './person-words.ts';

/** What stands in the file; docs/OPERATIONS.md describes it. */
interface PersonExport extends Pick<ExportedPage, 'personId' | 'plaintext' | 'items'> {
  readonly format: 'gongji-person-export/1';
  readonly exportedAt: string;
  readonly operator: string;
  readonly reference: string;
}

/** A person's data into a file that nobody else may read. Without `--yes` nobody is asked, and nothing is noted. */
export const exportPerson: Verb = async (asked) => {
  const { words, target, terminal, now } = asked;
  const print = printer(terminal);
  const who = readOperator(words);
  const person = await readPerson(asked);
  if (!words.yes) {
    print(
      `Would write what ${target.name} holds of that person into a file, after a line in his access log that he can read.`,
    );
    print('Nothing was read: --yes does it.');
    return 'DONE';
  }
  const pages: ExportedPage[] = [];
  do {
    const after = pages.at(-1)?.next;
    pages.push(await askPersonData<ExportedPage>(target, { verb: 'export', person, ...who, ...(after && { after }) }));
  } while (pages.at(-1)?.next !== undefined);
  const [first] = pages;
  if (!first) return 'WRONG';
  const { personId, plaintext } = first;
  const file = words.out ?? `person-${personId}.json`;
  const exported: PersonExport = {
    ...{ format: 'gongji-person-export/1', exportedAt: now.toISOString(), ...who, personId },
    ...(plaintext && { plaintext }),
    items: pages.flatMap(({ items }) => items),
  };
  writePrivately(file, `${JSON.stringify(exported, undefined, 2)}\n`);
  print(
    `${exported.items.length} items of ${personId} are in ${file}, which only you may read. Delete it when it has been handed over.`,
  );
  return 'DONE';
};

/** Never over a file that is there, whose mode would stay. */
function writePrivately(file: string, text: string): void {
  let opened: number;
  try {
    opened = openSync(file, 'wx', 0o600);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OpsRefused(
      code === 'EEXIST'
        ? `There is a file ${file} already: name another by --out.`
        : `${file} cannot be written (${code}).`,
    );
  }
  try {
    writeSync(opened, text);
  } finally {
    closeSync(opened);
  }
}
