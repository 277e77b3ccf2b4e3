import { addDays, type Day } from '../calendar.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { PersonId } from './person.ts';

/** 1101 `insutype`: 310 employee, 390 resident, 340 retired cadre, 510 maternity. */
export const insuranceTypes = { EMPLOYEE: '310', RESIDENT: '390', RETIRED_CADRE: '340', MATERNITY: '510' } as const;
export type InsuranceType = keyof typeof insuranceTypes;

/** 1101 `psn_insu_stas`: 0 none, 1 normal, 2 suspended, 4 ended. */
export const participationStatuses = { NONE: '0', NORMAL: '1', SUSPENDED: '2', ENDED: '4' } as const;
export type ParticipationStatus = keyof typeof participationStatuses;

/** Insurance types that carry a personal account: employees' and retired cadres' (S4; Social Insurance Law). */
export const hasPersonalAccount = (type: InsuranceType): boolean => type === 'EMPLOYEE' || type === 'RETIRED_CADRE';

/** Why a participation ends: S3, "terminates the medical insurance relationship because of …" (seed row M). */
export const endReasons = ['EMIGRATION', 'HOUSEHOLD_CANCELLED', 'TRANSFERRED_OUT', 'DEATH', 'OTHER'] as const;
export type EndReason = (typeof endReasons)[number];

/** 参保信息: one row per insurance type and pooling area; the balance hangs on this row, not on the person. */
export interface Participation {
  readonly personId: PersonId;
  readonly insuranceType: InsuranceType;
  /** 1101 `insuplc_admdvs`, six digits. */
  readonly admdvs: string;
  readonly status: ParticipationStatus;
  /** 1101 `psn_insu_date`. */
  readonly since: Day;
  /** 1101 `paus_insu_date`: the day from which it is suspended. */
  readonly suspendedOn?: Day;
  /** Suspensions that are over, also of earlier periods, the oldest first: on none of these days was he insured. */
  readonly suspensions?: readonly Suspension[];
  readonly endedOn?: Day;
  readonly endReason?: EndReason;
  /** The pooling area it moved to, where that is why it ended. */
  readonly movedTo?: string;
  /** 1101 `emp_name`. */
  readonly employerName?: string;
  /** 1101 `cvlserv_flag`. */
  readonly civilServant: boolean;
  /** Periods before this one, the oldest first: somebody who comes back goes on with the same row and account. */
  readonly earlierPeriods?: readonly ParticipationPeriod[];
  readonly version: number;
}

/** One stretch of time in a pooling area, from its first to its last day. */
export interface ParticipationPeriod {
  readonly since: Day;
  readonly endedOn: Day;
  readonly endReason: EndReason;
  readonly movedTo?: string;
}

/** From the day from which a participation was suspended to the last day on which it was. */
export interface Suspension {
  readonly from: Day;
  readonly until: Day;
}

/** A suspended participation keeps its account; nothing may be shared from it or to it meanwhile. */
export function suspend(participation: Participation, on: Day): Outcome<Participation> {
  if (participation.status !== 'NORMAL') return wrongStatus(participation);
  if (on < participation.since) return rejected('participation_ends_before_it_starts', ['on']);
  return accepted({ ...participation, status: 'SUSPENDED', suspendedOn: on, version: participation.version + 1 });
}

/**
 * Insured again from this day on. On the very day of the suspension that is lifted as though it had never been. A row
 * that came to us as suspended does not say since when: no day before this one is covered then.
 */
export function resume(participation: Participation, on: Day): Outcome<Participation> {
  if (participation.status !== 'SUSPENDED') return wrongStatus(participation);
  const { suspendedOn, ...rest } = participation;
  if (on < (suspendedOn ?? participation.since)) return rejected('participation_resumes_before_suspension', ['on']);
  return accepted({ ...rest, ...suspensionsAfter(participation, on), status: 'NORMAL', version: rest.version + 1 });
}

/** With the suspension that ends before this day, if it has a day; one that began within an earlier one prolongs it. */
function suspensionsAfter(
  { status, since, suspendedOn, suspensions = [] }: Participation,
  insuredAgainOn: Day,
): Pick<Participation, 'suspensions'> {
  const from = suspendedOn ?? (status === 'SUSPENDED' ? since : undefined);
  if (from === undefined || from >= insuredAgainOn) return suspensions.length > 0 ? { suspensions } : {};
  const before = suspensions.filter(({ until }) => until < from);
  const lifted = { from, until: addDays(insuredAgainOn, -1) };
  return { suspensions: [...before, suspensions.slice(before.length).reduce(together, lifted)] };
}

const together = (one: Suspension, other: Suspension): Suspension => ({
  from: one.from < other.from ? one.from : other.from,
  until: one.until > other.until ? one.until : other.until,
});

/** Ends a period; somebody who comes back to the pooling area begins another one, see {@link beginAgain}. */
export function end(
  participation: Participation,
  on: Day,
  reason: EndReason,
  movedTo?: string,
): Outcome<Participation> {
  if (participation.status === 'ENDED') return wrongStatus(participation);
  if (on < participation.since) return rejected('participation_ends_before_it_starts', ['on']);
  return accepted({
    ...participation,
    status: 'ENDED',
    endedOn: on,
    endReason: reason,
    ...(movedTo && { movedTo }),
    version: participation.version + 1,
  });
}

/**
 * A new period of an ended participation, on the day the old one ended or later. What the agency knows anew counts.
 * A row that came to us as ended says neither when nor why: its first day has to do, and OTHER.
 */
export function beginAgain(
  ended: Participation,
  begun: Pick<Participation, 'since' | 'status' | 'employerName' | 'civilServant'>,
): Outcome<Participation> {
  const { endedOn = ended.since, endReason = 'OTHER', movedTo, earlierPeriods = [] } = ended;
  if (ended.status !== 'ENDED' || begun.since < endedOn) return rejected('participation_duplicate');
  const period = { since: ended.since, endedOn, endReason, ...(movedTo && { movedTo }) };
  return accepted({
    personId: ended.personId,
    insuranceType: ended.insuranceType,
    admdvs: ended.admdvs,
    status: begun.status,
    since: begun.since,
    ...(begun.employerName !== undefined && { employerName: begun.employerName }),
    civilServant: begun.civilServant,
    earlierPeriods: [...earlierPeriods, period],
    ...suspensionsAfter(ended, begun.since > endedOn ? addDays(endedOn, 1) : endedOn),
    version: ended.version + 1,
  });
}

const wrongStatus = (participation: Participation) =>
  rejected('participation_status_forbids', ['participation'], { status: participation.status });
