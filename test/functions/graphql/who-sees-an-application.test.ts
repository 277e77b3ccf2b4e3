import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { NodeRef } from '../../../functions/graphql/node-ids.ts';
import { createSchema } from '../../../functions/graphql/schema.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import { accessTable } from './access-table.ts';
import { applicationScene, callersOf, things } from './application-scene.ts';
import { codesOf, idFor, nobody, withoutCorrelation } from './scene.ts';

/**
 * Every field of applications and their files, asked for by everybody who may have a part in them or none, through the
 * whole API: data where access-table.ts says so of how he stands to them, FORBIDDEN where it does not, and null where
 * an id must not even tell that there is something.
 */
const scene = applicationScene();
const callers = callersOf(scene);
const schema = createSchema();

const readers: Readonly<Record<string, string>> = {
  ...{ O: 'OWNER', S: 'SUBMITTER', C: 'CLERK', R: 'REVIEWER', V: 'SUPERVISOR', A: 'AUDITOR' },
};

/** As what he sees each of them; - is nobody. The last column is what `person` of both parties shows. */
const seen: Readonly<Record<string, string>> = {
  // by guardian, by terminal | the guardian's file, the terminal's file, the file attached to nothing | giver, receiver
  'the giver': 'OO --- +-',
  'the receiver': 'OO --- -+',
  'the guardian, who is neither': 'O- O-O --',
  'the giver’s son, to whom he gives': '-- --- ..',
  'a neighbour': '-- --- ..',
  'the terminal at hand': '-S -O- --',
  'another terminal of the place': '-- --- ..',
  'an institution of the place': '-- --- ..',
  'the same terminal through another client': '-- --- ..',
  'a channel with every scope of the giver': '-- --- ..',
  'a channel without consent': '-- --- ..',
  'a clerk of the area': 'CC --- ++',
  'a reviewer of the area': 'RR RR- ++',
  'a supervisor of the area': 'VV VV- ++',
  'an auditor of the area': 'AA --- ++',
  'a clerk of another area': '-- --- ..',
  'a reviewer of another area': '-- --- ..',
  'a supervisor of another area': '-- --- ..',
  'an auditor of another area': '-- --- ..',
  'an operator': '-- --- ..',
};

const fieldsOf = (type: string) => Object.values((schema.getType(type) as GraphQLObjectType).getFields());

/** What is asked of a field: itself, or that it leads somewhere. */
const selectionOf = ({ name, type }: GraphQLField<unknown, unknown>): string =>
  isLeafType(getNamedType(type)) ? name : `${name} { __typename }`;

async function ask(caller: Caller, ref: NodeRef, selection: string) {
  const query = `query ($id: ID!) { node(id: $id) { ... on ${ref.type} { ${selection} } } }`;
  return scene.api.ask(caller, query, { id: idFor(scene.world, caller, ref) });
}

async function verdictOn(caller: Caller, ref: NodeRef, selection: string): Promise<string> {
  const answer = await ask(caller, ref, selection);
  return [...new Set(codesOf(answer))].join() || (answer.data.node === null ? 'null' : 'data');
}

function expected(mark: string, type: string, field: string): string {
  if (mark === '-') return 'null';
  const allowed = (accessTable[type]?.[field] ?? '').split(' ');
  return allowed.includes('ANYONE') || allowed.includes(readers[mark] ?? '') ? 'data' : 'FORBIDDEN';
}

const callerOf = (name: string): Caller => {
  const caller = callers[name]?.();
  if (!caller) throw new Error(`nobody is called ${name}`);
  return caller;
};

test('the table names everybody', () => expect(Object.keys(seen)).toEqual(Object.keys(callers)));

