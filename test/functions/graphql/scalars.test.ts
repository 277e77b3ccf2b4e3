import { GraphQLError, parseValue } from 'graphql';
import { describe, expect, test } from 'vitest';
import { scalars } from '../../../functions/graphql/scalars.ts';

const cases = {
  Date: {
    good: ['2026-11-22', '2024-02-29', '1900-01-01'],
    bad: [
      '2026-02-30',
      '2026-02-29',
      '2026-13-01',
      '2026-1-1',
      '20261122',
      '2026-11-22T00:00:00.000Z',
      ' 2026-11-22',
      '',
    ],
    message: 'Date must be a real day, written like 2026-11-22.',
  },
  DateTime: {
    good: ['2026-11-22T05:00:00.000Z', '2026-12-31T23:59:59.999Z'],
    bad: [
      '2026-02-30T05:00:00.000Z',
      '2026-11-22T24:00:00.000Z',
      '2026-11-22T05:60:00.000Z',
      '2026-11-22T05:00:60Z',
      '2026-11-22T05:00:00',
      '2026-11-22T05:00Z',
      '2026-11-22T05:00:001Z',
      '2026-11-22T05:00:00.Z',
      '2026-11-22T05:00:00,5Z',
      '2026-11-22 05:00:00Z',
      '2026-11-22T05:00:00+0800',
      '2026-11-22T05:00:00+08',
      '2026-11-22T05:00:00+24:00',
      '2026-11-22T05:00:00+08:60',
      '2026-11-22T05:00:00Z+08:00',
      '2026-11-22T05:00:00Z\n',
      '0001-01-01T00:00:00+08:00',
      '9999-12-31T23:59:59-00:01',
      '+02026-11-22T05:00:00Z',
      '2026-11-22',
    ],
    message:
      'DateTime must be a moment of a real day, written like 2026-11-22T05:00:00.000Z or 2026-11-22T13:00:00+08:00.',
  },
  Admdvs: {
    good: ['330100', '379900', '000000'],
    bad: ['33010', '3301000', '33010a', '３３０１００', '330100\n', '', '330106199003071234'],
    message: 'Admdvs must be written like 330100.',
  },
} as const;

describe('DateTime', () => {
  const { DateTime } = scalars;

  test.each([
    ['2026-11-19T06:00:00Z', '2026-11-19T06:00:00.000Z'],
    ['2026-11-19T06:00:00.5Z', '2026-11-19T06:00:00.500Z'],
    ['2026-11-19T14:00:00+08:00', '2026-11-19T06:00:00.000Z'],
    ['2026-11-19T14:00:00.250+08:00', '2026-11-19T06:00:00.250Z'],
    ['2026-11-20T00:30:00+08:00', '2026-11-19T16:30:00.000Z'],
    ['2026-12-31T20:00:00-05:30', '2027-01-01T01:30:00.000Z'],
    ['2026-11-19T06:00:00-00:00', '2026-11-19T06:00:00.000Z'],
    ['2026-11-19t06:00:00z', '2026-11-19T06:00:00.000Z'],
    // What is finer than a millisecond is cut off: nothing here is kept finer.
    ['2026-11-19T06:00:00.123999999Z', '2026-11-19T06:00:00.123Z'],
    ['2026-11-19T06:00:00.9999Z', '2026-11-19T06:00:00.999Z'],
  ])('takes %s for the instant that it is', (text, instant) => {
    expect(DateTime.parseValue(text)).toBe(instant);
    expect(DateTime.parseLiteral(parseValue(JSON.stringify(text)))).toBe(instant);
    expect(() => DateTime.serialize(text)).toThrow('DateTime is given in its form');
  });
});

describe.each(Object.entries(cases))('%s', (name, { good, bad, message }) => {
  const scalar = scalars[name as keyof typeof cases];
  const literal = (value: unknown) => parseValue(JSON.stringify(value));

  test.each(good)('takes %j as variable and as literal, and gives it as it is', (text) => {
    expect(scalar.parseValue(text)).toBe(text);
    expect(scalar.parseLiteral(literal(text))).toBe(text);
    expect(scalar.serialize(text)).toBe(text);
  });

  test.each([...bad, 330100, null, true, ['330100'], { a: 1 }])(
    'refuses %j as a mistake of the caller, without repeating it',
    (value) => {
      const mistake = { message, extensions: { code: 'BAD_USER_INPUT' } };
      expect(() => scalar.parseValue(value)).toThrow(expect.objectContaining(mistake));
      const node = typeof value === 'object' ? parseValue('{}') : literal(value);
      expect(() => scalar.parseLiteral(node)).toThrow(expect.objectContaining({ ...mistake, nodes: [node] }));
    },
  );

  test.each(bad)('cannot give %j: that would be a mistake of ours', (value) => {
    const attempt = () => scalar.serialize(value);
    expect(attempt).toThrow(`${name} is given in its form`);
    expect(attempt).not.toThrow(GraphQLError);
  });
});
