import { shanghaiDay } from '../../domain/calendar.ts';
import { invariant } from '../../domain/invariant.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { activeVoucher, type Voucher } from '../../domain/vouchers/voucher.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { Services } from '../ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'blindIndex' | 'regions'>;

export interface VoucherActivation {
  readonly idempotencyKey: string;
  /** Where he takes part, and whose agreement he has read. */
  readonly admdvs: string;
  readonly agreementVersion: string;
}

/**
 * The signed-in person accepts the agreement on e-vouchers (S2: "agree to the agreement and activate"). Where his
 * pooling area asks for his face, the voucher waits for that; elsewhere it is active at once. It is one a person: who
 * has an active one keeps it.
 */
export async function activateVoucher(
  services: Needs,
  caller: Caller,
  { idempotencyKey, ...request }: VoucherActivation,
): Promise<Outcome<Voucher>> {
  const { personId } = caller;
  invariant(caller.role === 'citizen' && personId, 'a citizen activates his own voucher');
  const once = { operation: 'voucherActivate', key: idempotencyKey, content: request };
  return answerOnce(services, caller, once, async () => {
    const now = services.clock.now();
    const profile = services.regions.profile(request.admdvs, shanghaiDay(now));
    if (!profile) return rejected('pooling_area_unknown', ['admdvs']);
    const [earlier] = await services.reads.vouchers([personId]);
    if (earlier?.state === 'ACTIVE') return accepted({ changes: [], answer: earlier });

    const current = profile.voucher.agreement.version;
    if (request.agreementVersion !== current) {
      return rejected('voucher_agreement_not_current', ['agreementVersion'], { current });
    }
    const participations = await services.reads.participations(personId);
    if (!participations.some(({ admdvs, status }) => admdvs === request.admdvs && status === 'NORMAL')) {
      return rejected('participation_not_found', ['admdvs']);
    }
    const agreed: Voucher = {
      personId,
      state: 'AWAITING_FACE',
      ...request,
      profileVersion: profile.versionId,
      version: (earlier?.version ?? 0) + 1,
    };
    const voucher = profile.voucher.faceAuthenticationAsked ? agreed : activeVoucher(agreed, now);
    return accepted({ changes: [{ change: 'VOUCHER_SET', voucher }], answer: voucher });
  });
}
