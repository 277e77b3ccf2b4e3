import { addDays, type Day, daysBetween } from '../../domain/calendar.ts';
import { type CertificateKind, residentCheckDigit } from '../../domain/certificates/index.ts';
import { invariant } from '../../domain/invariant.ts';
import type { Gender } from './names.ts';

export interface MadeUpCertificate {
  readonly kind: CertificateKind;
  readonly number: string;
}

/** Nobody here is born before; years enough for everybody alive. */
const firstDay: Day = '1910-01-01';
const days = 366 * 120;

/** GB 11643 has 1,000 orders, odd for men and even for women; 000 and 995 to 999 are left out (996 on mean a centenarian in the 15-digit form). */
const ordersPerGender = 497;

/** 港澳台居民居住证: Hong Kong, Macao, Taiwan. */
export const residencePermitPlaces = ['810000', '820000', '830000'] as const;

/**
 * The first six digits of residents of an area: its province and city, and 91 to 99 for the county. GB/T 2260 has no
 * such counties there, so a resident number made here is nobody's, though it passes every check that a real one does.
 */
const unassignedCounties = (admdvs: string): readonly string[] =>
  Array.from({ length: 9 }, (_, index) => `${admdvs.slice(0, 4)}9${index + 1}`);

export interface NationalNumber {
  readonly number: string;
  /** The birth date in the number. */
  readonly born: Day;
}

/** Rosters of different seeds begin so far apart: they meet only where more are born on one day in one area. */
const apartBySeed = 55;

/**
 * Hands out 18-digit numbers, no two alike, in the same order for the same questions. `place` is an area or one of
 * {@link residencePermitPlaces}. Memory does not grow: one counter for each place, birth date and gender.
 */
export function createNationalNumbers(areas: readonly string[], seed: number) {
  const places = [...areas, ...residencePermitPlaces];
  const prefixes = places.map((place, index) => (index < areas.length ? unassignedCounties(place) : [place]));
  const used = new Uint16Array(places.length * days * 2);
  return (place: string, wanted: Day, gender: Gender): NationalNumber => {
    const placeIndex = places.indexOf(place);
    const possible = prefixes[placeIndex];
    invariant(possible, 'numbers are made for the places asked for');
    const capacity = possible.length * ordersPerGender;
    // Where a day is full, which takes 4,473 births of one gender in one area, the day before is taken.
    for (let born = wanted; ; born = addDays(born, -1)) {
      const sinceFirst = daysBetween(firstDay, born);
      invariant(sinceFirst >= 0 && sinceFirst < days, 'a birth date lies within the years made up');
      const counter = (placeIndex * days + sinceFirst) * 2 + (gender === 'MALE' ? 1 : 0);
      const count = used[counter] ?? 0;
      if (count === capacity) continue;
      used[counter] = count + 1;
      const position = (seed * apartBySeed + count) % capacity;
      const prefix = possible[Math.floor(position / ordersPerGender)] ?? place;
      return { number: nationalNumber(prefix, born, gender, position % ordersPerGender), born };
    }
  };
}

export function nationalNumber(prefix: string, born: Day, gender: Gender, count: number): string {
  const order = String(count * 2 + (gender === 'MALE' ? 1 : 2)).padStart(3, '0');
  const first17 = `${prefix}${born.replaceAll('-', '')}${order}`;
  return first17 + residentCheckDigit(first17);
}

/** The form of before 1999-10-01: two digits of the year and no check digit; only for birth dates of the 1900s. */
export const fifteenDigits = (number: string): string => number.slice(0, 6) + number.slice(8, 17);

const digits = (serial: number, length: number) => String(serial % 10 ** length).padStart(length, '0');

/** Of a foreigner with permanent residence; `serial` is another number for each of 100,000. */
export const permanentResidentNumber = (serial: number, born: Day, gender: Gender): string =>
  nationalNumber(`9${digits(serial, 5)}`, born, gender, serial % ordersPerGender);

/** Of a travel permit or passport, which say nothing of their bearer. */
export const plainNumber = {
  HONG_KONG_TRAVEL_PERMIT: (serial: number) => `H${digits(serial, 8)}`,
  TAIWAN_TRAVEL_PERMIT: (serial: number) => digits(serial, 8),
  FOREIGN_PASSPORT: (serial: number) => `EX${digits(serial, 8)}`,
} as const;

/**
 * Mobile numbers of the range 164, which to our knowledge (2025) is assigned to no operator: a text message sent by
 * mistake reaches nobody. No two alike among 10^8: 61,803,399 and 10^8 have no common divisor.
 */
export const phoneNumber = (serial: number): string => `164${digits((serial * 61_803_399) % 10 ** 8, 8)}`;

export const socialCardNumber = (serial: number): string => `X${digits(serial, 8)}`;
export const computerNumber = (serial: number): string => `9${digits(serial, 9)}`;
