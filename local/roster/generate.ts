import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { regionSources } from '../../regions/files.ts';
import { loadRegionProfiles, RegionFilesInvalid } from '../../regions/load.ts';
import { type RosterOptions, type RosterText, rosterLines } from './roster-lines.ts';

const usage = `npm run roster -- [--persons 1000] [--out roster.ndjson] [--seed 1] [--areas 330100,610100]
                 [--csv] [--family-links] [--errors 0]

Makes up a roster of people who do not exist: valid check digits, plausible families. The same options give the
same roster.

  --persons N      people in it
  --out FILE       where it goes; - is standard output
  --seed N         another seed, other people
  --areas LIST     pooling areas, by default every one that has a profile here
  --csv            CSV with a header in place of NDJSON
  --family-links   with the bindings of the families (NDJSON only)
  --errors K       K bad rows of known kinds on top; what they are is listed on standard error`;

class WrongArguments extends Error {}

interface Wanted extends RosterOptions {
  readonly out: string;
}

function readArguments(): Wanted | 'help' {
  const { values } = parseArgs({
    options: {
      persons: { type: 'string', default: '1000' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      areas: { type: 'string' },
      csv: { type: 'boolean', default: false },
      'family-links': { type: 'boolean', default: false },
      errors: { type: 'string', default: '0' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return 'help';
  const [firstArea, ...areas] = values.areas?.split(',') ?? loadRegionProfiles(regionSources).areas();
  if (!firstArea || ![firstArea, ...areas].every((area) => /^[1-8]\d{5}$/.test(area))) {
    throw new WrongArguments('--areas is a list of pooling areas of six digits, such as 330100,610100');
  }
  if (values.csv && values['family-links']) throw new WrongArguments('a CSV roster has no family links');
  return {
    persons: count('--persons', values.persons, 1),
    seed: count('--seed', values.seed, 0),
    plantedRows: count('--errors', values.errors, 0),
    areas: [firstArea, ...areas],
    format: values.csv ? 'csv' : 'ndjson',
    familyLinks: values['family-links'],
    out: values.out ?? (values.csv ? 'roster.csv' : 'roster.ndjson'),
  };
}

function count(option: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new WrongArguments(`${option} is a whole number of at least ${least}, not ${text}`);
}

const chunkCharacters = 64 * 1024;

/** The roster in pieces of a size that files like, counting the lines. */
function* chunks(wanted: Wanted, written: (line: RosterText) => void): Generator<string> {
  let chunk = '';
  for (const line of rosterLines(wanted)) {
    written(line);
    chunk += `${line.text}\n`;
    if (chunk.length < chunkCharacters) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

async function main(): Promise<void> {
  const wanted = readArguments();
  if (wanted === 'help') return console.log(usage);
  const counts = { HEADER: 0, PERSON: 0, LINK: 0, PLANTED: 0 };
  let line = 0;
  const written = ({ kind, fault }: RosterText) => {
    line += 1;
    counts[kind] += 1;
    if (fault) console.error(`line ${line}: ${fault.code} at ${wanted.format === 'csv' ? fault.column : fault.field}`);
  };
  if (wanted.out === '-') await toStandardOutput(chunks(wanted, written));
  else await pipeline(chunks(wanted, written), createWriteStream(wanted.out));
  const { PERSON: rows, LINK: links, PLANTED: planted } = counts;
  console.error(`${wanted.out}: ${wanted.persons} persons in ${rows} rows, ${links} links, ${planted} bad rows`);
}

async function toStandardOutput(texts: Iterable<string>): Promise<void> {
  for (const text of texts) if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

main().catch((error: NodeJS.ErrnoException) => {
  const misused = error instanceof WrongArguments || error.code?.startsWith('ERR_PARSE_ARGS');
  if (misused) console.error(`${error.message}\n\n${usage}`);
  else console.error(error instanceof RegionFilesInvalid ? error.message : error);
  process.exit(1);
});
