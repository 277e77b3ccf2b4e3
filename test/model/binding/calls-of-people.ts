import type { BindingApplication } from '../../../domain/binding/application.ts';
import { ageOn, shanghaiDay } from '../../../domain/calendar.ts';
import type { FamilyLink } from '../../../domain/links/family-link.ts';
import { type LinkRules, linkRules } from '../../../domain/region-profile.ts';
import type { BindingRequest, EvidenceOffered } from '../../../use-cases/binding/binding-request.ts';
import { confirmApplication } from '../../../use-cases/binding/confirm-application.ts';
import { submitBindingApplication } from '../../../use-cases/binding/submit-application.ts';
import { supplementApplication } from '../../../use-cases/binding/supplement-application.ts';
import { withdrawApplication } from '../../../use-cases/binding/withdraw-application.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import { startFaceAuthentication } from '../../../use-cases/face/start-face-authentication.ts';
import { unbindFamilyLink } from '../../../use-cases/links/unbind-family-link.ts';
import type { Change } from '../../../use-cases/ports.ts';
import type { ActOf } from './acts.ts';
import type { Member } from './cast.ts';
import { type Interval, isLive, isOfThese } from './intervals.ts';
import {
  aimed,
  type Call,
  citizen,
  clerkOf,
  isOverdue,
  memberOf,
  midnightAfter,
  nowOf,
  openOf,
  type Play,
  personAt,
} from './play.ts';
import { askedPerson } from './story.ts';

/** Hands in, with everything that the profile of the day asks for. */
export async function submitting(play: Play, wanted: ActOf<'submit'>): Promise<Call> {
  const { services } = play;
  const act = wanted.sensible ? { ...wanted, way: sensibleWay(play, wanted) } : wanted;
  const [giver, receiver] = wanted.sensible ? sensiblePair(play, wanted) : anyPair(play, wanted);
  const mayBeGuarded = !wanted.sensible || isChild(play, receiver);
  const guardian =
    act.guardian === null || act.way === 'COUNTER' || !mayBeGuarded ? undefined : personAt(play, act.guardian);
  const caller = act.way === 'COUNTER' ? clerkOf(act.area) : citizen(guardian ?? giver);
  const channel = act.way === 'APP' ? 'NATIONAL_APP' : act.way;
  const profile = services.regions.profile(act.area, shanghaiDay(play.clock.now()));
  const rules = profile && linkRules(profile, act.kind);
  if (!rules) throw new Error('both areas have both kinds');
  const request: BindingRequest = {
    kind: act.kind,
    admdvs: act.area,
    channel,
    initiator: act.way === 'COUNTER' ? 'OPERATOR' : guardian ? 'GUARDIAN' : 'GIVER',
    ...((act.way === 'COUNTER' || (guardian && guardian !== giver)) && { giver: stated(giver) }),
    receiver: { ...stated(receiver), ...(act.misspelt && { name: '试样错' }) },
    relation: act.sensible ? sensibleRelation(play, act, giver, receiver) : act.relation,
    noticeVersion: rules.notice.version,
    commitmentLetter: { version: rules.commitmentLetter.version, signedName: (guardian ?? giver).name },
    evidence: await evidenceFor(play, caller, rules.submission[channel]?.evidence ?? rules.evidence, act.sharedFile),
    ...(quotaAsked(rules) && { quota: '500.00' }),
    transactionPassword: '135790',
  };
  const idempotencyKey = play.newKey();
  const isOpen = openOf(play, { kind: act.kind, giver: linked(giver), receiver: linked(receiver) }).length > 0;
  return {
    name: 'submit',
    run: () => submitBindingApplication(services, caller, { idempotencyKey, ...request }),
    reuse: () => submitBindingApplication(services, caller, { idempotencyKey, ...request, relation: 'GRANDCHILD' }),
    once: true,
    possible: [act.misspelt ? 'party_not_matched' : isOpen ? 'application_open_already' : 'OK'],
    learn(value) {
      const application = value as BindingApplication;
      play.applications.set(application.id, application);
    },
  };
}

/** Until 2036 Xi'an has its own rules for mutual aid: reviewed, within the city, on its website. */
const isOfXian = (play: Play, { kind, area }: ActOf<'submit'>): boolean =>
  kind === 'MUTUAL_AID' && area === '610100' && isBefore2036(nowOf(play));

const isBefore2036 = (now: string): boolean => now < '2035-12-31T16:00:00.000Z';

function sensibleWay(play: Play, act: ActOf<'submit'>): ActOf<'submit'>['way'] {
  if (act.kind === 'DISPLAY') return 'APP';
  if (act.way === 'COUNTER') return 'COUNTER';
  return isOfXian(play, act) ? 'WEBSITE' : 'APP';
}

const anyPair = (play: Play, { giver, receiver }: ActOf<'submit'>): readonly [Member, Member] => [
  personAt(play, giver),
  personAt(play, giver + receiver),
];

