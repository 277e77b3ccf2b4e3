import { type Certificate, parseCertificate } from '../../domain/certificates/index.ts';
import { invariant } from '../../domain/invariant.ts';
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
 * Pays contributions in, many in a transaction. A transaction is refused whole, so where one of its rows cannot go in,
 * each is placed on its own. A month of an account is paid in once: a row that went in before, in this run or an
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

async function placeGroup(services: ImportNeeds, group: readonly ReadyContribution[]): Promise<readonly Placed[]> {
  const accounts = await services.reads.accountsAt(group.map(({ ref }) => ref));
  const changes: Change[] = [];
  for (const [place, ready] of group.entries()) {
    const planned = plan(services, ready, accounts[place]);
    if (!isFault(planned)) changes.push(...planned);
  }
  // Two changes for each row that can go in: the account with its entries, and the month.
  if (changes.length === 2 * group.length) {
    const outcome = await commitPatiently(services, { changes });
    if (outcome.status === 'COMMITTED') return group.map(() => 'CONTRIBUTED');
  }
  return inParallel(group, rowsAtOnce, (ready) => placeAlone(services, ready));
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
    const there = await services.reads.contribution(ref, contribution.month);
    if (there) {
      const isSame = there.employer === contribution.employer && there.person === contribution.person;
      return isSame ? 'UNCHANGED' : fault('contribution_differs', 'month');
    }
    const changes = plan(services, ready, await services.reads.account(ref));
    if (isFault(changes)) return changes;
    const outcome = await commitPatiently(services, { changes });
    if (outcome.status !== 'REFUSED') return 'CONTRIBUTED';
  }
  return fault('changed_meanwhile');
}
