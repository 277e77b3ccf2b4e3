import type { Rejection } from '../../domain/outcome.ts';
import type { Change, CommitOutcome } from '../../use-cases/ports.ts';
import type { Condition } from '../conditions.ts';
import type { Item } from '../items.ts';
import type { Key } from '../keys.ts';

/** One item of a transaction and what it means if its condition fails. */
export type Write = (Put | Removal | Check) & {
  /** Says what it means that this stands there already; where it says nothing, it means the refusal. */
  readonly met?: Met;
};

/** What the act comes to because of an item that was there before. */
export type Met = (there: Item) => CommitOutcome | undefined;

interface Put {
  readonly write: 'PUT';
  readonly key: Key;
  /** The whole item. */
  readonly item: Item;
  /** Absent where the newest simply takes the place of what was there. */
  readonly condition?: Condition;
  readonly refusal: Rejection;
}
interface Removal {
  readonly write: 'REMOVE';
  readonly key: Key;
  readonly condition: Condition;
  readonly refusal: Rejection;
}
/** Nothing is written, but the condition has to hold. */
interface Check {
  readonly write: 'CHECK';
  readonly key: Key;
  readonly condition: Condition;
  readonly refusal: Rejection;
}

/** How each change is written. */
export type Writers = {
  readonly [C in Change['change']]: (change: Extract<Change, { readonly change: C }>) => readonly Write[];
};

const changedMeanwhile: Rejection = { code: 'changed_meanwhile' };

export const put = (key: Key, item: Item, condition: Condition, refusal = changedMeanwhile): Write => ({
  write: 'PUT',
  key,
  item: { ...key, ...item },
  condition,
  refusal,
});

/** Takes the place of whatever was there. */
export const replace = (key: Key, item: Item): Write => ({
  write: 'PUT',
  key,
  item: { ...key, ...item },
  refusal: changedMeanwhile,
});

export const remove = (key: Key, condition: Condition): Write => ({
  write: 'REMOVE',
  key,
  condition,
  refusal: changedMeanwhile,
});

export const check = (key: Key, condition: Condition, refusal = changedMeanwhile): Write => ({
  write: 'CHECK',
  key,
  condition,
  refusal,
});
