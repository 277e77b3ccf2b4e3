import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { errorFile } from '../../functions/jobs/import/error-file.ts';
import { composeJobs, type JobServices } from '../../functions/runtime/compose.ts';
import { regionSources } from '../../regions/files.ts';
import { loadRegionProfiles, RegionFilesInvalid } from '../../regions/load.ts';
import { createDocumentClient } from '../../store/document-client.ts';
import { CsvHeaderUnusable } from '../../use-cases/import-roster/csv-header.ts';
import { type ImportProgress, rowsOf } from '../../use-cases/import-roster/import-progress.ts';
import { importRoster, type RosterSource } from '../../use-cases/import-roster/import-roster.ts';
import { localAwsRegion, localCredentials } from '../dynamodb.ts';
import { fileSource, RosterFileUnusable } from '../roster/file-source.ts';
import { type ProgressDisplay, progressDisplay } from '../roster/progress-display.ts';
import { openData } from '../server/data.ts';
import { RefusedToStart } from '../server/refused-to-start.ts';
import { type CommandLine, readCommandLine, usage, WrongArguments } from './command-line.ts';

interface Opened {
  readonly services: JobServices;
  close(): Promise<void>;
}

async function open({ dataDirectory, remote }: CommandLine): Promise<Opened> {
  if (remote) {
    const keyFile = remote.keyFile ?? join(dataDirectory, 'keys.json');
    return openTable(remote.endpoint, remote.tableName, keyFile, async () => {});
  }
  const data = await openData(dataDirectory, 'npm run import');
  return openTable(data.endpoint, data.tableName, data.keyFile, () => data.close());
}

async function openTable(
  endpoint: string,
  tableName: string,
  keyFile: string,
  close: () => Promise<void>,
): Promise<Opened> {
  const documentClient = createDocumentClient({ endpoint, region: localAwsRegion, credentials: localCredentials });
  const services = await composeJobs(
    {
      tableName,
      tableId: 'gongji-local',
      stage: 'dev',
      areas: loadRegionProfiles(regionSources).areas(),
      keys: { from: 'FILE', path: keyFile },
      limits: undefined,
    },
    { documentClient, ids: { newId: randomUUID } },
  );
  return {
    services,
    async close() {
      documentClient.destroy();
      await close();
    },
  };
}

/** The first Ctrl-C lets the rows under way finish, the second ends at once: the next run does the same in any case. */
function stopOnSignals(): () => boolean {
  let asked = false;
  const stop = () => {
    if (asked) process.exit(130);
    asked = true;
    console.log('\nfinishing what is under way (Ctrl-C again to end at once)');
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return () => asked;
}

async function run(commandLine: CommandLine, source: RosterSource, { services }: Opened): Promise<number> {
  const shouldStop = stopOnSignals();
  const hadErrors = existsSync(commandLine.errors);
  let display: ProgressDisplay | undefined;
  const show = (progress: ImportProgress) => {
    if (display) return display.show(progress);
    display = progressDisplay(process.stdout, source.byteCount, progress, () => performance.now());
    const from = progress.position.line > 0 ? `, going on after line ${progress.position.line}` : '';
    console.log(`importing ${commandLine.file}${from}`);
    if (hadErrors && !existsSync(commandLine.errors))
      console.log(`the list of an earlier import, ${commandLine.errors}, is replaced`);
  };
  const progress = await importRoster(services, source, {
    ...commandLine,
    jobs: services.jobs,
    errors: errorFile(commandLine.errors),
    finishedBefore: 'AGAIN',
    shouldStop,
    onReportGone: () =>
      console.log(`${commandLine.errors} is not the list of what was imported so far: beginning again from the start`),
    onProgress: show,
  });
  if (progress.status === 'FINISHED' && rowsOf(progress.counts) === 0) {
    throw new RosterFileUnusable(`${commandLine.file} has no rows.`);
  }
  display?.finish(progress);
  if (progress.counts.failed > 0) console.log(`bad rows are listed in ${commandLine.errors}`);
  if (progress.status === 'RUNNING') {
    console.log(`stopped after line ${progress.position.line}; the same command goes on from there`);
    return 130;
  }
  return progress.counts.failed > 0 ? 2 : 0;
}

async function main(): Promise<number> {
  const commandLine = readCommandLine();
  if (commandLine === 'help') {
    console.log(usage);
    return 0;
  }
  const source = await fileSource(commandLine.file, commandLine.format);
  const opened = await open(commandLine);
  try {
    return await run(commandLine, source, opened);
  } finally {
    await opened.close();
  }
}

/** Of these the message is all that whoever ran the command needs to see. */
const saidInWords = [CsvHeaderUnusable, RosterFileUnusable, RefusedToStart, RegionFilesInvalid];

/** `npm run import`; returns the exit status. */
export async function importCommand(): Promise<number> {
  try {
    return await main();
  } catch (caught) {
    const error = caught as NodeJS.ErrnoException;
    const misused = error instanceof WrongArguments || error.code?.startsWith('ERR_PARSE_ARGS');
    const expected = saidInWords.some((kind) => error instanceof kind);
    if (misused) console.error(`${error.message}\n\n${usage}`);
    else console.error(expected ? error.message : error);
    return 1;
  }
}
