import { addDays, shanghaiDay, shanghaiMidnight } from '../calendar.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import { type EndReason, hasPersonalAccount, type Participation } from '../persons/participation.ts';
import type { PersonId } from '../persons/person.ts';
import { type LinkRules, linkRules, type RegionProfile, type UnbindingRule } from '../region-profile.ts';
import { type FamilyLink, isLiveLink, type LinkEndCause, type LinkKind, type LinkSide, sideOf } from './family-link.ts';

/** Why and when a link ends. */
export interface LinkEnd {
  readonly cause: LinkEndCause;
  readonly endedAt: string;
}

export function ended({ endsAt: _, ...link }: FamilyLink, { cause, endedAt }: LinkEnd): FamilyLink {
  return { ...link, status: 'ENDED', endedAt, endCause: cause, version: link.version + 1 };
}

/** The end that was asked for, once it has come. Nobody has put the link away yet, but it has been over since then. */
export function dueEnd(link: FamilyLink, now: Date): LinkEnd | undefined {
  const { endsAt, endCause = 'UNBOUND_BY_GIVER' } = link;
  if (link.status !== 'LIVE' || endsAt === undefined) return undefined;
  return isLiveLink(link, now) ? undefined : { cause: endCause, endedAt: endsAt };
}

/** Where an area offers the kind no more, nothing holds anybody in a link of before. */
const unruled: UnbindingRule = { by: ['GIVER', 'RECEIVER'], effective: 'AT_ONCE', transactionPasswordAsked: false };

/** By what a link of this kind is unbound under the profile in force on the day. */
export function unbindingRule(profile: RegionProfile | undefined, kind: LinkKind): UnbindingRule {
  const rules: LinkRules | null = profile ? linkRules(profile, kind) : null;
  return rules?.unbinding ?? unruled;
}

/**
 * The link as it is once one side has unbound it: ended, or with an end to come at the next midnight in Shanghai. It
 * is dissolved by either side's own will, as far as the pooling area lets that side (S4: the giver).
 */
export function unbound(link: FamilyLink, side: LinkSide, rule: UnbindingRule, now: Date): Outcome<FamilyLink> {
  if (!isLiveLink(link, now)) return rejected('link_not_live', ['linkId']);
  if (!rule.by.includes(side === 'GIVING' ? 'GIVER' : 'RECEIVER')) {
    return rejected('unbinding_not_of_caller', ['linkId']);
  }
  if (link.endsAt !== undefined) return rejected('link_ends_already', ['linkId'], { at: link.endsAt });
  const cause: LinkEndCause = side === 'GIVING' ? 'UNBOUND_BY_GIVER' : 'UNBOUND_BY_RECEIVER';
  if (rule.effective === 'AT_ONCE') return accepted(ended(link, { cause, endedAt: now.toISOString() }));
  const endsAt = shanghaiMidnight(addDays(shanghaiDay(now), 1)).toISOString();
  return accepted({ ...link, endsAt, endCause: cause, version: link.version + 1 });
}

/** What the end of a participation is to the links that rest on it. */
export const causeOf = (reason: EndReason | undefined): LinkEndCause => {
  if (reason === 'DEATH') return 'DEATH';
  return reason === 'TRANSFERRED_OUT' ? 'PARTICIPATION_MOVED' : 'PARTICIPATION_ENDED';
};

/**
 * Whether a link of the person ends with one of his participations: all of them at his death, otherwise those that
 * rest on it. A link that came with a roster does not say on what it rests: it ends unless he has another row that may
 * carry it. The row to which this one moved is no other one: a link does not move with it (N: dissolved when the
 * insurance of either side ends or moves).
 */
export function endsWith(link: FamilyLink, participation: Participation, rows: readonly Participation[]): boolean {
  const { personId, endReason, movedTo, insuranceType } = participation;
  if (endReason === 'DEATH') return true;
  const rests = link.restsOn?.[sideOf(link, personId) === 'GIVING' ? 'giver' : 'receiver'];
  if (rests) return isRow(rests, participation);
  return !rows.some(
    (row) =>
      !isRow(row, participation) &&
      !(row.admdvs === movedTo && row.insuranceType === insuranceType) &&
      mayCarry(link, personId, row),
  );
}

type RowName = Pick<Participation, 'insuranceType' | 'admdvs'>;

const isRow = (one: RowName, other: RowName): boolean =>
  one.insuranceType === other.insuranceType && one.admdvs === other.admdvs;

/**
 * A suspended row carries a link on; it does not end one. The giver's row is in the area of the link and has an account
 * where he pays from it; employee's or resident's insurance receives (N §4).
 */
function mayCarry(link: FamilyLink, personId: PersonId, { status, insuranceType, admdvs }: Participation): boolean {
  if (status !== 'NORMAL' && status !== 'SUSPENDED') return false;
  const isShown = link.kind === 'DISPLAY';
  return sideOf(link, personId) === 'GIVING'
    ? admdvs === link.admdvs && (isShown || hasPersonalAccount(insuranceType))
    : isShown || insuranceType === 'EMPLOYEE' || insuranceType === 'RESIDENT';
}
