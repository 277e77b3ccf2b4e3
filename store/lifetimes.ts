import { invariant } from '../domain/invariant.ts';
import { tableDefinition } from './table.ts';

const secondsPerDay = 24 * 60 * 60;

type Lifetime = { readonly [attribute in typeof tableDefinition.timeToLiveAttribute]: number };

/**
 * From when on an item may be removed. DynamoDB takes up to a few days over it, and the local engines may not do it at
 * all: nobody may conclude anything from an item's still being there.
 */
export function daysAfter(instant: string, days: number): Lifetime {
  const seconds = Math.floor(Date.parse(instant) / 1000);
  invariant(Number.isSafeInteger(seconds), 'a lifetime is reckoned from an instant');
  return { [tableDefinition.timeToLiveAttribute]: seconds + days * secondsPerDay };
}
