import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { checks } from '../../../local/check/checks.ts';
import type { Check } from '../../../local/check/run-check.ts';
import { runChecks } from '../../../local/check/run-checks.ts';

/** A check that runs a piece of JavaScript. */
function check(name: string, script: string, limitSeconds = 20): Check {
  return { name, what: `about ${name}`, command: [process.execPath, '-e', script], limitSeconds };
}

async function run(list: readonly Check[], atOnce = 1): Promise<{ readonly ok: boolean; readonly text: string }> {
  let text = '';
  const write = (more: string): void => {
    text += more;
  };
  const ok = await runChecks(list, { root: tmpdir(), atOnce, write, signal: new AbortController().signal });
  return { ok, text: text.replaceAll(/ +\d+\.\d s/g, ' 0.0 s') };
}

test('a line for each check, and nothing more if all is well', async () => {
  const { ok, text } = await run([check('one', 'console.log("chatter")'), check('two', '')]);
  expect(ok).toBe(true);
  expect(text).toBe('ok 0.0 s  one           about one\nok 0.0 s  two           about two\n');
});

test('what a failed check wrote is shown, and the others run on', async () => {
  const { ok, text } = await run([
    check('bad', 'console.log("line 3"); console.error("is wrong"); process.exitCode = 3'),
    check('good', ''),
  ]);
  expect(ok).toBe(false);
  expect(text).toContain('FAILED 0.0 s  bad           about bad\nok 0.0 s  good          about good\n\n--- bad\n');
  expect(text).toMatch(/line 3/);
  expect(text).toMatch(/is wrong/);
});

test('a check that hangs fails at its limit, with all that it started', async () => {
  const hanging = `
    const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    console.log('child ' + child.pid);
    setInterval(() => {}, 1000);
  `;
  const { ok, text } = await run([check('hangs', hanging, 1)]);
  expect(ok).toBe(false);
  expect(text).toContain('ended after its limit of 1 s');
  const pid = Number(/child (\d+)/.exec(text)?.[1]);
  await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false);
});

test('a program that is not there is a failure, not a crash', async () => {
  const absent: Check = { name: 'absent', what: 'nothing', command: ['no-such-program-here'], limitSeconds: 5 };
  const { ok, text } = await run([absent, check('good', '')]);
  expect(ok).toBe(false);
  expect(text).toContain('ENOENT');
  expect(text).toContain('ok 0.0 s  good');
});

test('an interrupted run is no success, and starts nothing more', async () => {
  const abort = new AbortController();
  const endless = check('endless', 'setInterval(() => {}, 1000)');
  let text = '';
  setTimeout(() => abort.abort(), 300);
  const ok = await runChecks([endless, check('never', '')], {
    root: tmpdir(),
    atOnce: 1,
    write: (more) => {
      text += more;
    },
    signal: abort.signal,
  });
  expect(ok).toBe(false);
  expect(text).not.toContain('never');
});

test('the checks of this repository each have a name of their own and a limit', () => {
  expect(checks.map(({ name }) => name).sort()).toEqual([
    'architecture',
    'codegen',
    'format',
    'regions',
    'released',
    'sdl',
    'types',
    'unused',
  ]);
  expect(checks.every(({ limitSeconds }) => limitSeconds > 0 && limitSeconds <= 120)).toBe(true);
});

/** A process that has ended but is not yet waited for by its new parent (a zombie) counts as ended. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
