import { shanghaiDay } from '../../domain/calendar.ts';
import { parseCertificate } from '../../domain/certificates/index.ts';
import { parseSocialCardNumber } from '../../domain/contact-numbers.ts';
import { accepted, type Outcome, rejected, within } from '../../domain/outcome.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import { certificateHolder } from '../certificate-holder.ts';
import type { Change, Services } from '../ports.ts';
import { voucherCodeChange } from '../vouchers/redeem-voucher-code.ts';

/** 2206 `mdtrt_cert_type` and `mdtrt_cert_no`, exactly one of the three: 01 e-voucher, 02 ID number, 03 social card. */
export interface ClaimantInput {
  readonly voucherToken?: string | undefined;
  readonly certificate?: { readonly kind: string; readonly number: string } | undefined;
  readonly socialCardNumber?: string | undefined;
}

/** Who is treated, as far as his identification leads to somebody. */
export interface Claimant {
  /** Undefined where nobody registered has it. */
  readonly personId: PersonId | undefined;
  /** What settling uses up; a quote leaves the code as it is. */
  readonly uses: readonly Change[];
}

type Needs = Pick<Services, 'reads' | 'blindIndex' | 'voucherCodes'>;

/** At most one request: none for a code that the person showed himself, for then the code says who it is. */
export async function findClaimant(services: Needs, input: ClaimantInput, now: Date): Promise<Outcome<Claimant>> {
  const found = await find(services, input, now);
  return found.ok ? found : within(found, 'claimant');
}

async function find(services: Needs, input: ClaimantInput, now: Date): Promise<Outcome<Claimant>> {
  const { voucherToken, certificate, socialCardNumber } = input;
  const stated = [voucherToken, certificate, socialCardNumber].filter((each) => each !== undefined);
  if (stated.length !== 1) return rejected('claimant_malformed');
  if (voucherToken !== undefined) return byVoucher(services, voucherToken, now);
  if (certificate !== undefined) return byCertificate(services, certificate, now);
  const card = parseSocialCardNumber(socialCardNumber ?? '');
  if (!card.ok) return within(card, 'socialCardNumber');
  const values = services.blindIndex.valuesOf('SOCIAL_CARD', card.value);
  return accepted({ personId: await services.reads.personIdByIndex(values), uses: [] });
}

async function byVoucher(services: Needs, token: string, now: Date): Promise<Outcome<Claimant>> {
  const use = await voucherCodeChange(services, token, now);
  if (!use.ok) return rejected(use.rejection.code, ['voucherToken']);
  return accepted({ personId: use.value.code.personId, uses: [use.value.change] });
}

async function byCertificate(
  services: Needs,
  { kind, number }: NonNullable<ClaimantInput['certificate']>,
  now: Date,
): Promise<Outcome<Claimant>> {
  const certificate = parseCertificate(kind, number, shanghaiDay(now));
  if (!certificate.ok) return within(certificate, 'certificate');
  return accepted({ personId: await certificateHolder(services, certificate.value), uses: [] });
}
