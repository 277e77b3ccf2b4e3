import type { Person, PersonId } from '../domain/persons/person.ts';
import type { JobProgress } from './job-progress.ts';
import type { PersonScan } from './person-scan.ts';
import { countRekeyOf, type RekeyedPerson, type RekeyNeeds, rekeyPerson } from './rekey-person.ts';

export interface RekeyCounts {
  /** Persons looked at. */
  readonly persons: number;
  /** Persons sealed again under the newest master key. */
  readonly resealed: number;
  /** Keyed digests written under the newest secret: look-up values, and those of names. */
  readonly indexed: number;
  /** Persons that could not be brought under the newest keys: run the job again, and look into those that stay. */
  readonly failed: number;
}

export interface RekeyResult {
  /** RUNNING: it was stopped before the end; the next run goes on from there. */
  readonly status: 'RUNNING' | 'FINISHED';
  readonly counts: RekeyCounts;
}

/** What is to be re-keyed in the part of the table that was walked; with `after` the caller goes on from there. */
export interface RekeyCount extends RekeyResult {
  readonly after?: string;
}

interface Walk {
  readonly scan: PersonScan;
  /** Asked before each page; a page begun is finished. */
  readonly shouldStop?: () => boolean;
  readonly onFailure?: (personId: PersonId, error: unknown) => void;
}

export interface RekeyOptions extends Walk {
  readonly jobs: JobProgress;
  /** Another id for each part of the table that is walked by itself. */
  readonly jobId: string;
  /** Names the newest keys. Progress made towards other keys does not count. */
  readonly goal: string;
}

interface Progress extends RekeyResult {
  readonly goal: string;
  readonly after?: string;
}

const noCounts: RekeyCounts = { persons: 0, resealed: 0, indexed: 0, failed: 0 };

/** Persons at a time: a person waits mostly for two requests to KMS and four to the table. */
const concurrency = 8;

/** So many failures in one run mean that something is wrong with the keys or the table, not with the persons. */
const failuresMax = 100;

/**
 * Brings every person under the newest keys (see {@link rekeyPerson}). To be run once all functions know the new
 * keys, since whoever is registered by one that does not is listed under the old ones. It stops and goes on, and
 * running it again changes nothing. When it has finished with no failure, the old master key and index are of no use.
 */
export async function rekeyPersons(services: RekeyNeeds, options: RekeyOptions): Promise<RekeyResult> {
  const { jobs, jobId, scan } = options;
  let progress = readProgress(await jobs.read(jobId), options.goal);
  const failedBefore = progress.counts.failed;
  while (progress.status === 'RUNNING' && !options.shouldStop?.()) {
    const { items, next } = await scan.page(progress.after);
    const counts = await eachOf(items, progress.counts, (person) => rekeyPerson(services, person), options.onFailure);
    stopAtTooMany(counts.failed - failedBefore);
    const { after: _, ...rest } = progress;
    progress = { ...rest, counts, ...(next === undefined ? { status: 'FINISHED' } : { after: next }) };
    await jobs.write(jobId, JSON.stringify(progress));
  }
  return { status: progress.status, counts: progress.counts };
}

/** What {@link rekeyPersons} would do, and who would fail. It writes nothing, not even how far it has come. */
export async function countRekey(
  services: RekeyNeeds,
  { scan, shouldStop, onFailure, after }: Walk & { readonly after?: string | undefined },
): Promise<RekeyCount> {
  let counts = noCounts;
  let place = after;
  while (!shouldStop?.()) {
    const { items, next } = await scan.page(place);
    counts = await eachOf(items, counts, (person) => countRekeyOf(services, person), onFailure);
    stopAtTooMany(counts.failed);
    if (next === undefined) return { status: 'FINISHED', counts };
    place = next;
  }
  return { status: 'RUNNING', counts, ...(place !== undefined && { after: place }) };
}

function stopAtTooMany(failed: number): void {
  if (failed <= failuresMax) return;
  throw new Error(`more than ${failuresMax} persons could not be brought under the newest keys`);
}

/** Where an unfinished run towards the same keys stopped; else the beginning. */
function readProgress(kept: string | undefined, goal: string): Progress {
  const earlier = kept === undefined ? undefined : (JSON.parse(kept) as Progress);
  const goesOn = earlier?.goal === goal && earlier.status === 'RUNNING';
  return goesOn ? earlier : { goal, status: 'RUNNING', counts: noCounts };
}

async function eachOf(
  persons: readonly Person[],
  before: RekeyCounts,
  act: (person: Person) => Promise<RekeyedPerson>,
  onFailure: Walk['onFailure'],
): Promise<RekeyCounts> {
  const counts = { ...before };
  const waiting = persons.values();
  const work = async () => {
    for (const person of waiting) {
      counts.persons += 1;
      try {
        const { resealed, indexed } = await act(person);
        counts.resealed += resealed ? 1 : 0;
        counts.indexed += indexed;
      } catch (error) {
        counts.failed += 1;
        onFailure?.(person.id, error);
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return counts;
}
