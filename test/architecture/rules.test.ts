import { describe, expect, test } from 'vitest';
import { parseTree, rules } from './rules.ts';
import { describeViolation } from './violation.ts';

/** What a rule says about a tree that is written here, and not on any disk. */
function violations(rule: string, tree: Readonly<Record<string, string>>): string[] {
  const check = rules[rule];
  if (!check) throw new Error(`no rule is called ${rule}`);
  return check(parseTree(new Map(Object.entries(tree)))).map(describeViolation);
}

/** The lines at which a rule objects to one file. */
function lines(rule: string, path: string, text: string): number[] {
  return violations(rule, { [path]: text }).map((violation) => Number(/:(\d+) /.exec(violation)?.[1]));
}

describe('layers', () => {
  test.each([
    ['domain/a.ts', "import { put } from '../store/items.ts';"],
    ['domain/a.ts', "import type { Reads } from '../use-cases/ports.ts';"],
    ['domain/a.ts', "import { randomUUID } from 'node:crypto';"],
    ['domain/a.ts', "import { createHash, randomBytes } from 'node:crypto';"],
    ['domain/a.ts', "import * as crypto from 'node:crypto';"],
    ['domain/a.ts', "import * as v from 'valibot';"],
    ['domain/a.ts', "export * from '../regions/load.ts';"],
    ['domain/a.ts', "export { keys } from '../store/keys.ts';"],
    ['domain/a.ts', "type Item = import('../store/items.ts').Item;"],
    ['use-cases/a.ts', "import { createReads } from '../store/reads.ts';"],
    ['use-cases/a.ts', "import type { RequestContext } from '../functions/graphql/context.ts';"],
    ['use-cases/a.ts', "import { loadRegionProfiles } from '../regions/load.ts';"],
    ['use-cases/a.ts', "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';"],
    ['use-cases/deep/a.ts', "const reads = await import('../../store/reads.ts');"],
    ['use-cases/a.ts', 'const anything = await import(process.argv[2]);'],
    ['store/a.ts', "import { registerPerson } from '../use-cases/register-person.ts';"],
    ['store/a.ts', "import { unit } from '../use-cases/ports.ts';"],
    ['store/a.ts', "import { createLog } from '../functions/runtime/log.ts';"],
    ['regions/a.ts', "import { tableDefinition } from '../store/table.ts';"],
    ['schema/generated/a.ts', "import { messages } from '../../functions/graphql/context.ts';"],
    ['schema/mappers.ts', "import { messages } from '../functions/graphql/messages.ts';"],
    ['functions/graphql/a.ts', "import { createReads } from '../../store/reads.ts';"],
    ['functions/jobs/import/handler.ts', "import type { Item } from '../../../store/items.ts';"],
    ['functions/graphql/a.ts', "import { loadRegionProfiles } from '../../regions/load.ts';"],
    ['functions/graphql/a.ts', "import { sampleWorld } from '../../test/support/world.ts';"],
    ['functions/runtime/compose.ts', "import { startDynamoDb } from '../../local/dynamodb.ts';"],
    ['functions/graphql/a.ts', "import { Stack } from 'aws-cdk-lib';"],
    ['infra/a.ts', "import { putItem } from '../store/changes.ts';"],
    ['infra/a.ts', "import { startServer } from '../local/server.ts';"],
    ['local/a.ts', "import { Stack } from '../infra/regional-stack.ts';"],
    ['local/a.ts', "import { sampleWorld } from '../test/support/world.ts';"],
    ['local/a.ts', "import { measure } from '../bench/hostile-documents.ts';"],
    ['store/a.ts', "import { secret } from '../../elsewhere.ts';"],
  ])('refuse in %s: %s', (path, text) => {
    expect(violations('layers', { [path]: `\n${text}` })).toEqual([expect.stringContaining(`${path}:2 [layers] `)]);
  });

  test.each([
    ['domain/a.ts', "import { createHash } from 'node:crypto';\nimport { money } from './money.ts';"],
    ['use-cases/a.ts', "import type { Reads } from './ports.ts';\nimport { money } from '../domain/money.ts';"],
    ['store/a.ts', "import type { Reads } from '../use-cases/ports.ts';\nimport { money } from '../domain/money.ts';"],
    ['schema/generated/a.ts', "import type { RequestContext } from '../../functions/graphql/context.ts';"],
    ['functions/runtime/compose.ts', "import { createReads } from '../../store/reads.ts';"],
    ['infra/a.ts', "import { tableDefinition } from '../store/table.ts';\nimport { Stack } from 'aws-cdk-lib';"],
    ['test/a.test.ts', "import { Stack } from '../infra/regional-stack.ts';\nimport { main } from '../local/main.ts';"],
  ])('allow in %s: %s', (path, text) => {
    expect(violations('layers', { [path]: text })).toEqual([]);
  });

  test('ask for a row for each new folder', () => {
    expect(violations('layers', { 'shared/a.ts': '' })).toEqual([
      'shared/a.ts:1 [layers] belongs to no layer: give it a row in layers.ts',
    ]);
  });

  test('see an import that looks like none, and none in a text', () => {
    const text =
      "/* import { a } from '../store/a.ts'; */\nconst text = `import '../store/a.ts'`;\nimport\n'../store/b.ts';";
    expect(violations('layers', { 'domain/a.ts': text })).toEqual([
      'domain/a.ts:3 [layers] domain/ may not import store/b.ts { * }',
    ]);
  });
});

