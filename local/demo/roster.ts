import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CertificateKind } from '../../domain/certificates/index.ts';
import { formatYuan, parseYuan, sumFen } from '../../domain/money.ts';
import type { Narrator } from './narrator.ts';

/** What the demo needs to know of a person in the roster. */
export interface RosterPerson {
  readonly name: string;
  readonly certificate: { readonly kind: CertificateKind; readonly number: string };
  /** Both funds of the opening balance, in yuan. */
  readonly balance: string;
}

/** A son in Xi'an with an account of his own, and his father. */
export interface RosterFamily {
  readonly giver: Relative;
  readonly receiver: Relative;
}
type Relative = Pick<RosterPerson, 'name' | 'certificate'>;

/** Whom the story is about. */
export interface RosterPeople {
  readonly person: RosterPerson;
  readonly family: RosterFamily;
}

const commandTimeoutMs = 120_000;

/** Runs one of the project's commands as a user would, and gives its exit status and what it printed. */
function run(script: string, ...options: readonly string[]): Promise<{ status: number; output: string }> {
  const path = join(import.meta.dirname, '..', script);
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [path, ...options], { timeout: commandTimeoutMs }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error);
      else resolve({ status: error ? Number(error.code) : 0, output: `${stdout}${stderr}` });
    });
  });
}

const persons = 1_000;
const badRows = 5;

/** The same people whenever it is made; the bad rows are at its end or between them. */
export async function makeRoster(folder: string): Promise<{ readonly path: string; readonly status: number }> {
  const path = join(folder, 'roster.ndjson');
  const options = ['--persons', String(persons), '--errors', String(badRows), '--out', path];
  return { path, status: (await run('roster/generate.ts', ...options)).status };
}

/** Makes a roster of made-up people, imports it into the running server's table, and picks whom the story is about. */
export async function importRosterOfThousand(folder: string, narrator: Narrator): Promise<RosterPeople> {
  narrator.chapter('1  A region loads its roster  统筹区导入参保名册');
  const errors = join(folder, 'roster.errors.csv');
  const { path: roster, status } = await makeRoster(folder);
  narrator.expect(`a roster of ${persons} made-up people, with ${badRows} bad rows planted`, status, 0);

  const {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint = '',
    GONGJI_TABLE_NAME: table = '',
    GONGJI_KEY_FILE: keys = '',
  } = process.env;
  const target = ['--endpoint', endpoint, '--table', table, '--key-file', keys, '--errors', errors];
  const imported = await run('import.ts', roster, ...target);
  for (const line of imported.output.trim().split('\n').slice(-2)) narrator.say(line);
  narrator.expect('status 2: good rows are in, bad ones are listed', imported.status, 2);
  const [, ...listed] = (await readFile(errors, 'utf8')).trim().split('\n');
  for (const line of listed) narrator.say(line);
  narrator.expect('each bad row with line, field and reason', listed.length, badRows);
  const again = await run('import.ts', roster, ...target);
  narrator.expect('a second run does nothing twice', [again.status, /\b0 registered/.test(again.output)], [2, true]);
  const lines = (await readFile(roster, 'utf8')).trim().split('\n');
  return { person: employeeIn('330100', lines), family: familyInXian(lines) };
}

/** Somebody with a phone and nothing else that is unusual. */
export function employeeIn(admdvs: string, lines: readonly string[]): RosterPerson {
  for (const line of lines) {
    const person = readLine(line, admdvs);
    if (person) return person;
  }
  throw new Error(`the roster has no employee in ${admdvs} with a phone`);
}

/** In a roster the members of a household follow one another: one of the same surname, a generation older. */
export function familyInXian(lines: readonly string[]): RosterFamily {
  const insured = lines.map((line) => JSON.parse(line)).filter(isInsuredInXian);
  for (const [index, giver] of insured.entries()) {
    const near = insured.slice(index + 1, index + householdMax);
    const receiver = near.find((other) => isFather(other, giver));
    if (receiver && giver.participations[0].insuranceType === 'EMPLOYEE' && isMan(giver)) return { giver, receiver };
  }
  throw new Error("the roster has no son and father in Xi'an");
}

const householdMax = 8;
const generationYears = 20;

// biome-ignore lint/suspicious/noExplicitAny: a row of a roster of our own making.
type Row = any;
const isInsuredInXian = ({ certificate, participations: [first] = [] }: Row): boolean =>
  certificate?.kind === 'RESIDENT_ID' && first?.admdvs === '610100' && first.status === 'NORMAL';
const bornIn = ({ certificate }: Row): number => Number(certificate.number.slice(6, 10));
/** The 17th digit is odd. */
const isMan = ({ certificate }: Row): boolean => Number(certificate.number[16]) % 2 === 1;
const isFather = (other: Row, of: Row): boolean =>
  isMan(other) && other.name[0] === of.name[0] && bornIn(of) - bornIn(other) >= generationYears;

function readLine(line: string, asked: string): RosterPerson | undefined {
  const { name, certificate, phone, participations = [] } = JSON.parse(line);
  if (participations.length !== 1 || !phone || certificate?.kind !== 'RESIDENT_ID') return undefined;
  const [{ admdvs, insuranceType, status, openingBalance }] = participations;
  if (!/^\p{Script=Han}{2,3}$/u.test(name)) return undefined;
  if (admdvs !== asked || insuranceType !== 'EMPLOYEE' || status !== 'NORMAL' || !openingBalance) return undefined;
  return { name, certificate, balance: formatYuan(total(openingBalance.current, openingBalance.historical)) };
}

function total(...amounts: readonly string[]): bigint {
  return sumFen(
    amounts.map((amount) => {
      const fen = parseYuan(amount);
      if (!fen.ok) throw new Error(`the roster has the amount ${amount}`);
      return fen.value;
    }),
  );
}
