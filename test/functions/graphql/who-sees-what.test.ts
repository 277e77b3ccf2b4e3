import { describe, expect, test } from 'vitest';
import type { NodeRef } from '../../../functions/graphql/node-ids.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import { citizen, staff } from '../../support/api.ts';
import { callersOf, fatherScene, thingsOf, types } from './father-scene.ts';
import { codesOf, idFor, nobody, personIdFor, withoutCorrelation } from './scene.ts';

const nodeQuery = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const personQuery = 'query ($id: ID!) { person(id: $id) { __typename id } }';
const unmaskMutation = `mutation ($id: ID!) {
  personUnmask(input: { personId: $id, fields: [NAME], purpose: ENQUIRY, reference: "T-1" }) {
    plaintext { name } userErrors { code path message }
  }
}`;

const scene = fatherScene();
const callers = callersOf(scene);

/** + an object, - null, x the root field is forbidden. The first column is `person`, the others are `node`. */
const seen: Readonly<Record<string, string>> = {
  // person | Person Participation PersonalAccount AccountEntry FamilyLink ChannelConsent EndedLink
  himself: '+ +++++++',
  'his son': '+ ++-----',
  'his neighbour': '- -------',
  'a channel with every scope': '+ +++++--',
  'a channel with IDENTITY': '+ +------',
  'a channel with BALANCE': '+ +-+----',
  'a channel with ENTRIES': '+ --++---',
  'a channel with PARTICIPATION': '+ ++-----',
  'a channel with FAMILY': '+ +---+--',
  'a channel without consent': '- -------',
  'a clerk of his area': '+ +++++-+',
  'a reviewer of his area': '+ +++-+-+',
  'a supervisor of his area': '+ +++++-+',
  'an auditor of his area': '+ +++++-+',
  'a clerk of another area': '- -------',
  'a reviewer of another area': '- -------',
  'a supervisor of another area': '- -------',
  'an auditor of another area': '- -------',
  'an institution': 'x -------',
  'a terminal': 'x -------',
  'an operator': 'x -------',
};

async function look(caller: Caller, query: string, ref: NodeRef) {
  const id = idFor(scene.world, caller, ref);
  const answer = await scene.api.ask(caller, query, { id });
  if (codesOf(answer).includes('FORBIDDEN')) return 'x';
  const { node = null, person = null } = answer.data;
  const object = node ?? person;
  if (object !== null) expect(object).toEqual({ __typename: ref.type, id });
  return object === null ? '-' : '+';
}

describe.each(Object.entries(seen))('%s', (name, expected) => {
  const caller = () => callers[name]?.() ?? staff('operator', '000000');

  test('is given exactly what the table says', async () => {
    const things = thingsOf(scene.father.person.id, scene.son.person.id);
    const person = await look(caller(), personQuery, things.Person as NodeRef);
    const nodes = [];
    for (const type of types) nodes.push(await look(caller(), nodeQuery, things[type] as NodeRef));
    expect(`${person} ${nodes.join('')}`).toBe(expected);
  });

  test('cannot tell what is hidden from what does not exist', async () => {
    const hidden = thingsOf(scene.father.person.id, scene.son.person.id);
    const missing = thingsOf(nobody, nobody);
    const questions: [string, string][] = types.map((type) => [type, nodeQuery]);
    const marks = [...expected.slice(2)];
    for (const [index, [type, query]] of questions.entries()) {
      if (marks[index] === '+') continue;
      const [yours, none] = [hidden[type] as NodeRef, missing[type] as NodeRef];
      const one = await scene.api.ask(caller(), query, { id: idFor(scene.world, caller(), yours) });
      const other = await scene.api.ask(caller(), query, { id: idFor(scene.world, caller(), none) });
      expect(one.text).toBe('{"data":{"node":null}}\n');
      expect(withoutCorrelation(one)).toEqual(withoutCorrelation(other));
    }
    if (expected.startsWith('+')) return;
    const [one, other] = await Promise.all(
      [scene.father.person.id, nobody].map((id) =>
        scene.api.ask(caller(), personQuery, { id: personIdFor(scene.world, caller(), id) }),
      ),
    );
    expect(one && withoutCorrelation(one)).toEqual(other && withoutCorrelation(other));
  });
});

test.each(['his son', 'his neighbour', 'a clerk of another area'])(
  'to unmask, %s hears the same of him as of nobody',
  async (name) => {
    const caller = callers[name]?.() as Caller;
    const [his, nobodys, rubbish] = await Promise.all(
      [
        personIdFor(scene.world, caller, scene.father.person.id),
        personIdFor(scene.world, caller, nobody),
        'rubbish',
      ].map((id) => scene.api.ask(caller, unmaskMutation, { id })),
    );
    expect(his?.data.personUnmask).toEqual({
      plaintext: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'personId'], message: 'Nothing by this id that you may see.' }],
    });
    expect(nobodys?.text).toBe(his?.text);
    expect(rubbish?.text).toBe(his?.text);
  },
);

test('nodes keeps the order, with null for what is hidden, and asks for each person once', async () => {
  const me = citizen(scene.son.person.id);
  const ids = [scene.son, scene.neighbour, scene.father].map(({ person }) => personIdFor(scene.world, me, person.id));
  const answer = await scene.api.ask(me, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: [...ids, 'per_x'],
  });
  expect(answer.data.nodes).toEqual([{ id: ids[0] }, null, { id: ids[2] }, null]);
  expect(answer.errors).toEqual([]);
});

test('more than a hundred ids are refused whole', async () => {
  const ids = Array.from({ length: 101 }, () => 'per_x');
  const answer = await scene.api.ask(citizen(scene.son.person.id), 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids,
  });
  expect(codesOf(answer)).toEqual(['TOO_MANY_IDS']);
});

describe('what his son reads of him', () => {
  const allowed = 'name certificateKind certificateNumber participations { id insuranceType admdvs status }';
  const person = (fields: string) => `query ($id: ID!) { person(id: $id) { ${fields} } }`;
  const ask = (fields: string) =>
    scene.api.ask(citizen(scene.son.person.id), person(fields), {
      id: personIdFor(scene.world, citizen(scene.son.person.id), scene.father.person.id),
    });

  test('is who he is and where he takes part, masked', async () => {
    const { data, errors } = await ask(allowed);
    expect(errors).toEqual([]);
    expect(data.person).toMatchObject({
      name: '试**',
      certificateKind: 'RESIDENT_ID',
      certificateNumber: '330106********0014',
      participations: [{ insuranceType: 'EMPLOYEE', admdvs: '330100', status: 'NORMAL' }],
    });
  });

  test.each([
    'gender',
    'phone',
    'socialCardNumber',
    'computerNumber',
    'registeredAt',
    'accounts { id }',
    'familyLinks { edges { cursor } }',
    'participations { since }',
    'participations { suspendedOn }',
    'participations { endedOn }',
    'participations { endReason }',
    'participations { movedTo }',
    'participations { employerName }',
    'participations { civilServant }',
    'familyLinkHistory { edges { cursor } }',
    'voucher { state }',
  ])('is not %s', async (fields) => {
    const answer = await ask(fields);
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    expect(answer.text).not.toMatch(/MALE|138|A0|3301|试样/);
  });
});
