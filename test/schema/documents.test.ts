import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { documents } from '../../schema/generated/documents.ts';
import { sdl } from '../../schema/generated/sdl.ts';

const schema = buildSchema(sdl);
const folder = new URL('../../schema/documents/', import.meta.url);
const names = readdirSync(folder);

describe('the trusted documents', () => {
  test.each(names)(
    '%s holds one operation of its name and its fragments, valid in the schema, known as it stands',
    (name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const document = parse(text);
      expect(validate(schema, document)).toEqual([]);
      // Validation refuses a fragment that nothing uses.
      const definitions = document.definitions.filter(({ kind }) => kind !== Kind.FRAGMENT_DEFINITION);
      expect(
        definitions.map((definition) =>
          definition.kind === Kind.OPERATION_DEFINITION ? `${definition.name?.value}.graphql` : definition.kind,
        ),
      ).toEqual([name]);
      expect(documents.includes(text) ? 'known' : 'not known: npm run codegen').toBe('known');
    },
  );

  test('are all that production answers', () => {
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(documents).size).toBe(names.length);
  });
});
