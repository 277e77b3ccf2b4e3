import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { explore } from './explore.ts';
import { pairs, playing } from './pairs.ts';
import { openStage, type Stage } from './scene.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage(inject('dynamoDbEndpoint'), { heldBy: 'SDK' });
});
afterAll(() => stage.close());

/** One of each kind; to cancel twice is much like to cancel and reverse, and has the most orders. */
const few: readonly string[] = [
  'two settlements on one account',
  'two settlements that no account pays',
  'pay in cash first and reverse the same message',
  'settle and accept a quota',
  'settle and end the link without a quota',
  'settle and unbind',
  'settle and lower the quota',
  'cancel and reverse',
  'close the year and settle',
  'settle and freeze mutual aid',
  'settle and suspend the giver',
  'pay a premium and freeze mutual aid',
];

/** `npm run interleavings` tries the other pairs, the orders of reads among themselves too, and every fault at every request. */
test.each(Object.entries(pairs).filter(([name]) => few.includes(name)))(
  '%s: in whatever order their requests come, it is as if one came after the other',
  async (_name, pair) => {
    const { broken, orders } = await explore(await playing(pair, stage), { readsCommute: true, faultsOf: () => [] });
    expect(broken).toBeUndefined();
    // Each of the two writes, and either may write before each read of the other.
    expect(orders).toBeGreaterThan(2);
  },
  120_000,
);
