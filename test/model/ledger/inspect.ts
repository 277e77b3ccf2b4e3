import type { ClaimYear, YearContribution } from '../../../domain/claims/accumulators.ts';
import type { Claim } from '../../../domain/claims/claim.ts';
import type { LedgerEntry } from '../../../domain/ledger/entry.ts';
import { verifyChain } from '../../../domain/ledger/verify-chain.ts';
import type { FamilyLink } from '../../../domain/links/family-link.ts';
import { payingAccountOf } from '../../../domain/links/paying-account.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';
import { claimKey, claimYearKey } from '../../../store/keys.ts';
import { messageOf } from '../../../store/reads/claim-reads.ts';
import type { Reads } from '../../../use-cases/ports.ts';
import { linksOf, nameOf, type Play } from './play.ts';

/** What the table holds of the people of a history. */
interface Found {
  readonly accounts: ReadonlyMap<string, PersonalAccount>;
  /** Oldest first. */
  readonly entries: ReadonlyMap<string, readonly LedgerEntry[]>;
  readonly claims: readonly Claim[];
  readonly years: readonly YearFound[];
}

/** What is kept of a person's year; undefined where nothing is. */
interface YearFound {
  readonly personId: string;
  readonly year: string;
  readonly kept: ClaimYear | undefined;
}

/** What does not hold once a history is over, as sentences. */
export async function brokenInLedger(play: Play, tally: Map<string, number>): Promise<readonly string[]> {
  const found = await look(play);
  for (const { kind } of [...found.entries.values()].flat())
    tally.set(`entry ${kind}`, (tally.get(`entry ${kind}`) ?? 0) + 1);
  for (const { state } of found.claims) tally.set(`claim ${state}`, (tally.get(`claim ${state}`) ?? 0) + 1);
  return [
    ...[...found.accounts.values()].flatMap((account) => brokenInAccount(play, found, account)),
    ...brokenInClaims(play, found),
    ...brokenInTransfers(found),
    ...brokenInAid(play, found),
    ...found.years.flatMap((one) => brokenInYear(play, found, one)),
  ];
}

/** Everything once, and what belongs together at once: a history is over in a tenth of a second, looking included. */
async function look({ services: { reads }, table, people, accounts: refs, claims: known }: Play): Promise<Found> {
  const personYears = people.flatMap(({ id }) => yearsAround.map((year) => ({ personId: id, year })));
  const [found, claimItems, kept] = await Promise.all([
    reads.accountsAt(refs),
    table.getItems([...known.keys()].map(claimKey)),
    table.getMany(
      'ClaimYear',
      personYears.map(({ personId, year }) => claimYearKey(personId, year)),
    ),
  ]);
  const accounts = found.filter((one): one is PersonalAccount => one !== undefined);
  const entries = await Promise.all(accounts.map((one) => entriesOf(reads, one)));
  const claims = claimItems.map(messageOf);
  return {
    accounts: new Map(accounts.map((one) => [nameOf(one), one])),
    entries: new Map(accounts.map((one, place) => [nameOf(one), entries[place] ?? []])),
    claims: claims.filter((one): one is Claim => one !== undefined && one.state !== 'CLOSED'),
    years: personYears.map((one, place) => ({ ...one, kept: kept[place] })),
  };
}

async function entriesOf(reads: Reads, account: PersonalAccount): Promise<readonly LedgerEntry[]> {
  const { items } = await reads.entries(account, { first: 1_000 }, { order: 'OLDEST_FIRST' });
  return items;
}

const sum = (amounts: Iterable<bigint>): bigint => {
  let all = 0n;
  for (const fen of amounts) all += fen;
  return all;
};

/** The model's balance is the sum of what answers said; the ledger's is the sum of its entries; the account has it too. */
function brokenInAccount(play: Play, { entries: all }: Found, account: PersonalAccount): readonly string[] {
  const name = nameOf(account);
  const entries = all.get(name) ?? [];
  const answered = sum([...play.movements.values()].flat().flatMap((one) => (one.account === name ? [one.fen] : [])));
  const current = sum(entries.map(({ currentDelta }) => currentDelta));
  const historical = sum(entries.map(({ historicalDelta }) => historicalDelta));
  const reserved = Object.values(account.reservedByLink);
  const fault = verifyChain(account, entries);
  return [
    ...(answered === current + historical ? [] : [`${name}: ${current + historical} booked, ${answered} answered`]),
    ...(account.current === current && account.historical === historical
      ? []
      : [`${name} is not the fold of its entries`]),
    ...(fault ? [`${name}: ${fault.fault} at ${fault.sequence}`] : []),
    ...([current, historical, ...reserved].some((fen) => fen < 0n) ? [`${name} is below zero`] : []),
    ...(sum(reserved) > current + historical ? [`${name} has promised more than it has`] : []),
    ...brokenQuotas(play, account, entries),
  ];
}