/** What the two can be to each other by their ages; who shows a child's voucher may call himself its brother. */
function sensibleRelation(
  play: Play,
  { kind, relation }: ActOf<'submit'>,
  giver: Member,
  receiver: Member,
): ActOf<'submit'>['relation'] {
  if (relation === 'SIBLING' && kind === 'DISPLAY') return relation;
  const couldMarry = !isChild(play, giver) && !isChild(play, receiver);
  if (couldMarry && (relation === 'SPOUSE' || relation === 'SIBLING')) return 'SPOUSE';
  return receiver.born > giver.born ? 'CHILD' : 'PARENT';
}

/** Who gives is insured in the area, and as an employee where it is his money; who receives may have to be there too. */
function sensiblePair(play: Play, act: ActOf<'submit'>): readonly [Member, Member] {
  const isHere = ({ rows }: Member) => rows.some(({ admdvs }) => admdvs === act.area);
  const isEmployee = ({ rows }: Member) => rows.some(({ insuranceType }) => insuranceType === 'EMPLOYEE');
  const givers = play.people.filter((one) => isHere(one) && (act.kind === 'DISPLAY' || isEmployee(one)));
  const giver = givers[act.giver % givers.length] ?? personAt(play, 0);
  const others = play.people.filter((one) => one !== giver && (!isOfXian(play, act) || isHere(one)));
  return [giver, others[act.receiver % others.length] ?? personAt(play, 3)];
}

const isChild = (play: Play, { born }: Member): boolean => ageOn(born, shanghaiDay(play.clock.now())) < 16;

const stated = ({ name, certificate }: { name: string; certificate: { kind: string; number: string } }) => ({
  name,
  certificate,
});
const linked = ({ id }: { id: string }) => ({ id, maskedName: '' });

const quotaAsked = (rules: LinkRules): boolean =>
  (rules as LinkRules & { quota?: { mode: string } }).quota?.mode === 'REQUIRED';

/** One piece for each that is asked for, uploaded already where it has to be. */
async function evidenceFor(play: Play, caller: Caller, asked: LinkRules['evidence'], sharedFile: boolean) {
  const pieces: EvidenceOffered[] = [];
  const changes: Change[] = [];
  for (const { kind, forms } of asked) {
    const form = forms.includes('ELECTRONIC') ? 'ELECTRONIC' : (forms[0] ?? 'UPLOAD');
    if (form === 'ELECTRONIC' || form === 'ORIGINAL_SEEN') pieces.push({ kind, form });
    else {
      const upload = uploadOf(play, caller, kind, sharedFile);
      changes.push(upload.change);
      pieces.push({ kind, form, evidenceId: upload.id });
    }
  }
  if (changes.length > 0) await play.services.commit({ changes });
  return pieces;
}

function uploadOf(play: Play, caller: Caller, kind: EvidenceOffered['kind'], isShared: boolean) {
  const id = crypto.randomUUID();
  const { subject, clientId, personId } = caller;
  // Shared by all of one history: the first of its people names it.
  const sha256 = (isShared ? personAt(play, 0).id : id).replaceAll('-', '').repeat(2);
  const change: Change = {
    change: 'EVIDENCE_SET',
    evidence: {
      id,
      kind,
      type: 'image/png',
      bytes: 1_000,
      sha256,
      state: 'COMPLETE',
      uploadedBy: { subject, clientId, ...(personId !== undefined && { personId }) },
      admdvs: '330100',
      createdAt: nowOf(play),
      version: 1,
    },
  };
  return { id, change };
}

/** What is answered to somebody who is not the one whose it is to do this: as little as he has business with it. */
function answerTo(application: BindingApplication, personId: string, may: boolean, answer: string): string {
  if (may) return answer;
  const { giver, receiver, submittedBy } = application;
  const hasBusiness = [giver.id, receiver.id, submittedBy.personId].includes(personId);
  return hasBusiness ? 'not_permitted' : 'not_found';
}

const applicationsOf = (play: Play) => [...play.applications.values()];

export function confirming(play: Play, act: ActOf<'confirm'>): Call | undefined {
  const isAwaited = ({ state }: BindingApplication) => state === 'AWAITING_CONFIRMATION';
  const application = aimed(applicationsOf(play), isAwaited, act);
  if (!application) return undefined;
  const asked = askedPerson(application);
  const by = act.by === null ? memberOf(play, asked) : personAt(play, act.by);
  const isOpen = isAwaited(application) && !isOverdue(application, nowOf(play));
  const call = (agrees: boolean) =>
    confirmApplication(play.services, citizen(by), { idempotencyKey, applicationId: application.id, agrees });
  const idempotencyKey = play.newKey();
  return {
    name: act.agrees ? 'confirm' : 'decline',
    run: () => call(act.agrees),
    reuse: () => call(!act.agrees),
    once: true,
    possible: [answerTo(application, by.id, by.id === asked, isOpen ? 'OK' : 'application_state_forbids')],
  };
}

