import { type BindingApplication, isFinal } from '../../domain/binding/application.ts';
import { conclude, type Deed, deliver, isReadyToConclude, systemActor } from '../../domain/binding/transitions.ts';
import { type RuleCode, ruleCodes, type Verdict } from '../../domain/binding/verdict.ts';
import type { WorkflowStep } from '../../domain/binding/workflow-step.ts';
import { accepted, type Outcome } from '../../domain/outcome.ts';
import type { Change, Services } from '../ports.ts';
import { approve } from './approval.ts';
import { carryOut, type Move, moved } from './workflow-task.ts';

/**
 * 办结 and 送达: where nobody is needed any more the rules decide, and the result is put before the applicant. What was
 * ended by somebody is delivered only; what waits for something is left as it is.
 */
export const concludeApplication = (services: Services, applicationId: string): Promise<Outcome<WorkflowStep>> =>
  carryOut(services, applicationId, async (application, now) => {
    const deed: Deed = { by: systemActor, at: now };
    if (isFinal(application)) {
      return application.deliveredAt === undefined ? moved(deliver(application, deed)) : undefined;
    }
    return isReadyToConclude(application) ? concluded(services, application, deed) : undefined;
  });

async function concluded(services: Services, application: BindingApplication, deed: Deed): Promise<Outcome<Move>> {
  const approval = await approve(services, application, deed);
  if (!approval.ok) return approval;
  if (!('rules' in approval.value)) {
    return deliveredAtOnce(application, approval.value.application, approval.value.changes, deed);
  }
  const { rules: reasons, verdicts } = approval.value;
  const judged = { ...application, verdicts: judgedAnew(application.verdicts, verdicts) };
  const refused = conclude(judged, 'REJECTED', { ...deed, reasons, profileVersion: application.profileVersion });
  return refused.ok ? deliveredAtOnce(application, refused.value, [], deed) : refused;
}

/**
 * The verdicts that decided, in the order of the rules. Risks are not looked for a second time, so what screening said
 * of them stands; so does what it said of the ages, unless they were looked at again.
 */
function judgedAnew(screened: readonly Verdict[], decided: readonly Verdict[]): readonly Verdict[] {
  const isDecided = (code: RuleCode) => decided.some(({ rule }) => rule === code);
  const stands = ({ rule }: Verdict) =>
    rule.startsWith('risk_') || (rule === 'relation_plausible' && !isDecided('relation_plausible'));
  const verdicts = [...screened.filter(stands), ...decided.filter(({ rule }) => !rule.startsWith('risk_'))];
  return ruleCodes.flatMap((code) => verdicts.filter(({ rule }) => rule === code));
}

/** End and delivery are one change of the application, so they are one version of it. */
function deliveredAtOnce(
  before: BindingApplication,
  ended: BindingApplication,
  changes: readonly Change[],
  deed: Deed,
): Outcome<Move> {
  const delivered = deliver(ended, deed);
  if (!delivered.ok) return delivered;
  const application = { ...delivered.value, version: before.version + 1 };
  return accepted({
    application,
    changes: [{ change: 'APPLICATION_CHANGED', application, deliveredWithItsEnd: true }, ...changes],
  });
}
