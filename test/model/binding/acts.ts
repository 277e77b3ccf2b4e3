import fc from 'fast-check';
import { linkKinds } from '../../../domain/links/family-link.ts';
import { areas, castSize } from './cast.ts';

/**
 * What people and machines do. Nobody names a particular application: `nth` is one of those to which the act fits
 * just then, or, `wild`, one of all.
 */
const nth = fc.nat(7);
const wild = fc.integer({ min: 0, max: 7 }).map((eighth) => eighth === 7);
const target = { nth, wild } as const;
const person = fc.nat(castSize - 1);
const often = fc.integer({ min: 0, max: 9 }).map((tenth) => tenth < 8);
/** Reviewers; the third also works at the counter, the fourth is their supervisor. */
const desk = fc.nat(3);

const submit = fc.record({
  act: fc.constant('submit'),
  kind: fc.constantFrom(...linkKinds, 'MUTUAL_AID' as const),
  area: fc.constantFrom(...areas),
  way: fc.constantFrom('APP', 'APP', 'WEBSITE', 'COUNTER'),
  /** Mostly the same few, so that they come into each other's way. */
  giver: fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 5),
  /** From the giver on, so that nobody applies with himself. */
  receiver: fc.constantFrom(1, 1, 1, 2, 2, 3, 4, 5),
  relation: fc.constantFrom('SPOUSE', 'CHILD', 'CHILD', 'PARENT', 'SIBLING'),
  /** Who applies as a guardian; absent where the giver applies himself. */
  guardian: fc.option(person, { freq: 4 }),
  /** By the rules of the area and the day, as far as they go by who and where; otherwise just anybody, anywhere. */
  sensible: fc.integer({ min: 0, max: 9 }).map((tenth) => tenth < 9),
  misspelt: fc.integer({ min: 0, max: 14 }).map((part) => part === 14),
  /** A file that others hand in, too. */
  sharedFile: fc.boolean(),
  /** Whether the workflow screens it at once, and concludes it where nobody is needed. */
  promptly: often,
});

const work = fc.record({
  act: fc.constant('work'),
  task: fc.constantFrom('NEXT', 'NEXT', 'NEXT', 'SCREEN', 'CONCLUDE', 'SETTLE'),
  ...target,
});

const inReview = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('claim'), by: desk, ...target }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('release'), by: fc.option(desk), ...target }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('reassign'), by: desk, to: fc.option(desk), ...target }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('ask'), by: fc.option(desk, { freq: 1 }), ...target }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('decide'),
      approves: often,
      /** Whoever has taken it; sometimes somebody else tries. */
      by: fc.option(desk, { freq: 2 }).map((one) => one ?? null),
      ...target,
    }),
  },
);

const jumps = [
  'SECOND',
  'QUARTER',
  'DAY',
  'THREE_DAYS',
  'TO_MIDNIGHT',
  'PAST_MIDNIGHT',
  'WEEK',
  'MONTH',
  'YEAR',
] as const;

/** Without `advance`, which is whatever an open application waits for, few would get far. */
const anyAct = fc.oneof(
  { weight: 12, arbitrary: submit },
  { weight: 4, arbitrary: work },
  { weight: 16, arbitrary: fc.record({ act: fc.constant('advance'), desk: fc.nat(1), nth }) },
  { weight: 8, arbitrary: inReview },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('startFace'), ...target }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('answerFace'), passed: often, nth }) },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('confirm'), agrees: often, by: fc.option(person, { freq: 2 }), ...target }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('withdraw'), by: fc.option(person, { freq: 2 }), ...target }) },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('supplement'), by: fc.option(person, { freq: 1 }), ...target }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant('unbind'),
      side: fc.constantFrom('GIVING', 'RECEIVING'),
      atCounter: fc.boolean(),
      ...target,
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('sweep'), area: fc.constantFrom(...areas) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('participation'),
      change: fc.constantFrom('SUSPEND', 'RESUME', 'RESUME', 'END', 'DIE', 'MOVE'),
      nth,
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('endings'), nth }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('refute'), ...target }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('jump'), by: fc.constantFrom(...jumps) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('replay'), nth, otherContent: fc.boolean() }) },
);
export type BindingAct = typeof anyAct extends fc.Arbitrary<infer A> ? A : never;
export type ActOf<N extends BindingAct['act']> = Extract<BindingAct, { readonly act: N }>;

/** One act, or two at the same moment; the second may be the first again, as after a double click. */
export interface BindingStep {
  readonly act: BindingAct;
  readonly meanwhile?: BindingAct;
  readonly twice?: true;
}

/** Both aim at the same application where they can, or they would hardly ever meet. */
const atTheSame = ({ act, meanwhile }: { act: BindingAct; meanwhile: BindingAct }): BindingStep => ({
  act,
  meanwhile: 'nth' in act && 'nth' in meanwhile ? ({ ...meanwhile, nth: act.nth } as BindingAct) : meanwhile,
});

const anyStep: fc.Arbitrary<BindingStep> = fc.oneof(
  { weight: 7, arbitrary: fc.record({ act: anyAct }) },
  { weight: 3, arbitrary: fc.record({ act: anyAct, meanwhile: anyAct }).map(atTheSame) },
  { weight: 1, arbitrary: fc.record({ act: anyAct, twice: fc.constant(true as const) }) },
);

export interface BindingHistory {
  /** Friday noon, and around the end of the year in which Xi'an's rules change. */
  readonly beginsAt: string;
  readonly steps: readonly BindingStep[];
}

export const anyHistory: fc.Arbitrary<BindingHistory> = fc.record({
  beginsAt: fc.constantFrom(
    '2026-11-20T04:00:00.000Z',
    '2026-11-20T04:00:00.000Z',
    '2035-12-30T02:00:00.000Z',
    '2035-12-31T15:59:59.000Z',
    '2036-01-04T02:00:00.000Z',
  ),
  // Somebody applies first, or there would be nothing to do.
  steps: fc
    .tuple(fc.array(submit, { minLength: 1, maxLength: 3 }), fc.array(anyStep, { minLength: 6, maxLength: 18 }))
    .map(([first, then]) => [...first.map((act) => ({ act })), ...then]),
});