describe('cycles', () => {
  const circle = {
    'domain/a.ts': "\nimport { b } from './b.ts';",
    'domain/b.ts': "import { c } from './c.ts';",
    'domain/c.ts': "export { a } from './a.ts';",
  };

  test('of files are shown with each step', () => {
    expect(violations('file-cycles', circle)).toEqual([
      'domain/a.ts:2 [file-cycles] domain/a.ts -> domain/b.ts (domain/a.ts:2) ' +
        '-> domain/c.ts (domain/b.ts:1) -> domain/a.ts (domain/c.ts:1)',
    ]);
  });

  test('of one file with itself are cycles', () => {
    expect(violations('file-cycles', { 'domain/a.ts': "import { a } from './a.ts';" })).toHaveLength(1);
  });

  test('are broken by an import of types', () => {
    expect(violations('file-cycles', { ...circle, 'domain/c.ts': "import type { A } from './a.ts';" })).toEqual([]);
    expect(violations('file-cycles', { ...circle, 'domain/c.ts': "import { type A, a } from './a.ts';" })).toHaveLength(
      1,
    );
  });

  test('of folders are found where no file is on a cycle', () => {
    const tree = {
      'domain/links/a.ts': "import { b } from '../persons/b.ts';",
      'domain/persons/b.ts': '',
      'domain/persons/c.ts': "\n\nimport { d } from '../links/d.ts';",
      'domain/links/d.ts': '',
    };
    expect(violations('file-cycles', tree)).toEqual([]);
    expect(violations('folder-cycles', tree)).toEqual([
      'domain/links/a.ts:1 [folder-cycles] domain/links -> domain/persons (domain/links/a.ts:1) ' +
        '-> domain/links (domain/persons/c.ts:3)',
    ]);
  });

  test('do not count between a folder and what lies inside it', () => {
    const tree = {
      'domain/money.ts': "import { a } from './links/a.ts';",
      'domain/links/a.ts': '',
      'domain/links/b.ts': "import { money } from '../money.ts';",
    };
    expect(violations('folder-cycles', tree)).toEqual([]);
  });
});

describe('purity', () => {
  test.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const now = Date();',
    'const now = new Date(...given);',
    'const Clock = Date;',
    "const now = Date['now']();",
    'const { now } = Date;',
    'const later = run(Date);',
    'const now = performance.now();',
    'const chance = Math.random();',
    "const chance = Math['random']();",
    'const { random } = Math;',
    'const id = crypto.randomUUID();',
    'const id = globalThis.crypto.randomUUID();',
    'const stage = process.env.STAGE;',
    'const { env } = process;',
    'setTimeout(() => {}, 5);',
    'const wait = { setTimeout };',
    "console.log('here');",
    "const page = fetch('http://127.0.0.1/');",
    'const text = (fetch as () => string)();',
    'export async function decide() {}',
    'export const decide = async () => {};',
    'const here = import.meta.url;',
    "const more = import('./more.ts');",
    'let count = 0;',
    'export let count = 0;',
  ])('refuses in domain/: %s', (text) => {
    expect(lines('purity', 'domain/a.ts', `// why\n${text}`)).toContain(2);
  });

  test.each([
    'const day = new Date(instant);',
    'const start = Date.UTC(2026, 0, 1);',
    'const start = Date.parse(text);',
    'const isDate = value instanceof Date;',
    'const most = Math.max(1, 2);',
    'interface Clock { now(): Date }\nconst read = (clock: Clock): Date => clock.now();',
    'const row = { process: 1, fetch: 2 }; const one = row.process + row.fetch;',
    "const text = 'Date.now() and Math.random()'; // process.env",
    'function count() { let sum = 0; sum += 1; return sum; }',
  ])('allows in domain/: %s', (text) => {
    expect(lines('purity', 'domain/a.ts', text)).toEqual([]);
  });

  test('asks use cases for the clock of their port, but lets them wait', () => {
    expect(lines('purity', 'use-cases/a.ts', 'const now = new Date();')).toEqual([1]);
    expect(lines('purity', 'use-cases/a.ts', 'const id = crypto.randomUUID();')).toEqual([1]);
    expect(lines('purity', 'use-cases/a.ts', 'export async function run() { await commit(); }')).toEqual([]);
    expect(lines('purity', 'functions/a.ts', 'const now = new Date();')).toEqual([]);
  });
});

