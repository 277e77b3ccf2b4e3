import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { type RosterEncoding, rosterEncodings } from '../../use-cases/import-roster/lines.ts';
import type { RosterFormat } from '../../use-cases/import-roster/read-rows.ts';

export const usage = `npm run import -- <roster.ndjson | roster.csv> [--csv] [--encoding utf-8|gb18030]
                  [--data-dir DIR | --endpoint URL --table NAME [--key-file FILE]]
                  [--errors FILE] [--concurrency N]

Imports persons with participations and opening balances, family links, and contributions. Ctrl-C finishes what is under way; the
same command goes on from there. Rows that are in already change nothing.

  --csv            CSV with a header; a name that ends in .csv says it too
  --encoding NAME  utf-8 by default
  --data-dir DIR   where npm start keeps its data, by default GONGJI_DATA_DIR or .local; stop the server first
  --endpoint URL   a DynamoDB that runs already, with --table NAME and the keys of --key-file
  --errors FILE    where bad rows are listed, by default the roster's name and .errors.csv, in the current folder
  --concurrency N  transactions under way at the same time, by default 4

Exit status: 0 every row is in, 2 some rows are bad, 130 stopped by Ctrl-C, 1 failed.`;

export class WrongArguments extends Error {}

export interface CommandLine {
  readonly file: string;
  readonly format: RosterFormat;
  readonly encoding: RosterEncoding;
  readonly dataDirectory: string;
  readonly remote?: { readonly endpoint: string; readonly tableName: string; readonly keyFile?: string };
  readonly errors: string;
  readonly concurrency: number;
}

export function readCommandLine(): CommandLine | 'help' {
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
