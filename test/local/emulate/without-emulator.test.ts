import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const program = join(import.meta.dirname, '..', '..', '..', 'local', 'emulate', 'emulate.ts');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongji-without-emulator-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A `python3` that does what its line of shell says, in a folder that is all of PATH. */
function pythonThat(name: string, does: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  const file = join(path, 'python3');
  writeFileSync(file, `#!/bin/sh\n${does}\n`);
  chmodSync(file, 0o755);
  return path;
}

function emulate(path: string, more: Record<string, string> = {}): Promise<readonly [number, string]> {
  const env = { PATH: path, HOME: folder, TMPDIR: folder, GONGJI_DATA_DIR: join(folder, 'data'), ...more };
  return new Promise((resolve) => {
    execFile(process.execPath, [program], { env, timeout: 60_000 }, (error, stdout, stderr) =>
      resolve([error ? Number(error.code) : 0, stdout + stderr]),
    );
  });
}

describe('where the emulator cannot be had', () => {
  test('without Python it says so and that nothing was deployed, and has not failed', async () => {
    const [status, said] = await emulate(join(folder, 'nothing-there'));
    expect(said).toContain('The emulator needs Python 3.10 or later as `python3`.\nSkipped: nothing was deployed.');
    expect(status).toBe(0);
  });

  test('in CI it has failed', async () => {
    const [status, said] = await emulate(join(folder, 'nothing-there'), { CI: 'true' });
    expect(said).toContain('Skipped: nothing was deployed.');
    expect(status).toBe(1);
  });

  test('an older Python will not do', async () => {
    const [status, said] = await emulate(pythonThat('old', 'echo False'));
    expect(said).toContain('The emulator needs Python 3.10 or later as `python3`.');
    expect(status).toBe(0);
  });

  test('without a registry it says what the installation said', async () => {
    const installing = pythonThat(
      'no-registry',
      'case "$1" in -c) echo True ;; *) echo "ERROR: first" >&2; echo "ERROR: No matching distribution found" >&2; exit 1 ;; esac',
    );
    const [status, said] = await emulate(installing);
    expect(said).toContain('from the Python registry: ERROR: No matching distribution found\nSkipped');
    expect(said).not.toContain('ERROR: first');
    expect(status).toBe(0);
  });
});

describe('somebody who ends it', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s gets %d; what it started has ended, and nothing is left of it', async (signal, status) => {
    const pidFile = join(folder, `${signal}.pid`);
    const python = pythonThat(
      `hangs-${signal}`,
      `case "$1" in -c) echo True ;; *) echo $$ > '${pidFile}'; exec /bin/sleep 60 ;; esac`,
    );
    const temporary = join(folder, `temporary-${signal}`);
    mkdirSync(temporary);
    const env = { PATH: python, HOME: folder, TMPDIR: temporary, GONGJI_DATA_DIR: join(temporary, 'data') };
    const child = spawn(process.execPath, [program], { env, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await vi.waitFor(() => expect(existsSync(pidFile) && readFileSync(pidFile, 'utf8')).toMatch(/\d+\n/), 20_000);
    child.kill(signal);
    expect(await ended).toBe(status);
    const pid = Number(readFileSync(pidFile, 'utf8'));
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), 5_000);
    expect(readdirSync(temporary).filter((name) => name !== 'data')).toEqual([]);
  });
});
