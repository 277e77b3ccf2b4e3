import { isAbout, isMet, type Use } from './evaluate.ts';
import type { Grant } from './grants.ts';

/** What is done and may not be, in words that say what to do about it. */
export const missing = (grants: readonly Grant[], uses: readonly Use[]): readonly string[] => [
  ...new Set(
    uses
      .filter((use) => !isMet(grants, use))
      .map(({ holder, action, resource, context = {}, why, refused }) =>
        refused
          ? `Nothing refuses ${action}: ${why}. The thing needs a policy that does (infra/constructs).`
          : `${holder} may not do ${action} on ${resource} ${JSON.stringify(context)}: ${why}. Give it the right in ` +
            'infra/constructs; or, where that was done only once by a mistake, run npm run rights.',
      ),
  ),
];

/**
 * What may be done and is not: each grant is taken away by itself, and nothing is missing then. Only what is about the
 * grant has to be looked at again.
 */
export const needless = (grants: readonly Grant[], uses: readonly Use[]): readonly Grant[] =>
  grants.filter((grant) => {
    const others = grants.filter((each) => each !== grant);
    return (
      missing(
        others,
        uses.filter((use) => isAbout(grant, use)),
      ).length === 0
    );
  });

export const tellNeedless = ({ effect, holder, action, resource, conditions, at }: Grant): string =>
  `${holder} may do ${action} on ${resource} (${effect} in ${at}, ${JSON.stringify(conditions)}), and nothing uses it, or ` +
  'something else allows it already. Take it away in infra/constructs; or have a test use it and run npm run rights; or, ' +
  'where AWS uses it in our name, say so in infra/rights/unrecorded.ts.';
