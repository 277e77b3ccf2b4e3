import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Claim } from '../../domain/claims/claim.ts';
import type { LedgerEntry } from '../../domain/ledger/entry.ts';
import { verifyChain } from '../../domain/ledger/verify-chain.ts';
import type { FamilyLink } from '../../domain/links/family-link.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { PersonalAccount } from '../../domain/persons/personal-account.ts';
import { compose } from '../../functions/runtime/compose.ts';
import { localAwsRegion, localCredentials } from '../../local/dynamodb.ts';
import { createDocumentClient } from '../../store/document-client.ts';
import { createCommit } from '../../store/transact.ts';
import type { Correlated } from '../../use-cases/access-records.ts';
import { payPremiumFromAccount } from '../../use-cases/accounts/pay-premium.ts';
import { toJson } from '../../use-cases/answer-json.ts';
import type { Caller } from '../../use-cases/caller.ts';
import { cancelClaim } from '../../use-cases/claims/cancel-claim.ts';
import { resettleClaim } from '../../use-cases/claims/resettle-claim.ts';
import { reverseMessage } from '../../use-cases/claims/reverse-message.ts';
import { settleClaim } from '../../use-cases/claims/settle-claim.ts';
import { endLink, refOf } from '../../use-cases/links/end-link.ts';
import { unbindFamilyLink } from '../../use-cases/links/unbind-family-link.ts';
import type { Services } from '../../use-cases/ports.ts';
import { acceptMutualAidQuota } from '../../use-cases/wallet/accept-mutual-aid-quota.ts';
import { setMutualAidQuota } from '../../use-cases/wallet/set-mutual-aid-quota.ts';
import {
  type Area,
  committed,
  type Earner,
  institutions,
  linkOf,
  type Member,
  makeMember,
  rowOf,
} from '../model/ledger/cast.ts';
import { citizen, institution } from '../model/ledger/play.ts';
import { cheapestClient } from '../support/chosen-engine.ts';
import { createPlainClient } from '../support/plain-client.ts';
import type { RequestRecorder } from '../support/request-recorder.ts';
import { createWorld, type World, type WorldOptions } from '../support/world.ts';
import { createScheduler, isRead } from './scheduler.ts';

