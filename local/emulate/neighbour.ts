import { join } from 'node:path';
import { type AttributeValue, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { synthesise } from '../../infra/synthesise.ts';
import { documents } from '../demo/documents.ts';
import { asking } from '../demo/graphql.ts';
import { signIn } from '../issuer/client.ts';
import { type Area, connect, deployArea, deploymentOf } from './area.ts';
import { resourcesOf } from './cloud.ts';
import type { Emulation } from './emulation.ts';
import { openOutside } from './outside.ts';
import { couple } from './story.ts';
import { sendUsageKeys } from './usage.ts';

/** Of whoever asks: what he is here. A token that is not trusted gets no further than the gateway. */
const whoAmI = 'query WhoAmI { viewer { role } }';
const { certificate } = couple.husband;

/** A clerk's token of the issuer that an area trusts. */
const clerkOf = ({ outside }: Area, admdvs: string) =>
  signIn({ issuer: outside.issuer.issuer, accountId: `clerk-${admdvs}` });

/** What an area answers to a token: the status of HTTP, and the role or the code of the error. */
async function answered({ url }: Area, token: string, headers = {}): Promise<readonly unknown[]> {
  const { status, data, errors } = await asking(url, token)(whoAmI, {}, headers);
  return [status, data?.viewer.role ?? errors?.[0]?.extensions.code];
}

async function husbandIn({ url }: Area, token: string): Promise<unknown> {
  const { data, errors } = await asking(url, token)(documents.personByCertificate, { certificate });
  return errors ?? data.personByCertificate?.name ?? null;
}

/** Another pooling area in the same account and AWS region: a stack, a table, keys and issuers of its own. */
export async function deployBeside(emulation: Emulation, xian: Area): Promise<Area> {
  const { narrator, folder } = emulation;
  narrator.chapter('Hangzhou gets a stack of its own beside it  同一账户内另一统筹区的独立资源栈');
  const outside = await openOutside();
  emulation.stopLater(outside.close);
  const assembly = synthesise(deploymentOf('hangzhou', [outside]), join(folder, 'hangzhou'));
  const hangzhou = await deployArea(emulation, { region: 'hangzhou', outside, assembly });
  const environmentOfXian = { ...process.env };
  await connect(hangzhou);
  Object.assign(process.env, environmentOfXian);
  sendUsageKeys([xian, hangzhou]);
  const [ofXian, ofHangzhou] = [await clerkOf(xian, '610100'), await clerkOf(hangzhou, '330100')];
  narrator.expect(
    'each answers the tokens of its own issuer, and turns away those of the other',
    [
      await answered(xian, ofXian),
      await answered(hangzhou, ofHangzhou),
      await answered(xian, ofHangzhou),
      await answered(hangzhou, ofXian),
    ],
    [
      [200, 'CLERK'],
      [200, 'CLERK'],
      [401, 'UNAUTHENTICATED'],
      [401, 'UNAUTHENTICATED'],
    ],
  );
  narrator.expect(
    'without the key of a plan of this stack nobody comes in, whatever his token',
    await answered(hangzhou, ofHangzhou, { 'x-api-key': 'a key of no plan' }),
    [403, 'FORBIDDEN'],
  );
  narrator.expect(
    'who is registered in Xi’an is found there, and is nobody in Hangzhou',
    [await husbandIn(xian, ofXian), await husbandIn(hangzhou, ofHangzhou)],
    ['方**', null],
  );
  const registered = (await itemsOf(hangzhou)).filter(({ entity }) => entity?.S === 'Person');
  narrator.expect('nobody is in its table', registered, []);
  return hangzhou;
}

/** A word of the deployment is changed while people are in the stack: it trusts one more issuer from now on. */
export async function updateInUse(emulation: Emulation, xian: Area, hangzhou: Area): Promise<void> {
  const { narrator, folder } = emulation;
  narrator.chapter('Xi’an trusts one more issuer: its stack is updated in use  使用中的资源栈在线更新');
  const [ofXian, ofHangzhou] = [await clerkOf(xian, '610100'), await clerkOf(hangzhou, '330100')];
  const [items, things] = [await itemsOf(xian), await physicalIds(xian)];
  const assembly = synthesise(deploymentOf('xian', [xian.outside, hangzhou.outside]), join(folder, 'updated'));
  const updated = await deployArea(emulation, { ...xian, assembly }, 'UPDATE_COMPLETE');
  narrator.expect('nothing was made anew for it', await physicalIds(updated), things);
  narrator.expect(`the ${items.length} items of its table are as before`, await itemsOf(updated), items);
  narrator.expect('the token that it turned away is answered now', await answered(updated, ofHangzhou), [200, 'CLERK']);
  narrator.expect('its own go on, and find whom they found', await husbandIn(updated, ofXian), '方**');
}

/** By logical id; of what is versioned by its contents, and so is made anew when it changes, the kind alone. */
const physicalIds = async ({ stackName }: Area): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await resourcesOf(stackName)).map(({ logicalId, physicalId }) => [logicalId, physicalId]));

/** In the order of their keys. */
async function itemsOf({ outputs: { TableName } }: Area) {
  const client = new DynamoDBClient();
  const found: Readonly<Record<string, AttributeValue>>[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) found.push(...Items);
  client.destroy();
  const keyOf = ({ pk, sk }: (typeof found)[number]) => `${pk?.S} ${sk?.S}`;
  return found.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
