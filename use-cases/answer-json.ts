import { invariant } from '../domain/invariant.ts';

/** A bigint in JSON: an object with this one key, so that no text a caller sends can be taken for one. */
const bigintTag = '$bigint';

/**
 * Canonical JSON of plain data: members sorted by name, absent ones left out, bigint kept as
 * `{"$bigint":"123"}`. Equal data have equal text, so it can be digested and compared, and an answer kept as text is
 * the same byte for byte whenever it is given.
 */
export function toJson(data: unknown): string {
  if (typeof data === 'bigint') return JSON.stringify({ [bigintTag]: data.toString() });
  if (Array.isArray(data)) return `[${data.map((element) => toJson(element ?? null)).join(',')}]`;
  if (typeof data === 'object' && data !== null) return objectToJson(data);
  invariant(data !== undefined && typeof data !== 'function', 'only plain data are written as JSON');
  return JSON.stringify(data);
}

function objectToJson(object: object): string {
  const prototype = Object.getPrototypeOf(object);
  invariant(prototype === Object.prototype || prototype === null, 'only plain data are written as JSON');
  const members = Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${JSON.stringify(name)}:${toJson(value)}`);
  return `{${members.join(',')}}`;
}

/** Reads back what {@link toJson} wrote. */
export function fromJson<T>(json: string): T {
  return JSON.parse(json, (_name, value) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, bigintTag)) return value;
    return BigInt(value[bigintTag]);
  });
}
