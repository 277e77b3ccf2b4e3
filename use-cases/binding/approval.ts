import type { BindingApplication, DecisionReason } from '../../domain/binding/application.ts';
import type { WaitReason } from '../../domain/binding/reason-words.ts';
import { type RestingParticipations, restingParticipations } from '../../domain/binding/resting-participations.ts';
import { judgeBinding } from '../../domain/binding/rules.ts';
import { conclude, type Deed, decide } from '../../domain/binding/transitions.ts';
import type { Verdict } from '../../domain/binding/verdict.ts';
import { shanghaiDay } from '../../domain/calendar.ts';
import { invariant } from '../../domain/invariant.ts';
import type { FamilyLink, LinkedParticipation, RelationFinding } from '../../domain/links/family-link.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Participation } from '../../domain/persons/participation.ts';
import { endDueLink } from '../links/end-due-links.ts';
import type { Change, Services } from '../ports.ts';
import { lookerOf } from './actors.ts';
import { subjectOf } from './application-subject.ts';
import { firstQuota } from './first-quota.ts';
import { type Gathered, gather } from './gather-facts.ts';
import { counterWithLink, nextCounter } from './link-counters.ts';
import { rulesAgainst } from './screen-application.ts';
import type { Move } from './workflow-task.ts';

/**
 * What approving an application writes: its end, the link and what is set aside at once, in one transaction. The rules
 * are asked again, of what is known now: `rules_not_met` names those that stand against it. A reviewer's deed is a
 * decision, the system's a conclusion; either is refused as {@link decide} and {@link conclude} refuse it.
 */
export async function approvalChanges(
  services: Services,
  application: BindingApplication,
  deed: Deed,
): Promise<Outcome<Move>> {
  const approval = await approve(services, application, deed);
  if (!approval.ok) return approval;
  if ('rules' in approval.value) {
    return rejected('rules_not_met', ['applicationId'], { rules: approval.value.rules.join(',') });
  }
  const { application: approved, changes } = approval.value;
  return accepted({
    application: approved,
    changes: [{ change: 'APPLICATION_CHANGED', application: approved }, ...changes],
  });
}

/** Why an application cannot be approved, and every verdict that says so. */
export interface NotMet {
  readonly rules: readonly string[];
  readonly verdicts: readonly Verdict[];
}

/** The same with the application's own change left out of the changes; or what stands against it. */
export async function approve(
  services: Services,
  application: BindingApplication,
  deed: Deed,
): Promise<Outcome<Move | NotMet>> {
  const approved = approvedBy(application, deed);
  if (!approved.ok) return approved;
  const gathered = await gatherAnew(services, application, deed);
  if (!gathered.ok) return gathered;
  const { facts, finding } = gathered.value;
  const verdicts = judgeBinding(facts);
  const rules = [...rulesAgainst(verdicts), ...refutedSince(application, finding)];
  if (rules.length > 0) return accepted({ rules, verdicts });
  const rows = restingParticipations(facts);
  invariant(rows, 'what the rules allow rests on a row of either side');
  const link = newLink(application, rows, deed.at);
  const quota = await firstQuota(services, link, facts, deed.at);
  if ('refused' in quota) return accepted(refusedBy(quota.refused, verdicts));
  return accepted({
    application: approved.value,
    changes: [
      { change: 'LINK_MADE', link },
      ...counterChanges(link, gathered.value, deed.at),
      ...quota.changes,
      unchangedFinding(application, finding),
      { change: 'PARTICIPATION_UNCHANGED', participation: rowOf(facts.giver.participations, rows.giver) },
      { change: 'PARTICIPATION_UNCHANGED', participation: rowOf(facts.receiver.participations, rows.receiver) },
    ],
  });
}

/** The ledger knows better than the rule, which was asked before it. */
const refusedBy = (refused: Verdict, verdicts: readonly Verdict[]): NotMet => ({
  rules: [refused.rule],
  verdicts: verdicts.map((verdict) => (verdict.rule === refused.rule ? refused : verdict)),
});

/** What the agency found after the application came: nobody who looked at it before knew. */
const refutedSince = ({ submittedAt }: BindingApplication, finding: RelationFinding | undefined): readonly string[] =>
  finding && finding.foundAt >= submittedAt ? ['relation_refuted' satisfies WaitReason] : [];

const unchangedFinding = ({ giver, receiver }: BindingApplication, finding: RelationFinding | undefined): Change => ({
  change: 'RELATION_FINDING_UNCHANGED',
  giverId: giver.id,
  receiverId: receiver.id,
  foundAt: finding?.foundAt,
});

function approvedBy(application: BindingApplication, deed: Deed): Outcome<BindingApplication> {
  const { profileVersion } = application;
  if (deed.by.role === 'system') return conclude(application, 'APPROVED', { ...deed, profileVersion });
  const reasons = (deed.reasons ?? []) as readonly DecisionReason[];
  return decide(application, 'APPROVED', { ...deed, reasons, profileVersion });
}

/** A link whose end has come still lies in the new one's place until somebody puts it away: that is done first. */
async function gatherAnew(
  services: Services,
  application: BindingApplication,
  { by, at }: Deed,
): Promise<Outcome<Gathered>> {
  const looker = lookerOf(by, application);
  const subject = { ...subjectOf(application), routed: true } as const;
  const gathered = await gather(services, looker, subject, at);
  if (!gathered.ok || !gathered.value.lapsed) return gathered;
  await endDueLink(services, gathered.value.lapsed);
  const again = await gather(services, looker, subject, at);
  return again.ok && again.value.lapsed ? rejected('changed_meanwhile') : again;
}

function newLink(application: BindingApplication, restsOn: RestingParticipations, at: Date): FamilyLink {
  const { kind, giver, receiver, relation, admdvs, profileVersion } = application;
  return {
    kind,
    giver,
    receiver,
    relation,
    admdvs,
    since: at.toISOString(),
    applicationId: application.id,
    profileVersion,
    restsOn,
    status: 'LIVE',
    version: 1,
  };
}

/** Two approvals at the same moment cannot both take the last place. */
function counterChanges({ kind, giver, receiver }: FamilyLink, { counters }: Gathered, at: Date): readonly Change[] {
  const year = shanghaiDay(at).slice(0, 4);
  return [
    { change: 'LINK_COUNTER_SET', counter: counterWithLink(counters.giver, giver.id, year, kind) },
    { change: 'LINK_COUNTER_SET', counter: nextCounter(counters.receiver, receiver.id, year) },
  ];
}

function rowOf(rows: readonly Participation[], { insuranceType, admdvs }: LinkedParticipation): Participation {
  const row = rows.find((candidate) => candidate.insuranceType === insuranceType && candidate.admdvs === admdvs);
  invariant(row, 'a link rests on rows that are there');
  return row;
}
