import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Person } from '../../domain/persons/person.ts';
import { digestMatches, nameDigests } from '../../use-cases/name-digest.ts';
import { makeUp } from '../support/people.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let person: Person;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  const { nameDigest: _, ...bare } = (await makeUp(world.services, { serial: 1 })).person;
  person = bare;
});
afterAll(() => world.close());

const digested = (name: string): Person => {
  const [nameDigest] = nameDigests(world.services.blindIndex, person.id, name);
  return { ...person, nameDigest };
};
const matches = (name: string, stated: string) => digestMatches(world.services.blindIndex, digested(name), stated);

test('one name in any spelling, and no other', () => {
  expect(matches('ANNA SAMPLE', 'anna  sample')).toBe(true);
  expect(matches('阿卜杜拉·买买提', '阿卜杜拉•买买提')).toBe(true);
  expect(matches('试样甲', '试样乙')).toBe(false);
  expect(matches('试样甲', '试样甲1')).toBe(false);
});

test('two persons of one name have two digests, and neither says the name', () => {
  const [mine] = nameDigests(world.services.blindIndex, person.id, '试样甲');
  const [other] = nameDigests(world.services.blindIndex, '99999999-0000-4000-8000-000000000001', '试样甲');
  expect(mine).not.toBe(other);
  expect(mine).not.toContain('试样');
});

test('whoever has no digest is neither matched nor refused', () => {
  expect(digestMatches(world.services.blindIndex, person, '试样甲')).toBeUndefined();
});

test('a digest under an older key still counts', async () => {
  const before = digested('试样甲');
  const rotated = await world.withKeys({ addSecret: '2' });
  expect(digestMatches(rotated.blindIndex, before, '试样甲')).toBe(true);
  expect(nameDigests(rotated.blindIndex, person.id, '试样甲')).toHaveLength(2);
});
