import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChild } from '../../local/child.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongji-child-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const contentOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

async function growsWithin(file: string, ms: number): Promise<boolean> {
  const before = contentOf(file).length;
  await sleep(ms);
  return contentOf(file).length > before;
}

/** A shell that starts a process of its own, which writes as long as it lives. */
async function parentOfOne(name: string, ending: string) {
  const file = join(folder, name);
  const script = `${ending}(while :; do echo alive >> "${file}"; sleep 0.02; done) & wait; wait`;
  const child = await startChild('/bin/sh', ['-c', script], { withGroup: true });
  const lives = () => growsWithin(file, 300);
  await expect.poll(lives).toBe(true);
  return { child, lives };
}

test('with its group, what a process has started ends with it', async () => {
  const { child, lives } = await parentOfOne('asked', '');
  await child.stop();
  expect(child.hasEnded()).toBe(true);
  expect(await lives()).toBe(false);
});

test('a process that does not want to end is made to, and its group with it', async () => {
  const { child, lives } = await parentOfOne('insisted', "trap '' TERM; ");
  await child.stop();
  expect(await lives()).toBe(false);
});

test('it ends with us, and its group with it, also when we are killed outright', async () => {
  const file = join(folder, 'orphaned');
  const script = `(while :; do echo alive >> "${file}"; sleep 0.02; done) & wait`;
  const source = `import { startChild } from ${JSON.stringify(join(import.meta.dirname, '..', '..', 'local', 'child.ts'))};
    await startChild('/bin/sh', ['-c', ${JSON.stringify(script)}], { withGroup: true });
    console.log('started');
    setTimeout(() => {}, 60_000);`;
  const us = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(us.stdout, 'data');
  await expect.poll(() => contentOf(file).length).toBeGreaterThan(0);
  us.kill('SIGKILL');
  await expect.poll(() => growsWithin(file, 300), { timeout: 5_000 }).toBe(false);
});

test('it has the environment that it is given and no other, and all that it says is written down', async () => {
  process.env.GONGJI_TEST_OF_OURS = 'ours';
  const file = join(folder, 'said');
  const output = openSync(file, 'w');
  const env = { PATH: process.env.PATH, GIVEN: 'given' };
  const said = 'echo "$GIVEN,$GONGJI_TEST_OF_OURS"; echo trouble >&2';
  const child = await startChild('/bin/sh', ['-c', said], { env, output });
  await expect
    .poll(() => [child.hasEnded(), contentOf(file).split('\n').sort()])
    .toEqual([true, ['', 'given,', 'trouble']]);
  expect(child.lastWords()).toBe('trouble');
  closeSync(output);
  delete process.env.GONGJI_TEST_OF_OURS;
});
