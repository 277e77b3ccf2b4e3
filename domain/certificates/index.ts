import type { Day } from '../calendar.ts';
import { normaliseNumber } from '../half-width.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import { type Certificate, type CertificateKind, certificateKinds, type NumberRule } from './certificate.ts';
import { foreignPermanentResident } from './foreign-permanent-resident.ts';
import { hmtResidencePermit } from './hmt-residence-permit.ts';
import { foreignPassport, otherCertificate, socialCard } from './plain-numbers.ts';
import { residentId } from './resident-id.ts';
import { hongKongTravelPermit, macaoTravelPermit, taiwanTravelPermit } from './travel-permits.ts';

export { type Certificate, type CertificateKind, certificateKinds } from './certificate.ts';
export { residentCheckDigit } from './national-number.ts';

const numberRules: Readonly<Record<CertificateKind, NumberRule>> = {
  RESIDENT_ID: residentId,
  HONG_KONG_TRAVEL_PERMIT: hongKongTravelPermit,
  MACAO_TRAVEL_PERMIT: macaoTravelPermit,
  TAIWAN_TRAVEL_PERMIT: taiwanTravelPermit,
  FOREIGN_PERMANENT_RESIDENT: foreignPermanentResident,
  FOREIGN_PASSPORT: foreignPassport,
  HMT_RESIDENCE_PERMIT: hmtResidencePermit,
  SOCIAL_CARD: socialCard,
  OTHER: otherCertificate,
};

/** No number of any family is longer; a longer text is refused before any rule reads it. */
const textLengthMax = 64;

/**
 * Checks and normalises a certificate. `kind` is one of our names, `today` the day in Asia/Shanghai. Refuses with
 * `certificate_kind_unknown` at `['kind']`, or at `['number']`, in this order: `certificate_number_malformed`,
 * `certificate_check_digit_wrong`, `certificate_birth_date_unreal`, `certificate_birth_date_in_the_future`.
 */
export function parseCertificate(kind: string, number: string, today: Day): Outcome<Certificate> {
  if (!isCertificateKind(kind)) return rejected('certificate_kind_unknown', ['kind']);
  if (number.length > textLengthMax) return rejected('certificate_number_malformed', ['number'], { kind });
  const read = numberRules[kind](normaliseNumber(number), today);
  // The message about the number says what form this kind has.
  return read.ok ? accepted({ kind, ...read.value }) : rejected(read.rejection.code, ['number'], { kind });
}

const isCertificateKind = (kind: string): kind is CertificateKind => Object.hasOwn(certificateKinds, kind);
