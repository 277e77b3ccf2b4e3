import { isDeepStrictEqual, styleText } from 'node:util';

/** Tells the story on the terminal and remembers whether every step was as expected. */
export interface Narrator {
  chapter(title: string): void;
  say(line: string): void;
  /** A step that must come out as expected; what came instead is shown. */
  expect(what: string, actual: unknown, expected: unknown): void;
  /** 0 only if every step was as expected. */
  exitStatus(): number;
}

export function createNarrator(print: (line: string) => void = (line) => console.log(line)): Narrator {
  let passed = 0;
  let failed = 0;
  return {
    chapter: (title) => print(`\n${styleText('bold', title)}`),
    say: (line) => print(`    ${line}`),
    expect(what, actual, expected) {
      if (isDeepStrictEqual(actual, expected)) {
        passed += 1;
        print(`  ${styleText('green', '✓')} ${what}`);
        return;
      }
      failed += 1;
      print(`  ${styleText('red', '✗')} ${what}`);
      print(`      expected ${JSON.stringify(expected)}`);
      print(`      got      ${JSON.stringify(actual)}`);
    },
    exitStatus() {
      print(`\n${passed} steps as expected, ${failed} not.`);
      return failed === 0 && passed > 0 ? 0 : 1;
    },
  };
}
