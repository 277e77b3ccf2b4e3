import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openData } from '../../../local/server/data.ts';
import { lockDirectory } from '../../../local/server/lock.ts';

let directory: string;
let lock: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'gongji-lock-'));
  lock = join(directory, 'lock.json');
});
afterEach(() => rmSync(directory, { recursive: true }));

const root = join(import.meta.dirname, '../../..');
const inUse = `The data in DATA are in use by npm start (process ${process.pid}). `;

test('a directory in use is refused to the second, and free again afterwards', () => {
  const unlock = lockDirectory(directory, 'npm start', '.local');
  expect(() => lockDirectory(directory, 'npm start', 'DATA')).toThrow(
    `${inUse}Stop it first, or give another GONGJI_DATA_DIR.`,
  );
  unlock();
  lockDirectory(directory, 'npm run import', '.local')();
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a process that has died is taken over', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(lock, JSON.stringify({ pid, started: null, user: 'npm start' }));
  const unlock = lockDirectory(directory, 'npm start', '.local');
  expect(JSON.parse(readFileSync(lock, 'utf8')).pid).toBe(process.pid);
  unlock();
});

test.runIf(process.platform === 'linux')('a stranger that got the number of the dead process holds nothing', () => {
  writeFileSync(lock, JSON.stringify({ pid: process.pid, started: 'another boot 1', user: 'npm start' }));
  lockDirectory(directory, 'npm start', '.local')();
});

test('a lock that says nothing holds nothing', () => {
  writeFileSync(lock, '');
  lockDirectory(directory, 'npm start', '.local')();
});

test('opened data are locked until they are closed', async () => {
  const data = await openData(directory, 'npm start');
  await expect(openData(directory, 'npm start')).rejects.toThrow('are in use by npm start');
  await data.close();
  await (await openData(directory, 'npm start')).close();
});

test('the server ends with one sentence', async () => {
  const unlock = lockDirectory(directory, 'npm start', '.local');
  const env = { ...process.env, GONGJI_DATA_DIR: directory, PORT: '0' };
  const server = promisify(execFile)(process.execPath, [join(root, 'local/main.ts')], { env, timeout: 30_000 });
  const said = inUse.replace('DATA', directory);
  await expect(server).rejects.toMatchObject({
    code: 1,
    stderr: `${said}Stop it first, or give another GONGJI_DATA_DIR.\n`,
  });
  unlock();
});

test('the import ends with one sentence, and names its other way', async () => {
  const roster = join(directory, 'may.ndjson');
  writeFileSync(roster, '{}\n');
  const unlock = lockDirectory(directory, 'npm start', '.local');
  const args = [join(root, 'local/import.ts'), roster, '--data-dir', directory];
  await expect(promisify(execFile)(process.execPath, args)).rejects.toMatchObject({
    code: 1,
    stderr: `${inUse.replace('DATA', directory)}Stop it first, give another GONGJI_DATA_DIR, or name a DynamoDB that runs by itself with --endpoint.\n`,
  });
  unlock();
});

test('of many at the same time one gets a stale lock', async () => {
  writeFileSync(lock, '');
  const program = `import { lockDirectory } from ${JSON.stringify(join(root, 'local/server/lock.ts'))};
    try { lockDirectory(process.argv[1], 'npm start', 'd'); console.log('got it'); } catch { console.log('refused'); }
    setTimeout(() => {}, 1500);`;
  const args = ['--input-type=module', '-e', program, directory];
  const said = await Promise.all(
    Array.from({ length: 4 }, async () => {
      let output = '';
      const child = spawn(process.execPath, args);
      for await (const text of child.stdout) output += text;
      return output.trim();
    }),
  );
  expect(said.sort()).toEqual(['got it', 'refused', 'refused', 'refused']);
});
