import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createWorld, type World } from '../../support/world.ts';
import { itemCounts } from '../../use-cases/import-roster/importing.ts';

const root = join(import.meta.dirname, '../../..');
let folder: string;
let world: World;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongji-commands-'));
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command of package.json; `whenSaid` is asked whenever something was written. */
function run(
  command: 'import' | 'roster',
  args: readonly string[],
  whenSaid?: (output: string, interrupt: () => void) => void,
): Promise<Ended> {
  const script = { import: 'local/import.ts', roster: 'local/roster/generate.ts' }[command];
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd: folder });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    whenSaid?.(output, () => child.kill('SIGINT'));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return new Promise((resolve) => child.on('close', (exitCode) => resolve({ exitCode, output, errors })));
}

function intoTheWorld(file: string, ...more: readonly string[]): readonly string[] {
  const { keys } = world.environment;
  const keyFile = keys.from === 'FILE' ? keys.path : '';
  const endpoint = inject('dynamoDbEndpoint');
  return [file, '--endpoint', endpoint, '--table', world.tableName, '--key-file', keyFile, ...more];
}

test('a roster made by one command goes in by the other; bad rows are listed and make exit status 2', async () => {
  const made = await run('roster', ['--persons', '40', '--areas', '330100', '--errors', '3', '--out', 'may.ndjson']);
  expect(made.exitCode).toBe(0);
  expect(made.errors).toContain('may.ndjson: 40 persons in 40 rows, 0 links, 3 bad rows');

  const imported = await run('import', intoTheWorld('may.ndjson'));
  expect(imported.exitCode).toBe(2);
  expect(imported.output).toMatch(
    /^importing may\.ndjson\n43 rows: 40 registered, 0 participations added, 0 linked, 0 unchanged, 3 errors, [\d,]+ rows\/s\nbad rows are listed in may\.errors\.csv\n$/,
  );
  expect(
    readFileSync(join(folder, 'may.errors.csv'), 'utf8')
      .split('\n')
      .map((row) => row.split(',')[2]),
  ).toEqual([
    'reason',
    'certificate_check_digit_wrong',
    'certificate_birth_date_unreal',
    'certificate_birth_date_in_the_future',
    undefined,
  ]);
});

test('a clean CSV makes exit status 0 and leaves no report', async () => {
  await run('roster', ['--persons', '10', '--areas', '330100', '--seed', '2', '--csv', '--out', 'june.csv']);
  const imported = await run('import', intoTheWorld('june.csv'));
  expect([imported.exitCode, imported.errors]).toEqual([0, '']);
  expect(imported.output).toContain('10 registered');
  expect(() => readFileSync(join(folder, 'june.errors.csv'))).toThrow('ENOENT');
  // The list of another roster is left alone.
  expect(readFileSync(join(folder, 'may.errors.csv'), 'utf8').split('\n')).toHaveLength(5);
});

test('Ctrl-C finishes what is under way, and the same command goes on from there', async () => {
  await run('roster', ['--persons', '2500', '--areas', '610100', '--seed', '3', '--out', 'long.ndjson']);
  const before = (await itemCounts(world)).Person ?? 0;
  let interrupted = false;
  const stopped = await run('import', intoTheWorld('long.ndjson'), (output, interrupt) => {
    if (interrupted || !output.includes('importing')) return;
    interrupted = true;
    setTimeout(interrupt, 100);
  });
  expect(stopped.exitCode).toBe(130);
  // Where it stops is chance, but it is between two windows of 1,000 rows, and what was under way is in.
  const line = Number(/stopped after line (\d+); the same command goes on from there/.exec(stopped.output)?.[1]);
  expect([0, 1000, 2000]).toContain(line);
  expect((await itemCounts(world)).Person).toBe(before + line);

  const gone = await run('import', intoTheWorld('long.ndjson'));
  expect(gone.exitCode).toBe(0);
  expect(gone.output).toContain(line > 0 ? `going on after line ${line}` : 'importing long.ndjson\n');
  expect(gone.output).toContain('2,500 rows: 2,500 registered, 0 participations added, 0 linked, 0 unchanged');
  expect((await itemCounts(world)).Person).toBe(before + 2500);
});

test.each([
  [[], 'name one roster'],
  [['a.ndjson', 'b.ndjson'], 'name one roster'],
  [['a.ndjson', '--table', 't'], '--endpoint goes with --table'],
  [['a.ndjson', '--concurrency', '0'], '--concurrency is 1 to 50'],
  [['a.ndjson', '--encoding', 'big5'], '--encoding is one of utf-8, gb18030'],
  [['a.ndjson', '--frobnicate'], "Unknown option '--frobnicate'"],
])('import %j is told what is wrong, and how it is used', async (args, message) => {
  const { exitCode, errors } = await run('import', args);
  expect(exitCode).toBe(1);
  expect(errors).toContain(message);
  expect(errors).toContain('npm run import --');
});

test('a list that an import with the same name left is replaced, and that is said', async () => {
  writeFileSync(join(folder, 'again.errors.csv'), 'line,field,reason,explanation\n');
  await run('roster', ['--persons', '2', '--areas', '330100', '--seed', '5', '--out', 'again.ndjson']);
  const { exitCode, output } = await run('import', intoTheWorld('again.ndjson'));
  expect(output).toContain('the list of an earlier import, again.errors.csv, is replaced\n');
  expect(exitCode).toBe(0);
});

const header = 'certificate_kind,certificate_number,name,insurance_type,admdvs,status,since';
test.each([
  ['nowhere.ndjson', undefined, 'There is no file nowhere.ndjson.'],
  ['.', undefined, '. is a folder.'],
  ['empty.ndjson', '', 'empty.ndjson has no rows.'],
  ['blank.ndjson', '\n\n', 'blank.ndjson has no rows.'],
  ['header.csv', `${header}\n`, 'header.csv has no rows.'],
  ['may.txt', `${header}\n08,EX300,Anna,390,330100,1,2020-01-01\n`, 'may.txt looks like CSV: use --csv.'],
  ['bom.txt', '\ufeffpsn_cert_type,"certno"\n', 'bom.txt looks like CSV: use --csv.'],
])('%s cannot be imported, which is said in a sentence', async (file, content, sentence) => {
  if (content !== undefined) writeFileSync(join(folder, file), content);
  const { exitCode, errors } = await run('import', intoTheWorld(file));
  expect(exitCode).toBe(1);
  expect(errors).toBe(`${sentence}\n`);
});

test('a bad row of NDJSON that speaks of certno is a bad row', async () => {
  writeFileSync(join(folder, 'odd.ndjson'), '{"certno":"1"}\n');
  const { exitCode, output } = await run('import', intoTheWorld('odd.ndjson'));
  expect(output).toContain('1 rows: 0 registered');
  expect(exitCode).toBe(2);
});