/** Whatever is set aside is set aside for a link that has not ended, and is what its entries made of it. */
function brokenQuotas(play: Play, account: PersonalAccount, entries: readonly LedgerEntry[]): readonly string[] {
  const name = nameOf(account);
  const standing = linksOf(play).filter((link) => link.status === 'LIVE' && nameOf(payingAccountOf(link)) === name);
  const open = sum(standing.map((link) => quotaSince(link, entries)));
  const reserved = sum(Object.values(account.reservedByLink));
  const pending = (account.quotaTransfers?.pending ?? []).filter(
    ({ receiverId, amount }) => amount > (account.reservedByLink[receiverId] ?? 0n),
  );
  return [
    ...(open === reserved ? [] : [`${name} has ${reserved} set aside, and its links have quotas of ${open}`]),
    ...pending.map(({ amount }) => `${name} offers ${amount} that is not set aside`),
  ];
}

const quotaSince = ({ receiver, since }: FamilyLink, entries: readonly LedgerEntry[]): bigint =>
  sum(
    entries
      .filter(({ counterPersonId, bookedAt }) => counterPersonId === receiver.id && bookedAt >= since)
      .map(({ reservedDelta }) => reservedDelta),
  );

function brokenInClaims(play: Play, found: Found): readonly string[] {
  const missing = [...play.claims.keys()].filter((id) => !found.claims.some((claim) => claim.id === id));
  return [
    ...missing.map((id) => `${id} was answered and is not there`),
    ...found.claims.flatMap((claim) => brokenInClaim(play, found, claim)),
  ];
}

function brokenInClaim(play: Play, { entries }: Found, claim: Claim): readonly string[] {
  const { id, settlement: paid, state, cancellation } = claim;
  const all = [...entries.values()].flat().filter(({ claimId }) => claimId === id);
  const payments = all.filter(({ undoes }) => undoes === undefined);
  const back = all.filter(({ undoes }) => undoes !== undefined);
  const isBack = state === 'CANCELLED' || state === 'REVERSED';
  const outOf = (some: readonly LedgerEntry[]) => sum(some.map((one) => one.currentDelta + one.historicalDelta));
  const parts = paid.fund + paid.other + paid.hospitalShare + paid.ownAccount + paid.mutualAid + paid.cash;
  const checks: readonly (readonly [boolean, string])[] = [
    [parts === claim.costs.total, `its parts make ${parts} of ${claim.costs.total}`],
    [
      paid.ownAccount + paid.mutualAid === sum(paid.payers.map((payer) => payer.paid)),
      'its payers do not make up its parts',
    ],
    [-outOf(payments) === paid.ownAccount + paid.mutualAid, `${-outOf(payments)} left the accounts for it`],
    [
      payments.length === paid.payers.length && payments.length === claim.entrySequences.length,
      `${payments.length} entries paid it`,
    ],
    [back.length === (isBack ? payments.length : 0), `${state}, it has ${back.length} entries that give back`],
    [back.every((one) => isUndoneBy(one, payments)), 'what came back went to another fund than it had left'],
    [outOf(back) === (isBack ? -outOf(payments) : 0n), `${outOf(back)} of it came back`],
    [isBack === (cancellation !== undefined), `${state}, it has ${cancellation ? 'a' : 'no'} cancellation`],
    [isBack === (play.claims.get(id)?.takenBack ?? false), `it is ${state}, which nobody was answered`],
    [
      !isBack ||
        [cancellation?.settlement.total, cancellation?.settlement.cash].join() === [-paid.total, -paid.cash].join(),
      'its cancellation is another amount',
    ],
    [
      !claim.resettledBy || play.claims.get(claim.resettledBy)?.takenBack === false,
      'what settled it again does not stand',
    ],
  ];
  return checks.filter(([holds]) => !holds).map(([, what]) => `claim ${id}: ${what}`);
}

/** Each fund gets back what left it, by the entry that took it and no other. */
const isUndoneBy = (back: LedgerEntry, payments: readonly LedgerEntry[]): boolean =>
  payments.some(
    (one) =>
      nameOf(one) === nameOf(back) &&
      one.sequence === back.undoes &&
      one.currentDelta === -back.currentDelta &&
      one.historicalDelta === -back.historicalDelta,
  );

/** Both sides of every entry: what left accounts arrived at a named side, and what stays on an account sums to nothing. */
function brokenInTransfers({ entries }: Found): readonly string[] {
  const own = new Map<string, bigint>();
  for (const one of [...entries.values()].flat()) {
    if (!one.counterSide.startsWith('OWN_')) continue;
    own.set(one.transferId, (own.get(one.transferId) ?? 0n) + one.currentDelta + one.historicalDelta);
  }
  return [...own].filter(([, left]) => left !== 0n).map(([id, left]) => `transfer ${id} made ${left} out of nothing`);
}

/** Links ended, each with the account version by which its end was written. */
interface End {
  readonly link: FamilyLink;
  readonly version: number | undefined;
  readonly place: number;
}

