import { type Certificate, parseCertificate } from '../../domain/certificates/index.ts';
import { invariant } from '../../domain/invariant.ts';
import type { ContributionRecord } from '../../domain/ledger/contribution-record.ts';
import { certificateIdentifier } from '../../domain/persons/identifiers.ts';
import type { AccountRef, PersonalAccount } from '../../domain/persons/personal-account.ts';
import type { RegistrationContext } from '../../domain/persons/registration.ts';
import { groundOf } from '../accounts/area-account.ts';
import { contributionChanges, type MonthlyContribution, readContribution } from '../accounts/contribute.ts';
import type { Change } from '../ports.ts';
import type { ImportNeeds } from './needs.ts';
import { commitPatiently, inParallel, type Placed, type Placing, packed, putAtPlaces, rowsAtOnce } from './place.ts';
import { type ContributionRow, fault, faultOf, isFault, type RowFault } from './row.ts';

/** A contribution row whose form has been checked. */
export interface CheckedContribution extends Omit<AccountRef, 'personId'> {
  readonly certificate: Certificate;
  readonly contribution: MonthlyContribution;
}

export function checkContribution(
  row: ContributionRow,
  { today, standingOf }: RegistrationContext,
  now: Date,
): CheckedContribution | RowFault {
  const certificate = parseCertificate(row.certificate.kind, row.certificate.number, today);
  if (!certificate.ok) {
    const { code, path } = faultOf(certificate.rejection);
    return fault(code, 'certificate', ...path);
  }
  const standing = standingOf(row.admdvs);
  if (standing === 'UNKNOWN') return fault('pooling_area_unknown', 'admdvs');
  if (standing === 'PROFILE_NOT_IN_FORCE') return fault('profile_not_in_force', 'admdvs');
  const { month, employer, person } = row;
  const read = readContribution({ month, employer: { amount: employer }, person: { amount: person } }, now);
  if (!read.ok) return faultOf({ ...read.rejection, path: (read.rejection.path ?? []).slice(0, 1) });
  return {
    certificate: certificate.value,
    insuranceType: row.insuranceType,
    admdvs: row.admdvs,
    contribution: read.value,
  };
}

/** The account, at most three entries where a year is closed first, and that the month is paid in. */
const itemsPerContribution = 5;

/** What one look-up of many persons takes: a certificate has a value under each key version. */
const valuesAtOnceMax = 100;

interface ReadyContribution {
  readonly place: number;
  readonly ref: AccountRef;
  readonly contribution: MonthlyContribution;
}

/**
 * Pays contributions in, many in a transaction. A transaction is refused whole, so that where months in it were paid in
 * before, the others go in without them. A month of an account is paid in once: a row that went in before, in this run or an
 * earlier one, by this file or another, changes nothing.
 */
export async function placeContributions(
  services: ImportNeeds,
  contributions: readonly CheckedContribution[],
  { concurrency }: Placing,
): Promise<readonly Placed[]> {
  const resolved = await resolve(services, contributions, concurrency);
  const placed: Placed[] = resolved.map((ready) => (isFault(ready) ? ready : 'UNCHANGED'));
  const { first, repeated } = byAccount(resolved);
  const groups = packed(first, () => itemsPerContribution);
  await inParallel(groups, concurrency, async (group) => putAtPlaces(placed, group, await placeGroup(services, group)));
  for (const ready of repeated) placed[ready.place] = await placeAlone(services, ready);
  return placed;
}

/** A further row of the same account cannot be in the same transaction, and comes after the first one. */
function byAccount(rows: readonly (ReadyContribution | RowFault)[]) {
  const seen = new Set<string>();
  const first: ReadyContribution[] = [];
  const repeated: ReadyContribution[] = [];
  for (const row of rows) {
    if (isFault(row)) continue;
    const name = `${row.ref.personId} ${row.ref.insuranceType} ${row.ref.admdvs}`;
    (seen.has(name) ? repeated : first).push(row);
    seen.add(name);
  }
  return { first, repeated };
}

