/**
 * What is shown of personal data. Masks work on code points, so that a rare character of two UTF-16 units is never
 * cut in half, and put one `*` for each character they hide.
 */

/**
 * Head and tail of a number, at most half of it and at most ten characters: 6 + 4 where there is room, less of a
 * shorter one. `H12345678` -> `H1*****78`.
 */
function maskMiddle(number: string): string {
  const shown = Math.min(10, Math.floor([...number].length / 2));
  const tail = Math.min(4, Math.floor(shown / 2));
  return keepEnds(number, shown - tail, tail);
}

function keepEnds(text: string, head: number, tail: number): string {
  const characters = [...text];
  const tailStart = characters.length - tail;
  return characters.map((char, index) => (index < head || index >= tailStart ? char : '*')).join('');
}

/**
 * `330106********1234`: 18 characters show area and last four and hide the birth date, as design and custom have it.
 * Numbers of any other length never show more than half of themselves.
 */
export const maskCertificateNumber = (number: string): string =>
  number.length === 18 ? keepEnds(number, 6, 4) : maskMiddle(number);

/** `138****1234`; a text of any other length than a mobile's eleven digits shows at most half of itself. */
export const maskPhone = (phone: string): string => (phone.length === 11 ? keepEnds(phone, 3, 4) : maskMiddle(phone));

/** `A12345678` -> `A1*****78`. */
export const maskSocialCard = (number: string): string => maskMiddle(number);

/** Social-security computer number, 1101 `psn_no`: at most half of it. */
export const maskComputerNumber = (number: string): string => maskMiddle(number);

/**
 * The first character of a name; of a Latin name, each word's initial. `张三` -> `张*`, `Anna Li` -> `A*** L*`,
 * `阿卜杜拉·买买提` -> `阿***·***`. A name, or a further word, of one single character is hidden whole.
 */
export function maskName(name: string): string {
  const characters = [...name];
  if (characters.length === 1) return '*';
  return characters.map((char, index) => (isSeparator(char) || showsInName(characters, index) ? char : '*')).join('');
}

const isSeparator = (char: string | undefined): boolean => char === ' ' || char === '·';

function showsInName(characters: readonly string[], index: number): boolean {
  if (index === 0) return true;
  const [before, char, after] = [characters[index - 1], characters[index] ?? '', characters[index + 1]];
  const wordGoesOn = after !== undefined && !isSeparator(after);
  return before === ' ' && wordGoesOn && /\p{Script=Latin}/u.test(char);
}
