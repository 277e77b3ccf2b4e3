import type { JobProgress } from '../job-progress.ts';

/** A change of the form in which items are kept. Named by its month and what it does; never renamed. */
export interface MigrationWords {
  readonly name: string;
  /** What it changes, in one sentence. */
  readonly what: string;
}

export interface MigratedPage {
  /** Items looked at that it may concern. */
  readonly looked: number;
  /** Items that had the earlier form, and were written or would be. */
  readonly changed: number;
  readonly next?: string;
}

/**
 * The migrations there are, in the order in which they are run. A step leaves alone what has the new form already, and
 * changes an item only as it was read, so that requests go on beside it and a page may be taken twice.
 */
export interface Migrations {
  readonly all: readonly MigrationWords[];
  page(
    name: string,
    asked: { readonly segment: number; readonly after?: string | undefined; readonly write: boolean },
  ): Promise<MigratedPage>;
}

/** Always as many, so that how far one has come means the same to everybody who asks. */
export const migrationSegments = 8;

export interface MigrationProgress {
  readonly status: 'RUNNING' | 'FINISHED';
  readonly looked: number;
  readonly changed: number;
  /** Where it goes on; of a count this is the caller's to keep. */
  readonly after?: string;
}

export interface MigrationState extends MigrationWords {
  readonly status: 'PENDING' | 'RUNNING' | 'FINISHED';
  readonly looked: number;
  readonly changed: number;
}

interface Needs {
  readonly jobs: JobProgress;
  readonly migrations: Migrations;
}

export interface MigrationRun {
  readonly name: string;
  readonly segment: number;
  readonly shouldStop?: (() => boolean) | undefined;
}

/** No migration of that name, or one whose turn has not come. The message says which. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

const jobIdOf = (name: string, segment: number) => `migrate:${name}:${segment}/${migrationSegments}`;
const beginning: MigrationProgress = { status: 'RUNNING', looked: 0, changed: 0 };

/** How far each has come. */
export async function migrationStates({ jobs, migrations }: Needs): Promise<readonly MigrationState[]> {
  const states: MigrationState[] = [];
  for (const words of migrations.all) {
    const segments = Array.from({ length: migrationSegments }, (_, segment) => segment);
    const kept = await Promise.all(segments.map((segment) => progressOf(jobs, words.name, segment)));
    const begun = kept.filter((each) => each !== undefined);
    const finished = begun.filter(({ status }) => status === 'FINISHED').length === migrationSegments;
    const sum = (count: 'looked' | 'changed') => begun.reduce((total, each) => total + each[count], 0);
    const status = finished ? 'FINISHED' : begun.length > 0 ? 'RUNNING' : 'PENDING';
    states.push({ ...words, status, looked: sum('looked'), changed: sum('changed') });
  }
  return states;
}

/**
 * Goes on with a segment of a migration, or with `again` begins it anew where it has finished: while code of before still
 * runs, it may have written the earlier form again.
 */
export async function runMigration(
  services: Needs,
  { name, segment, shouldStop, again = false }: MigrationRun & { readonly again?: boolean | undefined },
): Promise<MigrationProgress> {
  await refuseOutOfTurn(services, name);
  const { jobs, migrations } = services;
  const kept = await progressOf(jobs, name, segment);
  let progress = kept === undefined || (again && kept.status === 'FINISHED') ? beginning : kept;
  while (progress.status === 'RUNNING' && !shouldStop?.()) {
    const page = await migrations.page(name, { segment, after: progress.after, write: true });
    progress = advanced(progress, page);
    await jobs.write(jobIdOf(name, segment), JSON.stringify(progress));
  }
  return progress;
}

/** Counts what a segment has to change, and changes nothing. */
export async function countMigration(
  { migrations }: Pick<Needs, 'migrations'>,
  { name, segment, shouldStop, after }: MigrationRun & { readonly after?: string | undefined },
): Promise<MigrationProgress> {
  known(migrations, name);
  let progress: MigrationProgress = { ...beginning, ...(after !== undefined && { after }) };
  while (progress.status === 'RUNNING' && !shouldStop?.()) {
    progress = advanced(progress, await migrations.page(name, { segment, after: progress.after, write: false }));
  }
  return progress;
}

function advanced({ looked, changed }: MigrationProgress, page: MigratedPage): MigrationProgress {
  const counts = { looked: looked + page.looked, changed: changed + page.changed };
  return page.next === undefined
    ? { status: 'FINISHED', ...counts }
    : { status: 'RUNNING', ...counts, after: page.next };
}

async function progressOf(jobs: JobProgress, name: string, segment: number): Promise<MigrationProgress | undefined> {
  const kept = await jobs.read(jobIdOf(name, segment));
  return kept === undefined ? undefined : (JSON.parse(kept) as MigrationProgress);
}

async function refuseOutOfTurn(services: Needs, name: string): Promise<void> {
  const place = known(services.migrations, name);
  const before = (await migrationStates(services)).slice(0, place).find(({ status }) => status !== 'FINISHED');
  if (before) throw new MigrationRefused(`First ${before.name} has to be finished: migrations are run in their order.`);
}

function known({ all }: Migrations, name: string): number {
  const place = all.findIndex((each) => each.name === name);
  if (place >= 0) return place;
  throw new MigrationRefused(`There is no migration "${name}". There are: ${all.map((each) => each.name).join(', ')}.`);
}
