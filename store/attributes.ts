import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { invariant } from '../domain/invariant.ts';
import type { Item } from './items.ts';

/**
 * An item as the document client reads it. What a cancelled transaction shows of an item is the one thing that the
 * client leaves as it came over the wire.
 */
export const plainItem = (attributes: Readonly<Record<string, AttributeValue>>): Item =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, plain(value)]));

/** The kinds of values that we write; numbers as bigint, as everywhere. */
function plain(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return BigInt(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.M !== undefined) return plainItem(value.M);
  if (value.L !== undefined) return value.L.map(plain);
  invariant(value.NULL === true, 'the table holds no other kind of value');
  return null;
}
