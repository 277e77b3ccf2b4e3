import { signIn } from '../issuer/client.ts';
import { applicationOnce, inChinese, type Stage, sayProgress, sayVerdicts, statesEntered } from './applications.ts';
import { documents } from './documents.ts';
import { jpegOf, pdfOf, pngOf } from './files.ts';
import { type Ask, asking } from './graphql.ts';
import type { Narrator } from './narrator.ts';
import type { RosterFamily } from './roster.ts';
import { uploaded } from './uploads.ts';

const admdvs = '610100';
/** Made up, as everything here. */
export const transactionPassword = '274910';

/** The third family: a father in Xi'an, where every application is reviewed by people. */
export async function familyOfParent(stage: Stage, { giver, receiver }: RosterFamily): Promise<void> {
  const { issuer } = stage;
  const son = asking(stage.url, await signIn({ issuer, certificate: giver.certificate }));
  const reviewer = asking(stage.url, await signIn({ issuer, accountId: 'reviewer-610100' }));
  const second = asking(stage.url, await signIn({ issuer, accountId: 'second-reviewer-610100' }));

  const id = await handsInTheForm(stage, son, receiver);
  await takesItFromTheQueue(stage, { reviewer, second, id });
  await opensTheEvidence(stage, reviewer, id);
  await asksForMore(stage, { reviewer, son, id });
  await approves(stage, { reviewer, second, son, id });
  await seesWhoLooked(stage.narrator, son);
}

async function handsInTheForm({ narrator }: Stage, son: Ask, father: RosterFamily['receiver']): Promise<string> {
  narrator.chapter('17  A son in Xi’an hands in the registration form for his father  提交登记表，等待审核');
  const { data } = await son(documents.bindingRules, { admdvs });
  const { notice, commitmentLetter } = data.regionProfile.mutualAid;
  const evidence = await uploaded(son, admdvs, {
    REGISTRATION_FORM: pdfOf('registration form'),
    GIVER_ID_CARD: jpegOf('card of the son'),
    RECEIVER_ID_CARD: pngOf('card of the father, half of it'),
  });
  const application = {
    kind: 'MUTUAL_AID',
    admdvs,
    channel: 'WEBSITE',
    initiator: 'GIVER',
    receiver: { certificate: father.certificate },
    relation: 'PARENT',
    noticeVersion: notice.version,
    commitmentLetter: { version: commitmentLetter.version },
    evidence,
    transactionPassword,
  };
  const input = { idempotencyKey: 'demo-parent-1', application };
  const submitted = await son(documents.bindingApplicationSubmit, { input });
  narrator.expect('handed in, with a transaction password set', submitted.data.bindingApplicationSubmit.userErrors, []);
  const { id } = submitted.data.bindingApplicationSubmit.application;
  const waiting = await applicationOnce(son, id, 'UNDER_REVIEW', 'REJECTED');
  narrator.expect('under review', waiting.state, 'UNDER_REVIEW');
  narrator.say(`to be decided by ${waiting.dueAt}, in working days of the Chinese calendar`);
  sayProgress(narrator, waiting.progress);
  return id;
}

interface Desk {
  readonly reviewer: Ask;
  readonly second: Ask;
  readonly son: Ask;
  readonly id: string;
}

async function takesItFromTheQueue({ narrator }: Stage, { reviewer, second, id }: Omit<Desk, 'son'>): Promise<void> {
  narrator.chapter('18  A reviewer signs in and takes it from the queue  审核人登录，领取待办');
  const queue = await reviewer(documents.reviewQueue);
  const [waiting] = queue.data.reviewQueue.edges;
  narrator.say(`${waiting.node.kind} ${waiting.node.relation} by ${waiting.node.channel}, due ${waiting.node.dueAt}`);
  narrator.expect('the queue shows the work', [waiting.node.id, waiting.node.claimedBy], [id, null]);
  const names = await reviewer('{ reviewQueue { edges { node { giver { name } } } } }');
  narrator.expect('and not the people', names.errors?.[0]?.extensions.code, 'FORBIDDEN');
  const early = { idempotencyKey: 'demo-decide-0', applicationId: id, decision: 'APPROVE', reasons: convinced };
  const decided = await reviewer(documents.bindingApplicationDecide, { input: early });
  narrator.expect(
    'nobody decides what he has not taken',
    decided.data.bindingApplicationDecide.userErrors[0]?.code,
    'APPLICATION_NOT_CLAIMED',
  );
  const claim = { input: { idempotencyKey: 'demo-claim-1', applicationId: id } };
  const taken = await reviewer(documents.bindingApplicationClaim, claim);
  narrator.expect('taken', taken.data.bindingApplicationClaim.application?.claimedBy, 'reviewer-610100');
  const late = await second(documents.bindingApplicationClaim, claim);
  narrator.expect(
    'another reviewer comes too late',
    late.data.bindingApplicationClaim.userErrors[0]?.code,
    'APPLICATION_CLAIMED_BY_OTHER',
  );
}

