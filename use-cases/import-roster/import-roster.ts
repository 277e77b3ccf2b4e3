import { decideRegistration, type Registration } from '../../domain/persons/registration.ts';
import type { JobProgress } from '../job-progress.ts';
import type { Services } from '../ports.ts';
import { registrationContext } from '../register-person.ts';
import { type CheckedContribution, checkContribution, placeContributions } from './contribution-rows.ts';
import { type CsvHeader, readCsvHeader } from './csv-header.ts';
import { type ErrorReport, errorReportHeader, errorReportRow } from './error-report.ts';
import { beginning, counted, type ImportProgress } from './import-progress.ts';
import { type RosterEncoding, type RosterLine, type RosterWindow, rosterWindows } from './lines.ts';
import { type CheckedLink, checkLink, placeLinks } from './link-rows.ts';
import type { ImportNeeds } from './needs.ts';
import { placePersons } from './person-rows.ts';
import { type Placed, type Placing, putAtPlaces } from './place.ts';
import { type RosterFormat, readRow } from './read-rows.ts';
import { faultOf, isFault, type RowFault } from './row.ts';

/** A roster that can be read from any byte on. */
export interface RosterSource {
  /** Names the content: the same file under another name has the same one, a changed file another. */
  readonly fingerprint: string;
  readonly byteCount: number;
  open(fromByte: number): AsyncIterable<Uint8Array>;
}