describe.each(Object.entries(seen))('%s', (name, row) => {
  const [ofApplications = '', ofFiles = '', ofPersons = ''] = row.split(' ');
  const marks = [...ofApplications, ...ofFiles];
  const columns = things.map((thing, column) => [thing, marks[column] ?? ''] as const);

  test.each(columns)('every field of %s, as %s', async (thing, mark) => {
    const ref = scene.things[thing];
    const fields = fieldsOf(ref.type);
    if (mark === '-') {
      const everything = fields.map(selectionOf).join(' ');
      return expect(await verdictOn(callerOf(name), ref, everything)).toBe('null');
    }
    const found: [string, string][] = [];
    for (const field of fields) found.push([field.name, await verdictOn(callerOf(name), ref, selectionOf(field))]);
    expect(found).toEqual(fields.map((field) => [field.name, expected(mark, ref.type, field.name)]));
  });

  test('every field of what was done to them', async () => {
    for (const [thing, mark] of columns.slice(0, 2)) {
      for (const field of fieldsOf('ApplicationAction')) {
        const verdict = await verdictOn(callerOf(name), scene.things[thing], `history { ${selectionOf(field)} }`);
        expect([field.name, verdict]).toEqual([field.name, expected(mark, 'ApplicationAction', field.name)]);
      }
    }
  });

  test('cannot tell what is hidden from what does not exist', async () => {
    const caller = callerOf(name);
    for (const [thing, mark] of columns) {
      if (mark !== '-') continue;
      const hidden = scene.things[thing];
      const missing: NodeRef =
        hidden.type === 'Evidence'
          ? { type: 'Evidence', evidenceId: nobody }
          : { type: 'BindingApplication', applicationId: nobody };
      const [one, other] = [await ask(caller, hidden, 'id'), await ask(caller, missing, 'id')];
      expect(one.text).toBe('{"data":{"node":null}}\n');
      expect(withoutCorrelation(one)).toEqual(withoutCorrelation(other));
    }
  });

  test('is shown the persons of an application only as far as he may see them otherwise', async () => {
    const column = marks.findIndex((mark) => mark !== '-');
    const thing = things[column];
    if (!thing || column > 1) return expect(ofPersons).toBe('..');
    const { data } = await ask(
      callerOf(name),
      scene.things[thing],
      'giver { person { id } } receiver { person { id } }',
    );
    const { giver, receiver } = data.node;
    expect([giver, receiver].map(({ person }) => (person ? '+' : '-')).join('')).toBe(ofPersons);
  });
});

test.each(['the giver', 'the receiver', 'the guardian, who is neither', 'a clerk of the area'])(
  '%s is not told what made the agency look twice',
  async (name) => {
    const { data, text } = await ask(callerOf(name), scene.things.byGuardian, 'verdicts { rule }');
    expect(data.node.verdicts).toEqual([{ rule: 'relation_allowed' }]);
    expect(text).not.toContain('risk');
  },
);

test('a reviewer is', async () => {
  const { data } = await ask(callerOf('a reviewer of the area'), scene.things.byGuardian, 'verdicts { rule }');
  expect(data.node.verdicts).toEqual([{ rule: 'relation_allowed' }, { rule: 'risk_many_givers' }]);
});

describe('in the review queue', () => {
  const queue = (selection: string) => `{ reviewQueue { edges { node { ${selection} } } } }`;
  const fields = fieldsOf('BindingApplication');

  test.each(['a reviewer of the area', 'a supervisor of the area'])(
    '%s sees the work, not the people',
    async (name) => {
      const found: [string, string][] = [];
      for (const field of fields) {
        const answer = await scene.api.ask(callerOf(name), queue(selectionOf(field)));
        found.push([field.name, [...new Set(codesOf(answer))].join() || 'data']);
      }
      const allowed = (field: string) => /ANYONE|QUEUE/.test(accessTable.BindingApplication?.[field] ?? '');
      expect(found).toEqual(fields.map(({ name: field }) => [field, allowed(field) ? 'data' : 'FORBIDDEN']));
    },
  );

  test('both applications stand in it for their own area, none for another', async () => {
    const sizes = [];
    for (const name of ['a reviewer of the area', 'a reviewer of another area']) {
      sizes.push((await scene.api.ask(callerOf(name), queue('id'))).data.reviewQueue.edges.length);
    }
    expect(sizes).toEqual([2, 0]);
  });
});

test('the expectations are not all alike', () => {
  const verdicts = Object.values(seen).flatMap((row) =>
    Object.keys(accessTable.BindingApplication ?? {}).map((field) =>
      expected(row[0] ?? '', 'BindingApplication', field),
    ),
  );
  expect([...new Set(verdicts)].sort()).toEqual(['FORBIDDEN', 'data', 'null']);
});
