import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';

const directory = mkdtempSync(join(tmpdir(), 'gongji-ops-'));
let server: ServerProcess;
beforeAll(async () => {
  server = await startServerProcess([], { GONGJI_DATA_DIR: directory });
});
afterAll(async () => {
  await server.stop();
  rmSync(directory, { recursive: true });
});

/** The command as a process of its own. */
const ops = (...words: readonly string[]): Promise<{ readonly status: number; readonly printed: string }> =>
  new Promise((resolve) => {
    const args = [join(import.meta.dirname, '../../ops/ops.ts'), ...words, '--local', '--data-dir', directory];
    const env = { PATH: process.env.PATH, HOME: process.env.HOME };
    execFile(process.execPath, args, { env, timeout: 60_000 }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, printed: stdout + stderr }),
    );
  });

test('beside a running server the verbs reach its table; when it has stopped, they say that none runs', async () => {
  expect(statSync(join(directory, 'running.json')).mode & 0o777).toBe(0o600);
  const verified = await ops('verify', '--segments', '2');
  expect(verified).toEqual({
    status: 0,
    printed: expect.stringMatching(/\d+ accounts, \d+ entries: every chain holds\.\n$/),
  });
  const unknown = '00000000-0000-4000-8000-00000000dead';
  expect(await ops('follow', unknown)).toEqual({
    status: 1,
    printed: `npm start on ${directory} knows no application and no claim ${unknown}.\n`,
  });
  await server.stop();
  expect(existsSync(join(directory, 'running.json'))).toBe(false);
  expect(await ops('verify')).toEqual({
    status: 1,
    printed: expect.stringContaining('No server of npm start runs on'),
  });
});