/**
 * Money went through a link only while it was live. The clock does not tell two acts of one instant apart; the version
 * of the account does, for the end of a link is written on it too.
 */
function brokenInAid(play: Play, { entries }: Found): readonly string[] {
  const links = linksOf(play);
  const ends = endsOf(play);
  const given = [...entries.values()]
    .flat()
    .filter(
      ({ kind, counterPersonId }) => counterPersonId !== undefined && (kind === 'MUTUAL_AID' || kind === 'PREMIUM'),
    );
  const booked = bookedBy(play);
  return given
    .filter((entry) => {
      const by = booked.get(`${nameOf(entry)} ${entry.sequence}`);
      return !links.some((link) => by && wasLive(link, entry, by, ends));
    })
    .map((entry) => `${entry.kind} of ${entry.bookedAt} on ${nameOf(entry)} went through no live link`);
}

interface BookedBy {
  readonly version: number;
  readonly place: number;
}

function bookedBy({ written }: Play): ReadonlyMap<string, BookedBy> {
  const found = new Map<string, BookedBy>();
  for (const [place, changes] of written.entries())
    for (const change of changes)
      if (change.change === 'ACCOUNT_BOOKED')
        for (const entry of change.entries)
          found.set(`${nameOf(entry)} ${entry.sequence}`, { version: change.account.version, place });
  return found;
}

const endsOf = ({ written }: Play): readonly End[] =>
  written.flatMap((changes, place) =>
    changes.flatMap((change) => {
      if (change.change !== 'LINK_ENDED') return [];
      const { link } = change;
      const name = nameOf(payingAccountOf(link));
      const touched = changes.find((one) => one.change === 'ACCOUNT_BOOKED' && nameOf(one.account) === name);
      return [{ link, place, version: touched?.change === 'ACCOUNT_BOOKED' ? touched.account.version : undefined }];
    }),
  );

function wasLive(link: FamilyLink, entry: LedgerEntry, by: BookedBy, ends: readonly End[]): boolean {
  if (nameOf(payingAccountOf(link)) !== nameOf(entry) || link.receiver.id !== entry.counterPersonId) return false;
  if (link.since > entry.bookedAt) return false;
  if (link.endsAt !== undefined && link.endsAt <= entry.bookedAt) return false;
  const end = ends.find(
    (one) =>
      one.link.giver.id === link.giver.id && one.link.receiver.id === link.receiver.id && one.link.since === link.since,
  );
  if (!end) return true;
  const isBefore = end.version === undefined ? by.place < end.place : by.version < end.version;
  return isBefore && entry.bookedAt <= (end.link.endedAt ?? '');
}

const yearsAround = ['2025', '2026', '2027', '2028'] as const;

/** The year of a person is what the claims that count have contributed, and the premiums that others paid for him. */
function brokenInYear({ premiums }: Play, { claims }: Found, { personId, year, kept }: YearFound): readonly string[] {
  const counting = claims
    .filter((claim) => claim.personId === personId && claim.dayOfCare.startsWith(year))
    .filter(({ state, cashFirst }) => state === 'SETTLED' && !cashFirst)
    .map(({ settlement }) => settlement.contribution);
  const forHim = [...premiums.values()].filter((one) => one.receiverId === personId && one.year === year);
  const received = sum([...counting.map(({ mutualAid }) => mutualAid), ...forHim.map(({ fen }) => fen)]);
  const wanted = new Map<string, bigint>();
  for (const one of counting) for (const [part, fen] of partsOf(one)) wanted.set(part, (wanted.get(part) ?? 0n) + fen);
  const found = new Map<string, bigint>();
  for (const [insurance, groups] of Object.entries(kept?.benefits ?? {}))
    for (const [group, { deductibleMet, inScopeAfterDeductible, fundPaid }] of Object.entries(groups))
      for (const [part, fen] of named(insurance, group, [deductibleMet, inScopeAfterDeductible, fundPaid]))
        found.set(part, fen);
  const parts = [...new Set([...wanted.keys(), ...found.keys()])];
  return [
    ...((kept?.mutualAidReceived ?? 0n) === received
      ? []
      : [`${personId} has received ${received} in ${year}, and ${kept?.mutualAidReceived} is kept`]),
    ...parts
      .filter((part) => (wanted.get(part) ?? 0n) !== (found.get(part) ?? 0n))
      .map(
        (part) => `${personId}, ${year}, ${part}: ${wanted.get(part) ?? 0n} contributed, ${found.get(part) ?? 0n} kept`,
      ),
  ];
}

const partsOf = (one: YearContribution) =>
  named(one.insuranceType, one.group, [one.deductible, one.inScopeAfterDeductible, one.fund]);

const named = (insurance: string, group: string, amounts: readonly bigint[]): readonly (readonly [string, bigint])[] =>
  amounts.map((fen, place) => [`${insurance} ${group} ${['deductible', 'after it', 'fund'][place]}`, fen]);
