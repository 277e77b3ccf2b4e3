import { type Day, shanghaiDay } from '../domain/calendar.ts';
import { invariant } from '../domain/invariant.ts';
import { accepted, type Outcome, rejected } from '../domain/outcome.ts';
import { end, type Participation } from '../domain/persons/participation.ts';
import type { AccountRef } from '../domain/persons/personal-account.ts';
import type { Caller } from './caller.ts';
import { changeParticipation, closing, inTheFuture } from './change-participation.ts';
import { joinPoolingArea } from './join-pooling-area.ts';
import type { Change, Services } from './ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex' | 'regions'>;

export interface MoveRequest {
  readonly idempotencyKey: string;
  readonly participation: AccountRef | undefined;
  readonly on: Day;
  readonly to: string;
}

/**
 * Ends a participation because it moves to another pooling area (seed row M). Where this deployment serves that area
 * too, he joins it in the same transaction; elsewhere the new area registers the person itself. The money stays on
 * the closed account until it is transferred.
 */
export async function moveParticipation(
  services: Needs,
  caller: Caller,
  request: MoveRequest,
): Promise<Outcome<Participation>> {
  const outcome = await changeParticipation(
    services,
    caller,
    'participationMove',
    request,
    (participation) => decideMove(services, participation, request),
    async (ended) => {
      const joining = await joiningElsewhere(services, ended, request);
      return joining.ok ? accepted([...(await closing(services, ended)), ...joining.value]) : joining;
    },
  );
  const isThere = !outcome.ok && outcome.rejection.code === 'participation_duplicate';
  return isThere ? rejected('participation_duplicate', ['to']) : outcome;
}

function decideMove(services: Needs, participation: Participation, { on, to }: MoveRequest): Outcome<Participation> {
  if (to === participation.admdvs) return rejected('participation_moves_nowhere', ['to']);
  if (inTheFuture(services, on)) return rejected('date_in_the_future', ['on']);
  return end(participation, on, 'TRANSFERRED_OUT', to);
}

/** What belongs to the person's work and not to the place goes with him. */
async function joiningElsewhere(
  services: Needs,
  { personId, insuranceType, employerName, civilServant }: Participation,
  { on: since, to: admdvs }: MoveRequest,
): Promise<Outcome<readonly Change[]>> {
  // Served on the day of the act; the day of the move may lie before the area's first profile.
  if (!services.regions.profile(admdvs, shanghaiDay(services.clock.now()))) return accepted([]);
  const person = await services.reads.person(personId);
  invariant(person, 'a participation belongs to a person');
  const joining = await joinPoolingArea(services, person, {
    insuranceType,
    admdvs,
    status: 'NORMAL',
    since,
    ...(employerName !== undefined && { employerName }),
    civilServant,
  });
  return joining.ok ? accepted(joining.value.changes) : joining;
}
