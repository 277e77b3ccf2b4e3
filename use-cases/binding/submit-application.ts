import type { ApplicationPointer, AttachedEvidence, BindingApplication } from '../../domain/binding/application.ts';
import { isFinal } from '../../domain/binding/application.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Person } from '../../domain/persons/person.ts';
import type { LinkRules, RegionProfile } from '../../domain/region-profile.ts';
import { accessRecord, type Correlated } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import { attachEvidence } from '../evidence/attach-evidence.ts';
import { answerOnce, type Decision } from '../idempotency.ts';
import { passwordFor } from '../passwords/transaction-passwords.ts';
import type { Change, Services } from '../ports.ts';
import { actorOf, submitterDigest } from './actors.ts';
import type { BindingRequest } from './binding-request.ts';
import { bearsName, type IdentifiedParties, identifyParties } from './identify-parties.ts';
import { checkForm, hasElectronicLetter, type RequestForm } from './request-form.ts';
import { identifiersAsked, rulesForRequest } from './request-rules.ts';

export interface SubmitRequest extends BindingRequest {
  readonly idempotencyKey: string;
}

/**
 * Hands in an application, in one transaction. It is checked for form, for who applies and for who the two are; the
 * rules are asked by the workflow, so that what is refused by them is on record too.
 */
export async function submitBindingApplication(
  services: Services,
  caller: Caller & Correlated,
  { idempotencyKey, transactionPassword, ...request }: SubmitRequest,
): Promise<Outcome<BindingApplication>> {
  // The password is no part of the content: not even a digest of it is kept beside the answer.
  const once = { operation: 'bindingApplicationSubmit', key: idempotencyKey, content: request };
  return answerOnce<BindingApplication>(services, caller, once, () =>
    decideSubmission(services, caller, request, transactionPassword),
  );
}

/** Two persons who were found, and the person who signed in. */
interface Parties {
  readonly giver: Person;
  readonly receiver: Person;
  readonly applicant: Person | undefined;
}

async function decideSubmission(
  services: Services,
  caller: Caller & Correlated,
  request: BindingRequest,
  transactionPassword: string | undefined,
): Promise<Outcome<Decision<BindingApplication>>> {
  const now = services.clock.now();
  const found = rulesForRequest(services.regions, caller, request, now);
  if (!found.ok) return found;
  const { profile, rules } = found.value;
  if (!rules) return rejected('link_kind_not_offered', ['kind']);
  const form = checkForm(request, rules);
  if (!form.ok) return form;
  const asked = identifiersAsked(rules, request.channel);
  const identified = await identifyParties(services, caller, request, asked);
  if (!identified.ok) return identified;
  const parties = bothFound(identified.value);
  if (!parties.ok) return parties;
  const against = await signatureOrRestoring(services, caller, request, parties.value);
  if (!against.ok) return against;
  const id = services.ids.newId();
  const { giver, receiver } = parties.value;
  const ids = { id, giverId: giver.id, receiverId: receiver.id };
  const attaching = await attachEvidence(services, caller, ids, request.evidence);
  if (!attaching.ok) return attaching;
  const password = await passwordChanges(services, caller, request, rules, giver, transactionPassword);
  if (!password.ok) return password;
  const { attached, changes } = attaching.value;
  const frame: Frame = { id, now, profile, form: form.value, parties: parties.value, attached };
  const application = applicationFrom(request, caller, frame);
  return accepted({
    changes: [
      submission(services, caller, application),
      ...changes,
      ...password.value,
      ...looks(services, caller, parties.value),
    ],
    answer: application,
  });
}

/** Nobody found and a wrong name are one answer, so that nobody learns who is registered. */
function bothFound({ giver, receiver, applicant }: IdentifiedParties): Outcome<Parties> {
  if (!giver) return rejected('party_not_matched', ['giver']);
  if (!receiver) return rejected('party_not_matched', ['receiver']);
  return accepted({ giver, receiver, applicant });
}

async function signatureOrRestoring(
  services: Services,
  caller: Caller & Correlated,
  request: BindingRequest,
  parties: Parties,
): Promise<Outcome<undefined>> {
  const signed = await checkSignature(services, caller, request, parties);
  return signed.ok ? checkRestored(services, request, parties) : signed;
}

/** Who signed in signs; beside an operator it is the giver who does. An agent's letter was refused with the form. */
async function checkSignature(
  services: Services,
  caller: Caller & Correlated,
  request: BindingRequest,
  { applicant, giver }: Parties,
): Promise<Outcome<undefined>> {
  if (!hasElectronicLetter(request)) return accepted(undefined);
  const differs = rejected('commitment_letter_name_differs', ['commitmentLetter', 'signedName']);
  const signedName = request.commitmentLetter?.signedName;
  if (signedName === undefined) return differs;
  const matches = await bearsName(services, caller, applicant ?? giver, signedName);
  if (!matches.ok) return matches;
  return matches.value ? accepted(undefined) : differs;
}

