import { type NumberRule, numberRejected } from './certificate.ts';
import { readNationalNumber } from './national-number.ts';

/** 港澳台居民居住证: a number like a resident's, whose area is 810000 (Hong Kong), 820000 (Macao) or 830000 (Taiwan). */
export const hmtResidencePermit: NumberRule = (number, today) => {
  if (!/^8[123]0000\d{11}[\dX]$/.test(number)) return numberRejected('certificate_number_malformed');
  return readNationalNumber(number, today);
};
