import * as v from 'valibot';
import { isRealDay } from '../domain/calendar.ts';
import type { LocalizedText, VersionedText } from '../domain/region-profile.ts';

/**
 * The kinds of value that profile fields are made of. Every refusal is a phrase that finishes the sentence
 * "expected …", because that is how `problems.ts` shows it.
 */

/** One of the names. */
export const oneOf = <const T extends readonly string[]>(names: T) => v.picklist(names);

/** A list without repetitions; how many it holds at least is part of what is expected. */
export const setOf = <T>(item: v.GenericSchema<unknown, T>, countMin = 1) =>
  v.pipe(
    v.array(item),
    v.minLength(countMin, `at least ${countMin} of them`),
    v.check((items) => new Set(items.map((each) => JSON.stringify(each))).size === items.length, 'no repetitions'),
    v.readonly(),
  );

export const whole = (min: number, max: number) => {
  const phrase = `a whole number from ${min} to ${max}`;
  return v.pipe(v.number(phrase), v.integer(phrase), v.minValue(min, phrase), v.maxValue(max, phrase));
};

/** Yuan with both decimals, as people write money; fen inside. Ten digits of yuan outgrow any city's cap. */
export const yuan = v.pipe(
  v.string('yuan as "1000.00"'),
  v.regex(/^(0|[1-9]\d{0,9})\.\d{2}$/, 'yuan as "1000.00"'),
  v.transform((text) => BigInt(text.replace('.', ''))),
);

/** A limit of zero would forbid what the profile offers: no limit is null, no offer is said where it is offered. */
export const yuanLimit = v.pipe(
  yuan,
  v.check((fen) => fen > 0n, 'more than 0.00, or null for no limit'),
);

export const day = v.pipe(v.string('a day as "2026-01-01"'), v.check(isRealDay, 'a real day as "2026-01-01"'));

/** A day that every year has: 2023 is no leap year, so 29 February is refused. */
export const dayOfYear = v.pipe(
  v.string('a day of the year as "01-01"'),
  v.check((text) => isRealDay(`2023-${text}`), 'a day of every year as "01-01"'),
);

export const timeOfDay = v.pipe(
  v.string('a time of day as "22:00"'),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day as "22:00"'),
);

export const digits = (count: number) =>
  v.pipe(v.string(`${count} digits`), v.regex(new RegExp(`^\\d{${count}}$`), `${count} digits`));

export const httpsUrl = v.pipe(
  v.string('an https address'),
  v.check((text) => URL.canParse(text) && new URL(text).protocol === 'https:', 'an https address'),
);

export const nonEmpty = v.pipe(v.string('text'), v.regex(/\S/, 'text that is not empty'));

export const localizedText: v.GenericSchema<unknown, LocalizedText> = v.strictObject({
  en: nonEmpty,
  'zh-CN': v.pipe(v.string('Chinese text'), v.regex(/\p{Script=Han}/u, 'Chinese text')),
});

export const versionedText: v.GenericSchema<unknown, VersionedText> = v.strictObject({
  version: v.pipe(
    v.string('a text version as "2026-01"'),
    v.regex(/^[\dA-Za-z.-]{1,32}$/, 'a text version as "2026-01"'),
  ),
  title: localizedText,
  text: localizedText,
});
