import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { regionSources } from '../../regions/files.ts';

const root = join(import.meta.dirname, '../..');
const parts = ['domain', 'functions', 'infra', 'local', 'regions', 'schema', 'store', 'use-cases', 'package.json'];
const hangzhou = 'hangzhou-330100.json';
let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'gongji-copy-'));
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true }));

const commands = [
  ['local/main.ts', '--ephemeral'],
  ['local/import.ts', 'roster.ndjson'],
  ['infra/commands/synth.ts', '--region', 'xian'],
  ['infra/commands/deploy.ts', '--region', 'xian'],
  ['local/check/regions.ts'],
] as const;

function run([script, ...args]: (typeof commands)[number]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, script), ...args], {
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, PORT: '0' },
  });
  return { status, said: stdout + stderr };
}

test.each(commands)('%s says in a line which file is no JSON', (...command) => {
  writeFileSync(join(copy, 'regions/areas', hangzhou), '{ "admdvs": ');
  const { status, said } = run(command as (typeof commands)[number]);
  expect(said).toMatch(/^(The region profiles are wrong:\n)?hangzhou-330100\.json: is not JSON: .*\n$/);
  expect(status).toBe(1);
});

test.each(commands)('%s says in lines what is wrong in a file', (...command) => {
  const area = structuredClone(regionSources.areas[hangzhou]) as { name: object; partitions: unknown };
  area.partitions = ['azure'];
  area.name = { en: 'Hangzhou' };
  writeFileSync(join(copy, 'regions/areas', hangzhou), JSON.stringify(area));
  const { status, said } = run(command as (typeof commands)[number]);
  expect(said).toMatch(/^hangzhou-330100\.json: name\.zh-CN: .*\nhangzhou-330100\.json: partitions\[0\]: .*\n$/m);
  expect(said).not.toContain('    at ');
  expect(status).toBe(1);
});
