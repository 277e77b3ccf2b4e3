import type { Day } from '../domain/calendar.ts';
import { profileInForce, type RegionProfile, type VersionedText } from '../domain/region-profile.ts';
import { type Layer, mergeLayers, originOf, type Path } from './layers.ts';
import { dotted, got, read } from './problems.ts';
import { type AreaFile, areaFileSchema, type Policy, policySchema } from './schema.ts';

/** The parsed JSON files by file name: `zhejiang-s4.json`, `hangzhou-330100.json`. */
export interface RegionSources {
  readonly bases: Readonly<Record<string, unknown>>;
  readonly areas: Readonly<Record<string, unknown>>;
}

/** Every pooling area that is served, with all its versions. */
export interface RegionProfiles {
  /** The `admdvs` of every area, ascending. */
  areas(): readonly string[];
  /** The version in force on that day; undefined for an area not served, or before its first version. */
  profile(admdvs: string, on: Day): RegionProfile | undefined;
  /** Ascending by `effectiveFrom`; none for an area not served. */
  versions(admdvs: string): readonly RegionProfile[];
}

/** Thrown where profiles are loaded: no region may run on rules that nobody wrote. */
export class RegionFilesInvalid extends Error {
  override readonly name = 'RegionFilesInvalid';
  /** `hangzhou-330100.json: versions[1].mutualAid.shareableFunds: expected ALL or HISTORICAL, got "SOME"` */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`region profiles are invalid\n${problems.join('\n')}`);
    this.problems = problems;
  }
}

const none: readonly RegionProfile[] = Object.freeze([]);

/**
 * Serves the areas and validates each when it is first asked for: a deployed stack serves one area, and pays for
 * no other at its start. What is asked for throws `RegionFilesInvalid` if its file is bad.
 */
export function regionProfilesOnDemand(sources: RegionSources): RegionProfiles {
  const fileOf = new Map(Object.keys(sources.areas).map((file) => [admdvsIn(file), file]));
  const areas = Object.freeze([...fileOf.keys()].filter((admdvs) => admdvs !== undefined).sort());
  const known = new Map<string, readonly RegionProfile[]>();
  const versions = (admdvs: string): readonly RegionProfile[] => {
    const file = fileOf.get(admdvs);
    if (file === undefined) return none;
    const found = known.get(admdvs) ?? validArea(file, sources);
    known.set(admdvs, found);
    return found;
  };
  const profile = (admdvs: string, on: Day) => profileInForce(versions(admdvs), on);
  return Object.freeze({ areas: () => areas, versions, profile });
}

