import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Outcome } from '../../domain/outcome.ts';
import { closeYears } from '../../use-cases/accounts/close-years.ts';
import { bookContribution } from '../../use-cases/accounts/contribute.ts';
import type { CareRequest } from '../../use-cases/claims/claim-request.ts';
import { meterUnits } from '../support/unit-meter.ts';
import { createWorld, type World } from '../support/world.ts';
import { accountRefOf, requestsOf, staffOf } from './accounts/scene.ts';
import { careOf, claimScene, refusalOf } from './claims/scene.ts';
import { himself, linkScene } from './links/scene.ts';
import { acceptedOf, family, walletScene } from './wallet/scene.ts';

let world: World;
let meter: ReturnType<typeof meterUnits>;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  meter = meterUnits(world.documentClient);
  await scene.institutions();
});
afterAll(() => world.close());

const scene = claimScene(() => world);

/** What was asked of the table while it was done, with how many items each transaction had, and its write units. */
async function cost<T>(work: () => Promise<Outcome<T>>) {
  world.recorder.clear();
  meter.clear();
  const value = acceptedOf(await work());
  return { value, asked: [requestsOf(world), meter.units.writeUnits] };
}

/** A patient with nothing, and so many relatives with ¥1.00 each: together they pay all, within the deductible. */
async function carriedBy(payers: number): Promise<CareRequest> {
  const patient = await scene.person();
  for (let count = 0; count < payers; count += 1) await scene.linked(await scene.person(0n, 100n), patient);
  const yuan = `${payers}.00`;
  const costs = { total: yuan, inScope: yuan, preSelfPay: '0.00', overLimit: '0.00', fullSelfFunded: '0.00' };
  return careOf(patient, { costs });
}

/** Who has the certificate; what the claim rests on; his links; the givers' accounts; whether they give still. */
const readPhase = ['GetItem', 'TransactGetItems', 'Query', 'TransactGetItems', 'Query'];
/** The institution; the claim; the payers' accounts, one of which is no batch; the year. */
const takingBack = (accounts: 'GetItem' | 'BatchGetItem') => ['GetItem', 'GetItem', accounts, 'GetItem'];

describe('one read phase and one transaction', () => {
  // Write units grow with the claim too, which names its payers: 1 KB more for every three or four of them.
  test.each([
    // Claim, account and entry of each payer, year; to take back, the message as well.
    [1, 1 + 2 * 1 + 1, 12, takingBack('GetItem'), ['TransactWriteItems 5'], 17],
    [2, 1 + 2 * 2 + 1, 19, takingBack('BatchGetItem'), ['TransactWriteItems 7'], 24],
    [7, 1 + 2 * 7 + 1, 42, takingBack('BatchGetItem'), ['TransactWriteItems 17'], 53],
    // With the message it would be 101 items: it is noted before.
    [49, 100, 261, takingBack('BatchGetItem'), ['TransactWriteItems 1', 'TransactWriteItems 100'], 308],
  ])(
    'settle, cancel, settle, reverse with %i payers',
    async (payers, items, settledUnits, reads, writes, backUnits) => {
      const care = await carriedBy(payers);
      const settled = await cost(() => scene.settle(care));
      expect(settled.value.settlement.payers).toHaveLength(payers);
      expect(settled.asked).toEqual([[...readPhase, `TransactWriteItems ${items}`], settledUnits]);

      const cancelled = await cost(() => scene.cancel(settled.value.id));
      expect(cancelled.asked).toEqual([[...reads, ...writes], backUnits]);

      const { messageId } = acceptedOf(await scene.settle(care));
      const reversed = await cost(() => scene.reverse(messageId));
      expect(reversed.value.claim?.settlement.payers).toHaveLength(payers);
      expect(reversed.asked).toEqual([[...reads, ...writes], backUnits]);
    },
    60_000,
  );

  test.each([
    // The new claim, the old one, account and entry of each payer, year.
    [1, 'TransactWriteItems 5', 18],
    [2, 'TransactWriteItems 7', 25],
    [7, 'TransactWriteItems 17', 48],
  ])('settle again what was paid in cash first, with %i payers', async (payers, write, units) => {
    const care = await carriedBy(payers);
    const paidInCash = await cost(() => scene.settle({ ...care, cashFirst: true }));
    expect(paidInCash.asked[0]).toEqual(['GetItem', 'TransactGetItems', 'TransactWriteItems 1']);
    const settled = await cost(() => scene.resettle(paidInCash.value.id));
    expect(settled.value.claim.settlement.payers).toHaveLength(payers);
    expect(settled.asked).toEqual([[...readPhase, write], units]);
  });

  test('settling again with 49 payers would be 101 items, and is refused by name', async () => {
    const { id } = acceptedOf(await scene.settle({ ...(await carriedBy(49)), cashFirst: true }));
    const refused = await scene.writesNothing(() => scene.resettle(id));
    expect(refusalOf(refused)).toEqual({ code: 'payers_too_many', details: { max: '48' } });
  }, 60_000);
});

describe('quotas and accounts', () => {
  const { unbind } = linkScene(() => world);

  test('a quota set, accepted, lowered, and given back with the end of its link', async () => {
    const people = await family(world, 901);
    const wallet = walletScene(
      () => world,
      () => people,
    );
    const { toMother, giver } = people;
    // The link, the account; then account, entry and the answer that is remembered.
    const set = await cost(() => wallet.set(toMother, '300.00'));
    expect(set.asked).toEqual([['Query', 'GetItem', 'TransactWriteItems 3'], 7]);
    const transferId = set.value.quota.pending[0]?.transferId ?? 'none';
    // No entry: what is set aside is so already.
    const taken = await cost(() => wallet.accept(toMother, transferId));
    expect(taken.asked).toEqual([['Query', 'GetItem', 'TransactWriteItems 2'], 4]);
    const lowered = await cost(() => wallet.set(toMother, '100.00'));
    expect(lowered.asked).toEqual([['Query', 'GetItem', 'TransactWriteItems 3'], 6]);
    // The link goes on both sides and comes as ended on both, the last end is kept; account, entry, answer.
    const ended = await cost(() => unbind(himself(giver), toMother, 'GIVING'));
    expect(ended.asked).toEqual([['GetItem', 'GetItem', 'TransactWriteItems 8'], 16]);
  });

  test('a month paid in, and the close of a year', async () => {
    const { giver } = await family(world, 911);
    const account = accountRefOf(giver);
    // Account, an entry of the employer's and one of his own, the month, the record of the clerk's look, the answer.
    const paidIn = await cost(() =>
      bookContribution(world.services, staffOf('clerk'), {
        idempotencyKey: 'requests-contribution',
        account,
        month: '2026-10',
        employer: { amount: '80.00' },
        person: { amount: '40.00' },
      }),
    );
    expect(paidIn.asked).toEqual([['GetItem', 'TransactWriteItems 6'], 12]);

    world.clock.set('2027-01-02T02:00:00.000Z');
    const jobs = { read: async () => undefined, write: async () => undefined };
    const scan = { page: async () => ({ items: [paidIn.value] }) };
    world.recorder.clear();
    meter.clear();
    await closeYears(world.services, { jobs, jobId: 'requests-close', scan });
    // Account and entry, upon what the walk over all accounts has read.
    expect([requestsOf(world), meter.units.writeUnits]).toEqual([['TransactWriteItems 2'], 4]);
  });
});
