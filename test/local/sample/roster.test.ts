import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decideRegistration } from '../../../domain/persons/registration.ts';
import { samplePeople } from '../../../local/sample/people.ts';
import { readNdjsonRow } from '../../../use-cases/import-roster/ndjson-row.ts';
import { isFault } from '../../../use-cases/import-roster/row.ts';

const lines = readFileSync(join(import.meta.dirname, '../../../local/sample/roster.ndjson'), 'utf8')
  .trim()
  .split('\n');
const rows = lines.map(readNdjsonRow).map((row) => {
  if (isFault(row)) throw new Error(`${row.code} at ${row.path.join('.')}`);
  return row;
});
const people = rows.filter((row) => row.record === 'person');
const links = rows.filter((row) => row.record === 'familyLink');

test('every person of the roster can be registered and is on the sign-in page', () => {
  const context = { today: '2026-11-22', standingOf: () => 'SERVED' as const };
  const registered = people.map(({ input }) => decideRegistration(input, context));
  expect(registered.filter(({ ok }) => !ok)).toEqual([]);
  expect(samplePeople.map(({ certificate }) => certificate)).toEqual(people.map(({ input }) => input.certificate));
  for (const [place, { label }] of samplePeople.entries()) expect(label).toContain(people[place]?.input.name);
});

test('twelve people in three families and five pooling areas, all obviously made up', () => {
  expect(people.length).toBe(12);
  expect(links.length).toBe(9);
  const areas = people.flatMap(({ input }) => input.participations.map(({ admdvs }) => admdvs));
  expect([...new Set(areas)].sort()).toEqual(['310000', '330100', '379900', '440300', '610100']);
  for (const { input } of people) expect(input.name).toMatch(/^样|Sample$/);
});

test('links name people of the roster only', () => {
  const numbers = new Set(people.map(({ input }) => input.certificate.number));
  for (const { giver, receiver } of links) {
    expect(numbers).toContain(giver.number);
    expect(numbers).toContain(receiver.number);
  }
});