/** A table of its own, what prepares a family on it unhindered, and the services whose every request is held. */
export interface Stage {
  readonly world: World;
  readonly held: Services;
  readonly scheduler: ReturnType<typeof createScheduler>;
  /** Remembers the table as it is, and gives what brings it back to that. */
  keep(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface StageOptions {
  /** The SDK's where requests meet faults, for to try again is its part; where none does, the plain one does as well. */
  readonly heldBy: NonNullable<WorldOptions['client']>;
}

export async function openStage(endpoint: string, { heldBy }: StageOptions): Promise<Stage> {
  const world = await createWorld({ endpoint, now: november, client: cheapestClient() });
  await committed(
    world.services,
    institutions.map((one) => ({ change: 'INSTITUTION_SET', institution: one }) as const),
  );
  const client =
    heldBy === 'PLAIN'
      ? createPlainClient(endpoint)
      : createDocumentClient({
          endpoint,
          region: localAwsRegion,
          credentials: localCredentials,
          retryStrategy: threeTriesAtOnce,
        });
  const scheduler = createScheduler(client);
  const { clock, tableName } = world;
  const composed = await compose(world.environment, {
    clock,
    ids: world.services.ids,
    documentClient: client,
    evidenceObjects: world.evidenceObjects,
  });
  const commit = createCommit({ client, tableName, now: clock.now, jitter: () => 0, wait: async () => undefined });
  return {
    world,
    scheduler,
    held: { ...composed, commit },
    keep: () => keep(world, [world.recorder, scheduler.recorder]),
    async close() {
      client.destroy();
      await world.close();
    },
  };
}

/**
 * To bring a table back costs one request, where to prepare a family anew costs twenty: what was written since is known
 * from the requests. An item that was there is put back, and one that was not is removed.
 */
async function keep({ documentClient, tableName, rawItems }: World, recorders: readonly RequestRecorder[]) {
  const nameOf = ({ pk, sk }: Record<string, unknown>) => `${pk} | ${sk}`;
  const kept = new Map((await rawItems()).map((item) => [nameOf(item), item]));
  for (const recorder of recorders) recorder.clear();
  return async () => {
    const requests = recorders.flatMap((recorder) => recorder.requests);
    const written = new Set(requests.filter((request) => !isRead(request)).flatMap(({ keys }) => keys));
    if (written.size > 0) {
      const TransactItems = [...written].map((name) => {
        const [pk, sk] = name.split(' | ');
        const item = kept.get(name);
        return item
          ? { Put: { TableName: tableName, Item: item } }
          : { Delete: { TableName: tableName, Key: { pk, sk } } };
      });
      await documentClient.send(new TransactWriteCommand({ TransactItems }));
    }
    for (const recorder of recorders) recorder.clear();
  };
}

/** As the SDK tries, three times what may pass, without its waits: here time stands still. */
const threeTriesAtOnce = {
  acquireInitialRetryToken: async () => tokenOf(0),
  async refreshRetryTokenForRetry(token: ReturnType<typeof tokenOf>, { errorType }: { readonly errorType: string }) {
    const count = token.getRetryCount() + 1;
    if (count >= 3 || errorType === 'CLIENT_ERROR') throw new Error('tried often enough');
    return tokenOf(count);
  },
  recordSuccess: () => undefined,
};

const tokenOf = (count: number) => ({ getRetryCount: () => count, getRetryDelay: () => 0 });

/** Somebody who gives, two to whom he gives, and the link to the first. */
export interface Family {
  readonly stage: Stage;
  readonly area: Area;
  readonly giver: Member;
  readonly patient: Member;
  readonly other: Member;
  readonly link: FamilyLink;
  readonly serial: number;
}

const nobody = { name: '试样丁', born: '1985-03-07', insuranceType: 'EMPLOYEE', current: 0n, historical: 0n } as const;
const earners: readonly Earner[] = [
  { ...nobody, name: '试样甲', current: 6_000n, historical: 9_000n },
  { ...nobody, name: '试样乙', current: 2_000n, historical: 1_000n },
  { ...nobody, name: '试样丙' },
];

let families = 0;

const november = '2026-11-20T02:00:00.000Z';

/** ¥150.00 with the giver, ¥30.00 with the patient, nothing with the other one; it is November. */
export async function newFamily(stage: Stage, area: Area): Promise<Family> {
  const { services, clock } = stage.world;
  clock.set(november);
  families += 1;
  const made = await Promise.all(earners.map((one, place) => makeMember(services, 3 * families + place, one)));
  const [giver, patient, other] = made.map(({ member }) => member) as [Member, Member, Member];
  const links = [patient, other].map((receiver) => linkOf(giver, receiver, area, '2026-01-05T02:00:00.000Z'));
  await committed(services, [
    ...made.flatMap(({ registered }) => registered.changes),
    ...links.map((link) => ({ change: 'LINK_MADE', link }) as const),
  ]);
  return { stage, area, giver, patient, other, link: links[0] as FamilyLink, serial: families };
}

type Which = 'held' | 'free';
const servicesOf = ({ stage }: Family, which: Which): Services =>
  which === 'held' ? stage.held : stage.world.services;

const messageOf = ({ serial }: Family, nth: number): string => {
  const [hours, minutes, seconds] = [Math.floor(serial / 3_600) % 24, Math.floor(serial / 60) % 60, serial % 60];
  const time = [hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join('');
  return `${institutions[0]?.institutionId}202611${String(1 + Math.floor(serial / 86_400)).padStart(2, '0')}${time}${String(nth).padStart(4, '0')}`;
};

const hospital: Caller & Correlated = institution(0);

/** What is done to a family; sending it again is the same message or the same key. */
export const acts = {
  /** ¥120.00 within the deductible: nothing of it is the fund's. */
  settle: (
    family: Family,
    which: Which,
    { nth = 1, who = family.patient, yuan = '120.00', useAccounts = true, cashFirst = false } = {},
  ) =>
    settleClaim(servicesOf(family, which), hospital, {
      messageId: messageOf(family, nth),
      cashFirst,
      claimant: { certificate: { kind: 'RESIDENT_ID', number: who.certificateNumber } },
      insuredAt: family.area,
      insuranceType: who.insuranceType,
      medType: '11',
      reimbursementClass: 'GENERAL',
      dayOfCare: '2026-11-20',
      costs: { total: yuan, inScope: yuan, preSelfPay: '0', overLimit: '0', fullSelfFunded: '0' },
      useAccounts,
    }),
  resettle: (family: Family, which: Which, claimId: string, nth: number) =>
    resettleClaim(servicesOf(family, which), hospital, {
      claimId,
      messageId: messageOf(family, nth),
      useAccounts: true,
    }),
  cancel: (family: Family, which: Which, claimId: string, nth: number) =>
    cancelClaim(servicesOf(family, which), hospital, { claimId, messageId: messageOf(family, nth) }),
  reverse: (family: Family, which: Which, nth: number) =>
    reverseMessage(servicesOf(family, which), hospital, {
      originalMessageId: messageOf(family, 1),
      messageId: messageOf(family, nth),
    }),
  unbind: (family: Family, which: Which) =>
    unbindFamilyLink(servicesOf(family, which), citizen(family.giver.id), {
      idempotencyKey: `unbind-${family.serial}`,
      link: { ref: refOf(family.link), side: 'GIVING' },
    }),
  setQuota: (family: Family, which: Which, quota: string, nth = 1) =>
    setMutualAidQuota(servicesOf(family, which), citizen(family.giver.id), {
      idempotencyKey: `quota-${family.serial}-${nth}`,
      link: { ref: refOf(family.link), side: 'GIVING' },
      quota,
    }),
  /** ¥60.00 of the giver's, for what the patient has to pay in as a resident. */
  payPremium: (family: Family, which: Which) =>
    payPremiumFromAccount(servicesOf(family, which), citizen(family.giver.id), {
      idempotencyKey: `premium-${family.serial}`,
      account: rowOf(family.giver, family.area),
      use: 'RESIDENT_PREMIUM',
      premium: { amount: '60.00' },
      link: refOf(family.link),
    }),
  accept: (family: Family, which: Which, transferId: string) =>
    acceptMutualAidQuota(servicesOf(family, which), citizen(family.patient.id), {
      idempotencyKey: `accept-${family.serial}`,
      link: { ref: refOf(family.link), side: 'RECEIVING' },
      transferId,
    }),
  /** As the end of an insurance does, at once in every city; nothing need be set aside. */
  async endLink(family: Family, which: Which): Promise<Outcome<string>> {
    const end = { cause: 'PARTICIPATION_ENDED', endedAt: '2026-11-20T02:00:00.000Z' } as const;
    const ending = await endLink(servicesOf(family, which), family.link, () => end);
    return ending === 'BUSY' ? { ok: false, rejection: { code: 'busy' } } : { ok: true, value: 'ended' };
  },
};

/** ¥100.00 of the giver's are offered to the patient, who has still to accept them. */
export async function offered(family: Family): Promise<string> {
  const set = await acts.setQuota(family, 'free', '100.00', 0);
  const pending = set.ok ? set.value.quota.pending[0] : undefined;
  if (!pending) throw new Error('not prepared: nothing is to be accepted');
  return pending.transferId;
}

/** ¥100.00 of the giver's are the patient's to spend. */
export async function withQuota(family: Family): Promise<void> {
  const taken = await acts.accept(family, 'free', await offered(family));
  if (!taken.ok) throw new Error(`not prepared: ${taken.rejection.code}`);
}

export const settledBefore = async (family: Family, how: Parameters<typeof acts.settle>[2] = {}): Promise<Claim> =>
  settledOf(await acts.settle(family, 'free', how));

function settledOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.rejection.code}`);
  return outcome.value;
}

/** All that is left behind, without ids: what two orders have to have in common to be the same. */
export async function stateOf(family: Family): Promise<{ readonly text: string; readonly broken: readonly string[] }> {
  const { giver, patient, other, area, stage } = family;
  const { reads } = stage.world.services;
  const members = [giver, patient, other];
  const accounts = (await reads.accountsAt(members.map((one) => rowOf(one, area)))) as PersonalAccount[];
  const entries = await Promise.all(
    accounts.map((one) => reads.entries(one, { first: 100 }, { order: 'OLDEST_FIRST' }).then(({ items }) => items)),
  );
  const years = await Promise.all([patient, other].map(({ id }) => reads.claimYear(id, '2026')));
  const claims = await Promise.all([patient, other].map(({ id }) => reads.claimsOf(id, { first: 20 })));
  const link = await reads.link(refOf(family.link));
  const ended = await reads.endedLinks(giver.id, 'MUTUAL_AID', { first: 5 });
  const all = claims.flatMap(({ items }) => items).toSorted((a, b) => (a.messageId < b.messageId ? -1 : 1));
  const state = {
    accounts: accounts.map(({ current, historical, reservedByLink, spentByLink = {} }) => [
      ...[current, historical],
      ...[patient, other].flatMap(({ id }) => [reservedByLink[id] ?? null, spentByLink[id] ?? null]),
    ]),
    years: years.map((one) => (one ? [one.mutualAidReceived, one.benefits] : null)),
    claims: all.map(({ messageId, state: is, settlement: { ownAccount, mutualAid, cash, fund } }) => [
      messageId.slice(-4),
      is,
      fund,
      ownAccount,
      mutualAid,
      cash,
    ]),
    link: [link?.status ?? 'none', ended.items.length],
  };
  const broken = [
    ...accounts.flatMap((one, place) => verifyChain(one, entries[place] ?? [])?.fault ?? []),
    ...moneyLost(accounts, all, entries.flat()),
  ];
  return { text: toJson(state), broken };
}

/** ¥180.00 in all: what is not on the accounts any more was paid for claims that stand, and for premiums. */
function moneyLost(
  accounts: readonly PersonalAccount[],
  claims: readonly Claim[],
  entries: readonly LedgerEntry[],
): readonly string[] {
  let left = 18_000n;
  for (const { kind, currentDelta, historicalDelta } of entries)
    if (kind === 'PREMIUM') left += currentDelta + historicalDelta;
  for (const { state, settlement } of claims)
    if (state === 'SETTLED') left -= settlement.ownAccount + settlement.mutualAid;
  let there = 0n;
  for (const { current, historical } of accounts) there += current + historical;
  return there === left ? [] : [`${there} is on the accounts, and it should be ${left}`];
}
