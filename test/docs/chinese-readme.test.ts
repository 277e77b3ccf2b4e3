import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');

/** The first cells of the table of commands, without what stands behind the name of a script. */
const commandsIn = (text: string): string[] =>
  [...text.matchAll(/^\| `(npm (?:run )?[\w:]+)/gm)].map(([, name]) => name ?? '');

/** The fenced lines that a shell takes, without what a comment says in the language of the reader. */
const shellIn = (text: string): string[] =>
  [...text.matchAll(/```sh\n(.*?)```/gs)].map(([, lines]) => (lines ?? '').replace(/\s+#.*$/gm, ''));

test('the Chinese page has every command of the README, in its order', () => {
  const commands = commandsIn(read('README.md'));
  expect(commands).toContain('npm run ops');
  expect(commandsIn(read('docs/README.zh-CN.md'))).toEqual(commands);
});

test('what one copies into a shell is the same in both', () => {
  const shell = shellIn(read('README.md')).slice(0, 2);
  expect(shell[1]).toContain('npm run -s token -- hangzhou-father');
  expect(shellIn(read('docs/README.zh-CN.md'))).toEqual(shell);
});
