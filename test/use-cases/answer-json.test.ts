import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromJson, toJson } from '../../use-cases/answer-json.ts';

test('members are sorted, absent ones left out, amounts kept whole', () => {
  expect(toJson({ b: [1, undefined, null], a: { z: true, y: 12345678901234567890n }, gone: undefined })).toBe(
    '{"a":{"y":{"$bigint":"12345678901234567890"},"z":true},"b":[1,null,null]}',
  );
});

test('a text that looks like an amount stays a text', () => {
  const data = { name: '123n', other: '{"$bigint":"1"}' };
  expect(fromJson(toJson(data))).toEqual({ name: '123n', other: '{"$bigint":"1"}' });
});

test.each([[undefined], [() => 1], [{ at: new Date(0) }], [[new Map()]]])('%o is not plain data', (value) => {
  expect(() => toJson(value)).toThrow('only plain data are written as JSON');
});

test('whatever JSON can hold is read back, and amounts beside it', () => {
  const values = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'));
  fc.assert(
    fc.property(values, fc.bigInt(), (value, amount) => {
      expect(fromJson(toJson({ value, amount }))).toEqual({ value: JSON.parse(JSON.stringify(value)), amount });
    }),
  );
});

test('equal data have equal text, whatever the order of their members', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (data) => {
      expect(toJson(Object.fromEntries(Object.entries(data).reverse()))).toBe(toJson(data));
    }),
  );
});
