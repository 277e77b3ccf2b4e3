import { clientCredentialsToken, signIn } from '../issuer/client.ts';
import { confidentialClient } from '../issuer/clients.ts';
import type { Stage as CommonStage } from './applications.ts';
import { documents } from './documents.ts';
import { type Ask, asking } from './graphql.ts';
import type { Narrator } from './narrator.ts';
import type { RosterPerson } from './roster.ts';

interface Stage extends CommonStage {
  /** The pooling area that serves him. */
  readonly admdvs: string;
  /** An employee there, from the imported roster. */
  readonly person: RosterPerson;
}

/** A payment app asks for a balance: refused without the person's consent, answered and masked with it, refused again. */
export async function balanceWithConsent(stage: Stage): Promise<void> {
  const { url, issuer, narrator, person, admdvs } = stage;
  const citizen = asking(url, await signIn({ issuer, certificate: person.certificate }));
  const payApp = asking(url, await clientCredentialsToken({ issuer, ...confidentialClient('demo-pay') }));
  const clerk = asking(url, await signIn({ issuer, accountId: `clerk-${admdvs}` }));

  const ownId = await readOwnBalance(stage, citizen);
  await refusedWithoutConsent(stage, payApp, ownId);
  const consent = await grantConsent(stage, citizen);
  await answeredWithConsent(stage, payApp, consent.channelPersonId);
  await explainedInChinese(stage, citizen);
  await clerkUnmasks(stage, clerk);
  await everyLookIsShown(narrator, citizen);
  await refusedAfterRevocation(stage, citizen, payApp, consent);
}

async function readOwnBalance({ narrator, person }: Stage, citizen: Ask): Promise<string> {
  narrator.chapter('2  Somebody from the roster signs in and looks at his own account  本人登录，查询个人账户');
  const profile = await citizen(documents.myProfile);
  const { data } = await citizen(documents.myBalance);
  const [account] = data.viewer.person.accounts;
  narrator.say(
    `${data.viewer.person.name}: balance ¥${account.balance.amount} = current year ¥${account.currentYear.amount} + past years ¥${account.historical.amount}`,
  );
  narrator.expect('he sees the balance that the roster brought', account.balance.amount, person.balance);
  narrator.expect('his name is masked, even to himself', data.viewer.person.name.endsWith('*'), true);
  return profile.data.viewer.person.id;
}

async function refusedWithoutConsent({ narrator, url }: Stage, payApp: Ask, ownId: string): Promise<void> {
  narrator.chapter('3  A payment app asks without his consent  支付应用未经授权查询');
  const nobody = await asking(url, undefined)(documents.channelBalance, { person: ownId });
  narrator.expect('without a token: 401', nobody.status, 401);
  const { data, errors = [] } = await payApp(documents.channelBalance, { person: ownId });
  narrator.expect(
    'without a consent: nobody there, no hint that somebody is',
    { data, errors },
    { data: { person: null }, errors: [] },
  );
}

interface Granted {
  readonly id: string;
  readonly channelPersonId: string;
}

async function grantConsent({ narrator, admdvs }: Stage, citizen: Ask): Promise<Granted> {
  narrator.chapter('4  He reads the text and gives his consent, for 90 days  阅读授权书，同意授权 90 天');
  const rules = await citizen(documents.regionRules, { admdvs });
  const { versionId, name, consentText } = rules.data.regionProfile;
  narrator.say(`${name.text}, rules ${versionId}, consent text ${consentText.version}: "${consentText.title.text}"`);
  const input = {
    idempotencyKey: 'demo-consent-1',
    clientId: 'demo-pay',
    scopes: ['IDENTITY', 'BALANCE'],
    admdvs,
    textVersion: consentText.version,
    days: 90,
  };
  const first = await citizen(documents.channelConsentGrant, { input });
  const second = await citizen(documents.channelConsentGrant, { input });
  const { consent, userErrors } = first.data.channelConsentGrant;
  narrator.expect('given', { live: consent?.live, userErrors }, { live: true, userErrors: [] });
  narrator.expect('a second click with the same key: the same answer, byte for byte', second.text, first.text);
  const other = await citizen(documents.channelConsentGrant, { input: { ...input, days: 30 } });
  const [conflict] = other.data.channelConsentGrant.userErrors;
  narrator.expect(
    'the same key for something else: a clear conflict',
    conflict?.code,
    'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT',
  );
  return consent;
}

