import { type BindingApplication, isFinal } from '../../domain/binding/application.ts';
import { shanghaiDay } from '../../domain/calendar.ts';
import type { Claim } from '../../domain/claims/claim.ts';
import type { ErasureFacts } from '../../domain/persons/erasure.ts';
import type { Person } from '../../domain/persons/person.ts';
import type { ReconciledDayRef } from '../../domain/reconciliation/reconciled-day.ts';
import type { Page, PageRequest, Services } from '../ports.ts';
import { linesOf } from '../reconciliation/close-claim.ts';

type Needs = Pick<Services, 'reads' | 'clock' | 'regions'>;

/** What is looked at before a person's keys are destroyed, and what goes with them. */
export interface ErasureGround {
  readonly facts: ErasureFacts;
  /** Files that were handed in with his applications. */
  readonly files: readonly string[];
}

/** All of a list that has pages. */
async function all<T>(page: (request: PageRequest) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const got = await page({ first: 100, ...(after !== undefined && { after }) });
    items.push(...got.items);
    after = got.next;
  } while (after !== undefined);
  return items;
}

export async function gatherErasure(services: Needs, person: Person): Promise<ErasureGround> {
  const { reads, clock } = services;
  const { id } = person;
  const pointers = await all((page) => reads.applicationsOf(id, page));
  const applications = [];
  for (const { applicationId } of pointers) applications.push(...(await reads.applications([applicationId])));
  const known = applications.filter((each) => each !== undefined);
  const claims = await all((page) => reads.claimsOf(id, page));
  const [participations, accounts] = [await reads.participations(id), await reads.accounts(id)];
  const links = await all((page) => reads.links(id, undefined, page));
  const instants = [
    person.registeredAt,
    ...participations.flatMap(({ endedOn }) => (endedOn ? [`${endedOn}T15:59:59.999Z`] : [])),
    ...accounts.flatMap(({ headBookedAt }) => headBookedAt ?? []),
    ...known.map(({ concludedAt, submittedAt }) => concludedAt ?? submittedAt),
    ...claims.flatMap(({ settledAt, cancellation }) => [settledAt, ...(cancellation ? [cancellation.at] : [])]),
  ];
  const facts: ErasureFacts = {
    hold: await reads.legalHold(id),
    heldApplications: await heldBeside(services, id, known),
    openApplications: known.filter((each) => !isFinal(each)).map((each) => each.id),
    ...{ participations, accounts },
    links: links.map(({ giver, receiver, kind }) => `${kind} ${giver.id === id ? receiver.id : giver.id}`),
    days: await daysOf(services, claims),
    lastActAt: instants.toSorted().at(-1) ?? person.registeredAt,
    recordsKeptYears: keptYears(services, person),
    now: clock.now(),
  };
  return { facts, files: known.flatMap(filesOf) };
}

/** Those with files of which the other side is under a hold. */
async function heldBeside(
  { reads }: Needs,
  id: string,
  applications: readonly BindingApplication[],
): Promise<readonly string[]> {
  const held: string[] = [];
  for (const application of applications.filter((each) => filesOf(each).length > 0)) {
    const others = [application.giver.id, application.receiver.id].filter((side) => side !== id);
    const holds = await Promise.all(others.map((side) => reads.legalHold(side)));
    if (holds.some((hold) => hold?.held)) held.push(application.id);
  }
  return held;
}

const filesOf = ({ evidence }: BindingApplication) => evidence.flatMap(({ evidenceId }) => evidenceId ?? []);

/** Each once, with what was reconciled of it. */
async function daysOf(services: Needs, claims: readonly Claim[]): Promise<ErasureFacts['days']> {
  const refs = new Map<string, ReconciledDayRef>();
  for (const claim of claims) {
    for (const { institutionId, day, admdvs } of await linesOf(services, claim)) {
      refs.set(`${institutionId} ${day} ${admdvs}`, { institutionId, day, admdvs });
    }
  }
  const days = [];
  for (const ref of refs.values()) days.push({ ref, reconciled: await services.reads.reconciledDay(ref) });
  return days;
}

/** An area that is served no more has no say in it; where none is left, those that are decide. */
function keptYears({ regions, clock }: Needs, { areas }: Person): number {
  const today = shanghaiDay(clock.now());
  const years = [...areas, ...regions.areas()].flatMap(
    (admdvs) => regions.profile(admdvs, today)?.recordsKeptYears ?? [],
  );
  return Math.max(...years);
}
