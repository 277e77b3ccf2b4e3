import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isRealDay } from '../../domain/calendar.ts';
import { invariant } from '../../domain/invariant.ts';

/** A scalar that is a text of a certain form, the same going in and coming out. The message never repeats the text. */
function textScalar(
  name: string,
  isValid: (text: string) => boolean,
  example: string,
): GraphQLScalarType<string, string> {
  const read = (value: unknown, nodes?: ValueNode): string => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw new GraphQLError(`${name} must be written like ${example}.`, {
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
  Date: textScalar('Date', isRealDay, '2026-11-22'),
  DateTime: textScalar('DateTime', isInstant, '2026-11-22T05:00:00.000Z'),
  Admdvs: textScalar('Admdvs', (text) => /^\d{6}$/.test(text), '330100'),
};
