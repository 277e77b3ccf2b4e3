import { shanghaiDay } from '../domain/calendar.ts';
import { type Partition, partitions, type RegionProfile } from '../domain/region-profile.ts';
import { regionProfiles } from '../regions/all.ts';
import { regionSources } from '../regions/files.ts';
import { type CustomDomain, readCustomDomain } from './custom-domain.ts';
import type { DeploymentWords } from './deployment-words.ts';
import { type Stage, stages } from './stages.ts';

/** What one stack is for. Everything that differs between two stacks is in here. */
export interface Deployment {
  readonly region: Region;
  readonly stage: Stage;
  /** Only for the check of what the partition has; the templates name none. */
  readonly partition: Partition;
  /** Leaves out what the local AWS emulator cannot make; what that is, is in `emulator.ts`. */
  readonly emulator: boolean;
  /** Whose tokens count, in place of the profile's issuers: on the emulator there are none of those. */
  readonly issuers?: RegionProfile['issuers'];
  /** Addresses of the outside services that this pooling area has. */
  readonly outside: OutsideAddresses;
  readonly watching: Watching;
  /** Goes on with a table that was restored beside the stack's own (docs/SCALE.md). */
  readonly restored?: RestoredTable;
  /** Where the API is reached, in place of the address that the gateway gives it. */
  readonly domain?: CustomDomain;
  /** Whether uploads are looked at by GuardDuty before anybody reads them. */
  readonly malwareScan: boolean;
}

/** Made by DynamoDB from a point in time, and given a stream by hand. */
export interface RestoredTable {
  readonly tableName: string;
  readonly streamArn: string;
}

export interface Watching {
  /** Who gets the alarms; others may subscribe to the topic. */
  readonly alarmEmail?: string;
  /** Where `docs/RUNBOOK.md` is read: an address, or its path in the repository. */
  readonly runbook: string;
}

export interface OutsideAddresses {
  readonly faceProvider?: string;
  readonly populationRegister?: string;
}

/** A pooling area: an AWS region may hold the stacks of several. */
export interface Region {
  /** The name of its file without the digits: `hangzhou` of `hangzhou-330100.json`. */
  readonly name: string;
  readonly profile: RegionProfile;
}

/** Also the id of the table, authenticated with every ciphertext: it stays when the table is restored. */
export const stackNameOf = ({ region, stage }: Deployment): string => `gongji-${region.name}-${stage}`;

/** What a person asked for that cannot be: the message is all he needs to see. */
export class DeploymentRefused extends Error {
  override readonly name = 'DeploymentRefused';
}

export const regionNames: readonly string[] = Object.keys(regionSources.areas)
  .map((file) => file.replace(/-\d{6}\.json$/, ''))
  .sort();

/**
 * Finds a pooling area by the name of its file or by its `admdvs`, in the version in force on the day. A change of
 * the issuers in a later version needs another deployment on its day. Throws `RegionFilesInvalid` for a bad file.
 */
export function findRegion(asked: string | undefined, now: Date): Region {
  if (!asked) throw new DeploymentRefused(`Which region? There are: ${regionNames.join(', ')}.`);
  const file = Object.keys(regionSources.areas).find((each) =>
    [each, each.replace(/\.json$/, ''), nameOf(each), admdvsOf(each)].includes(asked),
  );
  if (file === undefined) {
    throw new DeploymentRefused(`There is no region "${asked}". There are: ${regionNames.join(', ')}.`);
  }
  const versions = regionProfiles.versions(admdvsOf(file));
  const today = shanghaiDay(now);
  const profile = versions.findLast(({ effectiveFrom }) => effectiveFrom <= today) ?? versions[0];
  if (profile === undefined) throw new DeploymentRefused(`The region "${asked}" has no version.`);
  return { name: nameOf(file), profile };
}

const nameOf = (file: string): string => file.replace(/-\d{6}\.json$/, '');
const admdvsOf = (file: string): string => /(\d{6})\.json$/.exec(file)?.[1] ?? '';

export function readDeployment(words: DeploymentWords, now: Date): Deployment {
  const region = findRegion(words.region, now);
  const stage = oneOf('stage', stages, words.stage ?? 'dev');
  const partition = oneOf('partition', partitions, words.partition ?? region.profile.partitions[0] ?? 'aws');
  if (!region.profile.partitions.includes(partition)) {
    throw new DeploymentRefused(`The region "${region.name}" is not meant for the partition ${partition}.`);
  }
  return {
    region,
    stage,
    partition,
    emulator: words.emulator === 'true',
    outside: readOutside(words),
    watching: readWatching(words),
    malwareScan: words.malwareScan === 'true',
    ...readRestored(words),
    ...domainOf(words, partition),
  };
}

function domainOf(words: DeploymentWords, partition: Partition): Pick<Deployment, 'domain'> {
  const read = readCustomDomain(words, partition);
  if ('problem' in read) throw new DeploymentRefused(read.problem);
  return read;
}

/** The stream of another table would wake the consumers for what they do not find. */
function readRestored({
  restoredTable: tableName,
  restoredStream: streamArn,
}: DeploymentWords): Pick<Deployment, 'restored'> {
  if (!tableName && !streamArn) return {};
  if (!tableName || !streamArn)
    throw new DeploymentRefused('A restored table is named with its stream, and a stream with its table.');
  if (
    !/^arn:[\w-]+:dynamodb:[\w-]+:\d{12}:table\/[\w.-]+\/stream\/[\w:.-]+$/.test(streamArn) ||
    !streamArn.includes(`:table/${tableName}/stream/`)
  ) {
    throw new DeploymentRefused(`The stream of ${tableName} is arn:…:table/${tableName}/stream/…, not "${streamArn}".`);
  }
  return { restored: { tableName, streamArn } };
}

/** What goes there names people, so it goes nowhere in clear. */
function readOutside({ faceProvider, populationRegister }: DeploymentWords): OutsideAddresses {
  for (const [what, address] of Object.entries({ faceProvider, populationRegister })) {
    if (address && URL.parse(address)?.protocol !== 'https:') {
      throw new DeploymentRefused(`The address of ${what} is an https address, not "${address}".`);
    }
  }
  return { ...(faceProvider && { faceProvider }), ...(populationRegister && { populationRegister }) };
}

function readWatching({ alarmEmail, runbook }: DeploymentWords): Watching {
  if (alarmEmail && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(alarmEmail)) {
    throw new DeploymentRefused(`The alarms go to an e-mail address, not to "${alarmEmail}".`);
  }
  if (runbook && URL.parse(runbook)?.protocol !== 'https:') {
    throw new DeploymentRefused(`The runbook is read at an https address, not at "${runbook}".`);
  }
  return { ...(alarmEmail && { alarmEmail }), runbook: runbook || 'docs/RUNBOOK.md' };
}

function oneOf<T extends string>(what: string, known: readonly T[], asked: string): T {
  const found = known.find((each) => each === asked);
  if (found === undefined) throw new DeploymentRefused(`The ${what} is one of ${known.join(', ')}, not "${asked}".`);
  return found;
}
