import type { LinkKind } from '../domain/links/family-link.ts';
import { startDynamoDb } from '../local/dynamodb.ts';
import { channel, citizen, createTestApi, staff } from '../test/support/api.ts';
import { register } from '../test/support/people.ts';
import { consentOf, linkOf } from '../test/support/records.ts';
import { createWorld, type World } from '../test/support/world.ts';
import { enrol, citizen as member, nationalRequest } from '../test/use-cases/binding/household.ts';
import { submitBindingApplication } from '../use-cases/binding/submit-application.ts';
import { unbindFamilyLink } from '../use-cases/links/unbind-family-link.ts';

export interface OperationRequests {
  readonly operation: string;
  readonly requests: number;
  /** The fewest with which the question can be answered, or the change made, safely. */
  readonly minimum: number;
}

/** DynamoDB requests of each operation, counted on the wire to a real engine. */
export async function countRequests(): Promise<readonly OperationRequests[]> {
  const engine = await startDynamoDb();
  const world = await createWorld({ endpoint: engine.endpoint });
  try {
    return await countIn(world);
  } finally {
    await world.close();
    await engine.stop();
  }
}

async function countIn(world: World): Promise<readonly OperationRequests[]> {
  const api = createTestApi(world);
  const { person } = await register(world.services, { serial: 1 });
  for (let serial = 2; serial <= 8; serial++) {
    const relative = await register(world.services, { serial });
    await world.services.commit({ changes: [{ change: 'LINK_MADE', link: linkOf(person, relative.person) }] });
  }
  const today = world.clock.now().toISOString().slice(0, 10);
  const consent = consentOf(person.id, 'demo-pay', { lastReadOn: today, scopes: ['BALANCE'] });
  await world.services.commit({ changes: [{ change: 'CONSENT_SET', consent }] });
  const { data } = await api.ask(
    citizen(person.id),
    '{ viewer { consents { edges { node { channelPersonId } } } person { participations { id } } } }',
  );
  const channelPersonId = data.viewer.consents.edges[0].node.channelPersonId;
  const participationId = data.viewer.person.participations[0].id;

  const count = async (operation: string, minimum: number, work: () => Promise<unknown>) => {
    world.recorder.clear();
    await work();
    return { operation, requests: world.recorder.count(), minimum };
  };
  const balance = 'accounts { balance { amount } }';
  return [
    await count('own balance', 1, () => api.ask(citizen(person.id), `{ viewer { person { ${balance} } } }`)),
    await count('balance by a consented channel', 2, () =>
      api.ask(channel('demo-pay'), `query ($id: ID!) { person(id: $id) { ${balance} } }`, { id: channelPersonId }),
    ),
    await count('family of 7', 1, () =>
      api.ask(
        citizen(person.id),
        '{ viewer { person { familyLinks { edges { node { relation receiver { name } } } } } } }',
      ),
    ),
    await count('suspend a participation (row; account beside the years; one transaction)', 4, () =>
      api.ask(
        staff('clerk'),
        'mutation ($input: ParticipationSuspendInput!) { participationSuspend(input: $input) { userErrors { code } } }',
        { input: { idempotencyKey: 'bench-suspend', participationId, on: today } },
      ),
    ),
    ...(await countBinding(world, count)),
  ];
}

type Count = (operation: string, minimum: number, work: () => Promise<unknown>) => Promise<OperationRequests>;

/** Two who are named have to be found and read; everything else is one transaction. */
async function countBinding(world: World, count: Count): Promise<readonly OperationRequests[]> {
  const giver = await enrol(world, { serial: 901, name: '试样甲' });
  const receiver = await enrol(world, { serial: 902, name: '试样乙' });
  const kinds = ['DISPLAY', 'MUTUAL_AID'] as const;
  for (const kind of kinds) {
    await world.services.commit({
      changes: [{ change: 'LINK_MADE', link: linkOf(giver.person, receiver.person, kind) }],
    });
  }
  const submit = () =>
    submitBindingApplication(world.services, member(giver), {
      ...nationalRequest(giver, receiver),
      idempotencyKey: 'bench-submit',
    });
  const unbind = (kind: LinkKind) => {
    const ref = { kind, giverId: giver.id, receiverId: receiver.id };
    const asked = { idempotencyKey: `bench-unbind-${kind}`, link: { ref, side: 'GIVING' } } as const;
    return unbindFamilyLink(world.services, member(giver), asked);
  };
  return [
    await count('submit an application (look up, read, then one transaction)', 3, submit),
    await count('unbind a display link (read, then one transaction)', 2, () => unbind('DISPLAY')),
    await count('unbind mutual aid (link, account, then one transaction)', 3, () => unbind('MUTUAL_AID')),
  ];
}

if (import.meta.main) console.table(await countRequests());
