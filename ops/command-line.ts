import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

export const usage = `npm run ops -- <verb> (--region <name> [--stage dev|test|prod] | --local [--data-dir DIR])

  follow <id>      one application (app_…) or settlement (clm_…, or its message id): where it stands, what is missing
  verify           walks the chain of every account; tells the first broken link of each
  rebuild-closing <institution> <day> [<last day>]
                   the lines of those days from the claims again, compared with what stands there
  redrive          what --consumer events|evidence gave up of the stream, handed to its function again
  rekey            brings every person under the newest keys
  migrate [<name>] data migrations: how far each is, or what one has to change; --again begins anew
  export-person    what is held of a person, opened, into a file that only you may read
  hold, release-hold
                   a legal hold: while it is set, a person's keys cannot be destroyed
  destroy-person   destroys a person's keys, where nothing stands in the way
  rights           the IAM policy that an operator needs for these verbs; --region names its stack

  --region, --stage  a deployed stack, in the account and AWS region of your AWS profile
  --local            the server of npm start that runs on --data-dir, by default GONGJI_DATA_DIR or .local
  --yes              does it; without it a verb that changes something says what it would do
  --segments N       in how many parts the table is walked, 16 by default; --at-once N of them together, 4 by default
  --operator NAME --reference FILE   for what is done with a person: who asks, and by which file
  --certificate      whose certificate is typed in, in place of an id; --out FILE for the export
  --consumer NAME    whose failures redrive takes: events or evidence
  --json             what follow found, as JSON

Exit status: 0 done, and all is well; 2 done, and something is wrong or missing; 1 refused or failed.`;

/** A command that cannot be meant: its message comes with the usage. */
export class WrongArguments extends Error {
  override readonly name = 'WrongArguments';
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  region: text,
  stage: text,
  local: flag,
  'data-dir': text,
  yes: flag,
  json: flag,
  operator: text,
  reference: text,
  certificate: flag,
  again: flag,
  out: text,
  consumer: text,
  segments: text,
  'at-once': text,
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

/** What a person asked for, read and checked as far as it does not depend on the verb. */
export interface Words {
  readonly verb: string;
  /** What comes after the verb. */
  readonly names: readonly string[];
  readonly where:
    | { readonly kind: 'STACK'; readonly region: string; readonly stage: string | undefined }
    | { readonly kind: 'LOCAL'; readonly dataDirectory: string };
  readonly yes: boolean;
  readonly json: boolean;
  readonly operator: string | undefined;
  readonly reference: string | undefined;
  /** The person is named by a certificate that is typed in. */
  readonly certificate: boolean;
  readonly out: string | undefined;
  /** Who is woken by the table's stream. */
  readonly consumer: string | undefined;
  /** What has finished is begun anew. */
  readonly again: boolean;
  readonly segments: number;
  readonly atOnce: number;
}

export function readCommandLine(args: readonly string[]): Words | 'help' {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const [verb, ...names] = positionals;
  if (values.help || verb === 'help') return 'help';
  if (verb === undefined) throw new WrongArguments('Name a verb.');
  return {
    verb,
    names,
    where: readWhere(values),
    yes: values.yes ?? false,
    json: values.json ?? false,
    operator: values.operator,
    reference: values.reference,
    certificate: values.certificate ?? false,
    out: values.out,
    consumer: values.consumer,
    again: values.again ?? false,
    segments: wholeNumber('--segments', values.segments ?? '16', 1_000),
    atOnce: wholeNumber('--at-once', values['at-once'] ?? '4', 50),
  };
}

interface WhereWords {
  readonly region?: string | undefined;
  readonly stage?: string | undefined;
  readonly local?: boolean | undefined;
  readonly 'data-dir'?: string | undefined;
}

function readWhere({ region, stage, local, 'data-dir': dataDirectory }: WhereWords): Words['where'] {
  if (local && (region ?? stage) !== undefined)
    throw new WrongArguments('Name a stack by --region, or --local: not both.');
  if (local) return { kind: 'LOCAL', dataDirectory: dataDirectory ?? (process.env.GONGJI_DATA_DIR || '.local') };
  if (region === undefined) throw new WrongArguments('Name a stack by --region and --stage, or --local.');
  if (dataDirectory !== undefined) throw new WrongArguments('--data-dir goes with --local.');
  return { kind: 'STACK', region, stage };
}

function wholeNumber(name: string, given: string, most: number): number {
  const number = Number(given);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new WrongArguments(`${name} is a whole number from 1 to ${most}, not "${given}".`);
}
