import type { CertificateKind } from '../../domain/certificates/index.ts';
import { isLiveLink } from '../../domain/links/family-link.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Participation } from '../../domain/persons/participation.ts';
import { hasExpired, type VoucherCode } from '../../domain/vouchers/voucher.ts';
import { accessRecord, type Correlated } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { Change, Services } from '../ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex' | 'voucherCodes'>;

interface CodeUse {
  readonly code: VoucherCode;
  readonly change: Extract<Change, { change: 'VOUCHER_CODE_USED' }>;
}

/**
 * What an act commits that uses a shown code: together with its own changes, so that one code serves one act. A
 * member's code counts for as long as the link is live through which it was shown, not until the code runs out.
 */
export async function voucherCodeChange(
  { reads, voucherCodes }: Pick<Services, 'reads' | 'voucherCodes'>,
  token: string,
  now: Date,
): Promise<Outcome<CodeUse>> {
  const code = voucherCodes.read(token);
  if (!code) return rejected('voucher_code_not_valid', ['token']);
  if (hasExpired(code, now)) return rejected('voucher_code_expired', ['token']);
  if (code.shownBy !== code.personId) {
    const link = await reads.link({ kind: 'DISPLAY', giverId: code.shownBy, receiverId: code.personId });
    if (!link || !isLiveLink(link, now)) return rejected('voucher_code_not_valid', ['token']);
  }
  return accepted({ code, change: { change: 'VOUCHER_CODE_USED', code } });
}

/** Who stands there, as an institution or a terminal may know him: masked. */
export interface Presented {
  readonly maskedName: string;
  readonly certificateKind: CertificateKind;
  readonly maskedCertificateNumber: string;
  readonly participations: readonly Pick<Participation, 'insuranceType' | 'admdvs' | 'status'>[];
  /** Masked name of the holder who showed the member's code; absent where the person showed his own. */
  readonly shownBy?: string;
  readonly readAt: string;
}

/** An institution or a terminal reads a code that was shown to it. Once; the person sees in his log who did. */
export async function redeemVoucherCode(
  services: Needs,
  caller: Caller & Correlated,
  { idempotencyKey, token }: { readonly idempotencyKey: string; readonly token: string },
): Promise<Outcome<Presented>> {
  const once = { operation: 'voucherCodeRedeem', key: idempotencyKey, content: { token } };
  return answerOnce(services, caller, once, async () => {
    const use = await voucherCodeChange(services, token, services.clock.now());
    if (!use.ok) return use;
    const { code, change } = use.value;
    const record = accessRecord(services, caller, { personId: code.personId, kind: 'VOUCHER_READ' });
    const presented = await presentedBy(services, code, record.at);
    if (!presented) return rejected('voucher_code_not_valid', ['token']);
    return accepted({ changes: [change, { change: 'ACCESS_RECORDED', record }], answer: presented });
  });
}

async function presentedBy(
  { reads }: Needs,
  { personId, shownBy }: VoucherCode,
  readAt: string,
): Promise<Presented | undefined> {
  const [[person, holder], participations] = await Promise.all([
    reads.persons(shownBy === personId ? [personId] : [personId, shownBy]),
    reads.participations(personId),
  ]);
  if (!person) return undefined;
  return {
    maskedName: person.masked.name,
    certificateKind: person.certificateKind,
    maskedCertificateNumber: person.masked.certificateNumber,
    participations: participations.map(({ insuranceType, admdvs, status }) => ({ insuranceType, admdvs, status })),
    ...(holder && { shownBy: holder.masked.name }),
    readAt,
  };
}
