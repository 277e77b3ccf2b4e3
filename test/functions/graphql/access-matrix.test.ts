import { makeExecutableSchema } from '@graphql-tools/schema';
import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { consentScopes } from '../../../domain/consents/channel-consent.ts';
import { roles } from '../../../domain/roles.ts';
import { enforceAccessRules } from '../../../functions/graphql/access-rules.ts';
import type { RequestContext } from '../../../functions/graphql/context.ts';
import { createSchema } from '../../../functions/graphql/schema.ts';
import { readers, type Standing } from '../../../use-cases/standing.ts';
import { accessTable } from './access-table.ts';
import { rootTable } from './root-table.ts';

const schema = createSchema();

/** Everybody who may stand to a person in some way; a channel with each single scope. */
const standings: readonly (readonly [string, Standing])[] = readers.flatMap((reader) => {
  if (reader !== 'CHANNEL') return [[reader, { reader, scopes: [] }] as [string, Standing]];
  return consentScopes.map((scope): [string, Standing] => [`CHANNEL:${scope}`, { reader, scopes: [scope] }]);
});

type Field = GraphQLField<unknown, RequestContext>;

/** Whether the field's own resolver, called as the executor calls it, lets the caller past its rule. */
async function passes(field: Field, source: unknown, context: object): Promise<boolean> {
  const resolve = field.resolve ?? defaultFieldResolver;
  try {
    await resolve(source, {}, context as RequestContext, { fieldName: field.name, schema } as GraphQLResolveInfo);
    return true;
  } catch (error) {
    // Behind its rule a resolver finds no services here and fails in some other way.
    return !(error instanceof GraphQLError && error.extensions.code === 'FORBIDDEN');
  }
}

async function readersOf(field: Field): Promise<string> {
  const context = { locale: 'en', caller: {} };
  const allowed: string[] = [];
  for (const [name, standing] of standings) if (await passes(field, { standing }, context)) allowed.push(name);
  return allowed.length === standings.length ? 'ANYONE' : allowed.join(' ');
}

async function callersOf(field: Field): Promise<string> {
  const allowed: string[] = [];
  for (const role of roles) {
    if (await passes(field, undefined, { locale: 'en', caller: { role } })) allowed.push(role.toUpperCase());
  }
  return allowed.length === roles.length ? 'EVERY ROLE' : allowed.join(' ');
}

async function tableOf(types: readonly GraphQLObjectType[], whoMay: (field: Field) => Promise<string>) {
  const table: Record<string, Record<string, string>> = {};
  for (const type of types) {
    const lines: Record<string, string> = {};
    for (const field of Object.values(type.getFields())) lines[field.name] = await whoMay(field);
    table[type.name] = lines;
  }
  return table;
}

const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => type !== undefined && type !== null);
const objects = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => !isIntrospectionType(type) && !roots.includes(type));

test('every field of every object is readable by exactly those whom the table names', async () => {
  expect(await tableOf(objects, readersOf)).toEqual(accessTable);
});

test('every root field may be called by exactly the roles that the table names', async () => {
  expect(await tableOf(roots, callersOf)).toEqual(rootTable);
});

test('there is no subscription, which nobody guards', () => {
  expect(schema.getSubscriptionType()).toBeUndefined();
});

test('what is about a person and says not how the caller stands to him is a bug, not a leak', async () => {
  const name = schema.getType('Person') as GraphQLObjectType<unknown, RequestContext>;
  const field = name.getFields().name as Field;
  const read = () => field.resolve?.({ summary: 'open' }, {}, {} as RequestContext, {} as GraphQLResolveInfo);
  expect(read).toThrow('whatever is about a person carries how the caller stands to him');
});

describe('a schema does not start', () => {
  const directives = `
    directive @allow(roles: [String!]!) on FIELD_DEFINITION
    directive @readable(by: [String!]!, scope: String) on OBJECT | FIELD_DEFINITION
  `;
  const start = (sdl: string) => () => enforceAccessRules(makeExecutableSchema({ typeDefs: directives + sdl }));

  test.each([
    [
      'with a field that has no rule',
      'type Query { a: A @allow(roles: ["CLERK"]) } type A { secret: Int }',
      'A.secret',
    ],
    ['with a root field that has no rule', 'type Query { open: Int }', 'Query.open'],
    [
      'with a root field under the rule of its type',
      'type Query @readable(by: ["ANYONE"]) { open: Int }',
      'Query.open',
    ],
    [
      'with a mutation that has no rule',
      'type Query { a: Int @allow(roles: []) } type Mutation { change: Int }',
      'Mutation.change',
    ],
    [
      'with a channel whose scope is not named',
      'type Query { a: A @allow(roles: []) } type A { balance: Int @readable(by: ["CHANNEL"]) }',
      'A.balance names the scope that a channel needs',
    ],
  ])('%s', (_name, sdl, complaint) => {
    expect(start(sdl)).toThrow(complaint);
  });

  test('but it does where every field has one', () => {
    expect(start('type Query { a: A @allow(roles: []) } type A @readable(by: ["OWNER"]) { b: Int }')).not.toThrow();
  });
});