/** The same, with every area validated now. Throws `RegionFilesInvalid` with all that is wrong, not just the first. */
export function loadRegionProfiles(sources: RegionSources): RegionProfiles {
  const profiles = regionProfilesOnDemand(sources);
  const problems = misnamedFiles(Object.keys(sources.areas));
  for (const admdvs of profiles.areas()) {
    try {
      profiles.versions(admdvs);
    } catch (error) {
      if (!(error instanceof RegionFilesInvalid)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new RegionFilesInvalid([...new Set(problems)]);
  return profiles;
}

/** The area that a file is named for: `hangzhou-330100.json` says it without being read. */
const admdvsIn = (file: string): string | undefined => /-(\d{6})\.json$/.exec(file)?.[1];

const misnamedFiles = (files: readonly string[]): string[] =>
  files.flatMap((file, index) => {
    const admdvs = admdvsIn(file);
    if (admdvs === undefined) return [`${file}: expected a file name as "hangzhou-330100.json"`];
    const first = files.findIndex((each) => admdvsIn(each) === admdvs);
    return first === index ? [] : [`${file}: expected one file for each area, got a second one beside ${files[first]}`];
  });

function validArea(file: string, sources: RegionSources): readonly RegionProfile[] {
  const problems: string[] = [];
  const versions = readArea(file, sources.areas[file], sources.bases, problems);
  if (problems.length > 0) throw new RegionFilesInvalid([...new Set(problems)]);
  return versions;
}

/** All versions of one area's file; what is wrong with it goes to `problems`. */
function readArea(
  file: string,
  content: unknown,
  bases: RegionSources['bases'],
  problems: string[],
): readonly RegionProfile[] {
  const area = read(areaFileSchema, content);
  if ('problems' in area) {
    problems.push(...area.problems.map(({ path, sentence }) => `${file}: ${dotted(path)}: ${sentence}`));
    return [];
  }
  if (admdvsIn(file) !== area.value.admdvs) {
    problems.push(`${file}: admdvs: expected the digits that end the file's name, got "${area.value.admdvs}"`);
  }
  const versions = layersOfVersions(file, area.value, bases, problems);
  // Without one of its bases a version lacks all that the base says; that would only be said many times over.
  if (problems.length > 0) return [];
  const profiles = versions.flatMap(({ layers, names }, index) => {
    const version = area.value.versions[index];
    const policy = readPolicy(layers, problems);
    return version && policy ? [assemble(area.value, version.effectiveFrom, names, policy)] : [];
  });
  problems.push(...rewordedTexts(file, profiles));
  return Object.freeze(profiles);
}

/** For each version everything it is merged from, lowest first: it stands on all that the versions before it said. */
function layersOfVersions(file: string, area: AreaFile, bases: RegionSources['bases'], problems: string[]) {
  const baseLayers = (names: readonly string[], at: Path) =>
    names.flatMap((name, index): Layer[] => {
      const baseFile = `${name}.json`;
      if (Object.hasOwn(bases, baseFile)) return [{ file: baseFile, at: [], content: bases[baseFile] }];
      const known = Object.keys(bases).map((each) => each.replace('.json', ''));
      problems.push(`${file}: ${dotted([...at, index])}: expected ${known.join(' or ')}, got ${got(name)}`);
      return [];
    });
  let layers = baseLayers(area.extends, ['extends']);
  let names = area.extends;
  return area.versions.map(({ effectiveFrom: _, extends: more = [], note: __, ...patch }, index) => {
    const at = ['versions', index];
    layers = [...layers, ...baseLayers(more, [...at, 'extends']), { file, at, content: patch }];
    names = [...names, ...more];
    return { layers, names };
  });
}

function readPolicy(layers: readonly Layer[], problems: string[]): Policy | undefined {
  const policy = read(policySchema, mergeLayers(layers));
  if ('value' in policy) return policy.value;
  for (const { path, sentence } of policy.problems) {
    const origin = originOf(layers, path);
    problems.push(`${origin?.file}: ${dotted([...(origin?.at ?? []), ...path])}: ${sentence}`);
  }
  return undefined;
}

function assemble(area: AreaFile, effectiveFrom: Day, bases: readonly string[], policy: Policy): RegionProfile {
  const { admdvs, provinceCode, cityCode, name, partitions } = area;
  const versionId = `${admdvs}@${effectiveFrom}`;
  return freeze({ versionId, effectiveFrom, admdvs, provinceCode, cityCode, name, partitions, bases, ...policy });
}

const textsOf = (profile: RegionProfile): Readonly<Record<string, VersionedText | undefined>> => ({
  'display.notice': profile.display?.notice,
  'display.commitmentLetter': profile.display?.commitmentLetter,
  'mutualAid.notice': profile.mutualAid?.notice,
  'mutualAid.commitmentLetter': profile.mutualAid?.commitmentLetter,
  'voucher.agreement': profile.voucher.agreement,
  'consent.text': profile.consent.text,
});

/** What a person agreed to is recorded by its version, so other words need another version, for ever. */
function rewordedTexts(file: string, profiles: readonly RegionProfile[]): string[] {
  const wordsByVersion = new Map<string, string>();
  return profiles.flatMap((profile, index) =>
    Object.entries(textsOf(profile)).flatMap(([path, text]) => {
      if (!text) return [];
      const words = JSON.stringify([text.title, text.text]);
      const known = wordsByVersion.get(`${path} ${text.version}`);
      wordsByVersion.set(`${path} ${text.version}`, words);
      if (known === undefined || known === words) return [];
      return [`${file}: versions[${index}].${path}.version: expected a new one for new words, got "${text.version}"`];
    }),
  );
}

/** Profiles are shared by all who read them. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
