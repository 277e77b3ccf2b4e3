import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRegionProfiles, RegionFilesInvalid, type RegionSources } from './load.ts';

/**
 * Everything that is wrong with the region files in a directory (`bases/*.json`, `areas/*.json`), one sentence
 * each, empty when all is well: what synth shows before it builds anything.
 */
export function checkRegionFiles(directory: string): string[] {
  const problems: string[] = [];
  const sources = {
    bases: readJsonFiles(join(directory, 'bases'), problems),
    areas: readJsonFiles(join(directory, 'areas'), problems),
  };
  // A file that is no JSON is missing from the sources, so what is said about the others would mislead.
  if (problems.length > 0) return problems;
  try {
    loadRegionProfiles(sources);
  } catch (error) {
    if (!(error instanceof RegionFilesInvalid)) throw error;
    problems.push(...error.problems);
  }
  return [...problems, ...unusedBases(sources)];
}

/** The same as one text to print; undefined when all is well. */
export function wrongRegionFiles(directory: string): string | undefined {
  const problems = checkRegionFiles(directory);
  return problems.length > 0 ? ['The region profiles are wrong:', ...problems].join('\n') : undefined;
}

function readJsonFiles(directory: string, problems: string[]): Record<string, unknown> {
  const files: Record<string, unknown> = {};
  for (const file of readdirSync(directory).sort()) {
    if (!file.endsWith('.json')) continue;
    try {
      files[file] = JSON.parse(readFileSync(join(directory, file), 'utf8'));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      problems.push(`${file}: is not JSON: ${error.message}`);
    }
  }
  return files;
}

/** A base that no area extends is never validated, so it would rot unseen. */
function unusedBases({ bases, areas }: RegionSources): string[] {
  const written = JSON.stringify(Object.values(areas));
  return Object.keys(bases)
    .filter((file) => !written.includes(JSON.stringify(file.replace('.json', ''))))
    .map((file) => `${file}: expected an area that extends it, got none`);
}
