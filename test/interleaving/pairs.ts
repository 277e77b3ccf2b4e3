import type { Outcome } from '../../domain/outcome.ts';
import type { PersonalAccount } from '../../domain/persons/personal-account.ts';
import { closeYears } from '../../use-cases/accounts/close-years.ts';
import { rowOf } from '../model/ledger/cast.ts';
import type { Fault } from '../support/request-recorder.ts';
import type { PlayOne } from './explore.ts';
import { acts, type Family, newFamily, offered, type Stage, settledBefore, stateOf, withQuota } from './scene.ts';
import { type Actor, isRead, type Turn } from './scheduler.ts';
import { staffPairs } from './staff-pairs.ts';

type Which = Parameters<typeof acts.settle>[1];
type Act = (which: Which) => Promise<Outcome<unknown>>;

/** Two acts that meet, on a family that was prepared for them. */
export type Pair = (stage: Stage) => Promise<Prepared>;
interface Prepared {
  readonly family: Family;
  readonly acts: Readonly<Record<Actor, Act>>;
}

const inHangzhou = (prepare?: (family: Family) => Promise<void>) => async (stage: Stage) => {
  const family = await newFamily(stage, '330100');
  await withQuota(family);
  await prepare?.(family);
  return family;
};

export const pairs: Readonly<Record<string, Pair>> = {
  'two settlements of one person': async (stage) => {
    const family = await inHangzhou()(stage);
    return {
      family,
      acts: { A: (by) => acts.settle(family, by), B: (by) => acts.settle(family, by, { nth: 2, yuan: '40.00' }) },
    };
  },
  // Only the giver's account is common to the two, and ¥150.00 are not enough for both.
  'two settlements on one account': async (stage) => {
    const family = await newFamily(stage, '610100');
    const who = family.other;
    return {
      family,
      acts: { A: (by) => acts.settle(family, by), B: (by) => acts.settle(family, by, { nth: 2, who, yuan: '90.00' }) },
    };
  },
  'one message that comes twice': async (stage) => {
    const family = await inHangzhou()(stage);
    return { family, acts: { A: (by) => acts.settle(family, by), B: (by) => acts.settle(family, by) } };
  },
  // Nothing but the person's year is common to the two.
  'two settlements that no account pays': async (stage) => {
    const family = await newFamily(stage, '330100');
    const unpaid = { useAccounts: false };
    return {
      family,
      acts: {
        A: (by) => acts.settle(family, by, unpaid),
        B: (by) => acts.settle(family, by, { ...unpaid, nth: 2, yuan: '90.00' }),
      },
    };
  },
  // Nothing but the claim itself is common to the two.
  'pay in cash first and reverse the same message': async (stage) => {
    const family = await newFamily(stage, '330100');
    return {
      family,
      acts: { A: (by) => acts.settle(family, by, { cashFirst: true }), B: (by) => acts.reverse(family, by, 3) },
    };
  },
  // What is offered is set aside, and not to be spent before it is accepted.
  'settle and accept a quota': async (stage) => {
    const family = await newFamily(stage, '330100');
    const transferId = await offered(family);
    return { family, acts: { A: (by) => acts.settle(family, by), B: (by) => acts.accept(family, by, transferId) } };
  },
  // Such an end books nothing: the version of the account alone says that somebody was there.
  'settle and end the link without a quota': async (stage) => {
    const family = await newFamily(stage, '610100');
    return { family, acts: { A: (by) => acts.settle(family, by), B: (by) => acts.endLink(family, by) } };
  },
  'settle and unbind': async (stage) => {
    const family = await inHangzhou()(stage);
    return { family, acts: { A: (by) => acts.settle(family, by), B: (by) => acts.unbind(family, by) } };
  },
  'settle and lower the quota': async (stage) => {
    const family = await inHangzhou()(stage);
    return { family, acts: { A: (by) => acts.settle(family, by), B: (by) => acts.setQuota(family, by, '50.00') } };
  },
  'settle and raise the quota': async (stage) => {
    const family = await inHangzhou()(stage);
    return { family, acts: { A: (by) => acts.settle(family, by), B: (by) => acts.setQuota(family, by, '130.00') } };
  },
  'accept a quota and unbind': async (stage) => {
    const family = await newFamily(stage, '330100');
    const transferId = await offered(family);
    return { family, acts: { A: (by) => acts.accept(family, by, transferId), B: (by) => acts.unbind(family, by) } };
  },
  'cancel and unbind': async (stage) => {
    const family = await inHangzhou()(stage);
    const { id } = await settledBefore(family);
    return { family, acts: { A: (by) => acts.cancel(family, by, id, 2), B: (by) => acts.unbind(family, by) } };
  },
  'cancel twice': async (stage) => {
    const family = await inHangzhou()(stage);
    const { id } = await settledBefore(family);
    return { family, acts: { A: (by) => acts.cancel(family, by, id, 2), B: (by) => acts.cancel(family, by, id, 3) } };
  },
  'cancel and reverse': async (stage) => {
    const family = await inHangzhou()(stage);
    const { id } = await settledBefore(family);
    return { family, acts: { A: (by) => acts.cancel(family, by, id, 2), B: (by) => acts.reverse(family, by, 3) } };
  },
  'reverse twice': async (stage) => {
    const family = await inHangzhou()(stage);
    await settledBefore(family);
    return { family, acts: { A: (by) => acts.reverse(family, by, 2), B: (by) => acts.reverse(family, by, 3) } };
  },
  'settle again what was paid in cash and cancel it': async (stage) => {
    const family = await inHangzhou()(stage);
    const { id } = await settledBefore(family, { cashFirst: true });
    return { family, acts: { A: (by) => acts.resettle(family, by, id, 2), B: (by) => acts.cancel(family, by, id, 3) } };
  },
  'settle and reverse the same message': async (stage) => {
    const family = await inHangzhou()(stage);
    return { family, acts: { A: (by) => acts.settle(family, by), B: (by) => acts.reverse(family, by, 3) } };
  },
  'close the year and settle': async (stage) => {
    const family = await inHangzhou()(stage);
    stage.world.clock.set(newYear);
    return { family, acts: { A: (by) => closing(family, by), B: (by) => acts.settle(family, by) } };
  },
  'close the year and cancel': async (stage) => {
    const family = await inHangzhou()(stage);
    const { id } = await settledBefore(family);
    stage.world.clock.set(newYear);
    return { family, acts: { A: (by) => closing(family, by), B: (by) => acts.cancel(family, by, id, 2) } };
  },
  'close the year twice': async (stage) => {
    const family = await inHangzhou()(stage);
    stage.world.clock.set(newYear);
    return { family, acts: { A: (by) => closing(family, by), B: (by) => closing(family, by) } };
  },
  ...staffPairs,
};

