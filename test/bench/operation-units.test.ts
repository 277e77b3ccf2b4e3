import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Operation, type OperationUnits, operationNames } from '../../bench/scale/operations.ts';
import { closeYear } from '../../domain/ledger/close-year.ts';
import { bookContribution } from '../../use-cases/accounts/contribute.ts';
import { unbindFamilyLink } from '../../use-cases/links/unbind-family-link.ts';
import { closeClaim } from '../../use-cases/reconciliation/close-claim.ts';
import { citizen as caller, channel, createTestApi } from '../support/api.ts';
import { register } from '../support/people.ts';
import { consentOf, linkOf } from '../support/records.ts';
import { bytesKept, meterUnits } from '../support/unit-meter.ts';
import { createWorld, type World } from '../support/world.ts';
import { accountRefOf, staffOf } from '../use-cases/accounts/scene.ts';
import {
  citizen,
  concluded,
  enrol,
  in2025,
  resident,
  screened,
  submitted,
  zhejiangRequest,
} from '../use-cases/binding/household.ts';
import { careOf, claimScene } from '../use-cases/claims/scene.ts';
import { acceptedOf, family, walletScene } from '../use-cases/wallet/scene.ts';

let world: World;
let meter: ReturnType<typeof meterUnits>;
const measured = new Map<Operation, OperationUnits>();
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  meter = meterUnits(world.documentClient);
});
afterAll(() => world.close());

/** What the table is asked while the work is done, and what it grows by. */
async function cost<T>(operation: Operation, work: () => Promise<T>): Promise<T> {
  const before = bytesKept(await world.rawItems());
  meter.clear();
  const result = await work();
  const { units } = meter;
  measured.set(operation, { ...units, bytesKept: bytesKept(await world.rawItems()) - before });
  return result;
}

const claims = claimScene(() => world);
const balance = 'accounts { balance { amount } }';

async function measureReading(): Promise<void> {
  const api = createTestApi(world);
  const owner = await register(world.services, { serial: 1 });
  for (let serial = 2; serial <= 4; serial += 1) {
    const relative = await register(world.services, { serial });
    await claims.commit({ change: 'LINK_MADE', link: linkOf(owner.person, relative.person) });
  }
  await cost('ownBalance', () => api.ask(caller(owner.person.id), `{ viewer { person { ${balance} } } }`));
  await cost('familyList', () =>
    api.ask(caller(owner.person.id), '{ viewer { person { familyLinks { edges { node { receiver { name } } } } } } }'),
  );
  const consent = consentOf(owner.person.id, 'demo-pay', { scopes: ['BALANCE'] });
  await claims.commit({ change: 'CONSENT_SET', consent });
  const consents = '{ viewer { consents { edges { node { channelPersonId } } } } }';
  const { data, errors } = await api.ask(caller(owner.person.id), consents);
  expect(errors, JSON.stringify(api.log.lines)).toEqual([]);
  const id = data.viewer.consents.edges[0].node.channelPersonId;
  // The day's first look, which is noted; a later one of the day writes nothing.
  await cost('channelBalance', () =>
    api.ask(channel('demo-pay'), `query ($id: ID!) { person(id: $id) { ${balance} } }`, { id }),
  );
}

async function measureClaims(): Promise<void> {
  await claims.institutions();
  const alone = await claims.person(50_000n, 150_000n, { serial: 101 });
  await cost('claimQuote', async () => acceptedOf(await claims.quote(careOf(alone))));
  const paid = await cost('claimSettle', async () => acceptedOf(await claims.settle(careOf(alone))));
  await cost('claimClosing', () => closeClaim(world.services, paid.id));
  await cost('claimCancel', async () => acceptedOf(await claims.cancel(paid.id)));
  const poor = await claims.person(0n, 5_000n, { serial: 102 });
  const giver = await claims.person(0n, 900_000n, { serial: 103 });
  await claims.linked(giver, poor);
  const shared = await cost('claimSettleShared', async () => acceptedOf(await claims.settle(careOf(poor))));
  expect(shared.settlement.payers).toHaveLength(2);
}

async function measureAccounts(): Promise<void> {
  const owner = await cost('registration', () => register(world.services, { serial: 201 }));
  const [account] = owner.accounts;
  if (!account) throw new Error('he has an account');
  const paidIn = await cost('contribution', () =>
    bookContribution(world.services, staffOf('clerk'), {
      idempotencyKey: 'units-contribution',
      account: accountRefOf(owner),
      month: '2026-10',
      employer: { amount: '80.00' },
      person: { amount: '40.00' },
    }),
  );
  const now = new Date('2027-01-02T02:00:00Z');
  const closed = closeYear(
    acceptedOf(paidIn),
    { yearCloseOn: '01-01' },
    { transferId: world.services.ids.newId(), now },
  );
  expect(closed.entries).toHaveLength(1);
  await cost('yearClose', () => claims.commit({ change: 'ACCOUNT_BOOKED', ...closed }));
}

async function measureFamilies(): Promise<void> {
  const people = await family(world, 301);
  const wallet = walletScene(
    () => world,
    () => people,
  );
  await cost('quotaSet', async () => acceptedOf(await wallet.set(people.toMother, '300.00')));
  world.clock.set(in2025);
  const giver = await enrol(world, { serial: 401, name: '试样甲' });
  const receiver = await enrol(world, { serial: 402, name: '试样乙', participations: resident() });
  const application = await cost('bindingSubmit', () =>
    submitted(world.services, citizen(giver), zhejiangRequest(giver, receiver)),
  );
  await cost('bindingDecide', async () => {
    await screened(world.services, application);
    await concluded(world.services, application);
  });
  expect(await world.services.reads.application(application.id)).toMatchObject({ state: 'APPROVED' });
  await cost('unbind', async () =>
    acceptedOf(
      await unbindFamilyLink(world.services, citizen(giver), {
        idempotencyKey: 'units-unbind',
        link: { ref: { kind: 'MUTUAL_AID', giverId: giver.id, receiverId: receiver.id }, side: 'GIVING' },
      }),
    ),
  );
}

/** `npm run scale:measure` writes the file and the page anew; what has become dearer is then seen in the change. */
test('what each operation costs on DynamoDB is what bench/scale/operation-units.json says', async () => {
  await measureReading();
  await measureClaims();
  await measureAccounts();
  await measureFamilies();
  expect([...measured.keys()].toSorted()).toEqual(Object.keys(operationNames).toSorted());
  const text = JSON.stringify(Object.fromEntries([...measured].toSorted()), null, 2);
  await expect(`${text}\n`).toMatchFileSnapshot('../../bench/scale/operation-units.json');
});
