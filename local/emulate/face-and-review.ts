import { setTimeout as sleep } from 'node:timers/promises';
import {
  applicationDelivered,
  applicationOnce,
  inChinese,
  notPassed,
  type Stage,
  statesEntered,
} from '../demo/applications.ts';
import { documents } from '../demo/documents.ts';
import { clickOnFacePage } from '../demo/face.ts';
import { jpegOf, pdfOf } from '../demo/files.ts';
import { type Ask, asking } from '../demo/graphql.ts';
import type { RosterPerson } from '../demo/roster.ts';
import { uploaded } from '../demo/uploads.ts';
import { signIn } from '../issuer/client.ts';

const admdvs = '610100';

type Spouse = Pick<RosterPerson, 'name' | 'certificate'>;

export interface Couple {
  readonly husband: Spouse;
  readonly wife: Spouse;
}

/** The longest way that an application goes: her face is asked for, and then a person has to look. */
export async function faceAndReview(stage: Stage, couple: Couple, registerPage: string): Promise<string> {
  const { url, issuer, narrator } = stage;
  const husband = asking(url, await signIn({ issuer, certificate: couple.husband.certificate }));
  const wife = asking(url, await signIn({ issuer, certificate: couple.wife.certificate }));
  const reviewer = asking(url, await signIn({ issuer, accountId: 'reviewer-610100' }));
  await registerHasThemApart(stage, registerPage);
  const id = await applies(stage, couple, husband);
  await herFaceIsAskedFor(stage, wife, id);
  await aReviewerLooks(stage, reviewer, wife, id);
  narrator.expect('six state transitions', await statesEntered(id), [
    ...['Screen', 'Route', 'AwaitFace', 'Route', 'AwaitReview', 'Conclude'],
  ]);
  return id;
}

async function registerHasThemApart({ narrator }: Stage, registerPage: string): Promise<void> {
  narrator.chapter('The population register has the two apart  人口信息库：不同户');
  const chosen = new URLSearchParams({ one: '0', other: '1', households: 'DIFFERENT' });
  const answer = await fetch(registerPage, { method: 'POST', body: chosen, redirect: 'manual' });
  narrator.expect('chosen on the page of the stand-in', answer.status, 303);
}

async function applies({ narrator }: Stage, { husband: giver, wife }: Couple, husband: Ask): Promise<string> {
  narrator.chapter('He wants to show his wife’s code  丈夫申请亮出妻子的医保码');
  const rules = await husband(documents.bindingRules, { admdvs });
  const { display, voucherAgreement } = rules.data.regionProfile;
  const agree = { idempotencyKey: 'emulate-voucher-1', admdvs, agreementVersion: voucherAgreement.version };
  const agreed = await husband(documents.voucherActivate, { input: agree });
  narrator.expect('his voucher is active at once', agreed.data.voucherActivate.voucher?.state, 'ACTIVE');
  const registers = await uploaded(husband, admdvs, {
    GIVER_HOUSEHOLD_REGISTER: jpegOf('register of the husband'),
    RECEIVER_HOUSEHOLD_REGISTER: pdfOf('register of the wife'),
  });
  const application = {
    kind: 'DISPLAY',
    admdvs,
    channel: 'NATIONAL_APP',
    initiator: 'GIVER',
    receiver: wife,
    relation: 'SPOUSE',
    noticeVersion: display.notice.version,
    commitmentLetter: { version: display.commitmentLetter.version, signedName: giver.name },
    evidence: [{ kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC' }, ...registers],
  };
  const input = { idempotencyKey: 'emulate-display-1', application };
  const submitted = await husband(documents.bindingApplicationSubmit, { input });
  narrator.expect('handed in', submitted.data.bindingApplicationSubmit.userErrors, []);
  return submitted.data.bindingApplicationSubmit.application.id;
}

async function herFaceIsAskedFor({ narrator }: Stage, wife: Ask, applicationId: string): Promise<void> {
  narrator.chapter('Her face is asked for, by a signed callback to the deployed API  人脸认证，签名回调');
  const waiting = await applicationOnce(wife, applicationId, 'AWAITING_FACE', 'REJECTED');
  narrator.expect('the state machine waits for her', waiting.state, 'AWAITING_FACE');
  const input = { idempotencyKey: 'emulate-face-1', applicationId };
  const { data } = await wife(documents.faceAuthenticationStart, { input });
  const { session, userErrors } = data.faceAuthenticationStart;
  narrator.expect('the provider has opened a session', userErrors, []);
  narrator.say(`clicked: ${await clickOnFacePage(session.url, 'PASSED')}`);
}

async function aReviewerLooks({ narrator }: Stage, reviewer: Ask, wife: Ask, applicationId: string): Promise<void> {
  narrator.chapter('A reviewer looks, for the register flagged it  户籍不一致，转人工审核');
  const waiting = await applicationOnce(wife, applicationId, 'UNDER_REVIEW', 'APPROVED', 'REJECTED');
  narrator.expect('the state machine waits for him', waiting.state, 'UNDER_REVIEW');
  const claim = { idempotencyKey: 'emulate-claim-1', applicationId };
  await reviewer(documents.bindingApplicationClaim, { input: claim });
  const { data } = await reviewer(documents.reviewApplication, { id: applicationId }, inChinese);
  narrator.expect('he sees why', notPassed(data.node.verdicts), ['risk_household_differs FLAG']);
  const letter = await printed(reviewer, applicationId);
  narrator.expect('and the commitment letter, printed meanwhile by a function of its own', letter, '%PDF-');
  const reasons = ['EVIDENCE_CONVINCES'];
  const decide = { idempotencyKey: 'emulate-decide-1', applicationId, decision: 'APPROVE', reasons };
  const decided = await reviewer(documents.bindingApplicationDecide, { input: decide });
  narrator.expect('he approves', decided.data.bindingApplicationDecide.application?.state, 'APPROVED');
  const ended = await applicationDelivered(wife, applicationId);
  const acts = ended.history.map(({ act }: { act: string }) => act);
  narrator.expect('she reads what was done', acts, [
    ...['SUBMITTED', 'ACCEPTED', 'FACE_PASSED', 'CLAIMED', 'APPROVED', 'DELIVERED'],
  ]);
}

const pollMs = 200;
const pollsMax = 50;

/** The first bytes of the letter, which the stream's consumer prints some seconds after the application is handed in. */
async function printed(reviewer: Ask, applicationId: string): Promise<string> {
  for (let polls = 1; ; polls += 1) {
    const { data } = await reviewer(documents.reviewApplication, { id: applicationId });
    const letter = data.node.evidence.find(({ kind }: { kind: string }) => kind === 'COMMITMENT_LETTER');
    const read = await reviewer(documents.evidenceRead, { input: { evidenceId: letter?.evidenceId } });
    const { download, userErrors = [] } = read.data?.evidenceRead ?? {};
    if (download) {
      const file = await fetch(download.url, { method: download.method });
      return Buffer.from(await file.arrayBuffer()).toString('latin1', 0, 5);
    }
    if (polls === pollsMax) return JSON.stringify(userErrors);
    await sleep(pollMs);
  }
}
