import { type AccountRef, type PersonalAccount, sumReserved } from '../persons/personal-account.ts';
import { entryHash, type LedgerEntry } from './entry.ts';
import { fitsItsKind } from './entry-kinds.ts';
import { type LedgerState, stateAfter, unwritten } from './fold.ts';

/** What can be wrong with a link of the chain, in the order in which it is looked for. */
export type ChainFault =
  | 'OTHER_ACCOUNT'
  | 'SEQUENCE_GAP'
  | 'PREVIOUS_HASH_DIFFERS'
  | 'HASH_DIFFERS'
  | 'KIND_DOES_NOT_FIT'
  | 'TIME_RUNS_BACKWARDS'
  | 'UNDONE_TWICE'
  | 'BALANCE_DOES_NOT_FOLLOW'
  | 'RESERVED_DOES_NOT_FOLLOW'
  | 'BELOW_ZERO'
  | 'HEAD_DIFFERS';

/** The sequence number is the one that should stand there. */
export interface BrokenLink {
  readonly sequence: number;
  readonly fault: ChainFault;
}

/** How far a chain has been walked. */
export interface ChainWalk {
  /** The account as it stood when the walk began: entries booked since are not its affair. */
  readonly account: PersonalAccount;
  readonly state: LedgerState;
  readonly undone: ReadonlySet<number>;
  readonly broken?: BrokenLink;
}

/** Begins at the first entry. */
export const startWalk = (account: PersonalAccount): ChainWalk => ({ account, state: unwritten, undone: new Set() });

/** Goes on with the next entries, the oldest first. Past the first broken link nothing is looked at any more. */
export function walkOn(walk: ChainWalk, entries: Iterable<LedgerEntry>): ChainWalk {
  const { account } = walk;
  let { state } = walk;
  if (walk.broken) return walk;
  const undone = new Set(walk.undone);
  for (const entry of entries) {
    if (state.sequence === account.sequence) break;
    const fault = faultOf(entry, account, state, undone);
    if (fault) return { account, state, undone, broken: { sequence: state.sequence + 1, fault } };
    if (entry.undoes !== undefined) undone.add(entry.undoes);
    state = stateAfter(state, entry);
  }
  return { account, state, undone };
}

/** After the last entry: the first broken link, or nothing where the chain leads to the account as it stands. */
export function endWalk({ account, state, broken }: ChainWalk): BrokenLink | undefined {
  if (broken) return broken;
  if (state.sequence !== account.sequence) return { sequence: state.sequence + 1, fault: 'SEQUENCE_GAP' };
  return headFields(state) === headFields(account) ? undefined : { sequence: state.sequence, fault: 'HEAD_DIFFERS' };
}

/** The whole chain at once, the oldest entry first. */
export const verifyChain = (account: PersonalAccount, entries: Iterable<LedgerEntry>): BrokenLink | undefined =>
  endWalk(walkOn(startWalk(account), entries));

function faultOf(
  entry: LedgerEntry,
  account: AccountRef,
  before: LedgerState,
  undone: ReadonlySet<number>,
): ChainFault | undefined {
  const after = stateAfter(before, entry);
  const checks: readonly (readonly [ChainFault, boolean])[] = [
    ['OTHER_ACCOUNT', isOther(entry, account)],
    ['SEQUENCE_GAP', entry.sequence !== before.sequence + 1],
    ['PREVIOUS_HASH_DIFFERS', entry.previousHash !== before.headHash],
    ['HASH_DIFFERS', entry.hash !== entryHash(entry)],
    ['KIND_DOES_NOT_FIT', !fitsItsKind(entry)],
    ['TIME_RUNS_BACKWARDS', entry.bookedAt < (before.headBookedAt ?? '')],
    ['UNDONE_TWICE', entry.undoes !== undefined && undone.has(entry.undoes)],
    ['BALANCE_DOES_NOT_FOLLOW', entry.currentAfter !== after.current || entry.historicalAfter !== after.historical],
    ['RESERVED_DOES_NOT_FOLLOW', entry.reservedAfter !== sumReserved(after.reservedByLink)],
    ['BELOW_ZERO', isBelowZero(after)],
  ];
  return checks.find(([, holds]) => holds)?.[0];
}

const isOther = (entry: AccountRef, account: AccountRef): boolean =>
  entry.personId !== account.personId ||
  entry.insuranceType !== account.insuranceType ||
  entry.admdvs !== account.admdvs;

function isBelowZero({ current, historical, reservedByLink, spentByLink = {} }: LedgerState): boolean {
  const amounts = [current, historical, ...Object.values(reservedByLink), ...Object.values(spentByLink)];
  return amounts.some((fen) => fen < 0n) || sumReserved(reservedByLink) > current + historical;
}

/** What the account says of its entries, so that two states can be compared whatever the order of their fields. */
const headFields = (state: LedgerState): string =>
  JSON.stringify([
    state.sequence,
    state.headHash,
    String(state.current),
    String(state.historical),
    byReceiver(state.reservedByLink),
    byReceiver(state.spentByLink),
    state.headBookedAt ?? null,
    state.currentSince ?? null,
  ]);

const byReceiver = (amounts: LedgerState['reservedByLink'] = {}): readonly (readonly [string, string])[] =>
  Object.entries(amounts)
    .map(([receiverId, fen]) => [receiverId, String(fen)] as const)
    .sort();
