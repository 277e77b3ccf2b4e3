import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { errorFile } from '../functions/jobs/import/error-file.ts';
import { composeJobs, type JobServices } from '../functions/runtime/compose.ts';
import { regionSources } from '../regions/all.ts';
import { loadRegionProfiles, RegionFilesInvalid } from '../regions/load.ts';
import { createDocumentClient } from '../store/document-client.ts';
import { CsvHeaderUnusable } from '../use-cases/import-roster/csv-row.ts';
import { type ImportProgress, rowsOf } from '../use-cases/import-roster/import-progress.ts';
import { importRoster, type RosterSource } from '../use-cases/import-roster/import-roster.ts';
import { type RosterEncoding, rosterEncodings } from '../use-cases/import-roster/lines.ts';
import type { RosterFormat } from '../use-cases/import-roster/read-rows.ts';
import { localAwsRegion, localCredentials } from './dynamodb.ts';
import { fileSource, RosterFileUnusable } from './roster/file-source.ts';
import { type ProgressDisplay, progressDisplay } from './roster/progress-display.ts';
import { openData } from './server/data.ts';
import { RefusedToStart } from './server/refused-to-start.ts';

const usage = `npm run import -- <roster.ndjson | roster.csv> [--csv] [--encoding utf-8|gb18030]
                  [--data-dir DIR | --endpoint URL --table NAME [--key-file FILE]]
                  [--errors FILE] [--concurrency N]

Imports persons with participations and opening balances, and family links. Ctrl-C finishes what is under way; the
same command goes on from there. Rows that are in already change nothing.

  --csv            CSV with a header; a name that ends in .csv says it too
  --encoding NAME  utf-8 by default
  --data-dir DIR   where npm start keeps its data, by default GONGJI_DATA_DIR or .local; stop the server first
  --endpoint URL   a DynamoDB that runs already, with --table NAME and the keys of --key-file
  --errors FILE    where bad rows are listed, by default the roster's name and .errors.csv, in the current folder
  --concurrency N  transactions under way at the same time, by default 4

Exit status: 0 every row is in, 2 some rows are bad, 130 stopped by Ctrl-C, 1 failed.`;

class WrongArguments extends Error {}

interface CommandLine {
  readonly file: string;
  readonly format: RosterFormat;
  readonly encoding: RosterEncoding;
  readonly dataDirectory: string;
  readonly remote?: { readonly endpoint: string; readonly tableName: string; readonly keyFile?: string };
  readonly errors: string;
  readonly concurrency: number;
}

function readCommandLine(): CommandLine | 'help' {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      csv: { type: 'boolean' },
      encoding: { type: 'string', default: 'utf-8' },
      'data-dir': { type: 'string' },
      endpoint: { type: 'string' },
      table: { type: 'string' },
      'key-file': { type: 'string' },
      errors: { type: 'string' },
      concurrency: { type: 'string', default: '4' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return 'help';
  const [file, ...further] = positionals;
  if (!file || further.length > 0) throw new WrongArguments('name one roster');
  const encoding = rosterEncodings.find((known) => known === values.encoding);
  if (!encoding) throw new WrongArguments(`--encoding is one of ${rosterEncodings.join(', ')}`);
  const concurrency = Number(values.concurrency);
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 50) {
    throw new WrongArguments('--concurrency is 1 to 50');
  }
  if (Boolean(values.endpoint) !== Boolean(values.table)) throw new WrongArguments('--endpoint goes with --table');
  const keyFile = values['key-file'];
  return {
    file,
    format: values.csv || /\.csv$/i.test(file) ? 'csv' : 'ndjson',
    encoding,
    dataDirectory: values['data-dir'] ?? (process.env.GONGJI_DATA_DIR || '.local'),
    ...(values.endpoint &&
      values.table && { remote: { endpoint: values.endpoint, tableName: values.table, ...(keyFile && { keyFile }) } }),
    errors: values.errors ?? `${basename(file, extname(file))}.errors.csv`,
    concurrency,
  };
}

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

main().then(
  (exitCode) => process.exit(exitCode),
  (error: NodeJS.ErrnoException) => {
    const misused = error instanceof WrongArguments || error.code?.startsWith('ERR_PARSE_ARGS');
    const expected = saidInWords.some((kind) => error instanceof kind);
    if (misused) console.error(`${error.message}\n\n${usage}`);
    else console.error(expected ? error.message : error);
    process.exit(1);
  },
);
