import { signIn } from '../issuer/client.ts';
import type { Stage } from './applications.ts';
import { documents } from './documents.ts';
import { transactionPassword } from './family-parent.ts';
import { type Ask, asking } from './graphql.ts';
import type { RosterFamily } from './roster.ts';

/** Two ways to part: by password and from the next day on, and at once by the one who was shown. */
export async function unbindings(stage: Stage, { giver }: RosterFamily): Promise<void> {
  const { issuer } = stage;
  await byPassword(stage, asking(stage.url, await signIn({ issuer, certificate: giver.certificate })));
  const husband = asking(stage.url, await signIn({ issuer, accountId: 'hangzhou-father' }));
  const wife = asking(stage.url, await signIn({ issuer, accountId: 'hangzhou-mother' }));
  await byTheMember(stage, husband, wife);
}

interface Link {
  readonly id: string;
  readonly side: string;
  readonly relation: string;
  readonly status: string;
  readonly endsAt: string | null;
}

async function linksOf(ask: Ask, kind: string): Promise<readonly Link[]> {
  const { data } = await ask(documents.myFamily, { kind });
  return data.viewer.person.familyLinks.edges.map(({ node }: { node: Link }) => node);
}

async function byPassword({ narrator }: Stage, son: Ask): Promise<void> {
  narrator.chapter('24  The son in Xi’an unbinds, by his password, from tomorrow on  凭交易密码解绑，次日生效');
  const [link] = await linksOf(son, 'MUTUAL_AID');
  const unbind = async (idempotencyKey: string, password: string) => {
    const input = { idempotencyKey, linkId: link?.id, transactionPassword: password };
    return (await son(documents.familyLinkUnbind, { input })).data.familyLinkUnbind;
  };
  const wrong = await unbind('demo-unbind-1', '000000');
  narrator.say(wrong.userErrors[0]?.message);
  narrator.expect('a wrong password', wrong.userErrors[0]?.code, 'TRANSACTION_PASSWORD_WRONG');
  const right = await unbind('demo-unbind-2', transactionPassword);
  narrator.say(`it ends at ${right.link?.endsAt}, midnight in Shanghai`);
  narrator.expect(
    'the right one: live until then, and why it ends',
    [right.link?.status, right.link?.endCause],
    ['LIVE', 'UNBOUND_BY_GIVER'],
  );
  narrator.expect('at the next midnight in Shanghai', right.link?.endsAt?.slice(10), 'T16:00:00.000Z');
}

async function byTheMember({ narrator }: Stage, husband: Ask, wife: Ask): Promise<void> {
  narrator.chapter('25  The wife in Hangzhou ends what shows her, at once  被绑定人解绑，即时生效');
  const person = (await wife(documents.myProfile)).data.viewer.person.id;
  const before = await husband(documents.voucherCode, { for: person });
  narrator.expect('her husband can show her code', before.data?.voucherCode.token.length > 40, true);
  const shown = (await linksOf(wife, 'DISPLAY')).find(({ side }) => side === 'RECEIVING');
  const input = { idempotencyKey: 'demo-unbind-3', linkId: shown?.id };
  const { data } = await wife(documents.familyLinkUnbind, { input });
  const { link } = data.familyLinkUnbind;
  narrator.expect('ended', [link?.status, link?.endCause], ['ENDED', 'UNBOUND_BY_RECEIVER']);
  const after = await husband(documents.voucherCode, { for: person });
  narrator.expect('her code is refused to him from now on', after.errors?.[0]?.extensions.reason, 'NOT_FOUND');
  const history = await wife(documents.myFamilyHistory);
  const ended = history.data.viewer.person.familyLinkHistory.edges.map(({ node }: { node: Record<string, string> }) => [
    node.relation,
    node.endCause,
  ]);
  narrator.expect('the history stays readable', ended, [['SPOUSE', 'UNBOUND_BY_RECEIVER']]);
}
