/** Input methods for Chinese type `１２３Ｘ（` where `123X(` is meant: U+FF01–U+FF5E mirror ASCII, 0xFEE0 above it. */
export const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');

/**
 * A number as it is compared and stored: half-width, capitals, without the spaces that forms print between groups. Only a–z are raised: `toUpperCase` would
 * also turn the dotless ı into I and so accept what is no letter of ours.
 */
export const normaliseNumber = (text: string): string =>
  toHalfWidth(text)
    .replaceAll(/\s/g, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