const convinced = ['EVIDENCE_CONVINCES'];

async function opensTheEvidence({ narrator }: Stage, reviewer: Ask, id: string): Promise<void> {
  narrator.chapter('19  He opens it: every rule’s verdict, and the evidence  查看逐条规则与材料');
  const { data } = await reviewer(documents.reviewApplication, { id }, inChinese);
  const { verdicts, evidence, flagged } = data.node;
  sayVerdicts(narrator, verdicts);
  narrator.expect('no rule stands against it, none flags a risk', flagged, false);
  const kinds = evidence.map(({ kind }: { kind: string }) => kind);
  narrator.expect('three files', kinds, ['REGISTRATION_FORM', 'GIVER_ID_CARD', 'RECEIVER_ID_CARD']);
  const read = await reviewer(documents.evidenceRead, { input: { evidenceId: evidence[2].evidenceId } });
  const { url, method } = read.data.evidenceRead.download;
  const file = Buffer.from(await (await fetch(url, { method })).arrayBuffer());
  narrator.expect('he reads one, by an address that is good for a minute', file.toString('latin1', 1, 4), 'PNG');
}

async function asksForMore({ narrator }: Stage, { reviewer, son, id }: Omit<Desk, 'second'>): Promise<void> {
  narrator.chapter('20  He asks for a better picture; the clock stops meanwhile  退回补正，时限中止');
  const back = { idempotencyKey: 'demo-ask-1', applicationId: id, reasons: ['EVIDENCE_ILLEGIBLE'] };
  const asked = await reviewer(documents.bindingApplicationAskForEvidence, { input: back });
  const { application } = asked.data.bindingApplicationAskForEvidence;
  narrator.say(`the applicant has until ${application?.waitsUntil}`);
  narrator.expect('sent back', [application?.state, application?.dueAt], ['AWAITING_EVIDENCE', null]);

  const evidence = await uploaded(son, admdvs, { RECEIVER_ID_CARD: pngOf('card of the father, all of it') });
  const added = { idempotencyKey: 'demo-supplement-1', applicationId: id, evidence };
  const supplemented = await son(documents.bindingApplicationSupplement, { input: added });
  narrator.expect('he adds it', supplemented.data.bindingApplicationSupplement.userErrors, []);
  const again = await applicationOnce(son, id, 'UNDER_REVIEW');
  narrator.expect('under review again', again.state, 'UNDER_REVIEW');
}

async function approves({ narrator }: Stage, { reviewer, second, son, id }: Desk): Promise<void> {
  narrator.chapter('21  He approves; nobody decides it a second time  审核通过，只决定一次');
  const decide = (idempotencyKey: string, decision: string, reasons: readonly string[]) => ({
    input: { idempotencyKey, applicationId: id, decision, reasons },
  });
  const approved = await reviewer(documents.bindingApplicationDecide, decide('demo-decide-1', 'APPROVE', convinced));
  narrator.expect('approved', approved.data.bindingApplicationDecide.application?.state, 'APPROVED');
  const against = decide('demo-decide-2', 'REJECT', ['RELATION_NOT_PROVEN']);
  const late = await second(documents.bindingApplicationDecide, against);
  narrator.expect(
    'the other reviewer finds it decided',
    late.data.bindingApplicationDecide.userErrors[0]?.code,
    'APPLICATION_STATE_FORBIDS',
  );
  const ended = await applicationOnce(son, id, 'APPROVED');
  narrator.expect(
    'the applicant reads what was done',
    ended.history.map(({ act }: { act: string }) => act).slice(0, 6),
    ['SUBMITTED', 'ACCEPTED', 'CLAIMED', 'EVIDENCE_ASKED', 'EVIDENCE_ADDED', 'APPROVED'],
  );
  narrator.say(`the state machine went ${(await statesEntered(id)).join(' → ')}`);
}

async function seesWhoLooked(narrator: Narrator, son: Ask): Promise<void> {
  narrator.chapter('22  The applicant sees who looked  申请人查看访问记录');
  const { data } = await son(documents.myAccessLog);
  const looks = data.viewer.accessLog.edges.map(({ node }: { node: Record<string, unknown> }) => node);
  for (const { at, kind, byRole, byAdmdvs } of looks) narrator.say(`${at}  ${kind}  ${byRole} of ${byAdmdvs}`);
  const byReviewers = looks.filter(({ byRole }: Record<string, unknown>) => byRole === 'REVIEWER');
  const kinds = new Set(byReviewers.map(({ kind }: Record<string, unknown>) => kind));
  narrator.expect('that it was opened, and that a file was read', [...kinds].sort(), ['EVIDENCE_READ', 'VIEWED']);
}
