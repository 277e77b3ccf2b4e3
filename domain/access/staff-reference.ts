import { isRealDay } from '../calendar.ts';
import { parseCertificate } from '../certificates/index.ts';
import { parsePhone } from '../contact-numbers.ts';

/**
 * A file or ticket number: letters without accents, digits and a few signs, at least one digit. It is kept in clear,
 * so it has no place for a name in Chinese, nor for a certificate, card or phone number: no digits beyond ten in a row,
 * and none of these numbers with its groups set apart either. Or the number of a document of the agency's.
 */
const referenceForm = /^(?=.*\d)(?!.*\d{11})[A-Za-z0-9][A-Za-z0-9 .:#/_-]{0,99}$/;

/**
 * 发文字号 (GB/T 9704): who issues it, the year in these brackets, the number of that year, as 杭医保〔2026〕18号. The office is
 * known by what it does, which no name of a person says.
 */
const documentNumber =
  /^(?=.*(?:医保|社保|人社|卫健|民政|公安|政办|政发))\p{Script=Han}{2,12}〔20\d\d〕[1-9]\d{0,4}号$/u;
const separators = /[ .:#/_-]+/;

export const isStaffReference = (text: string | undefined): text is string =>
  documentNumber.test(text ?? '') || (referenceForm.test(text ?? '') && !holdsPersonalNumber(text ?? ''));

/**
 * Passports and travel permits (one or two letters and digits, nine in all; H or M with ten digits), and most
 * social-security cards (a letter, seven digits and one more), permits for Taiwan of before with the letter of their
 * office: a ticket of exactly that form is refused with them.
 */
const documentShapes: readonly RegExp[] = [
  ...[/^[A-Z]\d{8}$/, /^[A-Z]{2}\d{7}$/, /^[HM]\d{10}$/, /^[A-Z]\d{7}[A-Z]$/],
  /^\d{10}[A-Z]$/,
];

/**
 * A permit for Taiwan is eight digits, without anything that proves them. Tickets are numbered by the day, so a day of this
 * century passes; of 100,000,000 permits 36,525 look like one.
 */
const isTaiwanPermit = (word: string): boolean =>
  /^\d{8}$/.test(word) && !(word.startsWith('20') && isRealDay(word.replace(/^(....)(..)/, '$1-$2-')));

function holdsPersonalNumber(text: string): boolean {
  const words = text.toUpperCase().split(separators);
  const joined = words.join('');
  return (
    words.some((word) => isTaiwanPermit(word) || documentShapes.some((shape) => shape.test(word))) ||
    [joined, ...words].some((word) => parsePhone(word).ok) ||
    stretchesOf(joined, 18).some(isNational) ||
    (joined.length === 15 && isNational(joined))
  );
}

const stretchesOf = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_stretch, from) => text.slice(from, from + length));

/** Whoever was born from 1920 on, or is yet to be: whether his day has come is not what is asked here. */
const anyDayOfOurs = '2049-12-31';

/** Only kinds whose numbers prove themselves by a check digit or a birth date: any others could be anything. */
const isNational = (number: string): boolean =>
  (['RESIDENT_ID', 'HMT_RESIDENCE_PERMIT', 'FOREIGN_PERMANENT_RESIDENT'] as const).some(
    (kind) => parseCertificate(kind, number, anyDayOfOurs).ok,
  );
