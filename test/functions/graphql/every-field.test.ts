import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { NodeRef } from '../../../functions/graphql/node-ids.ts';
import { createSchema } from '../../../functions/graphql/schema.ts';
import { accessTable } from './access-table.ts';
import { callersOf, fatherScene, standings, thingsOf, types } from './father-scene.ts';
import { codesOf, idFor, nobody } from './scene.ts';

/**
 * Every field of everything that is about a person, asked for by every role, of somebody of his own and of somebody
 * else, through the whole API: data where the table of access-table.ts says so, FORBIDDEN where it does not, and null
 * wherever nothing of the object is his to see.
 */
const scene = fatherScene();
const callers = callersOf(scene);
const schema = createSchema();

/** Of fields that need some. */
const argumentsOf: Readonly<Record<string, string>> = { balanceAt: '(at: "2026-11-20T02:00:00.000Z")' };

const selectionOf = ({ name, type }: GraphQLField<unknown, unknown>) =>
  isLeafType(getNamedType(type)) ? name : `${name}${argumentsOf[name] ?? ''} { __typename }`;

/** Whether somebody who stands so to the person may read what the table says. */
function mayRead(standing: string, allowed: string): boolean {
  const readers = allowed.split(' ');
  if (standing === 'CHANNEL:*') return readers.some((reader) => reader.startsWith('CHANNEL:'));
  return standing !== '' && readers.includes(standing);
}

async function ask(callerName: string, ref: NodeRef, selection: string) {
  const caller = callers[callerName]?.();
  if (!caller) throw new Error(`nobody is called ${callerName}`);
  const query = `query ($id: ID!) { node(id: $id) { ... on ${ref.type} { asked: ${selection} } } }`;
  const answer = await scene.api.ask(caller, query, { id: idFor(scene.world, caller, ref) });
  const codes = codesOf(answer);
  if (codes.length > 0) return codes.join();
  return answer.data.node === null ? 'null' : 'data';
}

function expected(standing: string, type: string, field: string): string {
  if (type === 'EndedLink' && standing.startsWith('CHANNEL')) return 'null';
  const rules = accessTable[type === 'EndedLink' ? 'FamilyLink' : type] ?? {};
  const seesSomething = Object.values(rules).some((allowed) => mayRead(standing, allowed));
  if (!seesSomething) return 'null';
  const allowed = rules[field] ?? '';
  return allowed === 'ANYONE' || mayRead(standing, allowed) ? 'data' : 'FORBIDDEN';
}

describe.each(Object.entries(standings))('%s', (name, standing) => {
  test.each(types)('every field of a %s', async (type) => {
    const own = thingsOf(scene.father.person.id, scene.son.person.id)[type] as NodeRef;
    const fields = Object.values((schema.getType(own.type) as GraphQLObjectType).getFields());
    const found: [string, string][] = [];
    for (const field of fields) found.push([field.name, await ask(name, own, selectionOf(field))]);
    expect(found).toEqual(fields.map((field) => [field.name, expected(standing, type, field.name)]));
  });

  test('every field of his voucher', async () => {
    const person = thingsOf(scene.father.person.id, scene.son.person.id).Person as NodeRef;
    const fields = Object.keys(accessTable.Voucher ?? {});
    const found: [string, string][] = [];
    for (const field of fields) found.push([field, await ask(name, person, `voucher { ${field} }`)]);
    expect(found).toEqual(fields.map((field) => [field, expected(standing, 'Person', 'voucher')]));
  });

  test('of somebody else nothing at all', async () => {
    const others = thingsOf(nobody, nobody);
    for (const type of types) {
      if (others[type]?.type === undefined) continue;
      expect(await ask(name, others[type] as NodeRef, 'id')).toBe('null');
    }
  });
});

test('the expectations are not all alike', () => {
  const verdicts = Object.values(standings).flatMap((standing) =>
    types.flatMap((type) => Object.keys(accessTable[type] ?? {}).map((field) => expected(standing, type, field))),
  );
  expect([...new Set(verdicts)].sort()).toEqual(['FORBIDDEN', 'data', 'null']);
});