const newYear = '2027-01-01T02:00:00.000Z';

/** The job, on the giver's account, as it saw it when it came by. */
async function closing({ stage, giver, area }: Family, which: Which): Promise<Outcome<unknown>> {
  const services = which === 'held' ? stage.held : stage.world.services;
  const account = (await services.reads.account(rowOf(giver, area))) as PersonalAccount;
  const { found } = await closeYears(services, {
    jobs: { read: async () => undefined, write: async () => undefined },
    jobId: 'close',
    scan: { page: async () => ({ items: [account] }) },
  });
  if (found.failed > 0) return { ok: false, rejection: { code: 'busy' } };
  return { ok: true, value: 'closed' };
}

/** What a request may meet: a write is refused for another's sake, or is done and its answer lost; a read is refused. */
export const everyFault = (turn: Turn): readonly Fault[] =>
  isRead(turn)
    ? ['THROTTLED']
    : ['TRANSACTION_CONFLICT', 'TRANSACTION_THROTTLED', 'THROTTLED', 'REPLY_LOST', 'IN_PROGRESS', 'DIED_AFTER'];

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'OK' : outcome.rejection.code);

const toBeSentAgain = ['busy', 'changed_meanwhile'];

/** Both, one after the other and undisturbed, and perhaps one of them again: what any order of their requests has to come to. */
async function inTurn({ family, acts: both }: Prepared, order: readonly Actor[]): Promise<string> {
  const codes = new Map<Actor, string>();
  for (const actor of order) codes.set(actor, codeOf(await both[actor]('free')));
  const { text } = await stateOf(family);
  return `A ${codes.get('A')}, B ${codes.get('B')}: ${text}`;
}

/**
 * Plays a pair in one order after the other. Afterwards, once whoever was told to send his call again, or died, has
 * done so, everything has to be as if one had come after the other.
 */
export async function playing(pair: Pair, stage: Stage): Promise<PlayOne> {
  const prepared = await pair(stage);
  const { family, acts: both } = prepared;
  const restore = await stage.keep();
  const fresh = async (order: readonly Actor[]) => {
    await restore();
    return inTurn(prepared, order);
  };
  const serialWith = async (...again: readonly Actor[]) => [
    await fresh(['A', 'B', ...again]),
    await fresh(['B', 'A', ...again]),
  ];
  const serial = await serialWith();
  // Whoever died never heard his first answer: what counts is what he is answered when he sends the same again.
  const sentAgain = { A: await serialWith('A'), B: await serialWith('B') };
  return async (choose, faultAt) => {
    await restore();
    const held = { A: () => both.A('held'), B: () => both.B('held') };
    const { turns, results, cutOff } = await stage.scheduler.play(held, choose, faultAt);
    if (cutOff) return { turns, broken: [] };
    const broken: string[] = [];
    const codes: string[] = [];
    const expected = [...serial];
    for (const actor of ['A', 'B'] as const) {
      const result = results[actor];
      const died = result instanceof Error;
      if (died) expected.push(...sentAgain[actor]);
      if (died && !result.message.includes('the process died')) broken.push(`${actor} threw ${result.message}`);
      const again = died || toBeSentAgain.includes(codeOf(result)) ? await both[actor]('free') : result;
      codes.push(`${actor} ${codeOf(again)}`);
    }
    const { text, broken: wrong } = await stateOf(family);
    const came = `${codes.join(', ')}: ${text}`;
    return {
      turns,
      broken: [
        ...broken,
        ...wrong,
        ...(expected.includes(came) ? [] : [`came to ${came}, and not to ${expected.join(' or ')}`]),
      ],
    };
  };
}
