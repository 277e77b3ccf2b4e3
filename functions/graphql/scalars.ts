import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isRealDay } from '../../domain/calendar.ts';
import { invariant } from '../../domain/invariant.ts';
import type { Locale } from './locale.ts';

/** What each scalar should be. The engine is told the English words; no message repeats what was sent. */
export const scalarWords = {
  Date: {
    en: 'Date must be a real day, written like 2026-11-22.',
    'zh-CN': 'Date 须为真实存在的日期，格式如 2026-11-22。',
  },
  DateTime: {
    en: 'DateTime must be a moment of a real day, written like 2026-11-22T05:00:00.000Z or 2026-11-22T13:00:00+08:00.',
    'zh-CN': 'DateTime 须为真实存在的时刻，格式如 2026-11-22T05:00:00.000Z 或 2026-11-22T13:00:00+08:00。',
  },
  Admdvs: {
    en: 'Admdvs must be written like 330100.',
    'zh-CN': 'Admdvs 须为六位数字，格式如 330100。',
  },
} as const satisfies Record<string, Record<Locale, string>>;

/**
 * A scalar that is a text of a certain form. What goes in may be written otherwise and is brought into that form by `formed`,
 * which leaves alone what is in it or is nothing of the kind.
 */
function textScalar(
  name: keyof typeof scalarWords,
  isValid: (text: string) => boolean,
  formed: (text: string) => string = (text) => text,
): GraphQLScalarType<string, string> {
  const read = (value: unknown, nodes?: ValueNode): string => {
    const text = typeof value === 'string' ? formed(value) : '';
    if (isValid(text)) return text;
    throw new GraphQLError(scalarWords[name].en, {
      ...(nodes && { nodes }),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  return new GraphQLScalarType({
    name,
    serialize(value) {
      // What we give is ours to get right: a mistake here is no mistake of the caller's.
      invariant(typeof value === 'string' && isValid(value), `${name} is given in its form`);
      return value;
    },
    parseValue: (value) => read(value),
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined, node),
  });
}

const timeOfDay = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const isInstant = (text: string): boolean => isRealDay(text.slice(0, 10)) && timeOfDay.test(text.slice(10));

/** RFC 3339, but for leap seconds: the day, the time, its fraction, and the offset. */
const rfc3339 = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(\.\d+)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** The instant in UTC with milliseconds, as everything that is kept or compared has it. */
function formedInstant(text: string): string {
  const [, day = '', time, fraction = '', offset] = rfc3339.exec(text.toUpperCase()) ?? [];
  return isRealDay(day) ? new Date(`${day}T${time}${fraction.slice(0, 4)}${offset}`).toISOString() : text;
}

export const scalars = {
  Date: textScalar('Date', isRealDay),
  DateTime: textScalar('DateTime', isInstant, formedInstant),
  Admdvs: textScalar('Admdvs', (text) => /^\d{6}$/.test(text)),
};
