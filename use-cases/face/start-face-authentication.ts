import type { BindingApplication } from '../../domain/binding/application.ts';
import { shanghaiDay } from '../../domain/calendar.ts';
import { type FaceSession, faceSessionMinutes, isAwaited } from '../../domain/face/face-session.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import { type Correlated, recordAccess } from '../access-records.ts';
import { toJson } from '../answer-json.ts';
import { isSubmittedBy } from '../binding/actors.ts';
import { hasLapsed, lapsed } from '../binding/change-application.ts';
import type { Caller } from '../caller.ts';
import { answerOnce, type Decision } from '../idempotency.ts';
import type { BlindIndex, FaceSubject, Services } from '../ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex' | 'vault' | 'faceProvider'>;

export interface FaceAuthenticationStart {
  readonly idempotencyKey: string;
  /** For an application that awaits the member's face, or for one's own voucher. */
  readonly purpose: FaceSession['purpose'];
}

/** Where the person goes, and until when. */
export type StartedSession = Pick<FaceSession, 'url' | 'expiresAt'>;

/**
 * Opens a session at the provider of face authentication, or gives the one that is open, where it is now. One is open at a time, and a
 * day has so many for one purpose. The member himself may start it, or whoever handed the application in: the member's
 * face is then held to the applicant's phone. That name and certificate go out is in the person's access log before.
 */
export async function startFaceAuthentication(
  services: Needs,
  caller: Caller & Correlated,
  { idempotencyKey, purpose }: FaceAuthenticationStart,
): Promise<Outcome<StartedSession>> {
  const once = { operation: 'faceAuthenticationStart', key: idempotencyKey, content: purpose };
  return answerOnce(services, caller, once, async () => {
    const whose = await whoseFace(services, caller, purpose);
    if (!whose.ok) return whose;
    const session = await sessionOf(services, purpose, whose.value);
    if (session === 'EXHAUSTED') return rejected('face_attempts_exhausted', [], { max: String(sessionsADayMax) });
    return askProvider(services, caller, session);
  });
}

const started = ({ url, expiresAt }: FaceSession): StartedSession => ({ url, expiresAt });

/** Somebody who may not start it hears what he would hear of an application that does not exist. */
async function whoseFace(
  { reads, clock }: Needs,
  caller: Caller,
  purpose: FaceSession['purpose'],
): Promise<Outcome<PersonId>> {
  if (purpose.for === 'VOUCHER') {
    const { personId } = caller;
    const [voucher] = personId === undefined ? [] : await reads.vouchers([personId]);
    return voucher?.state === 'AWAITING_FACE'
      ? accepted(voucher.personId)
      : rejected('voucher_face_not_awaited', ['voucher']);
  }
  const application = await reads.application(purpose.applicationId);
  if (!application || !mayStart(application, caller)) return rejected('not_found', ['applicationId']);
  if (hasLapsed(application, clock.now())) return lapsed;
  return application.state === 'AWAITING_FACE'
    ? accepted(application.receiver.id)
    : rejected('application_state_forbids', ['applicationId'], { state: application.state });
}

const mayStart = (application: BindingApplication, caller: Caller): boolean =>
  isSubmittedBy(application, caller) || (caller.personId !== undefined && caller.personId === application.receiver.id);

/** A provider asks money for each session; three failures end an application anyway. */
const sessionsADayMax = 5;

/** One that is not at the provider yet. */
type NewSession = Omit<FaceSession, 'url' | 'version'>;

/**
 * The open session of a purpose, or the next one. The day's sessions for one purpose have ids that follow from it by a keyed digest, so that they can be counted without
 * an index and two that start at once meet under the same id.
 */
async function sessionOf(
  { reads, blindIndex, clock }: Needs,
  purpose: FaceSession['purpose'],
  personId: PersonId,
): Promise<FaceSession | NewSession | 'EXHAUSTED'> {
  const now = clock.now();
  for (let attempt = 1; attempt <= sessionsADayMax; attempt += 1) {
    const id = sessionId(blindIndex, { purpose, personId, day: shanghaiDay(now), attempt });
    const session = await reads.faceSession(id);
    if (!session) return newSession({ id, personId, purpose }, now);
    if (isAwaited(session, now)) return session;
  }
  return 'EXHAUSTED';
}

/** In the form of a UUID, as whoever stores it expects; 122 bits of a keyed digest are as good as chance. */
function sessionId(blindIndex: BlindIndex, of: object): string {
  const [digest] = blindIndex.digests(toJson({ faceSession: of }));
  const hex = Buffer.from(digest, 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}

const newSession = (of: Pick<FaceSession, 'id' | 'personId' | 'purpose'>, now: Date): NewSession => ({
  ...{ ...of, state: 'OPEN', openedAt: now.toISOString() },
  expiresAt: new Date(now.getTime() + faceSessionMinutes * 60_000).toISOString(),
});

/**
 * An open session is asked for again: the provider gives the same one, maybe at another address, and one that has
 * forgotten it has it again. While it does not answer, an open session is where it was.
 */
async function askProvider(
  services: Needs,
  caller: Caller & Correlated,
  session: FaceSession | NewSession,
): Promise<Outcome<Decision<StartedSession>>> {
  const subject = await subjectOf(services, caller, session.personId);
  if (!subject.ok) return subject;
  const { id, expiresAt } = session;
  const opened = await services.faceProvider.open({ id, expiresAt }, subject.value);
  const known = 'url' in session ? session : undefined;
  const url = opened === 'UNAVAILABLE' ? known?.url : opened.url;
  if (url === undefined) return rejected('face_provider_unavailable');
  if (known?.url === url) return accepted({ changes: [], answer: started(known) });
  const there: FaceSession = { ...session, url, version: (known?.version ?? 0) + 1 };
  return accepted({ changes: [{ change: 'FACE_SESSION_SET', session: there }], answer: started(there) });
}

async function subjectOf(
  services: Needs,
  caller: Caller & Correlated,
  personId: PersonId,
): Promise<Outcome<FaceSubject>> {
  const person = await services.reads.person(personId);
  if (!person) return rejected('not_found');
  const fields = ['name', 'certificateNumber'] as const;
  const noted = await recordAccess(services, caller, { personId, kind: 'FACE_ASKED', fields });
  if (!noted.ok) return noted;
  const plaintext = await services.vault.open(person, fields);
  return accepted({ ...plaintext, certificateKind: person.certificateKind });
}
