import { clientCredentialsToken, signIn } from '../issuer/client.ts';
import { confidentialClient } from '../issuer/clients.ts';
import {
  applicationDelivered,
  applicationOnce,
  inChinese,
  notPassed,
  type Stage,
  sayProgress,
  statesEntered,
} from './applications.ts';
import { documents } from './documents.ts';
import { clickOnFacePage } from './face.ts';
import { jpegOf, pdfOf } from './files.ts';
import { type Ask, asking } from './graphql.ts';
import { uploaded } from './uploads.ts';

const admdvs = '330100';

/** What the father fills in; of himself nothing, because he is signed in. */
const form = {
  kind: 'DISPLAY',
  admdvs,
  channel: 'NATIONAL_APP',
  initiator: 'GUARDIAN',
  receiver: { name: '样小满', certificate: { kind: 'RESIDENT_ID', number: '33010620160520303X' } },
  relation: 'CHILD',
};

/** The first family: a child under 16, bound at once, whose code the father then shows at a till. */
export async function familyOfChild(stage: Stage): Promise<void> {
  const father = asking(stage.url, await signIn({ issuer: stage.issuer, accountId: 'hangzhou-father' }));
  const versions = await readsAndAsks(stage, father);
  await activatesHisVoucher(stage, father);
  await isBoundAtOnce(stage, father, versions);
  await showsTheCode(stage, father);
}

interface Versions {
  readonly noticeVersion: string;
  readonly letterVersion: string;
}

async function readsAndAsks({ narrator }: Stage, father: Ask): Promise<Versions> {
  narrator.chapter('10  A father reads the notice and asks before he applies  阅读须知，先问能不能办');
  const { data } = await father(documents.bindingRules, { admdvs }, inChinese);
  const { display } = data.regionProfile;
  narrator.say(`《${display.notice.title.text}》 ${display.notice.version}: ${display.notice.text.text.slice(0, 58)}…`);
  narrator.expect('five members at most', display.linksPerGiverMax, 5);
  narrator.expect('a face from 16 on', display.faceAuthenticationFromAge, 16);
  const versions = { noticeVersion: display.notice.version, letterVersion: display.commitmentLetter.version };
  const asked = await father(documents.bindingEligibility, { input: { ...form, ...signed(versions) } }, inChinese);
  const { eligible, verdicts } = asked.data.bindingEligibility;
  for (const { result, title, reason } of verdicts)
    if (result !== 'PASS') narrator.say(`${title.text}: ${reason.text}`);
  narrator.expect(
    'not yet, and he hears all of it at once',
    [eligible, notPassed(verdicts)],
    [false, ['voucher_active FAIL', 'evidence_complete NEEDS_EVIDENCE']],
  );
  return versions;
}

const signed = ({ noticeVersion, letterVersion }: Versions) => ({
  noticeVersion,
  commitmentLetter: { version: letterVersion, signedName: '样明远' },
});

async function activatesHisVoucher({ narrator }: Stage, father: Ask): Promise<void> {
  narrator.chapter('11  He activates his e-voucher, with his face  激活医保电子凭证，人脸认证');
  const { data } = await father(documents.bindingRules, { admdvs }, inChinese);
  const { version } = data.regionProfile.voucherAgreement;
  const input = { idempotencyKey: 'demo-voucher-1', admdvs, agreementVersion: version };
  const agreed = await father(documents.voucherActivate, { input });
  narrator.expect('agreed, and his face is asked for', agreed.data.voucherActivate.voucher?.state, 'AWAITING_FACE');
  const face = { idempotencyKey: 'demo-voucher-face-1', voucher: true };
  const started = await father(documents.faceAuthenticationStart, { input: face });
  narrator.say('The provider of face authentication is a stand-in here: a page where one clicks the result.');
  narrator.say(`clicked: ${await clickOnFacePage(started.data.faceAuthenticationStart.session.url, 'PASSED')}`);
  const { data: after } = await father(documents.myVoucher);
  narrator.expect('active', after.viewer.person.voucher.state, 'ACTIVE');
}

