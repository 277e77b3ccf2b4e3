import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { testProjects } from './projects.ts';

const root = mkdtempSync(join(tmpdir(), 'gongji-projects-'));
afterAll(() => rmSync(root, { recursive: true }));

test('every test file runs, in one group', () => {
  const { plain, recorded, alone } = testProjects(process.cwd());
  expect([...plain, ...recorded, ...alone].toSorted()).toEqual(globSync('test/**/*.test.ts').toSorted());
});

test('a file that changes what others share has a process to itself, wherever it lies', () => {
  // Put together here: this file's own text is read as well.
  const call = (name: string) => `beforeAll(() => vi.${name}('X', 'y'));`;
  const files = {
    'test/domain/clock.test.ts': call('useFakeTimers'),
    'test/domain/money.test.ts': 'vi.spyOn(console, "log"); expect(process.env.X).toBe(1);',
    'test/functions/environment.test.ts': call('stubEnv'),
    'test/functions/graphql.test.ts': 'const { X } = process.env;',
    'test/ops/verb.test.ts': '',
    'test/store/module.test.ts': call('mock'),
    'test/store/variable.test.ts': ['process', 'env', 'X = "y";'].join('.'),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  expect(testProjects(root)).toEqual({
    plain: ['test/domain/money.test.ts'],
    recorded: ['test/functions/graphql.test.ts'],
    alone: [
      ...['test/domain/clock.test.ts', 'test/functions/environment.test.ts', 'test/ops/verb.test.ts'],
      ...['test/store/module.test.ts', 'test/store/variable.test.ts'],
    ],
  });
});
