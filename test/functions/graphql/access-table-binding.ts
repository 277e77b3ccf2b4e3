/**
 * Who may read which field of an application and of its review: whoever has a part in it, the device or clerk that
 * handed it in (SUBMITTER), staff of its area; whoever looks through the review queue (QUEUE) sees work, not people.
 */
const staff = 'CLERK REVIEWER SUPERVISOR AUDITOR';

/** Nobody outside the agency is told what makes it look twice, or who has the application on his desk. */
const reviewing = 'REVIEWER SUPERVISOR AUDITOR';

export const bindingAccess: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ApplicationAction: {
    act: `OWNER ${staff} SUBMITTER`,
    at: `OWNER ${staff} SUBMITTER`,
    byRole: `OWNER ${staff} SUBMITTER`,
    bySubject: reviewing,
    toSubject: reviewing,
    reasons: `OWNER ${staff} SUBMITTER`,
  },
  ApplicationEvidence: {
    kind: 'ANYONE',
    form: 'ANYONE',
    evidenceId: 'ANYONE',
  },
  ApplicationParty: {
    name: 'ANYONE',
    person: 'ANYONE',
  },
  ApplicationProgress: {
    step: 'ANYONE',
    at: 'ANYONE',
  },
  ApplicationReason: {
    code: 'ANYONE',
    text: 'ANYONE',
  },
  BindingApplication: {
    id: 'ANYONE',
    kind: `OWNER ${staff} SUBMITTER QUEUE`,
    admdvs: `OWNER ${staff} SUBMITTER QUEUE`,
    profileVersion: `OWNER ${staff} SUBMITTER`,
    channel: `OWNER ${staff} SUBMITTER QUEUE`,
    initiator: `OWNER ${staff} SUBMITTER QUEUE`,
    giver: `OWNER ${staff} SUBMITTER`,
    receiver: `OWNER ${staff} SUBMITTER`,
    relation: `OWNER ${staff} SUBMITTER QUEUE`,
    state: `OWNER ${staff} SUBMITTER QUEUE`,
    progress: `OWNER ${staff} SUBMITTER`,
    submittedAt: `OWNER ${staff} SUBMITTER QUEUE`,
    confirmationBy: `OWNER ${staff} SUBMITTER`,
    waitsUntil: `OWNER ${staff} SUBMITTER`,
    dueAt: `OWNER ${staff} SUBMITTER QUEUE`,
    deadlinesProvisional: `OWNER ${staff} SUBMITTER QUEUE`,
    escalatesAt: `${reviewing} QUEUE`,
    verdicts: `OWNER ${staff} SUBMITTER`,
    flagged: `${reviewing} QUEUE`,
    reasons: `OWNER ${staff} SUBMITTER`,
    evidence: `OWNER ${staff} SUBMITTER`,
    noticeVersion: `OWNER ${staff} SUBMITTER`,
    commitmentLetterVersion: `OWNER ${staff} SUBMITTER`,
    quota: `OWNER ${staff} SUBMITTER`,
    restores: `OWNER ${staff} SUBMITTER`,
    viewerPart: `OWNER ${staff} SUBMITTER`,
    claimedBy: `${reviewing} QUEUE`,
    claimedAt: `${reviewing} QUEUE`,
    history: `OWNER ${staff} SUBMITTER`,
  },
  BindingApplicationAskForEvidencePayload: {
    application: 'ANYONE',
    userErrors: 'ANYONE',
  },
  BindingApplicationAskForEvidenceUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  BindingApplicationClaimPayload: {
    application: 'ANYONE',
    userErrors: 'ANYONE',
  },
  BindingApplicationClaimUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  BindingApplicationConfirmPayload: {
    application: 'ANYONE',
    userErrors: 'ANYONE',
  },
  BindingApplicationConfirmUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  BindingApplicationConnection: {
    pageInfo: 'ANYONE',
    edges: 'ANYONE',
  },
  BindingApplicationDecidePayload: {
    application: 'ANYONE',
    userErrors: 'ANYONE',
  },
  BindingApplicationDecideUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  BindingApplicationEdge: {
    cursor: 'ANYONE',
    node: 'ANYONE',
  },
  BindingApplicationReassignPayload: {
    application: 'ANYONE',
    userErrors: 'ANYONE',
  },
  BindingApplicationReassignUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  BindingApplicationReleasePayload: {
    application: 'ANYONE',
    userErrors: 'ANYONE',
  },
  BindingApplicationReleaseUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  BindingApplicationSubmitBatchPayload: {
    results: 'ANYONE',
    userErrors: 'ANYONE',
  },
  BindingApplicationSubmitBatchUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  BindingApplicationSubmitPayload: {
    application: 'ANYONE',
    userErrors: 'ANYONE',
  },
  BindingApplicationSubmitUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  BindingApplicationSupplementPayload: {
    application: 'ANYONE',
    userErrors: 'ANYONE',
  },
  BindingApplicationSupplementUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  BindingApplicationWithdrawPayload: {
    application: 'ANYONE',
    userErrors: 'ANYONE',
  },
  BindingApplicationWithdrawUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  BindingEligibility: {
    profileVersion: 'ANYONE',
    eligible: 'ANYONE',
    waitsFor: 'ANYONE',
    verdicts: 'ANYONE',
  },
  EvidenceRequirement: {
    kind: 'ANYONE',
    forms: 'ANYONE',
  },
  ReviewWorkload: {
    total: 'ANYONE',
    unclaimed: 'ANYONE',
    overdue: 'ANYONE',
    escalated: 'ANYONE',
    oldestDueAt: 'ANYONE',
    oldestAcceptedAt: 'ANYONE',
    reviewers: 'ANYONE',
    cutOff: 'ANYONE',
  },
  ReviewerLoad: {
    subject: 'ANYONE',
    claimed: 'ANYONE',
    overdue: 'ANYONE',
    escalated: 'ANYONE',
  },
  RuleVerdict: {
    rule: 'ANYONE',
    title: 'ANYONE',
    result: 'ANYONE',
    reason: 'ANYONE',
    source: 'ANYONE',
    evidence: 'ANYONE',
  },
};
