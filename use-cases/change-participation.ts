import { type Day, shanghaiDay } from '../domain/calendar.ts';
import { accepted, type Outcome, type Rejection, rejected } from '../domain/outcome.ts';
import { type EndReason, end, type Participation, resume, suspend } from '../domain/persons/participation.ts';
import type { AccountRef } from '../domain/persons/personal-account.ts';
import type { Caller } from './caller.ts';
import { touchedYears } from './claims/touched-years.ts';
import { answerOnce } from './idempotency.ts';
import type { Change, Services } from './ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'blindIndex' | 'regions'>;

interface Once {
  readonly idempotencyKey: string;
  /** Undefined where the id that was sent is none of ours. */
  readonly participation: AccountRef | undefined;
}

export type SuspendRequest = Once & { readonly on: Day };
export type EndRequest = Once & { readonly on: Day; readonly reason: EndReason };

/** Suspends a participation in the clerk's pooling area (1101 `psn_insu_stas` 2). */
export const suspendParticipation = (services: Needs, caller: Caller, request: SuspendRequest) =>
  changeParticipation(
    services,
    caller,
    'participationSuspend',
    request,
    (participation) =>
      inTheFuture(services, request.on) ? rejected('date_in_the_future', ['on']) : suspend(participation, request.on),
    async (suspended) => accepted(await touching(services, suspended)),
  );

export type ResumeRequest = Once & {
  /** Today, where it is left out. */
  readonly on?: Day | null | undefined;
};

/** Makes a suspended participation normal again (1101 `psn_insu_stas` 1). */
export const resumeParticipation = (services: Needs, caller: Caller, request: ResumeRequest) =>
  changeParticipation(services, caller, 'participationResume', request, (participation) => {
    const on = request.on ?? shanghaiDay(services.clock.now());
    return inTheFuture(services, on) ? rejected('date_in_the_future', ['on']) : resume(participation, on);
  });

/** Ends a participation for good and closes its account (1101 `psn_insu_stas` 4; S3). */
export const endParticipation = (services: Needs, caller: Caller, request: EndRequest) =>
  changeParticipation(
    services,
    caller,
    'participationEnd',
    request,
    (participation) => decideEnd(services, participation, request),
    async (ended) => accepted(await closing(services, ended)),
  );

function decideEnd(services: Needs, participation: Participation, { on, reason }: EndRequest): Outcome<Participation> {
  if (reason === 'TRANSFERRED_OUT') return rejected('participation_end_is_a_move', ['reason']);
  if (inTheFuture(services, on)) return rejected('date_in_the_future', ['on']);
  return end(participation, on, reason);
}

/**
 * One participation of the clerk's own pooling area, changed under its version. One that is elsewhere and one that
 * does not exist are the same `not_found`.
 */
export async function changeParticipation(
  services: Needs,
  caller: Caller,
  operation: string,
  { idempotencyKey, participation: ref, ...rest }: Once,
  decide: (participation: Participation) => Outcome<Participation>,
  alsoChange: (changed: Participation) => Promise<Outcome<readonly Change[]>> = async () => accepted([]),
): Promise<Outcome<Participation>> {
  const once = { operation, key: idempotencyKey, content: { ref, ...rest } };
  return answerOnce(services, caller, once, async () => {
    const found = ref && ref.admdvs === caller.admdvs ? await services.reads.participation(ref) : undefined;
    if (!found) return rejected('not_found', ['participationId']);
    const changed = decide(found);
    if (!changed.ok) return atInput(changed.rejection);
    const further = await alsoChange(changed.value);
    if (!further.ok) return further;
    const changes: Change[] = [{ change: 'PARTICIPATION_CHANGED', participation: changed.value }, ...further.value];
    return accepted({ changes, answer: changed.value });
  });
}

/** The domain speaks of the participation; what the caller sent is its id. */
const atInput = ({ code, path, details }: Rejection) =>
  rejected(code, path?.[0] === 'participation' ? ['participationId'] : path, details);

/** An account whose participation has ended is closed in the same transaction; its money waits there. What is just settled for him is decided anew. */
export async function closing(services: Touching, ref: AccountRef): Promise<readonly Change[]> {
  const [account, years] = await Promise.all([services.reads.account(ref), yearsOf(services, ref)]);
  if (!account) return years;
  const closed = { ...account, status: 'CLOSED', version: account.version + 1 } as const;
  return [{ change: 'ACCOUNT_CHANGED', account: closed }, ...years];
}

/** Nothing is booked, but whoever is just paying from this account, or for its owner, has to look again. */
async function touching(services: Touching, ref: AccountRef): Promise<readonly Change[]> {
  const [account, years] = await Promise.all([services.reads.account(ref), yearsOf(services, ref)]);
  if (!account) return years;
  return [{ change: 'ACCOUNT_BOOKED', account: { ...account, version: account.version + 1 }, entries: [] }, ...years];
}

type Touching = Pick<Services, 'reads' | 'clock' | 'regions'>;

const yearsOf = (services: Touching, { personId, admdvs }: AccountRef) => touchedYears(services, personId, [admdvs]);

export const inTheFuture = (services: Pick<Services, 'clock'>, day: Day): boolean =>
  day > shanghaiDay(services.clock.now());
