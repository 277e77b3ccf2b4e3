import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkRegionFiles } from '../../regions/check.ts';
import { regionSources } from '../../regions/files.ts';
import { loadRegionProfiles } from '../../regions/load.ts';

const shipped = join(import.meta.dirname, '../../regions');
const namesIn = (folder: string) => readdirSync(join(shipped, folder)).sort();
const contentOf = (folder: string, name: string) => JSON.parse(readFileSync(join(shipped, folder, name), 'utf8'));

describe('the shipped files', () => {
  test('are all bundled, each under its own name', () => {
    expect(Object.keys(regionSources.bases).sort()).toEqual(namesIn('bases'));
    expect(Object.keys(regionSources.areas).sort()).toEqual(namesIn('areas'));
    for (const [name, content] of Object.entries(regionSources.bases))
      expect(content).toEqual(contentOf('bases', name));
    for (const [name, content] of Object.entries(regionSources.areas))
      expect(content).toEqual(contentOf('areas', name));
  });

  test('are right', () => expect(checkRegionFiles(shipped)).toEqual([]));

  test('load in a time that is printed', () => {
    const started = performance.now();
    const areas = loadRegionProfiles(regionSources).areas();
    process.stdout.write(`region profiles: ${areas.length} areas in ${(performance.now() - started).toFixed(1)} ms\n`);
    expect(areas).toHaveLength(5);
  });
});

describe('checking a directory', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'gongji-regions-'));
    for (const folder of ['bases', 'areas'])
      cpSync(join(shipped, folder), join(directory, folder), { recursive: true });
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  test('names the file that is no JSON, and does not guess about the others', () => {
    writeFileSync(join(directory, 'bases/defaults.json'), '{ "display": null');
    const problems = checkRegionFiles(directory);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^defaults\.json: is not JSON: /);
  });

  test('names the field that is wrong', () => {
    const area = contentOf('areas', 'hangzhou-330100.json');
    area.versions[1].mutualAid.shareableFunds = 'SOME';
    writeFileSync(join(directory, 'areas/hangzhou-330100.json'), JSON.stringify(area));
    expect(checkRegionFiles(directory)).toEqual([
      'hangzhou-330100.json: versions[1].mutualAid.shareableFunds: expected ALL or HISTORICAL, got "SOME"',
    ]);
  });

  test('names a base that nobody extends', () => {
    writeFileSync(join(directory, 'bases/forgotten.json'), '{}');
    expect(checkRegionFiles(directory)).toEqual(['forgotten.json: expected an area that extends it, got none']);
  });
});
