import { type BindingApplication, isFinal } from '../../../domain/binding/application.ts';
import type { LinkSide, RelationFinding } from '../../../domain/links/family-link.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import type { EndReason, Participation } from '../../../domain/persons/participation.ts';
import type { Correlated } from '../../../use-cases/access-records.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import type { Services } from '../../../use-cases/ports.ts';
import type { World } from '../../support/world.ts';
import { enrolCast, type Member, type Watch, watched } from './cast.ts';
import type { Interval } from './intervals.ts';

/** One history: its people, apart from those of every other in the same table, and what the model knows of them. */
export interface Play {
  readonly services: Services;
  readonly watch: Watch;
  readonly clock: World['clock'];
  readonly people: readonly Member[];
  /** As last seen. */
  readonly applications: Map<string, BindingApplication>;
  intervals: readonly Interval[];
  readonly rows: Map<string, Participation>;
  /** Whose insurance ended, ever, and why. */
  readonly endings: { readonly personId: string; readonly reason: EndReason | undefined }[];
  readonly findings: RelationFinding[];
  readonly unbindings: { readonly applicationId: string; readonly side: LinkSide; readonly until: string }[];
  /** What was accepted under a key, and its answer as text. */
  readonly answered: { readonly call: Call; readonly answer: string }[];
  /** The next key of a call. */
  newKey(): string;
}

/** A call as it goes out, aimed already. Running it again is the same call under the same key. */
export interface Call {
  readonly name: string;
  readonly run: () => Promise<Outcome<unknown>>;
  /** What the model says can be answered just now: OK, or codes of refusals. Any where it does not say. */
  readonly possible?: readonly string[];
  /** Under a key: the same answer again, however often and however late. */
  readonly once?: boolean;
  /** The same key with other content. */
  readonly reuse?: () => Promise<Outcome<unknown>>;
  /** What the model takes from an accepted answer, before it looks at the table. */
  readonly learn?: (value: unknown) => Promise<void> | void;
  /** What has to hold once it was done alone; the model has looked at the table by then. */
  readonly afterwards?: (outcome: Outcome<unknown>) => readonly string[];
}

export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'OK' : outcome.rejection.code);

export async function beginPlay(world: World, nth: number, beginsAt: string): Promise<Play> {
  world.clock.set(beginsAt);
  const { services, watch } = watched(world);
  const people = await enrolCast(services, nth);
  const rows = (await Promise.all(people.map(({ id }) => services.reads.participations(id)))).flat();
  let keys = 0;
  return {
    services,
    watch,
    clock: world.clock,
    people,
    applications: new Map(),
    intervals: [],
    rows: new Map(rows.map((row) => [rowName(row), row])),
    endings: [],
    findings: [],
    unbindings: [],
    answered: [],
    newKey() {
      keys += 1;
      return `history-${nth}-call-${keys}`;
    },
  };
}

export const rowName = ({
  personId,
  insuranceType,
  admdvs,
}: Pick<Participation, 'personId' | 'insuranceType' | 'admdvs'>) => [personId, insuranceType, admdvs].join();

export const nowOf = ({ clock }: Play): string => clock.now().toISOString();

/** The first midnight in Shanghai after that instant, which is 16:00 UTC. */
export function midnightAfter(instant: string): string {
  const midnight = new Date(`${instant.slice(0, 10)}T16:00:00.000Z`);
  if (midnight.toISOString() <= instant) midnight.setUTCDate(midnight.getUTCDate() + 1);
  return midnight.toISOString();
}

export const memberOf = ({ people }: Play, id: string): Member => {
  const member = people.find((candidate) => candidate.id === id);
  if (!member) throw new Error('only people of the cast are in its applications');
  return member;
};

export const personAt = ({ people }: Play, place: number): Member => {
  const member = people[place % people.length];
  if (!member) throw new Error('nobody is on the stage');
  return member;
};

type Calling = Caller & Correlated;

export const citizen = ({ id }: Pick<Member, 'id'>): Calling => ({
  role: 'citizen',
  subject: `subject-${id}`,
  clientId: 'gongji-web',
  personId: id,
  scopes: [],
  correlationId: 'model',
});

const staff = (role: 'clerk' | 'reviewer' | 'supervisor', subject: string, admdvs: string): Calling => ({
  role,
  subject,
  clientId: 'gongji-desk',
  admdvs,
  scopes: [],
  correlationId: 'model',
});

export const clerkOf = (admdvs: string) => staff('clerk', 'desk-3', admdvs);
/** Three reviewers, of whom the third also works at the counter, and their supervisor. */
export const deskOf = (desk: number, admdvs: string) =>
  desk === 3 ? staff('supervisor', 'desk-4', admdvs) : staff('reviewer', `desk-${desk + 1}`, admdvs);

/** The one of those to which an act fits; where there is none, or at random, one of all. */
export function aimed<T>(all: readonly T[], fits: (one: T) => boolean, { nth, wild }: { nth: number; wild: boolean }) {
  const fitting = wild ? [] : all.filter(fits);
  const choice = fitting.length > 0 ? fitting : all;
  return choice[nth % (choice.length || 1)];
}

export const inReview = ({ state }: BindingApplication): boolean => state === 'UNDER_REVIEW' || state === 'ESCALATED';

/** Whether the clock has gone past what an application waits for, by its own deadlines. */
export function isOverdue({ state, lapsesAt, review }: BindingApplication, now: string): boolean {
  if (state === 'UNDER_REVIEW') return review === undefined || review.escalatesAt <= now;
  if (state === 'ESCALATED') return review === undefined || review.expiresAt <= now;
  return state.startsWith('AWAITING_') && (lapsesAt === undefined || lapsesAt <= now);
}

/** Of these two and this kind there is at most one that is not at its end. */
export const openOf = (
  play: Play,
  { kind, giver, receiver }: Pick<BindingApplication, 'kind' | 'giver' | 'receiver'>,
) =>
  [...play.applications.values()].filter(
    (one) => !isFinal(one) && one.kind === kind && one.giver.id === giver.id && one.receiver.id === receiver.id,
  );
