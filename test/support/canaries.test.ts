import { describe, expect, test } from 'vitest';
import { canarySearch } from './canaries.ts';

const phone = '13912345671';
const name = '𠮷䶮·〇龘鿍';
const search = canarySearch({ phone: phone.slice(1), 'name of rare characters': '䶮·〇龘鿍' });

describe('a planted value is found', () => {
  test.each<[string, unknown]>([
    ['a member', { a: [{ b: phone }] }],
    ['the name of a member', { [phone]: 1 }],
    ['a number', { a: Number(phone) }],
    ['a bigint', BigInt(phone)],
    ['spaces and hyphens', '139-1234 5671'],
    ['full width', '１３９１２３４５６７１'],
    ['Base64', `x_${Buffer.from(phone).toString('base64url')}`],
    ['hexadecimal', Buffer.from(phone).toString('hex')],
    ['bytes', Buffer.from(phone)],
    ['a set', new Set([phone])],
  ])('in %s', (_name, value) => expect(search('there', value)).toEqual(['phone in there']));

  test.each([
    ['in escapes of JSON', '"\\u4dae\\u3007\\u9f98\\u9fcd"'],
    ['in percent signs', encodeURIComponent(name)],
  ])('a name %s', (_name, value) => expect(search('there', value)).toEqual(['name of rare characters in there']));
});

test('what was not planted is not found', () => {
  expect(search('there', { phone: '13912345670', name: '𠮷䶮', at: new Date(0), nothing: null })).toEqual([]);
});
