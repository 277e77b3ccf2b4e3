import type { Conditions, Grant } from './grants.ts';

/** Something that is done, by whom, on what, and what AWS knows of it beside. */
export interface Use {
  readonly holder: string;
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string>>;
  /** Everybody is refused it, whatever else he may do. */
  readonly refused?: true;
  /** Says where it comes from, for who reads a failure. */
  readonly why: string;
}

/** As AWS decides: what is not allowed is refused, and a refusal counts more than any allowance. */
function isAllowed(grants: readonly Grant[], use: Use): boolean {
  const matching = grants.filter((grant) => isAbout(grant, use));
  if (matching.some(({ effect }) => effect === 'Deny')) return false;
  return use.refused === true || matching.some(({ effect }) => effect === 'Allow');
}

/** Whether the template does with it what it has to. */
export const isMet = (grants: readonly Grant[], use: Use): boolean => isAllowed(grants, use) !== (use.refused === true);

export const isAbout = (grant: Grant, { holder, action, resource, context = {} }: Use): boolean =>
  like(grant.holder, holder) &&
  like(grant.action.toLowerCase(), action.toLowerCase()) &&
  like(grant.resource, resource) &&
  hold(grant.conditions, context);

/** IAM's own pattern: `*` is any text, `?` any one sign. */
function like(pattern: string, text: string): boolean {
  if (pattern === text) return true;
  let known = patterns.get(pattern);
  if (!known) {
    const escaped = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    known = new RegExp(`^${escaped}$`, 's');
    patterns.set(pattern, known);
  }
  return known.test(text);
}
const patterns = new Map<string, RegExp>();

type Test = (wanted: readonly string[], found: string | undefined) => boolean;
const any =
  (matches: (wanted: string, found: string) => boolean): Test =>
  (wanted, found) =>
    found !== undefined && wanted.some((each) => matches(each, found));

const operators: Readonly<Record<string, Test>> = {
  StringEquals: any((wanted, found) => wanted === found),
  StringLike: any(like),
  ArnLike: any(like),
  ArnEquals: any(like),
  Bool: any((wanted, found) => wanted === found),
  NumericLessThan: any((wanted, found) => Number(found) < Number(wanted)),
  // Of several values each has to be like one of these; here there is one. With none at all it holds.
  'ForAllValues:StringLike': (wanted, found) => found === undefined || wanted.some((each) => like(each, found)),
  // `true`: the key is not there.
  Null: (wanted, found) => wanted.some((each) => (each === 'true') === (found === undefined)),
};

const hold = (conditions: Conditions, context: Readonly<Record<string, string>>): boolean =>
  Object.entries(conditions).every(([operator, keys]) => {
    const test = operators[operator];
    if (!test) throw new Error(`test/infra/rights/evaluate.ts does not know the condition ${operator}.`);
    return Object.entries(keys).every(([key, wanted]) => test(wanted, context[key]));
  });
