import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildBundle } from '../../infra/bundles/bundle.ts';
import { trace } from '../../infra/commands/trace-command.ts';
import { readDeployment } from '../../infra/deployment.ts';
import { synthesise } from '../../infra/synthesise.ts';
import { day, temporaryFolder } from './assemblies.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const words = { region: 'xian', stage: 'test', partition: 'aws' } as const;
const { directory, template } = synthesise(readDeployment(words, day), join(folder.path, 'assembly'));

function run(args: readonly string[], text = '') {
  const lines: string[] = [];
  const status = trace(args, { print: (line) => lines.push(line), read: () => text });
  return { status, text: lines.join('\n') };
}

/** A function that fails in the fourth line of its source, bundled, and the stack of its failure. */
function failure() {
  mkdirSync(join(folder.path, 'source'));
  const entry = join(folder.path, 'source', 'failing.ts');
  const source = `interface Nothing {\n  readonly of: 'use';\n}\nconst fail = (nothing?: Nothing): never => { throw new Error(nothing?.of ?? 'here'); };\nexport const handler = () => fail();\n`;
  writeFileSync(entry, source);
  const bundle = buildBundle({ entry, budget: { minified: 1_000, gzip: 1_000 } }, folder.path);
  const script = "import('./index.mjs').then(({ handler }) => handler()).catch((error) => console.log(error.stack))";
  return { bundle, stack: execFileSync(process.execPath, ['--eval', script], { cwd: bundle.directory }).toString() };
}

describe('npm run trace', () => {
  test('says where in the source a stack of a bundle is, in a line of the log too', () => {
    const { bundle, stack } = failure();
    expect(stack).toContain('index.mjs:');
    expect(stack).not.toContain('failing.ts');
    const { status, text } = run(['events', bundle.sourceMap], stack);
    expect(text).toMatch(/^Error: here\n.*source\/failing\.ts:4:\d+/);
    expect(text).toMatch(/failing\.ts:5:\d+/);
    expect(text).not.toContain('index.mjs');
    expect(status).toBe(0);
    const logged = run(['events', bundle.sourceMap], JSON.stringify({ error: { stack } }));
    expect(JSON.parse(logged.text).error.stack).toMatch(/failing\.ts:4:/);
  });

  test('takes the source map of this checkout where none is named', () => {
    expect(run(['events'], 'Error: none\n    at somewhere else').text).toBe('Error: none\n    at somewhere else');
  });

  test.each([
    [[], /^npm run trace -- <function>/],
    [['nothing'], /^There is no function "nothing"\.\nnpm run trace/],
    [['events', 'nowhere.map'], /^nowhere\.map cannot be read as a source map: ENOENT/],
    [['events', 'package.json'], /^package\.json cannot be read as a source map: /],
  ])('refuses %j', (args, message) => {
    const { status, text } = run(args);
    expect(text).toMatch(message);
    expect(status).toBe(1);
  });
});

test('a synthesis keeps the source maps of its functions, named as the functions are tagged', () => {
  const tags = Object.values(template.Resources)
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .flatMap(({ Properties }) => (Properties?.Tags ?? []) as { Key: string; Value: string }[])
    .filter(({ Key }) => Key === 'gongji:bundle')
    .map(({ Value }) => `${Value}.mjs.map`);
  expect(tags).toHaveLength(15);
  expect(readdirSync(join(directory, 'source-maps')).toSorted()).toEqual(tags.toSorted());
});