/** Whose contribution each row is: many are looked up at once. */
async function resolve(
  { reads, blindIndex }: ImportNeeds,
  contributions: readonly CheckedContribution[],
  concurrency: number,
): Promise<readonly (ReadyContribution | RowFault)[]> {
  const identifiers = contributions.map(({ certificate }) =>
    blindIndex.valuesOf('CERTIFICATE', certificateIdentifier(certificate)),
  );
  const batches: (readonly (typeof identifiers)[number][])[] = [];
  const atOnce = Math.floor(valuesAtOnceMax / (identifiers[0]?.length ?? 1));
  for (let start = 0; start < identifiers.length; start += atOnce) {
    batches.push(identifiers.slice(start, start + atOnce));
  }
  const found = (await inParallel(batches, concurrency, (batch) => reads.personIdsByIndex(batch))).flat();
  return contributions.map(({ insuranceType, admdvs, contribution }, place) => {
    const personId = found[place];
    return personId === undefined
      ? fault('not_found', 'certificate')
      : { place, ref: { personId, insuranceType, admdvs }, contribution };
  });
}

/** Together, then those that remain once more without what was paid in before, then each that still remains alone. */
async function placeGroup(services: ImportNeeds, group: readonly ReadyContribution[]): Promise<readonly Placed[]> {
  const placed: (Placed | undefined)[] = [...(await placeTogether(services, group))];
  const open = () => [...group.keys()].filter((place) => placed[place] === undefined);
  const take = async (step: Step) => {
    const places = open();
    const results = await step(
      services,
      places.flatMap((place) => group[place] ?? []),
    );
    for (const [index, place] of places.entries()) placed[place] = results[index];
    return places.length - open().length;
  };
  if (open().length > 1 && (await take(findPaidIn)) > 0 && open().length > 1) await take(placeTogether);
  await take((_services, rows) => inParallel(rows, rowsAtOnce, (ready) => placeAlone(services, ready)));
  return placed.map((result) => result ?? fault('changed_meanwhile'));
}

/** Of each row what became of it; undefined where that is not known yet. */
type Step = (services: ImportNeeds, rows: readonly ReadyContribution[]) => Promise<readonly (Placed | undefined)[]>;

/** All rows that can go in, in one transaction: one that cannot does not keep the others out. */
const placeTogether: Step = async (services, rows) => {
  const accounts = await services.reads.accountsAt(rows.map(({ ref }) => ref));
  const plans = rows.map((ready, place) => plan(services, ready, accounts[place]));
  const changes = plans.flatMap((planned) => (isFault(planned) ? [] : planned));
  const outcome = changes.length > 0 ? await commitPatiently(services, { changes }) : undefined;
  return plans.map((planned) => (!isFault(planned) && outcome?.status === 'COMMITTED' ? 'CONTRIBUTED' : undefined));
};

/** A transaction that was refused has mostly met months that were paid in before. */
const findPaidIn: Step = async ({ reads }, rows) => {
  const found = await reads.contributionsAt(rows.map(({ ref, contribution: { month } }) => ({ ...ref, month })));
  return rows.map((ready, place) => paidInBefore(ready, found[place]));
};

function paidInBefore({ contribution }: ReadyContribution, there: ContributionRecord | undefined): Placed | undefined {
  if (!there) return undefined;
  const isSame = there.employer === contribution.employer && there.person === contribution.person;
  return isSame ? 'UNCHANGED' : fault('contribution_differs', 'month');
}

/** What the row writes, upon the account as it was read. */
function plan(
  services: ImportNeeds,
  { contribution }: ReadyContribution,
  account: PersonalAccount | undefined,
): readonly Change[] | RowFault {
  if (!account) return fault('account_missing', 'insuranceType');
  const ground = groundOf(services, account);
  invariant(ground.ok, 'a row is of a pooling area whose profile is in force');
  const booked = contributionChanges(services, ground.value, contribution);
  return booked.ok ? booked.value.changes : faultOf(booked.rejection);
}

/** Somebody else may book on the account between our look and our write: then we look again. */
const attemptsMax = 3;

async function placeAlone(services: ImportNeeds, ready: ReadyContribution): Promise<Placed> {
  const { ref, contribution } = ready;
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const before = paidInBefore(ready, await services.reads.contribution(ref, contribution.month));
    if (before) return before;
    const changes = plan(services, ready, await services.reads.account(ref));
    if (isFault(changes)) return changes;
    const outcome = await commitPatiently(services, { changes });
    if (outcome.status !== 'REFUSED') return 'CONTRIBUTED';
  }
  return fault('changed_meanwhile');
}