export interface ImportOptions extends Placing {
  readonly format: RosterFormat;
  readonly encoding: RosterEncoding;
  readonly jobs: JobProgress;
  readonly errors: ErrorReport;
  /** What to do with a roster that was imported to its end before: nothing, or go through it again. */
  readonly finishedBefore: 'SKIP' | 'AGAIN';
  /** Rows worked on together; progress is kept in between. */
  readonly windowRows?: number;
  /** Progress is kept at most so often, in ms; it always is at the end and when the import is stopped. */
  readonly keepProgressEveryMs?: number;
  /** Asked before each window; the window under way is always finished. */
  readonly shouldStop?: () => boolean;
  /** Called where the report of what earlier runs have done is gone, so that the import begins again from the start. */
  readonly onReportGone?: () => void;
  /** Called at the beginning, with what earlier runs have done, and after each window. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** 1,000 rows are about 50 transactions: enough to keep the connections busy, little to do again after a crash. */
const windowRowsDefault = 1_000;

const jobIdOf = (source: RosterSource) => `roster-import:${source.fingerprint}`;

/**
 * Imports a roster: persons with participations and opening balances, family links, and contributions. It goes on where an earlier
 * run of the same content stopped. Status RUNNING of the answer says that it was stopped before the end.
 *
 * Throws where the file as a whole cannot be used or the table does not take it; the next run goes on from the last
 * kept progress, and rows that went in beyond it are found unchanged.
 */
export async function importRoster(
  services: ImportNeeds,
  source: RosterSource,
  options: ImportOptions,
): Promise<ImportProgress> {
  const { jobs, errors, keepProgressEveryMs = 0 } = options;
  const jobId = jobIdOf(source);
  const earlier = earlierProgress(await jobs.read(jobId), options);
  if (earlier.status === 'FINISHED') return earlier;
  let progress = await withItsReport(earlier, options);
  const keep = async () => {
    await errors.flush();
    await jobs.write(jobId, JSON.stringify(progress));
  };
  let keptAt = services.clock.now().getTime();
  options.onProgress?.(progress);
  for await (const window of windowsOf(source, progress, options)) {
    if (options.shouldStop?.()) {
      await keep();
      return progress;
    }
    progress = await takeWindow(services, window, progress, options);
    options.onProgress?.(progress);
    if (services.clock.now().getTime() - keptAt >= keepProgressEveryMs) {
      await keep();
      keptAt = services.clock.now().getTime();
    }
  }
  progress = { ...progress, status: 'FINISHED' };
  await keep();
  return progress;
}

function earlierProgress(kept: string | undefined, { finishedBefore }: ImportOptions): ImportProgress {
  if (kept === undefined) return beginning;
  const progress = JSON.parse(kept) as ImportProgress;
  return progress.status === 'FINISHED' && finishedBefore === 'AGAIN' ? beginning : progress;
}

/** Bad rows are listed once, as they are read. Where that list is gone, only reading the roster anew makes it again. */
async function withItsReport(earlier: ImportProgress, { errors, onReportGone }: ImportOptions) {
  if (await errors.keep(earlier.errorReport)) return earlier;
  onReportGone?.();
  await errors.keep(beginning.errorReport);
  return beginning;
}

async function* windowsOf(source: RosterSource, { position }: ImportProgress, options: ImportOptions) {
  if (position.byteOffset >= source.byteCount) return;
  const chunks = source.open(position.byteOffset);
  yield* rosterWindows(chunks, position, options.encoding, options.windowRows ?? windowRowsDefault);
}

/** Works on a window: its persons first, then the links between them, and what is paid in for them. */
async function takeWindow(
  services: ImportNeeds,
  window: RosterWindow,
  before: ImportProgress,
  options: ImportOptions,
): Promise<ImportProgress> {
  const { csvHeader, lines } = headerAndLines(window.lines, before, options);
  const header = csvHeader === undefined ? undefined : readCsvHeader(csvHeader);
  const placed = await placeLines(services, lines, header, options);
  const faults = lines.flatMap(({ number }, place) => {
    const result = placed[place];
    return typeof result === 'object' ? [errorReportRow(number, result, header)] : [];
  });
  const errorReport = faults.length > 0 ? await report(options.errors, faults, before) : before.errorReport;
  return {
    status: 'RUNNING',
    position: window.next,
    errorReport,
    counts: counted(
      before.counts,
      placed.map((result) => (typeof result === 'object' ? 'FAILED' : result)),
    ),
    ...(csvHeader !== undefined && { csvHeader }),
  };
}

function headerAndLines(lines: readonly RosterLine[], { csvHeader }: ImportProgress, { format }: ImportOptions) {
  if (format !== 'csv' || csvHeader !== undefined) return { csvHeader, lines };
  const [first, ...rest] = lines;
  return { csvHeader: first?.text ?? '', lines: rest };
}

const report = (errors: ErrorReport, rows: readonly string[], { errorReport }: ImportProgress) =>
  errors.add((errorReport.bytes === 0 ? errorReportHeader : '') + rows.join(''));

interface Task<T> {
  readonly place: number;
  readonly task: T;
}

async function placeLines(
  services: ImportNeeds,
  lines: readonly RosterLine[],
  header: CsvHeader | undefined,
  options: ImportOptions,
): Promise<readonly Placed[]> {
  const placed: Placed[] = new Array(lines.length);
  const persons: Task<Registration>[] = [];
  const links: Task<CheckedLink>[] = [];
  const contributions: Task<CheckedContribution>[] = [];
  const check = createCheck(services);
  for (const [place, line] of lines.entries()) {
    const checked = check(line, header);
    if ('code' in checked) placed[place] = checked;
    else if ('participations' in checked) persons.push({ place, task: checked });
    else if ('contribution' in checked) contributions.push({ place, task: checked });
    else links.push({ place, task: checked });
  }
  const tasksOf = <T>(list: readonly Task<T>[]) => list.map(({ task }) => task);
  putAtPlaces(placed, persons, await placePersons(services, tasksOf(persons), options));
  putAtPlaces(placed, links, await placeLinks(services, tasksOf(links), options));
  putAtPlaces(placed, contributions, await placeContributions(services, tasksOf(contributions), options));
  return placed;
}

/** Reads and checks lines without asking the table anything. */
function createCheck(services: Pick<Services, 'clock' | 'regions'>) {
  const now = services.clock.now();
  const context = registrationContext(services.regions, now);
  return (
    line: RosterLine,
    header: CsvHeader | undefined,
  ): Registration | CheckedLink | CheckedContribution | RowFault => {
    const row = readRow(line, header);
    if (isFault(row)) return row;
    if (row.record === 'familyLink') return checkLink(row, context.today);
    if (row.record === 'contribution') return checkContribution(row, context, now);
    const registration = decideRegistration(row.input, context);
    return registration.ok ? registration.value : faultOf(registration.rejection);
  };
}
