import { signIn } from '../issuer/client.ts';
import { applicationOnce, inChinese, type Stage, statesEntered } from './applications.ts';
import { documents } from './documents.ts';
import { clickOnFacePage } from './face.ts';
import { jpegOf, noPicture, pngOf } from './files.ts';
import { type Ask, asking } from './graphql.ts';
import { sendFile, type UploadedEvidence, uploaded } from './uploads.ts';

const admdvs = '330100';

/** The second family: husband and wife, whose own face has to be recognised before he may show her code. */
export async function familyOfSpouse(stage: Stage): Promise<void> {
  const { issuer } = stage;
  const husband = asking(stage.url, await signIn({ issuer, accountId: 'hangzhou-father' }));
  const wife = asking(stage.url, await signIn({ issuer, accountId: 'hangzhou-mother' }));
  const registers = await sendsTheRegisters(stage, husband);
  const applicationId = await applies(stage, husband, registers);
  await showsHerFace(stage, wife, applicationId);
}

async function sendsTheRegisters({ narrator }: Stage, husband: Ask): Promise<readonly UploadedEvidence[]> {
  narrator.chapter('14  A husband uploads both household registers  上传双方户口簿');
  const kind = 'GIVER_HOUSEHOLD_REGISTER';
  const wrong = await sendFile(husband, { kind, admdvs, file: noPicture });
  narrator.say(wrong.userErrors[0]?.message ?? '');
  narrator.expect('a text that calls itself PNG is found out', wrong.userErrors[0]?.code, 'EVIDENCE_TYPE_DIFFERS');
  return uploaded(husband, admdvs, {
    GIVER_HOUSEHOLD_REGISTER: pngOf('register of the husband, for his wife'),
    RECEIVER_HOUSEHOLD_REGISTER: jpegOf('register of the wife'),
  });
}

async function applies({ narrator }: Stage, husband: Ask, registers: readonly UploadedEvidence[]): Promise<string> {
  narrator.chapter('15  His wife is over 16: her face is asked for  已满十六周岁，须本人人脸认证');
  const rules = await husband(documents.bindingRules, { admdvs });
  const { notice, commitmentLetter } = rules.data.regionProfile.display;
  const application = {
    kind: 'DISPLAY',
    admdvs,
    channel: 'NATIONAL_APP',
    initiator: 'GIVER',
    receiver: { name: '样静姝', certificate: { kind: 'RESIDENT_ID', number: '330106198709233028' } },
    relation: 'SPOUSE',
    noticeVersion: notice.version,
    commitmentLetter: { version: commitmentLetter.version, signedName: '样明远' },
    evidence: [{ kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC' }, ...registers],
  };
  const input = { idempotencyKey: 'demo-spouse-1', application };
  const submitted = await husband(documents.bindingApplicationSubmit, { input });
  narrator.expect('handed in', submitted.data.bindingApplicationSubmit.userErrors, []);
  const { id } = submitted.data.bindingApplicationSubmit.application;
  const waiting = await applicationOnce(husband, id, 'AWAITING_FACE', 'REJECTED');
  narrator.say(`it waits for her face until ${waiting.waitsUntil}, and ends by itself after that`);
  narrator.expect('it waits', waiting.state, 'AWAITING_FACE');
  return id;
}

async function showsHerFace({ narrator }: Stage, wife: Ask, applicationId: string): Promise<void> {
  narrator.chapter('16  She is not recognised, tries again, and is  第一次未通过，再次认证通过');
  narrator.say('The stand-in’s page is operated as a person would: one click on 不通过, one on 通过.');
  const acts = (application: { history: readonly { act: string }[] }) => application.history.map(({ act }) => act);

  narrator.say(`first: ${await clickOnFacePage(await facePage(wife, applicationId, 1), 'FAILED')}`);
  const failed = await applicationOnce(wife, applicationId, 'AWAITING_FACE');
  narrator.expect('a failure is noted, and another attempt allowed', acts(failed), [
    'SUBMITTED',
    'ACCEPTED',
    'FACE_FAILED',
  ]);
  narrator.say(`then: ${await clickOnFacePage(await facePage(wife, applicationId, 2), 'PASSED')}`);
  const passed = await applicationOnce(wife, applicationId, 'APPROVED', 'REJECTED', 'EXPIRED');
  narrator.expect('recognised: approved', passed.state, 'APPROVED');
  narrator.expect('five state transitions', await statesEntered(applicationId), [
    'Screen',
    'Route',
    'AwaitFace',
    'Route',
    'Conclude',
  ]);
  const { data } = await wife(documents.myFamily, { kind: 'DISPLAY' }, inChinese);
  const sides = data.viewer.person.familyLinks.edges.map(({ node }: { node: { side: string; relation: string } }) => [
    node.side,
    node.relation,
  ]);
  narrator.expect('she shows a child’s code, and is shown by her husband', sides, [
    ['GIVING', 'CHILD'],
    ['RECEIVING', 'SPOUSE'],
  ]);
}

async function facePage(wife: Ask, applicationId: string, attempt: number): Promise<string> {
  const input = { idempotencyKey: `demo-spouse-face-${attempt}`, applicationId };
  const { data } = await wife(documents.faceAuthenticationStart, { input });
  const { session, userErrors } = data.faceAuthenticationStart;
  if (session === null) throw new Error(`no face authentication: ${JSON.stringify(userErrors)}`);
  return session.url;
}
