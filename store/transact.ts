import { type CancellationReason, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { invariant } from '../domain/invariant.ts';
import type { Act, Commit, CommitOutcome, RememberedAnswer } from '../use-cases/ports.ts';
import { plainItem } from './attributes.ts';
import { check, type Met, put, type Write } from './changes/write.ts';
import { writesOf } from './changes.ts';
import { isNew } from './conditions.ts';
import type { Entity } from './items.ts';
import { answerKey } from './keys.ts';
import { isPassing, lastingReason } from './passing.ts';

/** DynamoDB takes no more in one transaction. */
const itemsPerTransactionMax = 100;

/** Remembered answers are kept for 35 days: the promised 30, and a margin for clocks and for late sweeps. */
const answerLifetimeSeconds = 35 * 24 * 60 * 60;

/** Waits before the 2nd to 5th attempt, in ms, each up to halved at random: at most 0.75 s, well within a request. */
const backoffMs = [25, 75, 200, 450];

export interface TransactSettings {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly now: () => Date;
  /** Between 0 and 1; spreads the retries of writers that collided. */
  readonly jitter: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Of what the act belongs to; whoever is woken by what it changes goes on under the same id. */
  readonly correlationId?: () => string | undefined;
}

/**
 * The one way to write: an act is one transaction.
 * A transaction cancelled because it met another one, or a throttle, is tried again; a failed condition is an answer.
 */
export function createCommit(settings: TransactSettings): Commit {
  return async (act) => {
    const writes = plan(act, settings.now()).map((write) => followed(write, settings.correlationId?.()));
    for (const delay of [...backoffMs, undefined]) {
      const result = await attempt(settings, writes);
      if (result === 'WRITTEN') return { status: 'COMMITTED' };
      if (result === 'BUSY') break;
      const outcome = outcomeOf(writes, result);
      if (outcome) return outcome;
      if (delay !== undefined) await settings.wait(delay * (0.5 + settings.jitter() / 2));
    }
    return { status: 'REFUSED', rejection: { code: 'busy' } };
  };
}

/** What a replay is seen by comes first, before anything else is judged: the remembered answer, or a message's claim. */
function plan(act: Act, now: Date): readonly Write[] {
  const writes = act.changes.flatMap(writesOf);
  invariant(!act.remember || writes.every(({ met }) => !met), 'an act has one answer to give again');
  const all = act.remember ? [...rememberedAnswer(act.remember, now), ...writes] : writes;
  const planned = [...all.filter(({ met }) => met), ...all.filter(({ met }) => !met)];
  invariant(planned.length > 0, 'an act changes something');
  invariant(planned.length <= itemsPerTransactionMax, 'an act fits into one transaction');
  const keys = new Set(planned.map(({ key }) => `${key.pk}\n${key.sk}`));
  invariant(keys.size === planned.length, 'an act touches no item twice');
  return planned;
}

/** What wakes a consumer of the table's stream, which goes on under the id that it finds there. */
const followedEntities: ReadonlySet<unknown> = new Set<Entity>([
  'BindingApplication',
  'Participation',
  'RelationFinding',
  'Claim',
  'ReconciledDay',
  'Evidence',
  'AccountStatement',
]);

const followed = (write: Write, correlationId: string | undefined): Write =>
  write.write === 'PUT' && correlationId !== undefined && followedEntities.has(write.item.entity)
    ? { ...write, item: { ...write.item, correlationId } }
    : write;

/** Written under the newest name; under an older one, of before the keys changed, it must not be there. */
function rememberedAnswer(remember: NonNullable<Act['remember']>, now: Date): readonly Write[] {
  const refusal = { code: 'idempotency_key_reused_with_other_content', path: ['idempotencyKey'] } as const;
  const [newest, ...older] = remember.names;
  const item = {
    entity: 'RememberedAnswer',
    contentDigest: remember.contentDigest,
    answer: remember.answer,
    expiresAtSeconds: Math.floor(now.getTime() / 1000) + answerLifetimeSeconds,
  };
  const met = answeredBefore(remember);
  return [
    { ...put(answerKey(newest), item, isNew, refusal), met },
    ...older.map((name) => ({ ...check(answerKey(name), isNew, refusal), met })),
  ];
}

/** The answer given before, if the key was used for this very content. */
const answeredBefore =
  ({ contentDigest }: RememberedAnswer): Met =>
  (there) =>
    there.contentDigest === contentDigest ? { status: 'REPLAYED', answer: String(there.answer) } : undefined;

/** Why nothing was written is told by one reason an item, in order. */
type Attempt = 'WRITTEN' | 'BUSY' | readonly CancellationReason[];

/**
 * A request refused as a whole has been tried three times by the SDK already, under one token and with waits of its
 * own: trying that again here would multiply both. A cancelled transaction the SDK leaves to us.
 */
async function attempt(settings: TransactSettings, writes: readonly Write[]): Promise<Attempt> {
  try {
    await settings.client.send(
      new TransactWriteCommand({ TransactItems: writes.map((write) => transactItem(settings.tableName, write)) }),
    );
    return 'WRITTEN';
  } catch (error) {
    if (error instanceof TransactionCanceledException) return error.CancellationReasons ?? [];
    if (isPassing(error)) return 'BUSY';
    throw error;
  }
}

function transactItem(tableName: string, write: Write) {
  const common = {
    TableName: tableName,
    ...write.condition,
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
  switch (write.write) {
    case 'PUT':
      return { Put: { ...common, Item: write.item } };
    case 'REMOVE':
      return { Delete: { ...common, Key: write.key, ...write.condition } };
    case 'CHECK':
      return { ConditionCheck: { ...common, Key: write.key, ...write.condition } };
  }
}

/** Undefined where only passing reasons stand against the act. */
function outcomeOf(writes: readonly Write[], reasons: readonly CancellationReason[]): CommitOutcome | undefined {
  const failed = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed');
  if (failed === -1) {
    const other = lastingReason(reasons);
    invariant(!other, `a transaction is cancelled for a reason we know, not ${other?.Code}`);
    return undefined;
  }
  const write = writes[failed];
  invariant(write, 'there is a reason for each item, in order');
  const there = reasons[failed]?.Item;
  const meaning = there && write.met?.(plainItem(there));
  return meaning ?? { status: 'REFUSED', rejection: write.refusal };
}
