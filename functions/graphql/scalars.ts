import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isRealDay } from '../../domain/calendar.ts';

/** A scalar that is a text of a certain form, the same going in and coming out. */
function textScalar(
  name: string,
  isValid: (text: string) => boolean,
  example: string,
): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw new GraphQLError(`${name} must be written like ${example}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType({
    name,
    serialize: check,
    parseValue: check,
    parseLiteral: (node: ValueNode) => check(node.kind === Kind.STRING ? node.value : undefined),
  });
}

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export const scalars = {
  Date: textScalar('Date', isRealDay, '2026-11-22'),
  DateTime: textScalar('DateTime', (text) => instantForm.test(text), '2026-11-22T05:00:00.000Z'),
  Admdvs: textScalar('Admdvs', (text) => /^\d{6}$/.test(text), '330100'),
};
