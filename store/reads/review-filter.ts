import type { ReviewQueueFilter } from '../../use-cases/ports.ts';
import type { Filter } from './listings.ts';

/** Undefined where every row of the queue is shown. */
export function reviewFilter({ kind, channel, flagged, escalated, claimedBy }: ReviewQueueFilter): Filter | undefined {
  const terms: readonly (Term | undefined)[] = [
    kind === undefined ? undefined : equals('kind', kind),
    channel === undefined ? undefined : equals('channel', channel),
    flagged === undefined ? undefined : equals('flagged', flagged),
    escalated === undefined ? undefined : equals('state', escalated ? 'ESCALATED' : 'UNDER_REVIEW'),
    claimedBy === undefined ? undefined : claimed(claimedBy),
  ];
  const asked = terms.filter((term) => term !== undefined);
  if (asked.length === 0) return undefined;
  return {
    expression: asked.map(({ expression }) => expression).join(' AND '),
    names: Object.assign({}, ...asked.map(({ names }) => names)),
    values: Object.assign({}, ...asked.map(({ values }) => values)),
  };
}

type Term = Required<Filter>;

const equals = (field: string, value: string | boolean): Term => ({
  expression: `#${field} = :${field}`,
  names: { [`#${field}`]: field },
  values: { [`:${field}`]: value },
});

/** By whom the row was taken; null for what nobody has taken. */
const claimed = (by: string | null): Term =>
  by === null
    ? { expression: 'attribute_not_exists(#claimedBy)', names: claimNames, values: {} }
    : {
        expression: '#claimedBy.#subject = :claimedBy',
        names: { ...claimNames, '#subject': 'subject' },
        values: { ':claimedBy': by },
      };

const claimNames = { '#claimedBy': 'claimedBy' };