async function checkRestored(
  { reads }: Pick<Services, 'reads'>,
  { restores, kind }: BindingRequest,
  { giver, receiver }: Parties,
): Promise<Outcome<undefined>> {
  if (restores === undefined) return accepted(undefined);
  const earlier = await reads.application(restores);
  if (earlier?.kind !== kind || earlier.giver.id !== giver.id || earlier.receiver.id !== receiver.id) {
    return rejected('restored_application_unknown', ['restores']);
  }
  if (!isFinal(earlier)) return rejected('restored_application_not_final', ['restores']);
  return earlier.state === 'APPROVED' ? rejected('restored_application_approved', ['restores']) : accepted(undefined);
}

/**
 * S1: a password is set with the binding. It is the giver's, so it is asked for where he is there: he signed in, or
 * stands before the operator. It comes last, because a wrong one is counted.
 */
async function passwordChanges(
  services: Services,
  caller: Caller,
  { initiator }: BindingRequest,
  rules: LinkRules,
  giver: Person,
  transactionPassword: string | undefined,
): Promise<Outcome<readonly Change[]>> {
  const giverIsThere = giver.id === caller.personId || initiator === 'OPERATOR';
  if (!rules.unbinding.transactionPasswordAsked || !giverIsThere) return accepted([]);
  return passwordFor(services, giver.id, transactionPassword, { path: ['transactionPassword'] });
}

interface Frame {
  readonly id: string;
  readonly now: Date;
  readonly profile: RegionProfile;
  readonly form: RequestForm;
  readonly parties: Parties;
  readonly attached: readonly AttachedEvidence[];
}

function applicationFrom(
  request: BindingRequest,
  caller: Caller,
  { id, now, profile, form, parties, attached }: Frame,
): BindingApplication {
  const submittedAt = now.toISOString();
  const submittedBy = actorOf(caller);
  return {
    id,
    kind: request.kind,
    admdvs: request.admdvs,
    profileVersion: profile.versionId,
    channel: request.channel,
    initiator: request.initiator,
    giver: linked(parties.giver),
    receiver: linked(parties.receiver),
    relation: request.relation,
    submittedAt,
    submittedBy,
    evidence: attached,
    noticeVersion: form.noticeVersion,
    commitmentLetterVersion: form.commitmentLetterVersion,
    ...(form.quota !== undefined && { quota: form.quota }),
    ...(request.restores !== undefined && { restores: request.restores }),
    state: 'SUBMITTED',
    pending: [],
    verdicts: [],
    flagged: false,
    faceFailures: 0,
    reasons: [],
    actions: [{ act: 'SUBMITTED', at: submittedAt, by: submittedBy }],
    version: 1,
  };
}

const linked = ({ id, masked }: Person) => ({ id, maskedName: masked.name });

function submission(
  { blindIndex }: Pick<Services, 'blindIndex'>,
  caller: Caller,
  application: BindingApplication,
): Change {
  const { submittedBy } = application;
  return {
    change: 'APPLICATION_SUBMITTED',
    application,
    pointers: pointersOf(application, caller),
    ...(caller.personId === undefined && { submitter: submitterDigest(blindIndex, submittedBy) }),
  };
}

/** Both sides find it, and a person who is neither but handed it in. */
function pointersOf(application: BindingApplication, { personId }: Caller): readonly ApplicationPointer[] {
  const { id: applicationId, kind, giver, receiver, submittedAt } = application;
  const found = { applicationId, kind, giverId: giver.id, receiverId: receiver.id, submittedAt };
  const isThird = personId !== undefined && personId !== giver.id && personId !== receiver.id;
  return [
    { ...found, personId: giver.id, part: 'GIVER' },
    { ...found, personId: receiver.id, part: 'RECEIVER' },
    ...(isThird ? [{ ...found, personId, part: 'SUBMITTER' } as const] : []),
  ];
}

/** Whoever was found by what somebody else stated of him sees that in his access log. */
const looks = (services: Services, caller: Caller & Correlated, { giver, receiver }: Parties): readonly Change[] =>
  [giver, receiver]
    .filter(({ id }) => id !== caller.personId)
    .map(({ id }) => ({
      change: 'ACCESS_RECORDED',
      record: accessRecord(services, caller, { personId: id, kind: 'LOOKED_UP' }),
    }));
