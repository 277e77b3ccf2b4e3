import type { LedgerEntry } from './entry.ts';

/** What an entry books. An entry once written never changes: what was wrong is undone by a later one. */
export const entryKinds = [
  'OPENING',
  'CONTRIBUTION_EMPLOYER',
  'CONTRIBUTION_PERSON',
  'INTEREST',
  'ADJUSTMENT',
  'YEAR_CLOSE',
  'PREMIUM',
  'SETTLEMENT',
  'RESETTLEMENT',
  'MUTUAL_AID',
  'CANCELLATION',
  'REVERSAL',
  'QUOTA_RESERVED',
  'QUOTA_RELEASED',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/**
 * The other side of a booking: a name, never a stored balance. What leaves the account arrives there, so the two sides
 * of every entry sum to zero. The own sides stand for money that stays on the account: what one fund loses the other
 * gains (OWN_OTHER_FUND), or it is set aside within the funds (OWN_RESERVE).
 */
export const counterSides = [
  'CONTRIBUTION_SOURCE',
  'POOL',
  'INTEREST',
  'ADJUSTMENT',
  'INSTITUTION_PAYABLE',
  'PREMIUM_RECEIVER',
  'OWN_OTHER_FUND',
  'OWN_RESERVE',
] as const;
export type CounterSide = (typeof counterSides)[number];

/** Which way the money of both funds goes; BETWEEN_FUNDS moves it from one to the other, NONE leaves it where it is. */
type Money = 'IN' | 'OUT' | 'EITHER' | 'BETWEEN_FUNDS' | 'NONE';
type Presence = 'NEVER' | 'MAYBE' | 'ALWAYS';

interface KindShape {
  readonly sides: readonly CounterSide[];
  readonly money: Money;
  /** Whether it says for which relative: only then can it move what is set aside for him. */
  readonly relative: Presence;
  /** Whether it names an earlier entry. */
  readonly undoes: Presence;
}

const contribution: KindShape = { sides: ['CONTRIBUTION_SOURCE'], money: 'IN', relative: 'NEVER', undoes: 'NEVER' };
const ownPayment: KindShape = { sides: ['INSTITUTION_PAYABLE'], money: 'OUT', relative: 'NEVER', undoes: 'NEVER' };
const paidSides: readonly CounterSide[] = ['INSTITUTION_PAYABLE', 'PREMIUM_RECEIVER'];
const reversibleSides: readonly CounterSide[] = ['CONTRIBUTION_SOURCE', 'INTEREST', 'ADJUSTMENT', ...paidSides];

const shapes: Readonly<Record<EntryKind, KindShape>> = {
  OPENING: contribution,
  CONTRIBUTION_EMPLOYER: contribution,
  CONTRIBUTION_PERSON: contribution,
  INTEREST: { ...contribution, sides: ['INTEREST'] },
  ADJUSTMENT: { sides: ['ADJUSTMENT'], money: 'EITHER', relative: 'NEVER', undoes: 'NEVER' },
  YEAR_CLOSE: { sides: ['OWN_OTHER_FUND'], money: 'BETWEEN_FUNDS', relative: 'NEVER', undoes: 'NEVER' },
  PREMIUM: { sides: ['PREMIUM_RECEIVER'], money: 'OUT', relative: 'MAYBE', undoes: 'NEVER' },
  SETTLEMENT: ownPayment,
  RESETTLEMENT: ownPayment,
  MUTUAL_AID: { ...ownPayment, relative: 'ALWAYS' },
  CANCELLATION: { sides: paidSides, money: 'IN', relative: 'MAYBE', undoes: 'ALWAYS' },
  REVERSAL: { sides: reversibleSides, money: 'EITHER', relative: 'MAYBE', undoes: 'ALWAYS' },
  QUOTA_RESERVED: { sides: ['OWN_RESERVE'], money: 'NONE', relative: 'ALWAYS', undoes: 'NEVER' },
  QUOTA_RELEASED: { sides: ['OWN_RESERVE'], money: 'NONE', relative: 'ALWAYS', undoes: 'MAYBE' },
};

type Shaped = Pick<
  LedgerEntry,
  | 'kind'
  | 'counterSide'
  | 'counterPersonId'
  | 'undoes'
  | 'sequence'
  | 'currentDelta'
  | 'historicalDelta'
  | 'reservedDelta'
>;

/** Whether the entry has the form that its kind has. It says nothing about cover. */
export function fitsItsKind(entry: Shaped): boolean {
  const shape = shapes[entry.kind];
  return (
    shape.sides.includes(entry.counterSide) &&
    goes(shape.money, entry) &&
    isPresent(shape.relative, entry.counterPersonId) &&
    isPresent(shape.undoes, entry.undoes) &&
    (entry.reservedDelta === 0n || entry.counterPersonId !== undefined) &&
    (entry.undoes === undefined || (entry.undoes >= 1 && entry.undoes < entry.sequence))
  );
}

function goes(money: Money, { currentDelta, historicalDelta }: Shaped): boolean {
  if (money === 'IN') return currentDelta >= 0n && historicalDelta >= 0n;
  if (money === 'OUT') return currentDelta <= 0n && historicalDelta <= 0n;
  if (money === 'BETWEEN_FUNDS') return currentDelta + historicalDelta === 0n;
  return money === 'EITHER' || (currentDelta === 0n && historicalDelta === 0n);
}

const isPresent = (presence: Presence, value: unknown): boolean =>
  presence === 'MAYBE' || (presence === 'ALWAYS') === (value !== undefined);
