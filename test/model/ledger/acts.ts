import fc from 'fast-check';
import { castSize } from './cast.ts';

/** `nth` is one of those to which the act fits just then; nobody names a particular claim, link or account. */
const nth = fc.nat(7);
const person = fc.nat(castSize - 1);
const area = fc.nat(1);
/** Fen; small ones often, and now and then more than anybody has. */
const amount = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 60_000 }) },
  { weight: 2, arbitrary: fc.constantFrom(1, 100, 5_000, 10_000, 20_000, 200_000) },
  { weight: 1, arbitrary: fc.integer({ min: 60_000, max: 6_000_000 }) },
);
const seldom = fc.integer({ min: 0, max: 7 }).map((eighth) => eighth === 7);
const often = seldom.map((is) => !is);

const settle = fc.record({
  act: fc.constant('settle'),
  /** Mostly the two to whom all give. */
  who: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(3, 3, 4) }, { weight: 1, arbitrary: person }),
  area,
  medType: fc.constantFrom('11', '11', '14', '21', '41', '52'),
  inScope: amount,
  outside: fc.constantFrom(0, 0, 1, 3_333, 10_000),
  useAccounts: often,
  cashFirst: seldom,
  atPharmacy: seldom,
  day: fc.constantFrom('TODAY', 'TODAY', 'TODAY', 'YESTERDAY', 'LAST_YEAR'),
  /** What a settlement would come to is asked just before it. */
  quoted: seldom,
});

const jumps = ['SECOND', 'HOUR', 'TO_TEN', 'TO_MIDNIGHT', 'TO_SIX', 'DAY', 'MONTH', 'NEW_YEAR'] as const;

const anyAct = fc.oneof(
  { weight: 12, arbitrary: settle },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('cancel'), nth }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('reverse'), nth, unseen: seldom }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('late'), nth }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('resettle'), nth, useAccounts: often }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constant('quota'), nth, amount, lowered: seldom }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constant('accept'), nth }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('returns'), area }) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('unbind'), nth, side: fc.constantFrom('GIVING', 'RECEIVING') }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('link'), giver: person, receiver: person, area }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('dueLinks'), area }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('participation'),
      who: person,
      area,
      change: fc.constantFrom('SUSPEND', 'RESUME', 'RESUME', 'END'),
      promptly: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('contribute'), who: person, area, amount, month: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('interest'), who: person, area, amount }) },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('premium'), who: person, area, nth, amount, forRelative: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('adjust'), who: person, area, amount, taken: fc.boolean(), agreed: often }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('closeYears') }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('freeze'), who: fc.constantFrom(3, 4), frozen: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ act: fc.constant('jump'), to: fc.constantFrom(...jumps) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('replay'), nth, otherContent: seldom }) },
);
export type LedgerAct = typeof anyAct extends fc.Arbitrary<infer A> ? A : never;
export type ActOf<N extends LedgerAct['act']> = Extract<LedgerAct, { readonly act: N }>;

/** One act, or two at the same moment; the second may be the first again, as when an answer is slow to come. */
export interface LedgerStep {
  readonly act: LedgerAct;
  readonly meanwhile?: LedgerAct;
  readonly twice?: true;
}

export interface LedgerHistory {
  readonly beginsAt: string;
  readonly steps: readonly LedgerStep[];
}

const anyStep: fc.Arbitrary<LedgerStep> = fc.oneof(
  { weight: 7, arbitrary: fc.record({ act: anyAct }) },
  { weight: 3, arbitrary: fc.record({ act: anyAct, meanwhile: anyAct }) },
  { weight: 1, arbitrary: fc.record({ act: anyAct, twice: fc.constant(true as const) }) },
);

/** In Hangzhou nobody pays through a link before something was set aside and accepted, so that comes first. */
const prepared = fc
  .array(fc.tuple(nth, fc.integer({ min: 1_000, max: 30_000 })), { minLength: 1, maxLength: 2 })
  .map((all): LedgerStep[] =>
    all.flatMap(([place, fen]) => [
      { act: { act: 'quota', nth: place, amount: fen, lowered: false } },
      { act: { act: 'accept', nth: 0 } },
    ]),
  );

export const anyHistory: fc.Arbitrary<LedgerHistory> = fc.record({
  beginsAt: fc.constantFrom(
    '2026-11-20T02:00:00.000Z',
    '2026-11-20T02:00:00.000Z',
    '2026-11-20T13:59:57.000Z',
    '2026-12-31T13:30:00.000Z',
  ),
  steps: fc
    .tuple(prepared, fc.array(anyStep, { minLength: 8, maxLength: 20 }))
    .map(([first, then]) => [...first, ...then]),
});
