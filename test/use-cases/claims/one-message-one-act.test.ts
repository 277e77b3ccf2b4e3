import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { acceptedValue } from '../../support/claim-facts.ts';
import { createWorld, type World } from '../../support/world.ts';
import { careOf, claimScene, messageId, refusalOf } from './scene.ts';

let world: World;
const scene = claimScene(() => world);

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  await scene.institutions();
});
afterAll(() => world.close());

const costs = { total: '20.00', inScope: '20.00', preSelfPay: '0.00', overLimit: '0.00', fullSelfFunded: '0.00' };
const usedOtherwise = { code: 'message_id_reused_with_other_content', path: ['messageId'] };
const reversedBefore = { code: 'message_reversed_before', path: ['messageId'] };

/** ¥20.00 from his own account, settled twice. */
async function twoClaims() {
  const patient = await scene.person(0n, 10_000n);
  const [one, other] = [messageId(), messageId()];
  const settled = async (message: string) =>
    acceptedValue(await scene.settle({ ...careOf(patient, { costs }), messageId: message }));
  return { patient, messages: [one, other], claims: [await settled(one), await settled(other)] } as const;
}

describe('a message that has cancelled a claim', () => {
  test('cancels no other one', async () => {
    const { patient, claims } = await twoClaims();
    const message = messageId();
    const first = await scene.cancel(claims[0].id, message);
    expect(acceptedValue(first).state).toBe('CANCELLED');
    const again = await scene.writesNothing(() => scene.cancel(claims[1].id, message));
    expect(refusalOf(again)).toEqual(usedOtherwise);
    expect(await scene.balance(patient)).toBe(8_000n);
    expect(await scene.writesNothing(() => scene.cancel(claims[0].id, message))).toEqual(first);
  });

  test('settles nothing, and settles nothing again', async () => {
    const { patient, claims } = await twoClaims();
    const message = messageId();
    acceptedValue(await scene.cancel(claims[0].id, message));
    const request = { ...careOf(patient, { costs }), messageId: message };
    expect(refusalOf(await scene.writesNothing(() => scene.settle(request)))).toEqual(usedOtherwise);
    const inCash = acceptedValue(await scene.settle({ ...careOf(patient, { costs }), cashFirst: true }));
    const resettle = () => scene.resettle(inCash.id, { messageId: message });
    expect(refusalOf(await scene.writesNothing(resettle))).toEqual(usedOtherwise);
  });

  test('is not reversed: what it took back is settled anew', async () => {
    const { claims } = await twoClaims();
    const message = messageId();
    acceptedValue(await scene.cancel(claims[0].id, message));
    expect(refusalOf(await scene.writesNothing(() => scene.reverse(message)))).toEqual({
      code: 'message_not_reversible',
      path: ['originalMessageId'],
    });
  });

  test('nor does a message that has settled cancel, whichever claim it names', async () => {
    const { claims, messages } = await twoClaims();
    for (const { id } of claims) {
      expect(refusalOf(await scene.writesNothing(() => scene.cancel(id, messages[1])))).toEqual(usedOtherwise);
    }
  });

  test('twice at once, for two claims: one of them is cancelled', async () => {
    const { patient, claims } = await twoClaims();
    const message = messageId();
    const both = await Promise.all(claims.map(({ id }) => scene.cancel(id, message)));
    expect(both.map(refusalOf).toSorted((one) => (one === 'OK' ? -1 : 1))).toEqual(['OK', usedOtherwise]);
    expect(await scene.balance(patient)).toBe(8_000n);
  });

  test('twice at once, for the same claim: both have the one answer', async () => {
    const { patient, claims } = await twoClaims();
    const message = messageId();
    const both = await Promise.all([scene.cancel(claims[0].id, message), scene.cancel(claims[0].id, message)]);
    expect(acceptedValue(both[1])).toEqual(acceptedValue(both[0]));
    expect(await scene.balance(patient)).toBe(8_000n);
  });
});

describe('a message that was reversed before it came', () => {
  test('cancels nothing any more', async () => {
    const { claims } = await twoClaims();
    const message = messageId();
    acceptedValue(await scene.reverse(message));
    expect(refusalOf(await scene.writesNothing(() => scene.cancel(claims[0].id, message)))).toEqual(reversedBefore);
  });

  test('reverses nothing any more', async () => {
    const { messages } = await twoClaims();
    const message = messageId();
    acceptedValue(await scene.reverse(message));
    expect(refusalOf(await scene.writesNothing(() => scene.reverse(messages[0], message)))).toEqual(reversedBefore);
  });
});

