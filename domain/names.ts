import { toHalfWidth } from './half-width.ts';
import { accepted, type Outcome, rejected } from './outcome.ts';

/**
 * Han characters of every plane (rare ones are two UTF-16 units) with 〇, which Unicode counts apart, and Latin
 * letters; single dots, spaces, hyphens or apostrophes between them. No digits, controls, emoji, or private-use
 * characters: those look different on every machine, so nobody could match them.
 */
const nameShape =
  /^[\p{Unified_Ideograph}〇[\p{Script=Latin}&&[\p{Lu}\p{Ll}]]]+(?:[· '\-][\p{Unified_Ideograph}〇[\p{Script=Latin}&&[\p{Lu}\p{Ll}]]]+)*$/v;

/** What systems write for the dot in names such as 阿卜杜拉·买买提, with the spaces some put around it. */
const dotVariants = / ?[·•‧∙⋅・･] ?/gu;
const dotBetweenHan = /(?<=\p{Unified_Ideograph}) ?\. ?(?=\p{Unified_Ideograph})/gu;
const apostropheVariants = /[‘’ʼ]/gu;
const hyphenVariants = /[‐‑–]/gu;

const codePointsMax = 50;

/** Four times the longest name leaves room for surrogate pairs, marks and spaces; longer is refused unread. */
const textLengthMax = 4 * codePointsMax;

/**
 * Reads a name as on the certificate (1101 `psn_name`) and gives it in one spelling: NFC, half-width, trimmed,
 * single spaces, `·` for every middle dot. 1 to 50 characters (code points). Otherwise `name_malformed`.
 */
export function parseName(text: string): Outcome<string> {
  if (text.length > textLengthMax) return rejected('name_malformed');
  const name = normaliseName(text);
  if (!nameShape.test(name) || [...name].length > codePointsMax) return rejected('name_malformed');
  return accepted(name);
}

const normaliseName = (text: string): string =>
  toHalfWidth(text)
    .normalize('NFC')
    .trim()
    .replace(/\p{Zs}+/gu, ' ')
    .replace(dotVariants, '·')
    .replace(dotBetweenHan, '·')
    .replace(apostropheVariants, "'")
    .replace(hyphenVariants, '-');

/** Whether two texts are the same name. Latin case does not count: passports print capitals. Malformed names match nothing. */
export function sameName(first: string, second: string): boolean {
  const [one, other] = [parseName(first), parseName(second)];
  return one.ok && other.ok && one.value.toLowerCase() === other.value.toLowerCase();
}