async function isBoundAtOnce({ narrator }: Stage, father: Ask, versions: Versions): Promise<void> {
  narrator.chapter('12  His child of 10 is bound at once  未满十六周岁，即时办结');
  const registers = await uploaded(father, admdvs, {
    GIVER_HOUSEHOLD_REGISTER: jpegOf('register of the father, for the child'),
    RECEIVER_HOUSEHOLD_REGISTER: pdfOf('register of the child'),
  });
  const letter = { kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC' };
  const application = { ...form, ...signed(versions), evidence: [letter, ...registers] };
  const asked = await father(documents.bindingEligibility, { input: application });
  const { eligible, waitsFor } = asked.data.bindingEligibility;
  narrator.expect('now he can, and nothing is waited for', { eligible, waitsFor }, { eligible: true, waitsFor: [] });

  const input = { idempotencyKey: 'demo-child-1', application };
  const submitted = await father(documents.bindingApplicationSubmit, { input });
  narrator.expect('handed in', submitted.data.bindingApplicationSubmit.userErrors, []);
  const { id } = submitted.data.bindingApplicationSubmit.application;
  const ended = await applicationOnce(father, id, 'APPROVED', 'REJECTED');
  narrator.say(`decided by the rules ${ended.profileVersion}`);
  narrator.expect('approved', ended.state, 'APPROVED');
  const delivered = await applicationDelivered(father, id);
  sayProgress(narrator, delivered.progress);
  narrator.expect(
    'applied, accepted, completed, delivered: each with its time',
    delivered.progress.map(({ step, at }: { step: string; at: string | null }) => [step, at !== null]),
    [
      ['APPLIED', true],
      ['ACCEPTED', true],
      ['COMPLETED', true],
      ['DELIVERED', true],
    ],
  );
  narrator.expect('three state transitions', await statesEntered(id), ['Screen', 'Route', 'Conclude']);
}

interface Link {
  readonly node: {
    readonly relation: string;
    readonly receiver: { readonly name: string; readonly person: { readonly id: string } };
  };
}

async function showsTheCode({ narrator, url, issuer }: Stage, father: Ask): Promise<void> {
  narrator.chapter('13  He shows the child’s code at the hospital, once  亮出孩子的医保码');
  const { data } = await father(`{
    viewer { person { familyLinks(kind: DISPLAY) { edges { node { relation receiver { name person { id } } } } } } }
  }`);
  const links: readonly Link[] = data.viewer.person.familyLinks.edges;
  narrator.expect(
    'the link is there',
    links.map(({ node }) => node.relation),
    ['CHILD'],
  );
  const child = links[0]?.node.receiver.person.id;
  const code = await father(documents.voucherCode, { for: child });
  const { token, qr, expiresAt, name } = code.data.voucherCode;
  narrator.say(`the code of ${name}: a QR picture (SVG, ${qr.length} characters), good until ${expiresAt}`);
  narrator.expect('drawn', [qr.startsWith('<svg '), qr.endsWith('</svg>')], [true, true]);

  const till = asking(url, await clientCredentialsToken({ issuer, ...confidentialClient('demo-hospital') }));
  const read = await till(documents.voucherCodeRedeem, { input: { idempotencyKey: 'demo-till-1', token } });
  const { presented } = read.data.voucherCodeRedeem;
  narrator.say(`the till reads: ${presented?.name} ${presented?.certificateNumber}, shown by ${presented?.shownBy}`);
  narrator.expect('who stands there, masked', presented?.certificateNumber, '330106********303X');
  const again = await till(documents.voucherCodeRedeem, { input: { idempotencyKey: 'demo-till-2', token } });
  narrator.expect(
    'a second time it counts no more',
    again.data.voucherCodeRedeem.userErrors[0]?.code,
    'VOUCHER_CODE_USED',
  );
}
