import { accepted } from '../outcome.ts';
import { type NumberRule, numberRejected } from './certificate.ts';
import { readNationalNumber } from './national-number.ts';

/**
 * 外国人永久居留身份证. Since 2023-12-01: 18 digits, the first is 9, then place of issue and nationality, and from
 * there on as a resident's number. Cards before that stay valid until they expire: three letters of the
 * nationality and twelve digits. Public code reads a two-digit year and a check digit (weights 7 3 1) out of
 * those, but no official text we know of does, so we neither reject by them nor guess the century of birth.
 */
export const foreignPermanentResident: NumberRule = (number, today) => {
  if (/^[A-Z]{3}\d{12}$/.test(number)) return accepted({ number });
  if (!/^9\d{16}[\dX]$/.test(number)) return numberRejected('certificate_number_malformed');
  return readNationalNumber(number, today);
};
