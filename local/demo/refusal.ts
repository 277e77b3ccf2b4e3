import { signIn } from '../issuer/client.ts';
import { applicationOnce, inChinese, notPassed, type Stage, sayVerdicts } from './applications.ts';
import { documents } from './documents.ts';
import { jpegOf, pdfOf, pngOf } from './files.ts';
import { type Ask, asking } from './graphql.ts';
import { uploaded } from './uploads.ts';

const admdvs = '610100';

/** A refusal that explains itself, before anything is handed in and on record afterwards. */
export async function refusalExplained(stage: Stage): Promise<void> {
  const husband = asking(stage.url, await signIn({ issuer: stage.issuer, accountId: 'xian-father' }));
  const application = await whatHeWouldApplyFor(stage, husband);
  await explainedBefore(stage, husband, application);
  await refusedOnRecord(stage, husband, application);
}

async function whatHeWouldApplyFor({ narrator }: Stage, husband: Ask) {
  narrator.chapter('23  A husband in Xi’an, whose wife’s insurance is suspended  配偶参保暂停，不予办理');
  const { data } = await husband(documents.bindingRules, { admdvs });
  const { notice, commitmentLetter } = data.regionProfile.mutualAid;
  const evidence = await uploaded(husband, admdvs, {
    REGISTRATION_FORM: pdfOf('registration form for the wife'),
    GIVER_ID_CARD: jpegOf('card of the husband'),
    RECEIVER_ID_CARD: pngOf('card of the wife'),
  });
  return {
    kind: 'MUTUAL_AID',
    admdvs,
    channel: 'WEBSITE',
    initiator: 'GIVER',
    receiver: { name: '样惠兰', certificate: { kind: 'RESIDENT_ID', number: '610104198107303062' } },
    relation: 'SPOUSE',
    noticeVersion: notice.version,
    commitmentLetter: { version: commitmentLetter.version },
    evidence,
    transactionPassword: '305118',
  };
}

type Application = Awaited<ReturnType<typeof whatHeWouldApplyFor>>;

async function explainedBefore({ narrator }: Stage, husband: Ask, application: Application): Promise<void> {
  for (const [language, headers] of [
    ['中文', inChinese],
    ['English', {}],
  ] as const) {
    narrator.say(`— ${language}`);
    const { data } = await husband(documents.bindingEligibility, { input: application }, headers);
    const { eligible, verdicts } = data.bindingEligibility;
    sayVerdicts(narrator, verdicts);
    narrator.expect(
      'refused for one rule, which is named',
      [eligible, notPassed(verdicts)],
      [false, ['participations_in_order FAIL']],
    );
  }
  const old = { idempotencyKey: 'demo-refusal-0', application: { ...application, noticeVersion: '2023-01' } };
  const { data } = await husband(documents.bindingApplicationSubmit, { input: old }, inChinese);
  const [error] = data.bindingApplicationSubmit.userErrors;
  narrator.say(`${error?.code} ${JSON.stringify(error?.path)}: ${error?.message}`);
  narrator.expect('an old notice is refused by name', error?.code, 'NOTICE_VERSION_NOT_CURRENT');
}

async function refusedOnRecord({ narrator }: Stage, husband: Ask, application: Application): Promise<void> {
  const input = { idempotencyKey: 'demo-refusal-1', application };
  const submitted = await husband(documents.bindingApplicationSubmit, { input });
  const { id } = submitted.data.bindingApplicationSubmit.application;
  const ended = await applicationOnce(husband, id, 'REJECTED', 'UNDER_REVIEW', 'APPROVED');
  narrator.expect(
    'handed in all the same: refused at once, on record, for the same rule',
    [ended.state, ended.reasons.map(({ code }: { code: string }) => code)],
    ['REJECTED', ['participations_in_order']],
  );
  const { data } = await husband(documents.myFamily, { kind: 'MUTUAL_AID' });
  const given = data.viewer.person.familyLinks.edges.filter(
    ({ node }: { node: { side: string } }) => node.side === 'GIVING',
  );
  narrator.expect(
    'and nobody was bound but his son, as before',
    given.map(({ node }: { node: { relation: string } }) => node.relation),
    ['CHILD'],
  );
}
