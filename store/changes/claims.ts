import type { Claim } from '../../domain/claims/claim.ts';
import type { Rejection } from '../../domain/outcome.ts';
import { follows, isNew, isNewOrTakesBack, replaces } from '../conditions.ts';
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
  MESSAGE_USED: ({ message }) => [
    {
      ...put(
        claimKey(message.claimId),
        toItem('UsedMessage', message),
        isNewOrTakesBack(message.takesBack),
        otherContent,
      ),
      met: closedBefore,
    },
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

const closedBefore: Met = (there) =>
  there.entity === 'ClosedMessage' ? { status: 'REFUSED', rejection: reversedBefore } : undefined;

/** The message was here before: with this very content, with another one, to be reversed before it came, or to take something back. */
const messageBefore =
  (contentDigests: readonly string[]): Met =>
  (there) => {
    if (there.entity !== 'Claim') return closedBefore(there);
    const claim = fromItem('Claim', there);
    return contentDigests.includes(claim.contentDigest) ? { status: 'CLAIM_REPLAYED', claim } : undefined;
  };

const itemOf = (claim: Claim): Item => ({ ...toItem('Claim', claim), ...listedClaim(claim) });
