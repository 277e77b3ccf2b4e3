import { setTimeout as sleep } from 'node:timers/promises';
import { shanghaiDay } from '../../domain/calendar.ts';
import { inChinese, type Stage } from './applications.ts';
import { documents } from './documents.ts';
import type { Ask } from './graphql.ts';
import { admdvs, fundsBefore, fundsOfFamily, type HospitalFamily, hospitalFamily } from './hospital-family.ts';
import type { RosterFamily } from './roster.ts';
import { hospitalTill, nextMessageId, outpatient, sayPayers } from './till.ts';

/**
 * The bill of ¥16,000.00, by the rules of Xi'an (`regions/bases/defaults.json`, `s1-strict.json`), in a tertiary hospital
 * of another province:
 *
 *     in scope          12,000.00   deductible 1,000.00, of the rest 10,000.00 at 60 % and 1,000.00 at 65 %:
 *                                   the fund pays 6,000.00 + 650.00 = 6,650.00 and leaves 5,350.00
 *     borne first          800.00 ┐ with those 5,350.00 it is 6,150.00 that relatives may pay
 *     above the limit    1,200.00 ┐
 *     outside            2,000.00 ┘ 3,200.00 that only his own account may pay
 *
 * His own account pays first what nobody else may: all of its 2,508.01, so that 691.99 stay for cash. Of the 6,150.00 his
 * son, whose link is older, pays all that he has, 4,519.15, and his daughter the other 1,630.85.
 */
const costs = {
  total: '16000.00',
  inScope: '12000.00',
  preSelfPay: '800.00',
  overLimit: '1200.00',
  fullSelfFunded: '2000.00',
};
const whoPays = [
  ['FUND', '6650.00'],
  ['SELF', '2508.01'],
  ['CHILD', '4519.15'],
  ['CHILD', '1630.85'],
  ['CASH', '691.99'],
];
/** The daughter's past years pay first: 2,080.00 - 1,630.85. */
const fundsAfter = { patient: ['0.00', '0.00'], son: ['0.00', '0.00'], daughter: ['285.04', '449.15'] };

interface Visit extends HospitalFamily {
  readonly till: Ask;
  readonly dayOfCare: string;
  readonly care: ReturnType<typeof outpatient>;
}

/** A hospital visit paid from five sides; cancelled; settled with a reply that is lost; and the day reconciled. */
export async function hospitalVisit(stage: Stage, roster: RosterFamily): Promise<void> {
  const family = await hospitalFamily(stage, roster);
  const dayOfCare = shanghaiDay(new Date());
  const care = outpatient({ certificate: family.certificate, insuredAt: admdvs, dayOfCare, costs });
  const visit = { ...family, dayOfCare, care, till: await hospitalTill(stage) };
  const claimId = await isSettled(stage, visit);
  await readsWhy(stage, visit);
  await isCancelled(stage, visit, claimId);
  await losesTheReply(stage, visit);
  await reconcilesTheDay(stage, visit);
}

async function isSettled({ narrator }: Stage, visit: Visit): Promise<string> {
  narrator.chapter('27  A hospital in Hangzhou settles his visit  就医结算：基金、本人账户、两位子女、现金');
  const { till, care } = visit;
  const quoted = await till(documents.claimQuote, { input: care });
  narrator.expect('asked beforehand, nothing moves', await fundsOfFamily(visit), fundsBefore);
  const input = { ...care, messageId: nextMessageId() };
  const first = await till(documents.claimSettle, { input });
  const { claim, userErrors } = first.data.claimSettle;
  narrator.expect('settled', userErrors, []);
  narrator.expect(
    'by the fund, himself, his son, his daughter, and cash',
    sayPayers(narrator, claim.settlement),
    whoPays,
  );
  narrator.expect('as it was quoted', quoted.data.claimQuote.settlement.cash.amount, '691.99');
  narrator.expect('each fund of each account', await fundsOfFamily(visit), fundsAfter);
  const second = await till(documents.claimSettle, { input });
  narrator.expect('the same message again: the same answer, byte for byte', second.text, first.text);
  const wrong = { ...care, messageId: nextMessageId(), costs: { ...care.costs, total: { amount: '16000.01' } } };
  const refused = await till(documents.claimSettle, { input: wrong }, inChinese);
  const [error] = refused.data.claimSettle.userErrors;
  narrator.say(`${error?.code} ${JSON.stringify(error?.path)}: ${error?.message}`);
  narrator.expect('a bill that does not add up is refused by name', error?.code, 'COST_SPLIT_DOES_NOT_ADD_UP');
  return claim.id;
}

async function readsWhy({ narrator }: Stage, { patient, son }: Visit): Promise<void> {
  narrator.chapter('28  He reads who paid, and why the rest was cash  本人查看结算说明');
  const listed = await patient(documents.myClaims);
  const [{ node: newest }] = listed.data.viewer.person.claims.edges;
  narrator.say(`${newest.dayOfCare} ${newest.institutionName} ¥${newest.settlement.total.amount} ${newest.state}`);
  const { data } = await patient(documents.myClaim, { id: newest.id }, inChinese);
  const { node: claim } = data;
  const sentences = claim.settlement.explanation.map(({ text }: { text: { text: string } }) => text.text);
  for (const sentence of sentences) narrator.say(sentence);
  narrator.expect('the rule that left the rest to cash', sentences.at(-1), cashSentence);
  const left = claim.settlement.payers.map(({ balanceAfter }: { balanceAfter: unknown }) => balanceAfter);
  narrator.expect('what is left on his own account, and on nobody else’s', left, [{ amount: '0.00' }, null, null]);
  const ofSon = await son(documents.myClaims);
  narrator.expect('his son has no claim of his own', ofSon.data.viewer.person.claims.edges, []);
}

