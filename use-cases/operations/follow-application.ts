import type { BindingApplication } from '../../domain/binding/application.ts';
import { type ApplicationAct, type ApplicationState, isFinal } from '../../domain/binding/application.ts';
import { type WorkflowStepName, waitsUntil, workflowStep } from '../../domain/binding/workflow-step.ts';
import { isSignedElectronically } from '../../domain/evidence/commitment-letter.ts';
import { letterEvidenceId } from '../../domain/evidence/letter-id.ts';
import { isLiveLink, type LinkKind } from '../../domain/links/family-link.ts';
import type { Clock, Reads } from '../ports.ts';

/** What the table holds of an application, for an operator: ids, codes and instants, and nothing of its people. */
export interface FollowedApplication {
  readonly what: 'APPLICATION';
  readonly id: string;
  readonly kind: LinkKind;
  readonly admdvs: string;
  readonly profileVersion: string;
  readonly channel: string;
  readonly state: ApplicationState;
  readonly final: boolean;
  readonly version: number;
  readonly submittedAt: string;
  readonly acceptedAt?: string;
  readonly concludedAt?: string;
  readonly deliveredAt?: string;
  readonly pending: readonly string[];
  readonly reasons: readonly string[];
  readonly actions: readonly { readonly act: ApplicationAct; readonly at: string; readonly byRole: string }[];
  /** What the workflow is to do next by the table as it is, and until when it may wait for it. */
  readonly next: WorkflowStepName;
  readonly waitsUntil?: string;
  /** Under which the workflow said that it waits; the token itself stays in the table. */
  readonly token?: { readonly step: WorkflowStepName; readonly storedAt: string };
  /** Whether its two are marked as having this very application open. */
  readonly markedOpen: boolean;
  readonly letter: 'NOT_SIGNED' | 'PRINTED' | 'NOT_PRINTED';
  /** What became of the link that an approval makes. */
  readonly link: 'NONE' | 'LIVE' | 'ENDED' | 'MISSING';
  /** Of the link that this very application made. */
  readonly linkEndedAt?: string;
}

type Needs = { readonly clock: Clock; readonly reads: Reads };

/** Undefined where there is no such application. */
export async function followApplication(
  { clock, reads }: Needs,
  applicationId: string,
): Promise<FollowedApplication | undefined> {
  const application = await reads.application(applicationId);
  if (!application) return undefined;
  const token = await reads.workflowToken(applicationId);
  const until = waitsUntil(application);
  return {
    what: 'APPLICATION',
    ...ownWords(application),
    next: workflowStep(application, clock.now()).next,
    ...(until !== undefined && { waitsUntil: until }),
    ...(token && { token: { step: token.step, storedAt: token.storedAt } }),
    markedOpen: (await reads.openApplicationId(refOf(application))) === applicationId,
    letter: await letterOf(reads, application),
    ...(await linkOf({ clock, reads }, application)),
  };
}

function ownWords(application: BindingApplication) {
  const { id, kind, admdvs, profileVersion, channel, state, version, submittedAt, pending, reasons } = application;
  const { acceptedAt, concludedAt, deliveredAt, actions } = application;
  return {
    ...{ id, kind, admdvs, profileVersion, channel, state, version, submittedAt, pending, reasons },
    final: isFinal(application),
    ...(acceptedAt !== undefined && { acceptedAt }),
    ...(concludedAt !== undefined && { concludedAt }),
    ...(deliveredAt !== undefined && { deliveredAt }),
    actions: actions.map(({ act, at, by }) => ({ act, at, byRole: by.role })),
  };
}

const refOf = ({ kind, giver, receiver }: BindingApplication) => ({
  kind,
  giverId: giver.id,
  receiverId: receiver.id,
});

async function letterOf(reads: Reads, application: BindingApplication): Promise<FollowedApplication['letter']> {
  if (!isSignedElectronically(application)) return 'NOT_SIGNED';
  const [letter] = await reads.evidence([letterEvidenceId(application.id)]);
  return letter ? 'PRINTED' : 'NOT_PRINTED';
}

/** A later application of the same two may have made the link that lives now. */
async function linkOf(
  { clock, reads }: Needs,
  application: BindingApplication,
): Promise<Pick<FollowedApplication, 'link' | 'linkEndedAt'>> {
  if (application.state !== 'APPROVED') return { link: 'NONE' };
  const live = await reads.link(refOf(application));
  if (live?.applicationId === application.id) return { link: isLiveLink(live, clock.now()) ? 'LIVE' : 'ENDED' };
  const ended = await reads.lastEndedLink(refOf(application));
  if (!live && !ended) return { link: 'MISSING' };
  const own = ended?.applicationId === application.id ? ended.endedAt : undefined;
  return { link: 'ENDED', ...(own !== undefined && { linkEndedAt: own }) };
}
