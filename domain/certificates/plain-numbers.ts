import { socialCardNumberShape } from '../contact-numbers.ts';
import { accepted } from '../outcome.ts';
import { type NumberRule, numberRejected } from './certificate.ts';

const shaped =
  (shape: RegExp): NumberRule =>
  (number) =>
    shape.test(number) ? accepted({ number }) : numberRejected('certificate_number_malformed');

/** Passports follow their own country: letters and digits only (ICAO 9303), at least one digit, 5 to 20 of them. */
export const foreignPassport = shaped(/^(?=.*\d)[A-Z0-9]{5,20}$/);

/** 社会保障卡 as the certificate itself. */
export const socialCard = shaped(socialCardNumberShape);

/**
 * Everything else by length and characters: letters, digits, Han characters (`军字第12345号`), with single hyphens,
 * slashes or brackets between them; at least one digit, 2 to 30 characters in all.
 */
export const otherCertificate = shaped(
  /^(?=.{2,30}$)(?=.*\d)[A-Z0-9\p{Unified_Ideograph}](?:[-/()]?[A-Z0-9\p{Unified_Ideograph}])*\)?$/u,
);
