import type { Day } from '../calendar.ts';
import { shanghaiDay } from '../calendar.ts';
import type { ReconciledDay, ReconciledDayRef } from '../reconciliation/reconciled-day.ts';
import { isAgreed } from '../reconciliation/reconciled-day.ts';
import type { LegalHold } from './legal-hold.ts';
import type { Participation } from './participation.ts';
import type { Person } from './person.ts';
import { balanceOf, type PersonalAccount } from './personal-account.ts';

/** Why a person's keys may not be destroyed yet, in the order in which they are told. */
export const erasureObstacles = [
  'HELD',
  'FILES_HELD',
  'OPEN_APPLICATION',
  'LIVE_PARTICIPATION',
  'LIVE_LINK',
  'MONEY_LEFT',
  'DAY_NOT_CLEARED',
  'RETENTION_NOT_OVER',
] as const;
export type ErasureObstacle = (typeof erasureObstacles)[number];

/** What stands in the way, and where: ids, pooling areas, days. */
export interface Obstacle {
  readonly code: ErasureObstacle;
  readonly at: readonly string[];
}

/** All that is looked at before. */
export interface ErasureFacts {
  readonly hold: LegalHold | undefined;
  /** Applications with files whose other side is under a hold: the files are evidence of both, and would go. */
  readonly heldApplications: readonly string[];
  readonly openApplications: readonly string[];
  readonly participations: readonly Participation[];
  /** The other sides of links that have not ended. */
  readonly links: readonly string[];
  readonly accounts: readonly PersonalAccount[];
  /** Days of institutions in which his claims are, and what was reconciled of them. */
  readonly days: readonly { readonly ref: ReconciledDayRef; readonly reconciled: ReconciledDay | undefined }[];
  /** The instant of the last thing that happened with him: an entry, a claim, an application, the end of his insurance. */
  readonly lastActAt: string;
  /** The longest of the pooling areas in which he took part. */
  readonly recordsKeptYears: number;
  readonly now: Date;
}

/** Everything that stands in the way; empty where his keys may be destroyed. */
export function obstaclesTo(facts: ErasureFacts): readonly Obstacle[] {
  const { hold, heldApplications, openApplications, participations, links, accounts, days } = facts;
  const found: Readonly<Record<ErasureObstacle, readonly string[]>> = {
    HELD: hold?.held ? [`${hold.reference} since ${hold.at}`] : [],
    FILES_HELD: heldApplications,
    OPEN_APPLICATION: openApplications,
    LIVE_PARTICIPATION: participations.filter(isLive).map(({ insuranceType, admdvs }) => `${insuranceType} ${admdvs}`),
    LIVE_LINK: links,
    MONEY_LEFT: accounts
      .filter((account) => balanceOf(account) !== 0n)
      .map(({ insuranceType, admdvs }) => `${insuranceType} ${admdvs}`),
    DAY_NOT_CLEARED: days
      .filter(({ reconciled }) => !isAgreed(reconciled))
      .map(({ ref: { institutionId, day, admdvs } }) => `${institutionId} ${day} ${admdvs}`),
    RETENTION_NOT_OVER: retention(facts),
  };
  return erasureObstacles.flatMap((code) => (found[code].length > 0 ? [{ code, at: found[code] }] : []));
}

const isLive = ({ status }: Participation) => status === 'NORMAL' || status === 'SUSPENDED';

function retention({ lastActAt, recordsKeptYears, now }: ErasureFacts): readonly string[] {
  const until = yearsAfter(shanghaiDay(new Date(lastActAt)), recordsKeptYears);
  return shanghaiDay(now) <= until ? [`until ${until}`] : [];
}

/** The same day of a later year; of 29 February the day before, where there is none. */
function yearsAfter(day: Day, years: number): Day {
  const later = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  const isReal = new Date(later).toISOString().slice(0, 10) === later;
  return isReal ? later : `${later.slice(0, 8)}28`;
}

/** What is left of a person whose keys were destroyed: an id to which ledgers and claims point, and nothing else of him. */
export const erased = ({ id, certificateKind, areas, registeredAt, version }: Person, at: Date): Person => ({
  ...{ id, certificateKind, areas, registeredAt },
  gender: 'UNKNOWN',
  masked: { name: '*', certificateNumber: '*' },
  sealed: { wrappedKey: '', masterKeyVersion: '', fields: {} },
  erasedAt: at.toISOString(),
  version: version + 1,
});
