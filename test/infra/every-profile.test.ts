import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { acknowledgements } from '../../infra/acknowledgements.ts';
import { readDeployment, regionNames } from '../../infra/deployment.ts';
import { synthesise } from '../../infra/synthesise.ts';
import { regionSources } from '../../regions/files.ts';
import { day, synthesised, temporaryFolder } from './assemblies.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
// A synthesis is a second of one core's time, bundles aside; where many share the core it is many.
vi.setConfig({ testTimeout: 120_000 });

test('every file of regions/areas is a region by its name', () => {
  expect(regionNames).toHaveLength(Object.keys(regionSources.areas).length);
  expect(regionNames).toEqual(
    expect.arrayContaining(['hangzhou', 'shandong-provincial', 'shanghai', 'shenzhen', 'xian']),
  );
});

/** Half of them as prod, so that every stage is checked in every partition. */
const everyStack = regionNames.flatMap((region, index) => [
  { region, stage: index % 2 === 0 ? 'prod' : 'test', partition: 'aws' as const },
  { region, stage: index % 2 === 0 ? 'dev' : 'prod', partition: 'aws-cn' as const },
]);

describe('the stack of', () => {
  // Synthesis throws where cdk-nag, the partition's list or CDK's own checks find something.
  test.each(everyStack)('$region, $stage, in $partition has no open finding', (words) => {
    const { template, checked, acknowledged, stackName } = synthesised(words);
    const resources = Object.keys(template.Resources).length;
    expect(stackName).toBe(`gongji-${words.region}-${words.stage}`);
    expect(resources).toBeGreaterThan(50);
    expect(checked).toBe(resources);
    const wanted = acknowledgements.flatMap(({ at, rule }) => at.map((path) => `${stackName}/${path} ${rule}`));
    const found = acknowledged.map(({ acknowledgedAt, ruleName }) => `${acknowledgedAt} ${ruleName.slice(13)}`);
    expect(found.toSorted()).toEqual(wanted.toSorted());
  });

  test.each(everyStack)('$region, $stage, in $partition names no account, no AWS region and no partition', (words) => {
    const text = JSON.stringify(synthesised(words).template);
    expect(text.match(/\barn:aws(-cn)?:/g)).toBeNull();
    expect(text.match(/\b(us|eu|ap|cn|sa|ca)-[a-z]+-\d\b/g)).toBeNull();
    expect(text.match(/(?<![0-9a-f])\d{12}(?![0-9a-f])/g)).toBeNull();
    expect(text.match(/amazonaws\.com\.cn/g)).toBeNull();
  });
});

/** What a synthesis reads, at another path; what was installed is the same. */
function anotherCheckout(): string {
  const root = join(folder.path, 'another', 'checkout');
  const layers = ['domain', 'functions', 'infra', 'regions', 'schema', 'store', 'use-cases'];
  for (const name of ['cdk.json', 'package.json', 'tsconfig.json', ...layers])
    cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return root;
}

/** A synthesis of another checkout, in a process of its own: with another time zone and language, and nothing else around it. */
function elsewhere(words: object, name: string): string {
  const directory = join(folder.path, name);
  const checkout = anotherCheckout();
  const [deployment, synthesise] = ['deployment', 'synthesise'].map(
    (file) => pathToFileURL(join(checkout, 'infra', `${file}.ts`)).href,
  );
  const script = `
    const { readDeployment } = await import(${JSON.stringify(deployment)});
    const { synthesise } = await import(${JSON.stringify(synthesise)});
    synthesise(readDeployment(${JSON.stringify(words)}, new Date('2026-12-24T15:00:00Z')), ${JSON.stringify(directory)});
  `;
  const env = { PATH: process.env.PATH ?? '', HOME: folder.path, TZ: 'America/Lima', LANG: 'tr_TR.UTF-8' };
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: tmpdir(), env });
  return directory;
}

test('a synthesis from another path, at another time, gives the same template and the same assets', () => {
  const words = { region: 'hangzhou', stage: 'prod', partition: 'aws' as const };
  const here = synthesise(readDeployment(words, day), join(folder.path, 'here')).directory;
  const there = elsewhere(words, 'there');
  const fileOf = (directory: string, kind: string) =>
    JSON.parse(readFileSync(join(directory, `gongji-hangzhou-prod.${kind}.json`), 'utf8'));
  expect(fileOf(there, 'template')).toEqual(fileOf(here, 'template'));
  const hashes = Object.keys(fileOf(here, 'assets').files);
  expect(Object.keys(fileOf(there, 'assets').files)).toEqual(hashes);
  // Fifteen bundles and the template.
  expect(hashes).toHaveLength(16);
});

test('the template is the same in both partitions', () => {
  const [aws, china] = (['aws', 'aws-cn'] as const).map((partition) =>
    synthesised({ region: 'xian', stage: 'test', partition }),
  );
  expect(china?.template).toEqual(aws?.template);
});
