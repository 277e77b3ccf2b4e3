import { regionSources } from '../../regions/files.ts';
import { loadRegionProfiles, RegionFilesInvalid, type RegionSources } from '../../regions/load.ts';

/** JSON that a test may break at any depth. */
// biome-ignore lint/suspicious/noExplicitAny: the point of these tests is JSON that has no type.
export type Json = any;

export interface WritableSources {
  readonly bases: Record<string, Json>;
  readonly areas: Record<string, Json>;
}

/** A copy of the shipped files that a test may change. */
export const copyOfSources = (): WritableSources => structuredClone(regionSources) as WritableSources;

/** What a named base says, as an area that adds nothing of its own serves it. */
export function profileOfBases(...names: string[]) {
  const area = {
    admdvs: '990100',
    provinceCode: '99',
    cityCode: '9901',
    name: { en: 'Testville', 'zh-CN': '测试市' },
    partitions: ['aws'],
    extends: ['defaults', ...names],
    versions: [{ effectiveFrom: '2024-01-01' }],
  };
  const profiles = loadRegionProfiles({ bases: regionSources.bases, areas: { 'testville-990100.json': area } });
  const profile = profiles.profile('990100', '2024-01-01');
  if (!profile) throw new Error('the area of the test has no profile');
  return profile;
}

/** Everything that loading finds wrong; empty when it loads. */
export function problemsOf(sources: RegionSources): readonly string[] {
  try {
    loadRegionProfiles(sources);
    return [];
  } catch (error) {
    if (error instanceof RegionFilesInvalid) return error.problems;
    throw error;
  }
}
