import { describe, expect, test } from 'vitest';
import { exists, isFile, textOf } from './markdown.ts';

interface Invariant {
  readonly number: string;
  readonly sentence: string;
  readonly where: readonly string[];
  readonly tests: readonly { readonly file: string; readonly title: string }[];
}

/** An entry: its number and sentence on one line, `Where:` on the next, and a line `Test:` for each test. */
function read(page: string): Invariant[] {
  const [, ...entries] = page.split(/^- (?=\*\*)/m);
  return entries.map((entry) => {
    const [first = '', where = '', ...rest] = entry.split('\n');
    const [, number = '', sentence = ''] = /^\*\*([A-Z]\d+)\*\* (.+)$/.exec(first) ?? [];
    return {
      number,
      sentence,
      where: /^ {2}Where: `/.test(where) ? [...where.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file) : [],
      tests: rest
        .filter((line) => line.startsWith('  Test: '))
        .map((line) => {
          const [, file = '', title = ''] = /^ {2}Test: `([^`]+)` "(.+)"$/.exec(line) ?? [];
          return { file, title };
        }),
    };
  });
}

/** Whether `test`, `test.each(…)` or `describe` of the file has this very title. */
const hasTitle = (source: string, title: string): boolean =>
  [`('${title}'`, `("${title}"`, `(\`${title}\``, `(\n    '${title}'`, `(\n  '${title}'`].some((text) =>
    source.includes(text),
  );

/** What is wrong with an entry; nothing where all is well. */
function problems({ number, sentence, where, tests }: Invariant): string[] {
  return [
    ...(/^[A-Z][1-9]\d*$/.test(number) && sentence.length > 20 ? [] : ['it has no number or no sentence']),
    ...(where.length > 0 ? [] : ['it says not where it is enforced']),
    ...where.filter((place) => !exists(place)).map((place) => `${place} is not there`),
    ...(tests.length > 0 ? [] : ['it names no test']),
    ...tests.flatMap(({ file, title }) => {
      if (!/^test\/.+\.ts$/.test(file) || !isFile(file)) return [`${file} is no test that is there`];
      return hasTitle(textOf(file), title) ? [] : [`${file} has no test "${title}"`];
    }),
  ];
}

const page = textOf('docs/INVARIANTS.md');
const invariants = read(page);

describe('docs/INVARIANTS.md', () => {
  test('is read whole, and no number stands twice', () => {
    const numbers = invariants.map(({ number }) => number);
    expect(numbers.length).toBe(page.match(/^- /gm)?.length);
    expect(numbers.length).toBeGreaterThanOrEqual(50);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(page.match(/^ {2}Test: /gm)?.length).toBe(invariants.flatMap(({ tests }) => tests).length);
  });

  test.each(invariants.map((invariant) => [invariant.number, invariant] as const))(
    '%s names what there is',
    (_, invariant) => {
      expect(problems(invariant)).toEqual([]);
    },
  );

  test('an entry that names what is not there is found', () => {
    const [entry] = read(`- **X1** A sentence that is long enough to be one.
  Where: \`store/nowhere.ts\`
  Test: \`test/docs/nowhere.test.ts\` "is read whole, and no number stands twice"
  Test: \`test/docs/invariants.test.ts\` "is read in parts"
  Test: \`test/docs/invariants.test.ts\` "is read whole, and no number stands twice"
`);
    expect(entry && problems(entry)).toEqual([
      'store/nowhere.ts is not there',
      'test/docs/nowhere.test.ts is no test that is there',
      'test/docs/invariants.test.ts has no test "is read in parts"',
    ]);
    expect(problems({ number: 'x', sentence: '', where: [], tests: [] })).toHaveLength(3);
  });
});
