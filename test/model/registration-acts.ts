import fc from 'fast-check';
import type { Outcome } from '../../domain/outcome.ts';
import type { InsuranceType, ParticipationStatus } from '../../domain/persons/participation.ts';
import { endReasons } from '../../domain/persons/participation.ts';
import type { AccountRef } from '../../domain/persons/personal-account.ts';
import type { Correlated } from '../../use-cases/access-records.ts';
import { addParticipation } from '../../use-cases/add-participation.ts';
import type { Caller } from '../../use-cases/caller.ts';
import { endParticipation, resumeParticipation, suspendParticipation } from '../../use-cases/change-participation.ts';
import { moveParticipation } from '../../use-cases/move-participation.ts';
import type { Services } from '../../use-cases/ports.ts';
import { registerPerson } from '../../use-cases/register-person.ts';
import { residentNumber } from '../support/people.ts';

/** Served by the world of the test; the clock stands at 2026-11-20 in Shanghai. */
const areas = ['330100', '610100'] as const;
/** People of one history: whom they do not know yet, the clerks may register. */
const castSize = 2;

/** Days on which something begins or happens; tomorrow is refused. Later is more often than earlier. */
const begins = fc.constantFrom('2025-01-10', '2025-01-10', '2025-06-01', '2026-03-01', '2026-11-20', '2026-11-21');
const on = fc.constantFrom('2025-01-10', '2025-06-01', '2026-03-01', '2026-11-20', '2026-11-20', '2026-11-21');

const statedWith = (...statuses: ParticipationStatus[]) =>
  fc.record({
    insuranceType: fc.constantFrom<InsuranceType[]>('EMPLOYEE', 'EMPLOYEE', 'EMPLOYEE', 'RESIDENT'),
    admdvs: fc.constantFrom(...areas),
    status: fc.constantFrom(...statuses),
    since: begins,
    openingBalance: fc.option(
      fc.constantFrom({ current: '0.01', historical: '0.00' }, { current: '120.50', historical: '3000.07' }),
    ),
  });

const who = fc.nat(castSize - 1);
/** Mostly the clerk of the area itself. */
const foreignClerk = fc.integer({ min: 0, max: 9 }).map((tenth) => tenth === 0);
/** One of the rows that are there by then, as far as there are any. */
const onRow = { row: fc.nat(99), foreignClerk } as const;

const register = fc.record({
  act: fc.constant('register'),
  who,
  foreignClerk,
  admdvs: fc.constantFrom(...areas),
  /** Cards are few, so that two people come with the same one. */
  card: fc.option(fc.nat(1)),
  /** An old system hands over what has ended, too. */
  rows: fc.array(statedWith('NORMAL', 'NORMAL', 'NORMAL', 'SUSPENDED', 'ENDED'), { minLength: 1, maxLength: 2 }),
});

/** One thing that a clerk asks for. */
const anyAct = fc.oneof(
  register,
  fc.record({
    act: fc.constant('add'),
    who,
    foreignClerk,
    stated: statedWith('NORMAL', 'NORMAL', 'SUSPENDED', 'ENDED'),
  }),
  fc.record({ act: fc.constant('suspend'), ...onRow, on }),
  fc.record({ act: fc.constant('resume'), ...onRow }),
  fc.record({ act: fc.constant('end'), ...onRow, on, reason: fc.constantFrom(...endReasons) }),
  // 440300 is served elsewhere.
  fc.record({ act: fc.constant('move'), ...onRow, on, to: fc.constantFrom(...areas, '440300') }),
);
export type ClerksAct = typeof anyAct extends fc.Arbitrary<infer A> ? A : never;

/** One call, or two at the same moment; the second may be the first again, as after a double click. */
export interface Step {
  readonly act: ClerksAct;
  readonly meanwhile?: ClerksAct;
  readonly twice?: boolean;
}

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: anyAct }) },
  { weight: 1, arbitrary: fc.record({ act: anyAct, meanwhile: anyAct }) },
  { weight: 1, arbitrary: anyAct.map((act) => ({ act, twice: true })) },
);

/** Somebody is tried to be registered first, or there would be nothing to do. */
export const anySteps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.array(register, { minLength: 2, maxLength: 3 }), fc.array(anyStep, { minLength: 6, maxLength: 14 }))
  .map(([first, then]) => [...first.map((act) => ({ act })), ...then]);

