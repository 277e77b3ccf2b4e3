import { shanghaiDay } from '../../domain/calendar.ts';
import { invariant } from '../../domain/invariant.ts';
import { isLiveLink, type LinkedPerson } from '../../domain/links/family-link.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import { codeShown } from '../../domain/vouchers/voucher.ts';
import { type Correlated, recordAccess } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'regions' | 'voucherCodes'>;

export interface ShownCode {
  readonly token: string;
  readonly expiresAt: string;
  readonly person: LinkedPerson;
}

/**
 * A code to show at a till: one's own, or that of a member of one's own live display link (亲情账户). Without such a
 * link the answer is the same as for somebody who does not exist. That the code was shown, and by whom, is in the log
 * of the person whose code it is before the code leaves.
 */
export async function showVoucherCode(
  services: Needs,
  caller: Caller & Correlated,
  whose: PersonId | undefined,
): Promise<Outcome<ShownCode>> {
  const shownBy = caller.personId;
  invariant(caller.role === 'citizen' && shownBy, 'a citizen shows a code');
  const found = whose === shownBy ? await ownCode(services, shownBy) : await memberCode(services, shownBy, whose);
  if (!found.ok) return found;
  const person = found.value;
  const noted = await recordAccess(services, caller, { personId: person.id, kind: 'VOUCHER_SHOWN' });
  if (!noted.ok) return noted;
  const code = codeShown({ codeId: services.ids.newId(), personId: person.id, shownBy }, services.clock.now());
  return accepted({ token: services.voucherCodes.write(code), expiresAt: code.expiresAt, person });
}

async function ownCode({ reads }: Needs, personId: PersonId): Promise<Outcome<LinkedPerson>> {
  const [[voucher], person] = await Promise.all([reads.vouchers([personId]), reads.person(personId)]);
  if (!person) return rejected('not_found');
  if (voucher?.state !== 'ACTIVE') return rejected('voucher_not_active');
  return accepted({ id: personId, maskedName: person.masked.name });
}

/** The member needs no voucher of his own: most are children. The holder needs his where the profile says so (S2). */
async function memberCode(
  { reads, regions, clock }: Needs,
  holderId: PersonId,
  memberId: PersonId | undefined,
): Promise<Outcome<LinkedPerson>> {
  if (memberId === undefined) return rejected('not_found');
  const [[voucher], link] = await Promise.all([
    reads.vouchers([holderId]),
    reads.link({ kind: 'DISPLAY', giverId: holderId, receiverId: memberId }),
  ]);
  const now = clock.now();
  if (!link || !isLiveLink(link, now)) return rejected('not_found');
  const profile = regions.profile(link.admdvs, shanghaiDay(now));
  const needed = profile?.voucher.neededForDisplay ?? true;
  if (needed && voucher?.state !== 'ACTIVE') return rejected('voucher_not_active');
  return accepted(link.receiver);
}
