import { accepted } from '../outcome.ts';
import { type NumberRule, numberRejected } from './certificate.ts';

/**
 * 港澳居民来往内地通行证: a letter for the place and eight digits that stay for life; permits before 2013 print two
 * more, the number of renewals. Neither says anything of birth or gender, and there is no check digit.
 */
const homeReturnPermit =
  (placeLetter: 'H' | 'M'): NumberRule =>
  (number) =>
    number.startsWith(placeLetter) && /^.(?:\d{8}|\d{10})$/.test(number)
      ? accepted({ number })
      : numberRejected('certificate_number_malformed');

export const hongKongTravelPermit = homeReturnPermit('H');
export const macaoTravelPermit = homeReturnPermit('M');

/**
 * 台湾居民来往大陆通行证: since 2008-09-25 eight digits for life. Older five-year permits add two digits, the number of
 * issues, and mostly the issuing office as one letter or digit in brackets; we keep it without the brackets.
 * Permits for a single journey are refused: nobody takes part in insurance on one.
 */
export const taiwanTravelPermit: NumberRule = (number) => {
  const match = /^(\d{8}|\d{10})$|^(\d{10}) ?(?:\(([A-Z0-9])\)|([A-Z]))$/.exec(number);
  if (!match) return numberRejected('certificate_number_malformed');
  const [, plain, issued = '', bracketed = '', letter = ''] = match;
  return accepted({ number: plain ?? issued + bracketed + letter });
};