/** The people of one history, apart from those of every other in the same table. */
export interface History {
  readonly number: number;
  /** Whom of the cast the clerks have registered, and the rows made so far. */
  readonly idOf: Map<number, string>;
  readonly rows: AccountRef[];
}

const certificateOf = ({ number }: History, who: number) => {
  const nth = number * castSize + who;
  return { kind: 'RESIDENT_ID', number: residentNumber(`${1950 + Math.floor(nth / 900)}-05-17`, nth % 900) };
};

const clerkOf = (admdvs: string, isForeign: boolean): Caller & Correlated => {
  const area = isForeign ? (areas.find((other) => other !== admdvs) ?? admdvs) : admdvs;
  const subject = `clerk-${area}`;
  return { role: 'clerk', subject, clientId: 'gongji-web', admdvs: area, scopes: [], correlationId: 'model' };
};

/** A call as it goes out. Calling it again is the same call under the same key. */
export type Call = () => Promise<Outcome<unknown>>;

/** Names the row that the act is about, by what there is now. */
export function callOf(services: Services, history: History, act: ClerksAct, idempotencyKey: string): Call {
  if (act.act === 'register') return () => registering(services, history, act, idempotencyKey);
  if (act.act === 'add') return () => adding(services, history, act, idempotencyKey);
  const participation = history.rows[act.row % (history.rows.length || 1)];
  const clerk = clerkOf(participation?.admdvs ?? areas[0], act.foreignClerk);
  const request = { idempotencyKey, participation };
  switch (act.act) {
    case 'suspend':
      return () => suspendParticipation(services, clerk, { ...request, on: act.on });
    case 'resume':
      return () => resumeParticipation(services, clerk, request);
    case 'end':
      return () => endParticipation(services, clerk, { ...request, on: act.on, reason: act.reason });
    case 'move':
      return async () => {
        const outcome = await moveParticipation(services, clerk, { ...request, on: act.on, to: act.to });
        if (outcome.ok && act.to !== '440300') history.rows.push({ ...outcome.value, admdvs: act.to });
        return outcome;
      };
  }
}

async function registering(
  services: Services,
  history: History,
  act: ClerksAct & { readonly act: 'register' },
  idempotencyKey: string,
) {
  const input = registrationOf(history, act, idempotencyKey);
  const outcome = await registerPerson(services, clerkOf(act.admdvs, act.foreignClerk), input);
  if (!outcome.ok) return outcome;
  history.idOf.set(act.who, outcome.value.id);
  history.rows.push(...input.participations.map((row) => ({ ...row, personId: outcome.value.id })));
  return outcome;
}

async function adding(
  services: Services,
  history: History,
  { who, stated: participation, foreignClerk: isForeign }: ClerksAct & { readonly act: 'add' },
  idempotencyKey: string,
) {
  const request = { idempotencyKey, certificate: certificateOf(history, who), participation };
  const outcome = await addParticipation(services, clerkOf(participation.admdvs, isForeign), request);
  if (outcome.ok) history.rows.push(outcome.value);
  return outcome;
}

function registrationOf(
  history: History,
  { who, card, rows, admdvs }: ClerksAct & { readonly act: 'register' },
  idempotencyKey: string,
) {
  return {
    idempotencyKey,
    certificate: certificateOf(history, who),
    name: '样例',
    socialCardNumber: card === null ? null : `M${String(history.number * 2 + card).padStart(8, '0')}`,
    // A clerk states rows of his own area; the insurance types may still be the same twice.
    participations: rows.map((one) => ({ ...one, admdvs })),
  };
}

/** Fen that the act, once accepted, has brought onto accounts. */
export function broughtIn(act: ClerksAct): bigint {
  const openings =
    act.act === 'register'
      ? act.rows.map(({ openingBalance }) => openingBalance)
      : act.act === 'add'
        ? [act.stated.openingBalance]
        : [];
  return openings.reduce((sum, opening) => sum + fenOf(opening?.current) + fenOf(opening?.historical), 0n);
}

const fenOf = (yuan: string | undefined): bigint => BigInt((yuan ?? '0.00').replace('.', ''));
