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
    en: 'DateTime must be a moment of a real day, written like 2026-11-22T05:00:00.000Z.',
    'zh-CN': 'DateTime 须为真实存在的时刻，格式如 2026-11-22T05:00:00.000Z。',
  },
  Admdvs: {
    en: 'Admdvs must be written like 330100.',
    'zh-CN': 'Admdvs 须为六位数字，格式如 330100。',
  },
} as const satisfies Record<string, Record<Locale, string>>;

/** A scalar that is a text of a certain form, the same going in and coming out. */
function textScalar(
  name: keyof typeof scalarWords,
  isValid: (text: string) => boolean,
): GraphQLScalarType<string, string> {
  const read = (value: unknown, nodes?: ValueNode): string => {
    if (typeof value === 'string' && isValid(value)) return value;
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

export const scalars = {
  Date: textScalar('Date', isRealDay),
  DateTime: textScalar('DateTime', isInstant),
  Admdvs: textScalar('Admdvs', (text) => /^\d{6}$/.test(text)),
};
