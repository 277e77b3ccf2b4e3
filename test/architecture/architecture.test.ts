import { describe, expect, test } from 'vitest';
import { exemptions } from './exemptions.ts';
import { parseTree, rules } from './rules.ts';
import { distribution, functionSizes, linesOf } from './sizes.ts';
import { readSourceTree } from './source-tree.ts';
import { describeViolation } from './violation.ts';

const files = parseTree(readSourceTree());
const exempt = (rule: string, path: string): boolean =>
  exemptions.some((exemption) => exemption.rule === rule && exemption.path === path);

describe('the architecture', () => {
  test('is looked at as a whole', () => {
    const folders = [...new Set(files.map(({ path }) => path.split('/')[0]))];
    expect(folders).toEqual(
      expect.arrayContaining([
        'domain',
        'functions',
        'infra',
        'local',
        'regions',
        'schema',
        'store',
        'test',
        'use-cases',
      ]),
    );
    expect(files.length).toBeGreaterThan(200);
  });

  test.each(Object.entries(rules))('keeps the rule of %s', (rule, check) => {
    const violations = check(files).filter(({ path }) => !exempt(rule, path));
    expect(violations.map(describeViolation)).toEqual([]);
  });

  test('has no exemption that nothing needs', () => {
    const needed = new Set(
      Object.values(rules).flatMap((check) => check(files).map(({ rule, path }) => `${rule} ${path}`)),
    );
    expect(exemptions.filter(({ rule, path }) => !needed.has(`${rule} ${path}`))).toEqual([]);
  });

  test('shows how long files and functions are', () => {
    const written = files.filter(({ path }) => !path.startsWith('schema/generated/'));
    const isTest = ({ path }: { readonly path: string }): boolean => path.startsWith('test/');
    for (const [what, part] of [
      ['deployed and tools', written.filter((file) => !isTest(file))],
      ['tests', written.filter(isTest)],
    ] as const) {
      process.stdout.write(`${what}: files ${distribution(part.map(linesOf))}\n`);
      process.stdout.write(
        `${what}: functions ${distribution(part.flatMap(functionSizes).map(({ lines }) => lines))}\n`,
      );
    }
    expect(written.flatMap(functionSizes).length).toBeGreaterThan(500);
  });
});
