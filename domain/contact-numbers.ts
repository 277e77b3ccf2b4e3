import { normaliseNumber } from './half-width.ts';
import { accepted, type Outcome, rejected } from './outcome.ts';
import type { RejectionCode } from './rejections.ts';

/**
 * Social-security cards carry nine characters, a letter and eight digits (the last may be a letter as well); cities
 * that kept their own cards have longer ones. Capitals and digits, at least one digit, 8 to 20 in all.
 */
export const socialCardNumberShape = /^(?=.*\d)[A-Z0-9]{8,20}$/;

/** 1101 `psn_no`, the computer number 社保电脑号 of some regions (S3): the standard's field holds 30 characters. */
const computerNumberShape = /^[A-Z0-9]{5,30}$/;

const mobileShape = /^(?:\+?86|0086)?(1[3-9]\d{9})$/;

/** Longer texts are refused before any pattern reads them. */
const textLengthMax = 64;

/**
 * A mainland mobile number, with or without `+86`, `86` or `0086`, spaces and hyphens; gives the eleven digits.
 * Only mobiles: the number is there for text messages and face authentication, which land lines cannot take.
 */
export function parsePhone(text: string): Outcome<string> {
  const digits = text.length > textLengthMax ? '' : normaliseNumber(text).replace(/[ -]/g, '');
  const mobile = mobileShape.exec(digits)?.[1];
  return mobile ? accepted(mobile) : rejected('phone_malformed');
}

/** 社会保障卡号, normalised to half-width capitals. */
export const parseSocialCardNumber = (text: string): Outcome<string> =>
  parseNumber(text, socialCardNumberShape, 'social_card_number_malformed');

/** 社保电脑号, normalised to half-width capitals. */
export const parseComputerNumber = (text: string): Outcome<string> =>
  parseNumber(text, computerNumberShape, 'computer_number_malformed');

function parseNumber(text: string, shape: RegExp, code: RejectionCode): Outcome<string> {
  const number = text.length > textLengthMax ? '' : normaliseNumber(text);
  return shape.test(number) ? accepted(number) : rejected(code);
}
