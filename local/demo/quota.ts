import { shanghaiDay, shanghaiTimeOfDay } from '../../domain/calendar.ts';
import { signIn } from '../issuer/client.ts';
import { inChinese, type Stage } from './applications.ts';
import { documents } from './documents.ts';
import { type Ask, asking } from './graphql.ts';
import { hospitalTill, nextMessageId, outpatient, sayPayers } from './till.ts';

const admdvs = '330100';

/**
 * The wife's bill of ¥12,000.00, all in scope, by the rules of Hangzhou since 2026, in a tertiary hospital of the city:
 * deductible 1,000.00, of the rest 10,000.00 at 70 % and 1,000.00 at 75 %, so that the fund pays 7,000.00 + 750.00 and leaves
 * 4,250.00. Her own account pays all of its 3,070.08 (960.00 + 2,110.08), and 1,179.92 are left: 1,000.00 of them are what
 * her husband has set aside for her, 179.92 cash. Without it all 1,179.92 are cash, for a link gives no more than is set
 * aside.
 */
const costs = {
  total: '12000.00',
  inScope: '12000.00',
  preSelfPay: '0.00',
  overLimit: '0.00',
  fullSelfFunded: '0.00',
};
const withoutQuota = [
  ['FUND', '7750.00'],
  ['SELF', '3070.08'],
  ['CASH', '1179.92'],
];
const withQuota = [
  ['FUND', '7750.00'],
  ['SELF', '3070.08'],
  ['SPOUSE', '1000.00'],
  ['CASH', '179.92'],
];

interface Couple {
  readonly husband: Ask;
  readonly wife: Ask;
  readonly till: Ask;
  readonly care: ReturnType<typeof outpatient>;
}

/** What a husband sets aside for his wife, she accepts, and spends. */
export async function quotaSpent(stage: Stage): Promise<void> {
  const { url, issuer } = stage;
  const couple = {
    husband: asking(url, await signIn({ issuer, accountId: 'hangzhou-father' })),
    wife: asking(url, await signIn({ issuer, accountId: 'hangzhou-mother' })),
    till: await hospitalTill(stage),
    care: outpatient({
      certificate: { kind: 'RESIDENT_ID', number: '330106198709233028' },
      insuredAt: admdvs,
      dayOfCare: shanghaiDay(new Date()),
      costs,
    }),
  };
  const transferId = await setsAside(stage, couple);
  if (transferId === undefined) await paysWithoutIt(stage, couple);
  else await acceptsAndSpends(stage, couple, transferId);
}

interface Quota {
  readonly set: { readonly amount: string };
  readonly spent: { readonly amount: string };
  readonly left: { readonly amount: string };
}

async function linkOf(ask: Ask, side: string): Promise<{ readonly id: string; readonly quota: Quota | null }> {
  const { data } = await ask(documents.myWallet);
  const links = data.viewer.person.familyLinks.edges.map(({ node }: { node: unknown }) => node);
  return links.find((link: { side: string; relation: string }) => link.side === side && link.relation === 'SPOUSE');
}

const setQuota = async (husband: Ask, idempotencyKey: string, amount: string) => {
  const { id: linkId } = await linkOf(husband, 'GIVING');
  const input = { idempotencyKey, linkId, quota: { amount } };
  return (await husband(documents.mutualAidQuotaSet, { input }, inChinese)).data.mutualAidQuotaSet;
};

/** No transfer is taken from 22:00 to 06:00, in the demo no more than in life: undefined then. */
async function setsAside({ narrator }: Stage, { husband }: Couple): Promise<string | undefined> {
  narrator.chapter('32  A husband in Hangzhou sets ¥1,000 aside for his wife  设定共济额度');
  const tooMuch = await setQuota(husband, 'demo-quota-1', '2000.01');
  narrator.say(`${tooMuch.userErrors[0]?.code}: ${tooMuch.userErrors[0]?.message}`);
  narrator.expect('not more than ¥2,000 at once', tooMuch.userErrors[0]?.code, 'QUOTA_PER_TRANSFER_EXCEEDED');
  const hour = shanghaiTimeOfDay(new Date());
  const { decision, userErrors } = await setQuota(husband, 'demo-quota-2', '1000.00');
  if (hour >= '22:00' || hour < '06:00') {
    narrator.say(`${userErrors[0]?.code}: ${userErrors[0]?.message}`);
    narrator.expect(`it is ${hour} in Shanghai: refused by name`, userErrors[0]?.code, 'QUOTA_CLOSED_NOW');
    return undefined;
  }
  const [pending] = decision?.quota.pending ?? [];
  narrator.say(`set aside by the rules ${decision?.profileVersion}; she has until ${pending?.acceptBy} to accept it`);
  narrator.expect(
    'set aside, and not hers yet',
    [decision?.quota.set.amount, decision?.quota.left.amount, pending?.amount.amount],
    ['1000.00', '0.00', '1000.00'],
  );
  return pending?.transferId;
}

async function paysWithoutIt({ narrator }: Stage, { till, care }: Couple): Promise<void> {
  narrator.chapter('33  Nothing is set aside for her: the rest is cash  未设额度，余款现金支付');
  const { data } = await till(documents.claimSettle, { input: { ...care, messageId: nextMessageId() } });
  narrator.expect('nothing from her husband', sayPayers(narrator, data.claimSettle.claim.settlement), withoutQuota);
}

async function acceptsAndSpends({ narrator }: Stage, { husband, wife, till, care }: Couple, transferId: string) {
  narrator.chapter('33  She accepts it and spends it  接收额度，就医使用');
  const early = await till(documents.claimQuote, { input: care });
  narrator.say('— before she accepts');
  narrator.expect('nothing from him yet', sayPayers(narrator, early.data.claimQuote.settlement), withoutQuota);
  const { id: linkId } = await linkOf(wife, 'RECEIVING');
  const input = { idempotencyKey: 'demo-quota-accept-1', linkId, transferId };
  const accepted = await wife(documents.mutualAidQuotaAccept, { input });
  const { decision } = accepted.data.mutualAidQuotaAccept;
  narrator.expect('accepted: now it is hers to spend', decision?.quota.left.amount, '1000.00');
  const { data } = await till(documents.claimSettle, { input: { ...care, messageId: nextMessageId() } });
  narrator.expect('and she does', sayPayers(narrator, data.claimSettle.claim.settlement), withQuota);
  const { quota } = await linkOf(husband, 'GIVING');
  narrator.expect(
    'he sees what is left of it',
    [quota?.set.amount, quota?.spent.amount, quota?.left.amount],
    ['1000.00', '1000.00', '0.00'],
  );
  const lower = await setQuota(husband, 'demo-quota-3', '500.00');
  narrator.say(`${lower.userErrors[0]?.code}: ${lower.userErrors[0]?.message}`);
  narrator.expect('what is spent cannot be taken back', lower.userErrors[0]?.code, 'QUOTA_BELOW_SPENT');
}
