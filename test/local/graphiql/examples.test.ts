import { buildASTSchema, coerceInputValue, type GraphQLInputType, parse, typeFromAST, validate } from 'graphql';
import { expect, test } from 'vitest';
import { examples } from '../../../local/graphiql/page/examples.ts';
import { sdl } from '../../../schema/generated/sdl.ts';

const schema = buildASTSchema(parse(sdl));

test('there is an example for each of the eight questions', () => {
  const names = examples.map(({ query }) => /(?:query|mutation) (\w+)/.exec(query)?.[1]);
  expect(names).toEqual([
    'WhoAmI',
    'MyBalance',
    'MyFamily',
    'GrantConsent',
    'RegionRules',
    'CheckEligibility',
    'SubmitApplication',
    'ReviewQueue',
  ]);
});

test.each(examples.map((example) => [/(\w+) ?(?:\(.*\) )?\{/.exec(example.query)?.[1], example] as const))(
  '%s fits the schema, its variables too',
  (_name, { query, variables }) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    const given = JSON.parse(variables ?? '{}') as Record<string, unknown>;
    for (const definition of document.definitions) {
      if (definition.kind !== 'OperationDefinition') continue;
      for (const { variable, type } of definition.variableDefinitions ?? []) {
        const inputType = typeFromAST(schema, type as never) as GraphQLInputType;
        coerceInputValue(given[variable.name.value], inputType);
        delete given[variable.name.value];
      }
    }
    expect(given).toEqual({});
  },
);