async function answeredWithConsent({ narrator, person, url, issuer }: Stage, payApp: Ask, channelPersonId: string) {
  narrator.chapter('5  The payment app asks again, by the id that is its own  支付应用凭授权再次查询');
  const balance = await payApp(documents.channelBalance, { person: channelPersonId });
  const identity = await payApp(documents.channelIdentity, { person: channelPersonId });
  const { name, certificateNumber } = identity.data.person;
  narrator.say(`${name} ${certificateNumber}: ¥${balance.data.person.accounts[0].balance.amount}`);
  narrator.expect('the balance', balance.data.person.accounts[0].balance.amount, person.balance);
  narrator.expect(
    'name and certificate masked',
    [name.includes('*'), certificateNumber.includes('********')],
    [true, true],
  );
  const health = await clientCredentialsToken({ issuer, ...confidentialClient('demo-health') });
  const borrowed = await asking(url, health)(documents.channelBalance, { person: channelPersonId });
  narrator.expect('another channel can do nothing with that id', borrowed.data, { person: null });
}

async function explainedInChinese({ narrator, admdvs }: Stage, citizen: Ask): Promise<void> {
  narrator.chapter('6  A mistake is explained, in the reader’s language  用读者的语言说明错误');
  const input = {
    idempotencyKey: 'demo-consent-2',
    clientId: 'demo-narrow',
    scopes: ['BALANCE'],
    admdvs,
    textVersion: 'no such version',
    days: 90,
  };
  const { data } = await citizen(documents.channelConsentGrant, { input }, { 'accept-language': 'zh-CN' });
  const [error] = data.channelConsentGrant.userErrors;
  narrator.say(`${error.code} ${JSON.stringify(error.path)}: ${error.message}`);
  narrator.expect(
    'the code stays, the field is named',
    [error.code, error.path],
    ['CONSENT_TEXT_VERSION_NOT_CURRENT', ['input', 'textVersion']],
  );
  narrator.expect('the message is Chinese', /^授权书已更新为版本 .+，请先阅读。$/.test(error.message), true);
}

async function clerkUnmasks({ narrator, person }: Stage, clerk: Ask): Promise<void> {
  narrator.chapter('7  A clerk at the counter checks his identity  经办人员核验身份');
  const found = await clerk(documents.personByCertificate, { certificate: person.certificate });
  const { id, name } = found.data.personByCertificate;
  narrator.expect('found by certificate, masked', name.includes('*'), true);
  const request = { personId: id, fields: ['NAME', 'PHONE'], purpose: 'IDENTITY_CHECK' };
  const refused = await clerk(documents.personUnmask, { input: request });
  narrator.expect(
    'no plaintext without a ticket number',
    refused.data.personUnmask.userErrors[0]?.code,
    'UNMASK_REFERENCE_MALFORMED',
  );
  const shown = await clerk(documents.personUnmask, { input: { ...request, reference: 'ticket 4711' } });
  narrator.expect('plaintext with one', shown.data.personUnmask.plaintext.name, person.name);
}

async function everyLookIsShown(narrator: Narrator, citizen: Ask): Promise<void> {
  narrator.chapter('8  He sees who looked at his data  本人查看访问记录');
  const { data } = await citizen(documents.myAccessLog);
  const looks = data.viewer.accessLog.edges.map(({ node }: { node: Record<string, unknown> }) => node);
  for (const { at, kind, byRole, byClientId, purpose, reference } of looks)
    narrator.say(`${at}  ${kind}  ${byRole} via ${byClientId}  ${purpose ?? ''} ${reference ?? ''}`);
  const kinds = looks.map(({ kind }: { kind: string }) => kind);
  narrator.expect('every look, the newest first', kinds, ['UNMASKED', 'LOOKED_UP', 'READ_BY_CHANNEL']);
}

async function refusedAfterRevocation({ narrator }: Stage, citizen: Ask, payApp: Ask, consent: Granted) {
  narrator.chapter('9  He takes the consent back  撤回授权');
  const input = { idempotencyKey: 'demo-revoke-1', consentId: consent.id };
  const revoked = await citizen(documents.channelConsentRevoke, { input });
  narrator.expect('taken back', revoked.data.channelConsentRevoke.consent.live, false);
  const { data } = await payApp(documents.channelBalance, { person: consent.channelPersonId });
  narrator.expect('the app’s very next query finds nobody', data, { person: null });
}