describe('a message that has reversed another', () => {
  test('reverses the same again, and no other one', async () => {
    const { messages } = await twoClaims();
    const message = messageId();
    const first = await scene.reverse(messages[0], message);
    expect(acceptedValue(first).claim?.state).toBe('REVERSED');
    expect(await scene.writesNothing(() => scene.reverse(messages[0], message))).toEqual(first);
    for (const original of [messages[1], messageId()]) {
      expect(refusalOf(await scene.writesNothing(() => scene.reverse(original, message)))).toEqual(usedOtherwise);
    }
  });

  test('that had never come, reverses no other one', async () => {
    const { messages } = await twoClaims();
    const [message, unseen] = [messageId(), messageId()];
    const first = await scene.reverse(unseen, message);
    expect(await scene.writesNothing(() => scene.reverse(unseen, message))).toEqual(first);
    expect(refusalOf(await scene.writesNothing(() => scene.reverse(messages[0], message)))).toEqual(usedOtherwise);
  });
});

describe('a claim with 49 payers', () => {
  /** ¥49.00 of the deductible, ¥1.00 from each of 49 relatives. */
  async function paidByFortyNine() {
    const patient = await scene.person();
    const givers = [];
    for (let count = 0; count < 49; count += 1) {
      const giver = await scene.person(0n, 100n);
      await scene.linked(giver, patient);
      givers.push(giver);
    }
    const all = { total: '49.00', inScope: '49.00', preSelfPay: '0.00', overLimit: '0.00', fullSelfFunded: '0.00' };
    const claim = acceptedValue(await scene.settle(careOf(patient, { costs: all })));
    expect(claim.settlement.payers).toHaveLength(49);
    expect(world.recorder.requests.at(-1)?.keys).toHaveLength(100);
    return { claim, givers };
  }

  test('has its cancel’s message noted beforehand, and then is 100 items too', async () => {
    const [{ claim, givers }, { claims }] = [await paidByFortyNine(), await twoClaims()];
    const message = messageId();
    world.recorder.clear();
    const first = await scene.cancel(claim.id, message);
    expect(acceptedValue(first).state).toBe('CANCELLED');
    const writes = world.recorder.requests.filter(({ command }) => command === 'TransactWriteItems');
    expect(writes.map(({ keys }) => keys.length)).toEqual([1, 100]);
    expect(await scene.balance(givers[48] as (typeof givers)[0])).toBe(100n);
    expect(await scene.writesNothing(() => scene.cancel(claim.id, message))).toEqual(first);
    expect(refusalOf(await scene.writesNothing(() => scene.cancel(claims[0].id, message)))).toEqual(usedOtherwise);
  });

  test('has its reversal’s message noted beforehand as well', async () => {
    const [{ claim }, { claims }] = [await paidByFortyNine(), await twoClaims()];
    const message = messageId();
    const first = await scene.reverse(claim.messageId, message);
    expect(acceptedValue(first).claim?.state).toBe('REVERSED');
    expect(await scene.writesNothing(() => scene.reverse(claim.messageId, message))).toEqual(first);
    const another = await scene.writesNothing(() => scene.reverse(claims[0].messageId, message));
    expect(refusalOf(another)).toEqual(usedOtherwise);
  });

  test('is not cancelled by a message that was used, and is by one whose answer was lost in between', async () => {
    const [{ claim, givers }, { claims }] = [await paidByFortyNine(), await twoClaims()];
    const used = messageId();
    acceptedValue(await scene.cancel(claims[0].id, used));
    expect(refusalOf(await scene.writesNothing(() => scene.cancel(claim.id, used)))).toEqual(usedOtherwise);
    const message = messageId();
    world.recorder.inject('TransactWriteItems', 'DIED_AFTER');
    await expect(scene.cancel(claim.id, message)).rejects.toThrow('died');
    expect(await scene.balance(givers[0] as (typeof givers)[0])).toBe(0n);
    expect(acceptedValue(await scene.cancel(claim.id, message)).state).toBe('CANCELLED');
    expect(await scene.balance(givers[0] as (typeof givers)[0])).toBe(100n);
  });
});
