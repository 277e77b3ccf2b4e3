import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPairwiseIds } from '../../../store/vault/pairwise-ids.ts';

const first = { version: '1', value: 'root secret one' };
const second = { version: '2026.2', value: 'root secret two' };
const pairwise = createPairwiseIds([first]);
const person = '4c2f5d5e-9a41-4b7e-8c35-0d5ef0a7b1c2';

test('stable for a channel, another for another channel and for another secret', () => {
  expect(pairwise.forChannel('channel-a', person)).toBe(createPairwiseIds([first]).forChannel('channel-a', person));
  const ids = [
    pairwise.forChannel('channel-a', person),
    pairwise.forChannel('channel-b', person),
    createPairwiseIds([{ ...first, value: 'other' }]).forChannel('channel-a', person),
  ];
  expect(new Set(ids).size).toBe(3);
  expect(ids.every((id) => /^1\.[\w-]{22}$/.test(id))).toBe(true);
});

test('leads back to the person, whatever the channel, person and version', () => {
  fc.assert(
    fc.property(fc.string(), fc.uuid(), fc.stringMatching(/^[\w.-]{1,12}$/), (client, id, version) => {
      const ids = createPairwiseIds([{ version, value: 'any' }]);
      expect(ids.personOf(client, ids.forChannel(client, id))).toBe(id);
    }),
  );
});

test('two persons never share an id, nor two channels an id for one person', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.string(), fc.string(), (a, b, x, y) => {
      fc.pre(a !== b && x !== y);
      expect(pairwise.forChannel(x, a)).not.toBe(pairwise.forChannel(x, b));
      expect(pairwise.forChannel(x, a)).not.toBe(pairwise.forChannel(y, a));
    }),
  );
});

test("another channel's id leads to nobody who exists", () => {
  expect(pairwise.personOf('channel-b', pairwise.forChannel('channel-a', person))).not.toBe(person);
});

describe('what is no id of this form leads to nobody', () => {
  const own = pairwise.forChannel('channel-a', person);
  test.each([
    ['nothing', ''],
    ['a person id', person],
    ['no version', own.slice(2)],
    ['an unknown version', `2${own.slice(1)}`],
    ['too short', own.slice(0, -1)],
    ['too long', `${own}AA`],
    ['a further part', `${own}.x`],
    ['junk that base64 skips', `${own.slice(0, 10)}!!${own.slice(10)}`],
    ['padding', `${own}==`],
    ['a space after it', `${own} `],
  ])('%s', (_what, text) => {
    expect(pairwise.personOf('channel-a', text)).toBeUndefined();
  });

  test('another spelling of the same bytes', () => {
    // 16 bytes leave four bits of the 22nd character unused.
    const spellings = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].filter(
      (last) => pairwise.personOf('channel-a', own.slice(0, -1) + last) === person,
    );
    expect(spellings).toEqual([own.at(-1)]);
  });

  test('any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^1\.[\w-]{22}$/.test(text));
        expect(pairwise.personOf('channel-a', text)).toBeUndefined();
      }),
    );
  });
});

test('adding a secret changes no id; the new one counts once the old is gone', () => {
  const both = createPairwiseIds([second, first]);
  expect(both.forChannel('channel-a', person)).toBe(pairwise.forChannel('channel-a', person));
  const later = createPairwiseIds([second]);
  const id = later.forChannel('channel-a', person);
  expect(id.startsWith('2026.2.')).toBe(true);
  expect(both.personOf('channel-a', id)).toBe(person);
  expect(later.personOf('channel-a', pairwise.forChannel('channel-a', person))).toBeUndefined();
});

test('only a UUID is a person id', () => {
  expect(() => pairwise.forChannel('channel-a', 'zhang')).toThrow('a person id is a UUID');
});
