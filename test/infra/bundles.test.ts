import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildBundle, bundleOf } from '../../infra/bundles/bundle.ts';
import { functionNames } from '../../infra/bundles/functions.ts';
import { bundleProblems } from '../../infra/bundles/rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongji-bundles-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Bytes minified and compressed, as design.md §8 has them. */
const budgets = {
  graphql: [1_000_000, 280_000],
  authorizer: [420_000, 130_000],
  import: [420_000, 130_000],
  events: [420_000, 130_000],
  sweep: [420_000, 130_000],
  workflow: [420_000, 130_000],
  faceCallback: [420_000, 130_000],
  evidence: [800_000, 260_000],
  rekey: [420_000, 130_000],
  yearClose: [420_000, 130_000],
  verify: [420_000, 130_000],
  migrate: [420_000, 130_000],
  personData: [420_000, 130_000],
  rebuildClosing: [420_000, 130_000],
  follow: [420_000, 130_000],
};

describe('a bundle', () => {
  test.each(functionNames)('of %s is one file within its budget', (name) => {
    const bundle = bundleOf(name);
    const [minified = 0, gzip = 0] = budgets[name];
    expect(readdirSync(bundle.directory)).toEqual(name === 'evidence' ? ['fonts', 'index.mjs'] : ['index.mjs']);
    expect(readFileSync(join(bundle.directory, 'index.mjs')).length).toBe(bundle.minified);
    expect(bundle.minified).toBeLessThanOrEqual(minified);
    expect(bundle.gzip).toBeLessThanOrEqual(gzip);
  });

  test('of the API has one graphql and one Apollo Server, and nothing that a stand-in replaces', () => {
    const inputs = Object.values(bundleOf('graphql').metafile.outputs).flatMap((output) => Object.keys(output.inputs));
    const forms = (start: string, form: RegExp) =>
      new Set(inputs.filter((path) => path.startsWith(start)).map((path) => form.exec(path)?.[1]));
    expect(forms('node_modules/graphql/', /\.(m?js)$/)).toEqual(new Set(['mjs']));
    expect(forms('node_modules/@apollo/server/', /dist\/(cjs|esm)\//)).toEqual(new Set(['esm']));
    expect(inputs.filter((path) => /node_modules\/(@apollo\/usage-reporting|@apollo\/protobufjs)/.test(path))).toEqual(
      [],
    );
    expect(inputs.filter((path) => /^.+node_modules\/graphql\//.test(path))).toEqual([]);
  });

  test('is the same, byte for byte, when it is built again', () => {
    const source = { entry: 'functions/authorizer/handler.ts', budget: { minified: 420_000, gzip: 130_000 } };
    const [first, second] = ['a', 'b'].map((name) => buildBundle(source, join(folder, name)));
    const bytes = [first, second].map((bundle) => readFileSync(join(bundle?.directory ?? '', 'index.mjs')));
    expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0))).toBe(true);
    expect(readdirSync(join(folder, 'a'))).toEqual(readdirSync(join(folder, 'b')));
  });

  test('of the function that prints letters has its fonts beside it, as WOFF, which needs no brotli', () => {
    const { directory, metafile } = bundleOf('evidence');
    const files = readdirSync(join(directory, 'fonts', 'files'));
    expect(readdirSync(join(directory, 'fonts'))).toEqual(['LICENSE', 'files', 'unicode.json']);
    expect(files).toContain('noto-sans-sc-chinese-simplified-400-normal.woff');
    expect(files.every((file) => file.endsWith('-400-normal.woff'))).toBe(true);
    expect(files.length).toBeGreaterThan(100);
    const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
    expect(inputs.filter((path) => path.includes('node_modules/brotli/'))).toEqual([]);
  });

  test('has its source map beside it, not inside', () => {
    const { sourceMap, directory } = bundleOf('authorizer');
    expect(JSON.parse(readFileSync(sourceMap, 'utf8')).sources).toContain('functions/authorizer/handler.ts');
    expect(readFileSync(join(directory, 'index.mjs'), 'utf8')).not.toContain('sourceMappingURL');
  });

  test.each(['graphql', 'authorizer'] as const)('of %s: what stands in it is found in its source', (name) => {
    const { sourceMap, directory } = bundleOf(name);
    const lines = readFileSync(join(directory, 'index.mjs'), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('start_failed'));
    const column = lines[line]?.indexOf('start_failed') ?? -1;
    const found = new SourceMap(JSON.parse(readFileSync(sourceMap, 'utf8'))).findEntry(line, column);
    const source = readFileSync(join(import.meta.dirname, '../../functions/runtime/started-once.ts'), 'utf8').split(
      '\n',
    );
    expect(found).toMatchObject({ originalSource: 'functions/runtime/started-once.ts' });
    expect('originalLine' in found && source[found.originalLine]).toContain('start_failed');
  });

  test('of the API holds the texts of the schema packed, and nothing of them in clear', () => {
    const code = readFileSync(join(bundleOf('graphql').directory, 'index.mjs'), 'utf8');
    expect(code).not.toContain('type RegionProfile');
    expect(code).not.toContain('query BenefitRules');
    expect(code).not.toContain('杭州市');
    expect(bundleOf('graphql').minified).toBeLessThan(850_000);
  });

  test('is refused where a module waits while it loads', () => {
    const entry = join(folder, 'waiting.ts');
    writeFileSync(entry, 'await Promise.resolve();\nexport const handler = () => 1;\n');
    const source = { entry, budget: { minified: 1_000, gzip: 1_000 } };
    expect(() => buildBundle(source, folder)).toThrow(/Top-level await is not available/);
  });

  test('is refused where it is too large, with what is the largest in it', () => {
    const source = { entry: 'functions/authorizer/handler.ts', budget: { minified: 1_000, gzip: 130_000 } };
    expect(() => buildBundle(source, folder)).toThrow(
      /functions\/authorizer\/handler\.ts is refused\.\nIt has \d+ bytes minified, and may have 1000\.\nThe biggest parts:\n +\d+ {2}node_modules\/jose\n/,
    );
  });
});

describe('the rules for bundles', () => {
  const metafileOf = (paths: readonly string[]) => ({
    inputs: {},
    outputs: {
      'index.mjs': {
        bytes: 10,
        imports: [],
        exports: [],
        inputs: Object.fromEntries(paths.map((path) => [path, { bytesInOutput: 1 }])),
      },
    },
  });
  const size = { minified: 10, gzip: 10 };
  const graphql = 'node_modules/graphql/index.mjs';

  test.each([
    ['one copy', [graphql, 'node_modules/graphql/type/schema.mjs'], []],
    [
      'another copy deeper in the tree',
      [graphql, 'node_modules/a/node_modules/graphql/index.mjs'],
      ['It has more than one graphql: node_modules/a/node_modules/graphql (mjs), node_modules/graphql (mjs).'],
    ],
    [
      'both forms of its modules',
      [graphql, 'node_modules/graphql/type/schema.js'],
      ['It has more than one graphql: node_modules/graphql (js), node_modules/graphql (mjs).'],
    ],
    [
      'both forms of Apollo Server',
      ['node_modules/@apollo/server/dist/esm/index.js', 'node_modules/@apollo/server/dist/cjs/index.js'],
      ['It has more than one @apollo/server: node_modules/@apollo/server (cjs), node_modules/@apollo/server (esm).'],
    ],
    [
      'what a stand-in replaces',
      ['node_modules/@apollo/usage-reporting-protobuf/generated/esm/protobuf.js'],
      ['It has @apollo/usage-reporting-protobuf, which a stand-in replaces.'],
    ],
    [
      'a part of a package that a stand-in replaces, and another part',
      [
        'node_modules/@smithy/core/dist-es/submodules/event-streams/index.js',
        'node_modules/@smithy/core/dist-es/submodules/serde/index.js',
      ],
      ['It has @smithy/core/event-streams, which a stand-in replaces.'],
    ],
    ['a package whose name only begins like it', ['node_modules/graphql-tag/lib/index.js', graphql], []],
  ])('%s', (_, paths, problems) => {
    expect(bundleProblems(metafileOf(paths), size, size)).toEqual(problems);
  });

  test('a size is allowed up to its budget', () => {
    expect(bundleProblems(metafileOf([graphql]), { minified: 11, gzip: 10 }, size)).toEqual([
      'It has 11 bytes minified, and may have 10.',
      'The biggest parts:\n        1  node_modules/graphql',
    ]);
    expect(bundleProblems(metafileOf([graphql]), { minified: 10, gzip: 11 }, size)[0]).toBe(
      'It has 11 bytes gzip, and may have 10.',
    );
  });
});