describe('environment', () => {
  test.each([
    'const table = process.env.GONGJI_TABLE_NAME;',
    "const table = process['env'].GONGJI_TABLE_NAME;",
    'const { env } = process;',
    'read(process);',
    "import { env } from 'node:process';",
    "import process from 'node:process';\nprocess.exit();",
  ])('is not read by %s', (text) => {
    expect(lines('environment', 'functions/graphql/a.ts', text)).toEqual([1]);
    expect(lines('environment', 'store/a.ts', text)).toEqual([1]);
    expect(lines('environment', 'functions/runtime/env.ts', text)).toEqual([]);
    expect(lines('environment', 'local/main.ts', text)).toEqual([]);
  });

  test('is not what else a process has', () => {
    expect(lines('environment', 'functions/runtime/log.ts', "process.stdout.write('');")).toEqual([]);
  });
});

describe('sizes', () => {
  const body = (count: number): string => Array.from({ length: count }, (_, index) => `  work(${index});\n`).join('');

  test('of functions end at 70 lines', () => {
    expect(lines('sizes', 'store/a.ts', `\nfunction long() {\n${body(68)}}\n`)).toEqual([]);
    expect(violations('sizes', { 'store/a.ts': `\nfunction long() {\n${body(69)}}\n` })).toEqual([
      'store/a.ts:2 [sizes] long has 71 lines, 70 at most',
    ]);
  });

  test.each([
    ['an arrow', `const long = () => {\n${body(69)}};\n`],
    ['a method', `class Store {\nlong() {\n${body(69)}}\n}\n`],
    ['a property', `const store = {\nlong: () => {\n${body(69)}},\n};\n`],
    [
      'braces in texts',
      `function long() {\nconst a = '}'; const b = \`}\${'}'}\`; const c = /}/; // }\n${body(68)}}\n`,
    ],
    ['a type argument', `const long = <T extends { a: 1 }>(given: T): { b: T } => {\n${body(69)}};\n`],
  ])('count %s', (_, text) => {
    expect(violations('sizes', { 'store/a.ts': text })).toEqual([expect.stringContaining('71 lines, 70 at most')]);
  });

  test('count tests, but not the lists that describe makes of them', () => {
    const long = `{\n${body(69)}}`;
    expect(lines('sizes', 'test/a.test.ts', `describe('a', () => ${long});\n`)).toEqual([]);
    expect(lines('sizes', 'test/a.test.ts', `describe.each([1])('a', () => ${long});\n`)).toEqual([]);
    expect(lines('sizes', 'test/a.test.ts', `describe('a', () => {\ntest('b', () => ${long});\n});\n`)).toEqual([2]);
  });

  test('of files end at 400 lines, but for what is generated', () => {
    expect(lines('sizes', 'store/a.ts', body(400))).toEqual([]);
    expect(violations('sizes', { 'store/a.ts': body(401) })).toEqual([
      'store/a.ts:401 [sizes] the file has 401 lines, 400 at most',
    ]);
    expect(lines('sizes', 'schema/generated/a.ts', body(401))).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    ['store/personItems.ts', 'personItems is not in kebab-case'],
    ['store/Items.ts', 'Items is not in kebab-case'],
    ['store/date-utils.ts', 'date-utils says nothing about what is inside'],
    ['functions/helpers/a.ts', 'helpers says nothing about what is inside'],
  ])('refuse %s', (path, message) => {
    expect(violations('names', { [path]: '' })).toEqual([`${path}:1 [names] ${message}`]);
  });

  test('allow what this tree is made of', () => {
    expect(violations('names', { 'domain/links/family-link.ts': '', 'test/e2e/start.test.ts': '' })).toEqual([]);
  });
});

test('what does not parse is no source', () => {
  expect(() => violations('sizes', { 'store/a.ts': 'const = ;' })).toThrow('store/a.ts: ');
});
