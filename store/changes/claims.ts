import type { Claim } from '../../domain/claims/claim.ts';
import type { Rejection } from '../../domain/outcome.ts';
import { follows, isNew, replaces } from '../conditions.ts';
import { fromItem, type Item, toItem } from '../items.ts';
import { claimKey, claimYearKey, freezeKey, institutionKey } from '../keys.ts';
import { listedClaim } from '../listed.ts';
import { type Met, put, type Writers } from './write.ts';

/** Claims, what they add up to in a year, and who brings them. */
export const claimWriters = {
  CLAIM_SETTLED: ({ claim, contentDigests }) => [
    { ...put(claimKey(claim.id), itemOf(claim), isNew, otherContent), met: messageBefore(contentDigests) },
  ],
  CLAIM_CHANGED: ({ claim }) => [put(claimKey(claim.id), itemOf(claim), replaces(claim.version))],
  MESSAGE_CLOSED: ({ claimId, at }) => [
    put(claimKey(claimId), toItem('ClosedMessage', { claimId, state: 'CLOSED', at }), isNew),
  ],
  CLAIM_YEAR_SET: ({ year }) => [
    put(claimYearKey(year.personId, year.year), toItem('ClaimYear', year), follows(year.version)),
  ],
  INSTITUTION_SET: ({ institution }) => [
    put(institutionKey(institution.clientId), toItem('Institution', institution), follows(institution.version)),
  ],
  FREEZE_SET: ({ freeze }) => [
    put(freezeKey(freeze.personId), toItem('MutualAidFreeze', freeze), follows(freeze.version)),
  ],
} satisfies Partial<Writers>;

const otherContent: Rejection = { code: 'message_id_reused_with_other_content', path: ['messageId'] };
const reversedBefore: Rejection = { code: 'message_reversed_before', path: ['messageId'] };

/** The message was here before: with this very content, with another one, or to be reversed before it came. */
const messageBefore =
  (contentDigests: readonly string[]): Met =>
  (there) => {
    if (there.entity === 'ClosedMessage') return { status: 'REFUSED', rejection: reversedBefore };
    const claim = fromItem('Claim', there);
    return contentDigests.includes(claim.contentDigest) ? { status: 'CLAIM_REPLAYED', claim } : undefined;
  };

const itemOf = (claim: Claim): Item => ({ ...toItem('Claim', claim), ...listedClaim(claim) });
