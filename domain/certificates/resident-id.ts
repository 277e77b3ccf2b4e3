import { type NumberRule, numberRejected } from './certificate.ts';
import { readNationalNumber, residentCheckDigit } from './national-number.ts';

/** Order numbers 996–999 of the 15-digit form were kept for people born in the century before. */
const centenarianOrder = /99[6-9]$/;

/**
 * 居民身份证, GB 11643. The six digits of the area are not looked up: areas are revoked, and people keep the number
 * they were given. Only the first digit tells: citizens have 1 to 8, and 9 marks a foreigner (rules for the
 * permanent resident card of 2023). A 15-digit number (until 1999) becomes its 18-digit form first.
 */
export const residentId: NumberRule = (number, today) => {
  const full = /^\d{15}$/.test(number) ? fromFifteenDigits(number) : number;
  if (!/^[1-8]\d{16}[\dX]$/.test(full)) return numberRejected('certificate_number_malformed');
  return readNationalNumber(full, today);
};

function fromFifteenDigits(number: string): string {
  const century = centenarianOrder.test(number) ? '18' : '19';
  const first17 = `${number.slice(0, 6)}${century}${number.slice(6)}`;
  return first17 + residentCheckDigit(first17);
}
