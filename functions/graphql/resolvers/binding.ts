import type { BindingApplication as Application, ApplicationPointer } from '../../../domain/binding/application.ts';
import { confirmingSide } from '../../../domain/binding/confirming-side.ts';
import { progressOf } from '../../../domain/binding/progress.ts';
import { reasonWords } from '../../../domain/binding/reason-words.ts';
import { isProvisional } from '../../../domain/binding/review-clock.ts';
import { verdictTexts } from '../../../domain/binding/verdict-words.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import type {
  ActorRole,
  ApplicationActionResolvers,
  ApplicationEvidenceResolvers,
  ApplicationPartyResolvers,
  ApplicationReasonResolvers,
  BindingApplicationResolvers,
  BindingApplicationSubmitErrorCode,
  BindingRequestInput,
  EvidenceInput,
  MutationResolvers,
  PartyInput,
  QueryResolvers,
  RuleVerdictResolvers,
} from '../../../schema/generated/resolvers.ts';
import { bindingEligibility } from '../../../use-cases/binding/binding-eligibility.ts';
import type { BindingRequest } from '../../../use-cases/binding/binding-request.ts';
import { confirmApplication } from '../../../use-cases/binding/confirm-application.ts';
import { submitBindingApplication } from '../../../use-cases/binding/submit-application.ts';
import { submitBindingApplications } from '../../../use-cases/binding/submit-batch.ts';
import { supplementApplication } from '../../../use-cases/binding/supplement-application.ts';
import { withdrawApplication } from '../../../use-cases/binding/withdraw-application.ts';
import { ownApplicationView } from '../application-views.ts';
import type { RequestContext } from '../context.ts';
import { nodeId, nodeRef } from '../nodes.ts';
import { atInput, payload, rejectionError } from '../payloads.ts';

/** Nobody outside the agency is told what makes it look twice. */
const seesRisks: ReadonlySet<string> = new Set(['REVIEWER', 'SUPERVISOR', 'AUDITOR']);

export const BindingApplication: BindingApplicationResolvers = {
  id: ({ application }, _args, context) => applicationNodeId(context, application.id),
  kind: ({ application }) => application.kind,
  admdvs: ({ application }) => application.admdvs,
  profileVersion: ({ application }) => application.profileVersion,
  channel: ({ application }) => application.channel,
  initiator: ({ application }) => application.initiator,
  giver: (through) => ({ member: through.application.giver, through }),
  receiver: (through) => ({ member: through.application.receiver, through }),
  relation: ({ application }) => application.relation,
  state: ({ application }) => application.state,
  progress: ({ application }) => progressOf(application),
  submittedAt: ({ application }) => application.submittedAt,
  confirmationBy: ({ application }) =>
    application.state === 'AWAITING_CONFIRMATION' ? parts[confirmingSide(application)] : null,
  waitsUntil: ({ application }) => application.lapsesAt ?? null,
  dueAt: ({ application }) => runningClock(application)?.dueAt ?? null,
  deadlinesProvisional: ({ application }) => {
    const clock = runningClock(application);
    return clock !== undefined && isProvisional(clock);
  },
  escalatesAt: ({ application }) => runningClock(application)?.escalatesAt ?? null,
  verdicts: ({ application, standing }) =>
    application.verdicts.filter(({ rule }) => !rule.startsWith('risk_') || seesRisks.has(standing.reader)),
  flagged: ({ application }) => application.flagged,
  reasons: ({ application }) => application.reasons.map((code) => reasonOf(application, code)),
  evidence: ({ application }) => application.evidence,
  noticeVersion: ({ application }) => application.noticeVersion,
  commitmentLetterVersion: ({ application }) => application.commitmentLetterVersion,
  quota: ({ application }) => application.quota ?? null,
  restores: ({ application }, _args, context) =>
    application.restores === undefined ? null : applicationNodeId(context, application.restores),
  viewerPart: ({ part }) => part ?? null,
  claimedBy: ({ application }) => application.claimedBy?.subject ?? null,
  claimedAt: ({ application }) => application.claimedBy?.at ?? null,
  history: ({ application, standing }) => application.actions.map((action) => ({ action, standing })),
};

const parts = { giver: 'GIVER', receiver: 'RECEIVER' } as const;

/** A rule that speaks against it says why in its verdict. */
const reasonOf = ({ verdicts }: Application, code: string) => ({
  code,
  verdict: verdicts.find(({ rule, result }) => rule === code && result !== 'PASS'),
});

/** A review's clock says nothing while it stands still, and nothing any more once the application has ended. */
const runningClock = ({ state, review }: Application) =>
  state === 'UNDER_REVIEW' || state === 'ESCALATED' ? review : undefined;

export const ApplicationParty: ApplicationPartyResolvers = {
  name: ({ member }) => member.maskedName,
  async person({ member, through }, _args, context) {
    // Applying to somebody gives no sight of him: a citizen sees himself, and whom a live link shows him.
    const standing = through.standing.reader === 'SUBMITTER' ? undefined : await context.standing(member.id);
    return standing ? context.viewPerson(member.id, standing) : null;
  },
};

export const ApplicationAction: ApplicationActionResolvers = {
  act: ({ action }) => action.act,
  at: ({ action }) => action.at,
  byRole: ({ action }) => action.by.role.toUpperCase() as ActorRole,
  bySubject: ({ action }) => (action.by.role === 'citizen' ? null : action.by.subject),
  toSubject: ({ action }) => action.to ?? null,
  reasons: ({ action }) => (action.reasons ?? []).map((code) => ({ code })),
};

export const ApplicationReason: ApplicationReasonResolvers = {
  text: ({ code, verdict }) => (verdict && verdictTexts(verdict).reason) ?? reasonWords(code),
};