const cashSentence = '余下的全自费费用按本统筹区规定只能现金支付，共 691.99 元。';

async function isCancelled({ narrator }: Stage, visit: Visit, claimId: string): Promise<void> {
  narrator.chapter('29  The care is given back: each gets back his own  退费：原路退回各人账户');
  const { till } = visit;
  const cancel = async () => {
    const { data } = await till(documents.claimCancel, { input: { messageId: nextMessageId(), claimId } });
    return data.claimCancel;
  };
  const { claim } = await cancel();
  narrator.expect(
    'cancelled, and the cash is given back at the till',
    [claim?.state, claim?.cancellation.cash.amount],
    ['CANCELLED', '-691.99'],
  );
  narrator.expect('each fund of each account as before', await fundsOfFamily(visit), fundsBefore);
  const [error] = (await cancel()).userErrors;
  narrator.expect('nobody gets it a second time', error?.code, 'CLAIM_CANCELLED_ALREADY');
}

async function losesTheReply({ narrator }: Stage, visit: Visit): Promise<void> {
  narrator.chapter('30  A reply is lost, and its message reversed  回复丢失，冲正');
  const { till, care } = visit;
  const lost = { ...care, messageId: nextMessageId() };
  await till(documents.claimSettle, { input: lost });
  narrator.say('The hospital’s line breaks; it does not know what has become of its message.');
  const reverse = async (originalMessageId: string) => {
    const input = { messageId: nextMessageId(), originalMessageId };
    return (await till(documents.messageReverse, { input })).data.messageReverse.reversal;
  };
  const reversal = await reverse(lost.messageId);
  narrator.expect('it had been settled, and is taken back', reversal?.claim?.state, 'REVERSED');
  narrator.expect('each fund of each account as before', await fundsOfFamily(visit), fundsBefore);
  narrator.expect('reversed once more: the same', await reverse(lost.messageId), reversal);

  const late = { ...care, messageId: nextMessageId() };
  const unseen = await reverse(late.messageId);
  narrator.expect('a message that never came is reversed too', unseen?.claim, null);
  const { data } = await till(documents.claimSettle, { input: late }, inChinese);
  const [error] = data.claimSettle.userErrors;
  narrator.say(`${error?.code}: ${error?.message}`);
  narrator.expect('and counts no more when it comes late', error?.code, 'MESSAGE_REVERSED_BEFORE');
  narrator.expect('nothing has moved', await fundsOfFamily(visit), fundsBefore);

  const again = await till(documents.claimSettle, { input: { ...care, messageId: nextMessageId() } });
  narrator.expect('the visit is settled by a new message', again.data.claimSettle.claim?.state, 'SETTLED');
}

/** Three were settled, one was cancelled and one reversed: one is left. */
const dayOfHospital = { count: 1, total: '16000.00', fund: '6650.00', ownAccount: '2508.01', mutualAid: '6150.00' };

async function reconcilesTheDay({ narrator }: Stage, visit: Visit): Promise<void> {
  narrator.chapter('31  In the evening the hospital reconciles its day  日终对账');
  const { count, ...sums } = dayOfHospital;
  const balanced = await compared(visit, { count, ...sums });
  narrator.say(`${balanced.ours.count} claim, ¥${balanced.ours.total.amount}: ${balanced.result}`);
  narrator.expect('three settled, two taken back: balanced', balanced.result, 'BALANCED');
  const other = await compared(visit, { count: 2, ...sums }, 'THEIRS_MORE');
  const differing = other.rows.filter(({ result }: { result: string }) => result !== 'BALANCED');
  narrator.expect('one that the hospital has too many is found', differing, [
    { measure: 'COUNT', result: 'THEIRS_MORE' },
  ]);
}

type Sums = Omit<typeof dayOfHospital, 'count'>;

/** What was settled a moment ago comes to the day by the stream, within seconds. */
async function compared(visit: Visit, { count, ...sums }: Sums & { count: number }, awaited = 'BALANCED') {
  const amounts = Object.fromEntries(Object.entries(sums).map(([name, amount]) => [name, { amount }]));
  const input = {
    insuredAt: admdvs,
    insuranceType: 'EMPLOYEE',
    clearingType: 'OUTPATIENT',
    from: visit.dayOfCare,
    to: shanghaiDay(new Date()),
    count,
    ...amounts,
  };
  for (let polls = 1; ; polls += 1) {
    const { data } = await visit.till(documents.reconciliationTotals, { input });
    const { reconciliationTotals } = data;
    if (reconciliationTotals.result === awaited || polls === pollsMax) return reconciliationTotals;
    await sleep(pollMs);
  }
}

const pollMs = 100;
const pollsMax = 100;
