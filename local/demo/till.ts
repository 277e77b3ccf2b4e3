import { shanghaiDay, shanghaiTimeOfDay } from '../../domain/calendar.ts';
import { clientCredentialsToken } from '../issuer/client.ts';
import { confidentialClient } from '../issuer/clients.ts';
import type { Stage } from './applications.ts';
import { documents } from './documents.ts';
import { type Ask, asking } from './graphql.ts';
import type { Narrator } from './narrator.ts';

/** Its `fixmedins_code`, with which its messages begin. */
const hospitalNumber = 'H33010600001';

/** The till of the hospital in Hangzhou: a tertiary one, designated by the sample. */
export const hospitalTill = async ({ url, issuer }: Pick<Stage, 'url' | 'issuer'>): Promise<Ask> =>
  asking(url, await clientCredentialsToken({ issuer, ...confidentialClient('demo-hospital') }));

let messages = 0;

/** `msgid` of the next message: number of the hospital (12), its clock (14), a sequence (4). */
export function nextMessageId(): string {
  messages += 1;
  const now = new Date();
  return messageIdOf(shanghaiDay(now), shanghaiTimeOfDay(now), messages);
}

/** Of a message that was written on that day, at that time. */
export const messageIdOf = (day: string, time: string, sequence = 1): string =>
  `${hospitalNumber}${`${day}${time}`.replace(/\D/g, '')}${String(sequence).padStart(4, '0')}`;

interface Care {
  readonly certificate: { readonly kind: string; readonly number: string };
  readonly insuredAt: string;
  readonly dayOfCare: string;
  readonly costs: Costs;
}

/** The parts of a bill, in yuan. */
interface Costs {
  readonly total: string;
  readonly inScope: string;
  readonly preSelfPay: string;
  readonly overLimit: string;
  readonly fullSelfFunded: string;
}

/** An employee's visit to a doctor, as the hospital reports it. */
export const outpatient = ({ certificate, costs, ...where }: Care) => ({
  ...where,
  claimant: { certificate },
  insuranceType: 'EMPLOYEE',
  medType: '11',
  costs: Object.fromEntries(Object.entries(costs).map(([part, amount]) => [part, { amount }])),
});

interface Money {
  readonly amount: string;
}

interface Settlement {
  readonly total: Money;
  readonly fund: Money;
  readonly ownAccount: Money;
  readonly mutualAid: Money;
  readonly cash: Money;
  readonly payers: readonly Payer[];
}

interface Payer {
  readonly name: string;
  readonly relation: string | null;
  readonly paid: Money;
}

/** Who pays, from the fund to the cash: a line for each, and the same as amounts to compare. */
export function sayPayers(narrator: Narrator, settlement: Settlement): readonly (readonly [string, string])[] {
  const { fund, payers, cash } = settlement;
  const rows = [
    ['FUND', fund.amount],
    ...payers.map(({ relation, paid }) => [relation ?? 'SELF', paid.amount]),
    ['CASH', cash.amount],
  ] as [string, string][];
  for (const [place, [who, amount]] of rows.entries()) {
    const name = payers[place - 1]?.name ?? '';
    narrator.say(`¥${amount.padStart(9)}  ${words[who] ?? who} ${name}`.trimEnd());
  }
  narrator.say(`¥${settlement.total.amount.padStart(9)}  together 合计`);
  return rows;
}

const words: Readonly<Record<string, string>> = {
  FUND: 'pooled fund 统筹基金',
  SELF: 'own account 本人账户',
  SPOUSE: 'spouse 配偶',
  CHILD: 'child 子女',
  CASH: 'cash 现金',
};

/** Both funds of the account in one pooling area: current year, past years. */
export async function fundsOf(ask: Ask, admdvs: string): Promise<readonly [string, string]> {
  const { data } = await ask(documents.myBalance);
  const account = data.viewer.person.accounts.find((one: { admdvs: string }) => one.admdvs === admdvs);
  return [account.currentYear.amount, account.historical.amount];
}
