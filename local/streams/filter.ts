import type { EventFilter, FilterValue } from '../../functions/events/filters.ts';

/** Whether one of the filters lets a record through, as Lambda's would. No filter at all lets everything through. */
export const passes = (record: unknown, filters: readonly EventFilter[]): boolean =>
  filters.length === 0 || filters.some((filter) => passesOne(record, filter));

function passesOne(found: unknown, filter: EventFilter): boolean {
  return Object.entries(filter).every(([member, wanted]) => {
    const value = (found as Readonly<Record<string, unknown>> | undefined)?.[member];
    return isValues(wanted) ? wanted.some((each) => isMet(value, each)) : passesOne(value, wanted);
  });
}

const isValues = (wanted: EventFilter | readonly FilterValue[]): wanted is readonly FilterValue[] =>
  Array.isArray(wanted);

function isMet(value: unknown, wanted: FilterValue): boolean {
  if (typeof wanted === 'string') return value === wanted;
  if ('exists' in wanted) return (value !== undefined) === wanted.exists;
  // A value that is not there is none of the others either, but Lambda asks for one that is.
  return typeof value === 'string' && !wanted['anything-but'].includes(value);
}
