import { type Day, shanghaiDay } from '../domain/calendar.ts';
import { invariant } from '../domain/invariant.ts';
import { genesisHash } from '../domain/ledger/entry.ts';
import { type Outcome, rejected } from '../domain/outcome.ts';
import { end, hasPersonalAccount, type Participation } from '../domain/persons/participation.ts';
import type { AccountRef, PersonalAccount } from '../domain/persons/personal-account.ts';
import type { Caller } from './caller.ts';
import { changeParticipation, closing, inTheFuture } from './change-participation.ts';
import type { Change, Services } from './ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'blindIndex' | 'regions'>;

export interface MoveRequest {
  readonly idempotencyKey: string;
  readonly participation: AccountRef | undefined;
  readonly on: Day;
  readonly to: string;
}

/**
 * Ends a participation because it moves to another pooling area (seed row M). Where this deployment serves that area
 * too, the new participation opens in the same transaction; elsewhere the new area registers the person itself. The
 * money stays on the closed account until it is transferred.
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
    async (ended) => [...(await closing(services, ended)), ...(await opening(services, ended, request))],
  );
  const isThere = !outcome.ok && outcome.rejection.code === 'participation_duplicate';
  return isThere ? rejected('participation_duplicate', ['to']) : outcome;
}

function decideMove(services: Needs, participation: Participation, { on, to }: MoveRequest): Outcome<Participation> {
  if (to === participation.admdvs) return rejected('participation_moves_nowhere', ['to']);
  if (inTheFuture(services, on)) return rejected('date_in_the_future', ['on']);
  return end(participation, on, 'TRANSFERRED_OUT', to);
}

async function opening(services: Needs, ended: Participation, { on, to }: MoveRequest): Promise<readonly Change[]> {
  // Served on the day of the act; the day of the move may lie before the area's first profile.
  if (!services.regions.profile(to, shanghaiDay(services.clock.now()))) return [];
  const participation = opened(ended, on, to);
  return [
    { change: 'PARTICIPATION_ADDED', participation },
    ...(hasPersonalAccount(participation.insuranceType)
      ? [{ change: 'ACCOUNT_OPENED', account: emptyAccount(participation), entries: [] } as const]
      : []),
    ...(await enteringArea(services, participation)),
  ];
}

/** The new row keeps what belongs to the person's work and not to the place. */
const opened = (ended: Participation, since: Day, admdvs: string): Participation => ({
  personId: ended.personId,
  insuranceType: ended.insuranceType,
  admdvs,
  status: 'NORMAL',
  since,
  ...(ended.employerName !== undefined && { employerName: ended.employerName }),
  civilServant: ended.civilServant,
  version: 1,
});

const emptyAccount = ({ personId, insuranceType, admdvs }: AccountRef): PersonalAccount => ({
  personId,
  insuranceType,
  admdvs,
  status: 'OPEN',
  current: 0n,
  historical: 0n,
  reservedByLink: {},
  sequence: 0,
  headHash: genesisHash,
  version: 1,
});

/** From now on the staff of the new area may see the person. */
async function enteringArea(services: Needs, { personId, admdvs }: Participation): Promise<readonly Change[]> {
  const person = await services.reads.person(personId);
  invariant(person, 'a participation belongs to a person');
  if (person.areas.includes(admdvs)) return [];
  return [
    {
      change: 'PERSON_CHANGED',
      person: { ...person, areas: [...person.areas, admdvs], version: person.version + 1 },
    },
  ];
}
