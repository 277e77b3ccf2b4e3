import type { LinkedParticipation } from '../links/family-link.ts';
import type { InsuranceType, Participation } from '../persons/participation.ts';
import type { LinkScope } from '../region-profile.ts';
import type { BindingFacts } from './facts.ts';
import { rulesOfKind } from './rules/rule.ts';

/** The two rows that a link rests on: it ends when one of them does. */
export interface RestingParticipations {
  readonly giver: LinkedParticipation;
  readonly receiver: LinkedParticipation;
}

/**
 * Chooses the two rows, always the same ones for the same facts: rows within the scope before others, then employee's
 * insurance before resident's before the rest, then the nearest area, then the lower code. Undefined where one side
 * has no row that would do.
 */
export function restingParticipations(facts: BindingFacts): RestingParticipations | undefined {
  const giver = first(giverRows(facts), facts);
  const receiver = first(receiverRows(facts), facts);
  return giver && receiver && { giver: bare(giver), receiver: bare(receiver) };
}

/** N §4: he gives who has employee's insurance here. Anybody insured here may show a relative's code. */
export const giverRows = ({ kind, profile, giver }: BindingFacts): readonly Participation[] =>
  giver.participations.filter(
    (row) => isNormal(row) && row.admdvs === profile.admdvs && (kind === 'DISPLAY' || row.insuranceType === 'EMPLOYEE'),
  );

/** N §4: employee's or resident's insurance receives. A member's own insurance may be of any type and anywhere. */
export const receiverRows = ({ kind, receiver }: BindingFacts): readonly Participation[] =>
  receiver.participations.filter(
    (row) => isNormal(row) && (kind === 'DISPLAY' || receiving.includes(row.insuranceType)),
  );

/** Whether two pooling areas are near enough to each other. */
export function isWithinScope(scope: LinkScope, one: string, other: string): boolean {
  if (scope === 'SAME_POOL') return one === other;
  return scope === 'NATION' || one.slice(0, 2) === other.slice(0, 2);
}

const isNormal = ({ status }: Participation): boolean => status === 'NORMAL';

const receiving: readonly InsuranceType[] = ['EMPLOYEE', 'RESIDENT'];

const typeOrder: readonly InsuranceType[] = ['EMPLOYEE', 'RESIDENT', 'RETIRED_CADRE', 'MATERNITY'];

/** Nearness is seen from the area under whose rules it is decided: there lies the giver's row. */
function first(rows: readonly Participation[], facts: BindingFacts): Participation | undefined {
  const home = facts.profile.admdvs;
  const scope = rulesOfKind(facts)?.scope ?? 'NATION';
  const rank = ({ insuranceType, admdvs }: Participation): string =>
    [isWithinScope(scope, home, admdvs) ? 0 : 1, typeOrder.indexOf(insuranceType), distance(home, admdvs), admdvs].join(
      ' ',
    );
  return rows.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1))[0];
}

/** 0 the same pooling area, 1 the same city, 2 the same province, 3 farther. */
function distance(home: string, admdvs: string): number {
  if (home === admdvs) return 0;
  if (home.slice(0, 4) === admdvs.slice(0, 4)) return 1;
  return home.slice(0, 2) === admdvs.slice(0, 2) ? 2 : 3;
}

const bare = ({ insuranceType, admdvs }: Participation): LinkedParticipation => ({ insuranceType, admdvs });
