import { readFileSync } from 'node:fs';
import { buildSchema, validateSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { generatedFiles } from '../../schema/codegen/generate.ts';
import { sdl as bareSdl } from '../../schema/generated/bare-sdl.ts';
import { sdl } from '../../schema/generated/sdl.ts';
import {
  accessProblems,
  connectionProblems,
  enumProblems,
  floatProblems,
  listProblems,
  mutationProblems,
  nodeProblems,
} from './conventions.ts';
import { describedThings, descriptionProblems, nationalNameProblems } from './descriptions.ts';
import { plainLists } from './plain-lists.ts';

const schema = buildSchema(sdl);

describe('the generated files', async () => {
  const expected = await generatedFiles();

  test.each([...expected.keys()])('%s is what `npm run codegen` writes', (name) => {
    const committed = readFileSync(new URL(`../../schema/generated/${name}`, import.meta.url), 'utf8');
    // Not compared by `toBe`: the difference of two such files says less than what to do about it.
    expect(committed === expected.get(name) ? 'up to date' : 'out of date: npm run codegen').toBe('up to date');
  });
});

describe('the schema', () => {
  // The API takes it as it is, without looking.
  test.each(Object.entries({ described: sdl, bare: bareSdl }))('is valid, %s', (_, text) => {
    expect(validateSchema(buildSchema(text))).toEqual([]);
    expect(() => buildSchema(text.replace('type Query', 'type Query type Query'))).toThrow();
  });

  test('describes every type, field, argument and value by sentences', () => {
    expect(describedThings(schema).length).toBeGreaterThan(300);
    expect(descriptionProblems(schema)).toEqual([]);
  });

  test('names fields of the national standard as it does', () => {
    expect(nationalNameProblems(schema)).toEqual([]);
  });

  test('gives each mutation one input and a payload with user errors of its own', () => {
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {}).length).toBeGreaterThan(5);
    expect(mutationProblems(schema)).toEqual([]);
  });

  test('pages by Relay connections', () => {
    expect(connectionProblems(schema)).toEqual([]);
  });

  test('has no list without a bound', () => {
    expect(listProblems(schema, plainLists)).toEqual([]);
  });

  test('has no Float', () => {
    expect(floatProblems(schema)).toEqual([]);
  });

  test('writes enum values in capitals', () => {
    expect(enumProblems(schema)).toEqual([]);
  });

  test('lets whatever has an id be fetched by it', () => {
    expect(nodeProblems(schema)).toEqual([]);
  });

  test('says of every field who may', () => {
    expect(accessProblems(schema)).toEqual([]);
  });
});