export const ApplicationEvidence: ApplicationEvidenceResolvers = {
  evidenceId: ({ evidenceId }, _args, context) =>
    evidenceId ? nodeId(context, { type: 'Evidence', evidenceId }) : null,
};

export const RuleVerdict: RuleVerdictResolvers = {
  title: (verdict) => verdictTexts(verdict).title,
  reason: (verdict) => verdictTexts(verdict).reason ?? null,
  source: (verdict) => verdictTexts(verdict).source,
  evidence: ({ evidence }) => evidence ?? [],
};

const applicationNodeId = (context: RequestContext, applicationId: string) =>
  nodeId(context, { type: 'BindingApplication', applicationId });

/** Where the pointer leads, as the one whose list it is in sees it. */
export const pointedView = (application: Application, { part }: ApplicationPointer) =>
  ({ __typename: 'BindingApplication', application, standing: { reader: 'OWNER', scopes: [] }, part }) as const;

/** An id of ours names an application or a piece of evidence; anything else names nothing. */
const nothing = '00000000-0000-0000-0000-000000000000';
const applicationIdOf = (context: RequestContext, id: string) =>
  nodeRef(context, id, 'BindingApplication')?.applicationId ?? nothing;

const evidenceOf = (context: RequestContext, pieces: readonly EvidenceInput[]): BindingRequest['evidence'] =>
  pieces.map(({ kind, form, evidenceId }) => ({
    kind,
    form,
    ...(evidenceId && { evidenceId: nodeRef(context, evidenceId, 'Evidence')?.evidenceId ?? nothing }),
  }));

const partyOf = ({ name, certificate, socialCardNumber, computerNumber }: PartyInput) => ({
  ...(name && { name }),
  ...(certificate && { certificate }),
  ...(socialCardNumber && { socialCardNumber }),
  ...(computerNumber && { computerNumber }),
});

function requestOf(context: RequestContext, input: BindingRequestInput): BindingRequest {
  const { giver, receiver, noticeVersion, commitmentLetter, quota, transactionPassword, restores } = input;
  return {
    kind: input.kind,
    admdvs: input.admdvs,
    channel: input.channel,
    initiator: input.initiator,
    relation: input.relation,
    evidence: evidenceOf(context, input.evidence ?? []),
    ...(giver && { giver: partyOf(giver) }),
    ...(receiver && { receiver: partyOf(receiver) }),
    ...(noticeVersion && { noticeVersion }),
    ...(commitmentLetter && {
      commitmentLetter: {
        version: commitmentLetter.version,
        ...(commitmentLetter.signedName && { signedName: commitmentLetter.signedName }),
      },
    }),
    ...(quota && { quota: quota.amount }),
    ...(transactionPassword && { transactionPassword }),
    ...(restores && { restores: applicationIdOf(context, restores) }),
  };
}

export const queries: Pick<QueryResolvers, 'bindingEligibility'> = {
  async bindingEligibility(_root, { input }, context) {
    const found = await bindingEligibility(context.services, context.caller, requestOf(context, input));
    if (!found.ok) throw rejectionError(context, found.rejection, 'input');
    const { profileVersion, decision, pending, verdicts } = found.value;
    const shown = verdicts.filter(({ rule }) => !rule.startsWith('risk_'));
    return { profileVersion, eligible: decision === 'ACCEPT', waitsFor: [...pending], verdicts: shown };
  },
};

const submitted = (context: RequestContext, outcome: Outcome<Application>, ...path: readonly string[]) =>
  payload<'application', Application, ReturnType<typeof ownApplicationView>, BindingApplicationSubmitErrorCode>(
    context,
    'application',
    atInput(outcome, ...path),
    (application) => ownApplicationView(context.caller, application),
  );

type Names =
  | 'bindingApplicationSubmit'
  | 'bindingApplicationSubmitBatch'
  | 'bindingApplicationWithdraw'
  | 'bindingApplicationConfirm'
  | 'bindingApplicationSupplement';

export const mutations: Pick<MutationResolvers, Names> = {
  async bindingApplicationSubmit(_root, { input }, context) {
    const request = { idempotencyKey: input.idempotencyKey, ...requestOf(context, input.application) };
    return submitted(context, await submitBindingApplication(context.services, context.caller, request), 'application');
  },
  async bindingApplicationSubmitBatch(_root, { input }, context) {
    const applications = input.applications.map((application) => requestOf(context, application));
    const request = { idempotencyKey: input.idempotencyKey, applications };
    const outcome = await submitBindingApplications(context.services, context.caller, request);
    return payload(context, 'results', outcome, (results) =>
      results.map((result, index) => submitted(context, result, 'applications', String(index))),
    );
  },
  async bindingApplicationWithdraw(_root, { input }, context) {
    const request = { ...input, applicationId: applicationIdOf(context, input.applicationId) };
    const outcome = await withdrawApplication(context.services, context.caller, request);
    return payload(context, 'application', outcome, (application) => ownApplicationView(context.caller, application));
  },
  async bindingApplicationConfirm(_root, { input }, context) {
    const request = { ...input, applicationId: applicationIdOf(context, input.applicationId) };
    const outcome = await confirmApplication(context.services, context.caller, request);
    return payload(context, 'application', outcome, (application) => ownApplicationView(context.caller, application));
  },
  async bindingApplicationSupplement(_root, { input }, context) {
    const { idempotencyKey, applicationId } = input;
    const evidence = evidenceOf(context, input.evidence);
    const request = { idempotencyKey, applicationId: applicationIdOf(context, applicationId), evidence };
    const outcome = await supplementApplication(context.services, context.caller, request);
    return payload(context, 'application', outcome, (application) => ownApplicationView(context.caller, application));
  },
};
