import type { RegionClass } from '../region-profile.ts';

/**
 * How far from home somebody is treated: the place of care (`mdtrtarea_admvs`) as seen from the insured place
 * (`insuplc_admdvs`), by the first four digits (the city) and the first two (the province).
 *
 * A pool of a whole province or municipality has no city of its own: 310000 is all of Shanghai, whose districts begin
 * with 3101, and 379900 is the insurance's own code for those whom Shandong insures directly, which no hospital's
 * place begins with. Four digits would make every place of care "another city" and put all its insured on the lower
 * shares for ever. Its city is therefore the whole province, and SAME_PROVINCE never happens there.
 */
export function regionClassOf(placeOfCare: string, insuredPlace: string): RegionClass {
  if (placeOfCare.slice(0, 2) !== insuredPlace.slice(0, 2)) return 'OTHER_PROVINCE';
  if (isProvincialPool(insuredPlace)) return 'SAME_CITY';
  return placeOfCare.slice(0, 4) === insuredPlace.slice(0, 4) ? 'SAME_CITY' : 'SAME_PROVINCE';
}

/** `XX0000` in GB/T 2260, `XX99..` in the insurance's own list: neither names a city. */
const isProvincialPool = (admdvs: string): boolean => admdvs.endsWith('0000') || admdvs.slice(2, 4) === '99';