export function withdrawing(play: Play, act: ActOf<'withdraw'>): Call | undefined {
  const isOpen = ({ concludedAt }: BindingApplication) => concludedAt === undefined;
  const application = aimed(applicationsOf(play), isOpen, act);
  if (!application) return undefined;
  const by = act.by === null ? memberOf(play, application.giver.id) : personAt(play, act.by);
  const may = by.id === application.giver.id || by.id === application.submittedBy.personId;
  const idempotencyKey = play.newKey();
  return {
    name: 'withdraw',
    run: () => withdrawApplication(play.services, citizen(by), { idempotencyKey, applicationId: application.id }),
    once: true,
    possible: [answerTo(application, by.id, may, isOpen(application) ? 'OK' : 'application_state_forbids')],
  };
}

export async function supplementing(play: Play, act: ActOf<'supplement'>): Promise<Call | undefined> {
  const isAwaited = ({ state }: BindingApplication) => state === 'AWAITING_EVIDENCE';
  const application = aimed(applicationsOf(play), isAwaited, act);
  if (!application) return undefined;
  const { submittedBy, id: applicationId } = application;
  const submitter =
    submittedBy.personId === undefined ? clerkOf(application.admdvs) : citizen({ id: submittedBy.personId });
  const caller = act.by === null ? submitter : citizen(personAt(play, act.by));
  const { id: evidenceId, change } = uploadOf(play, caller, 'GIVER_ID_CARD', false);
  await play.services.commit({ changes: [change] });
  const isOpen = isAwaited(application) && !isOverdue(application, nowOf(play));
  const may = caller.subject === submittedBy.subject || caller.personId === application.giver.id;
  const evidence = [{ kind: 'GIVER_ID_CARD', form: 'UPLOAD', evidenceId }] as const;
  const idempotencyKey = play.newKey();
  return {
    name: 'supplement',
    run: () => supplementApplication(play.services, caller, { idempotencyKey, applicationId, evidence }),
    once: true,
    possible: [answerTo(application, caller.personId ?? '', may, isOpen ? 'OK' : 'application_state_forbids')],
  };
}

export function startingFace(play: Play, act: ActOf<'startFace'>): Call | undefined {
  const isAwaited = ({ state }: BindingApplication) => state === 'AWAITING_FACE';
  const application = aimed(applicationsOf(play), isAwaited, act);
  if (!application) return undefined;
  const isOpen = isAwaited(application) && !isOverdue(application, nowOf(play));
  const purpose = { for: 'APPLICATION', applicationId: application.id } as const;
  const idempotencyKey = play.newKey();
  return {
    name: 'startFace',
    run: () => startFaceAuthentication(play.services, citizen(application.receiver), { idempotencyKey, purpose }),
    once: true,
    possible: isOpen ? ['OK', 'face_attempts_exhausted'] : ['application_state_forbids'],
  };
}

/** By the side itself, or for it at the counter of the link's area. */
export function unbinding(play: Play, act: ActOf<'unbind'>): Call | undefined {
  const now = nowOf(play);
  const interval = aimed(play.intervals, (one) => isLive(one, now), act);
  if (!interval) return undefined;
  const { kind, giverId, receiverId } = interval;
  const id = act.side === 'GIVING' ? giverId : receiverId;
  const caller = act.atCounter ? clerkOf(interval.link.admdvs) : citizen({ id });
  const named = { ref: { kind, giverId, receiverId }, side: act.side };
  const more = act.atCounter ? { reference: 'visit 2026-17' } : { transactionPassword: '135790' };
  const standing = play.intervals.find((one) => isOfThese(one, interval) && one.link.status === 'LIVE');
  const idempotencyKey = play.newKey();
  return {
    name: 'unbind',
    run: () => unbindFamilyLink(play.services, caller, { idempotencyKey, link: named, ...more }),
    once: true,
    possible: [unbindingAnswer(standing, act, now)],
    learn(value) {
      const { applicationId = 'none', endedAt, endsAt } = value as FamilyLink;
      play.unbindings.push({ applicationId, side: act.side, until: endedAt ?? endsAt ?? 'never' });
    },
    afterwards(outcome) {
      if (!outcome.ok || !standing) return [];
      const until = isLocal(standing, now) ? midnightAfter(now) : now;
      const after = play.intervals.find(({ applicationId }) => applicationId === standing.applicationId);
      return after?.until === until ? [] : [`unbound, it ends ${after?.until} and not ${until}`];
    },
  };
}

/** Until 2036 Xi'an goes by rules of its own: the giver alone, from the next day on. */
const isLocal = ({ kind, link }: Interval, now: string): boolean =>
  kind === 'MUTUAL_AID' && link.admdvs === '610100' && isBefore2036(now);

function unbindingAnswer(standing: Interval | undefined, act: ActOf<'unbind'>, now: string): string {
  if (!standing) return act.atCounter ? 'not_found' : 'link_not_live';
  if (!isLive(standing, now)) return 'link_not_live';
  if (isLocal(standing, now) && act.side === 'RECEIVING') return 'unbinding_not_of_caller';
  return standing.until === undefined ? 'OK' : 'link_ends_already';
}
