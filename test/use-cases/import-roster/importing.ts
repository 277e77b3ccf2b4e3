import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { type RosterOptions, rosterLines } from '../../../local/roster/roster-lines.ts';
import { createJobProgress } from '../../../store/job-progress.ts';
import type { ErrorReport } from '../../../use-cases/import-roster/error-report.ts';
import type { ImportProgress } from '../../../use-cases/import-roster/import-progress.ts';
import { type ImportOptions, importRoster, type RosterSource } from '../../../use-cases/import-roster/import-roster.ts';
import type { World } from '../../support/world.ts';

/** A made-up roster of Hangzhou and Xi'an, the areas of a world, and what was planted in it. */
export function madeUpRoster(options: Partial<RosterOptions> & { readonly persons: number }) {
  const lines = [...rosterLines({ seed: 7, areas: ['330100', '610100'], format: 'ndjson', ...options })];
  return {
    text: lines.map(({ text }) => `${text}\n`).join(''),
    links: lines.filter(({ kind }) => kind === 'LINK').length,
    personRows: lines.filter(({ kind }) => kind === 'PERSON').length,
    /** `line,field,code` as the report has it. */
    planted: lines.flatMap(({ fault }, index) =>
      fault ? [`${index + 1},${options.format === 'csv' ? fault.column : fault.field},${fault.code}`] : [],
    ),
  };
}

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function sourceOf(bytes: Uint8Array): RosterSource {
  return {
    fingerprint: digestOf(bytes),
    byteCount: bytes.length,
    open: async function* (fromByte) {
      for (let start = fromByte; start < bytes.length; start += 10_000) yield bytes.subarray(start, start + 10_000);
    },
  };
}

export interface Report extends ErrorReport {
  /** `line,field,code` of each row after the header. */
  rows(): readonly string[];
  text(): string;
}

/** An error report that survives from run to run, as a file does. */
export function reportInMemory(): Report {
  let bytes = Buffer.alloc(0);
  return {
    text: () => bytes.toString(),
    rows: () =>
      bytes
        .toString()
        .split('\n')
        .slice(1, -1)
        .map((row) => row.split(',').slice(0, 3).join()),
    keep: async (part) => {
      const first = bytes.subarray(0, part.bytes);
      if (digestOf(first) !== part.digest) return false;
      bytes = first;
      return true;
    },
    add: async (text) => {
      bytes = Buffer.concat([bytes, Buffer.from(text)]);
      return { bytes: bytes.length, digest: digestOf(bytes) };
    },
    flush: async () => {},
  };
}

/** Imports into a world, with progress kept in its table. */
export function importInto(
  world: World,
  text: string | Uint8Array,
  report: ErrorReport,
  options: Partial<ImportOptions> = {},
): Promise<ImportProgress> {
  return importRoster(world.services, sourceOf(Buffer.from(text)), {
    format: 'ndjson',
    encoding: 'utf-8',
    jobs: createJobProgress(world.documentClient, world.tableName),
    errors: report,
    finishedBefore: 'AGAIN',
    concurrency: 3,
    ...options,
  });
}

/** How many items of each kind the table holds. */
export async function itemCounts(world: World): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { entity } of await world.rawItems()) counts[String(entity)] = (counts[String(entity)] ?? 0) + 1;
  return counts;
}

/** Everything but the progress of jobs. */
export const itemsWithoutJobs = async (world: World) =>
  (await world.rawItems()).filter(({ entity }) => entity !== 'JobProgress');
