import { expect, test } from 'vitest';
import { InMemoryLRUCache, PrefixingKeyValueCache } from '../../infra/bundles/stand-ins/documents-kept.ts';

test('a document that is kept is given again, until it is deleted', async () => {
  const kept = new InMemoryLRUCache<object>();
  const document = { kind: 'Document' };
  await kept.set('a', document);
  expect(await kept.get('a')).toBe(document);
  expect(await kept.get('b')).toBeUndefined();
  expect([await kept.delete('a'), await kept.delete('a')]).toEqual([true, false]);
  expect(await kept.get('a')).toBeUndefined();
});

test('of more than two hundred, the one that was not asked for longest goes', async () => {
  const kept = new InMemoryLRUCache<number>();
  for (let number = 1; number <= 200; number += 1) await kept.set(String(number), number);
  expect(await kept.get('1')).toBe(1);
  await kept.set('3', 3);
  await kept.set('201', 201);
  await kept.set('202', 202);
  expect(await Promise.all(['1', '2', '3', '4', '5', '201', '202'].map((key) => kept.get(key)))).toEqual([
    ...[1, undefined, 3, undefined, 5],
    ...[201, 202],
  ]);
});

test('a store of persisted queries says that there is none', () => {
  expect(() => new PrefixingKeyValueCache()).toThrow('Persisted queries are left out of the bundles');
  expect(PrefixingKeyValueCache.prefixesAreUnnecessaryForIsolation()).toBe(false);
});
