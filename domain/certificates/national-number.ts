import { ageOn, type Day, isRealDay } from '../calendar.ts';
import { invariant } from '../invariant.ts';
import { accepted, type Outcome } from '../outcome.ts';
import { type Certificate, numberRejected } from './certificate.ts';

/** GB 11643-1999: ISO 7064 MOD 11-2 written out as weights, and the character for each remainder. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';

/** Nobody on record has lived longer than 122 years; an older birth date is a slip of the pen. */
const ageMax = 130;

/** The 18th character that belongs to the first 17 digits: `0`–`9` or `X`. */
export function residentCheckDigit(first17: string): string {
  invariant(/^\d{17}$/.test(first17), 'a check digit is computed over 17 digits');
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return checkCharacters.charAt(sum % 11);
}

/**
 * What all 18-digit numbers share, whoever issues them: 6 digits that the caller has judged, 8 of birth, 3 of
 * order (the last odd for men), 1 check digit. Mistakes are named in that order of likelihood: a mistyped digit
 * shows as a wrong check digit before it shows as an unreal day.
 */
export function readNationalNumber(number: string, today: Day): Outcome<Omit<Certificate, 'kind'>> {
  invariant(/^\d{17}[\dX]$/.test(number), 'a national number has 17 digits and a check digit');
  if (residentCheckDigit(number.slice(0, 17)) !== number.slice(17)) {
    return numberRejected('certificate_check_digit_wrong');
  }
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isRealDay(birthDate)) return numberRejected('certificate_birth_date_unreal');
  if (birthDate > today) return numberRejected('certificate_birth_date_in_the_future');
  if (ageOn(birthDate, today) > ageMax) return numberRejected('certificate_birth_date_unreal');
  return accepted({ number, birthDate, gender: genderOfOrderDigit(number.charAt(16)) });
}

/** GB 11643: odd order numbers for men, even ones for women. */
const genderOfOrderDigit = (digit: string): 'MALE' | 'FEMALE' => (Number(digit) % 2 === 1 ? 'MALE' : 'FEMALE');
