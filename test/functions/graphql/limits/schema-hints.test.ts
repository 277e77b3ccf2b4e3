import { describe, expect, test } from 'vitest';
import { withoutSchemaHints } from '../../../../functions/graphql/limits/schema-hints.ts';

describe('withoutSchemaHints', () => {
  test.each([
    ['Cannot query field "nam" on type "Person". Did you mean "name"?', 'Cannot query field "nam" on type "Person".'],
    ['Unknown type "Perso". Did you mean "Person", "Money", or "Node"?', 'Unknown type "Perso".'],
    [
      'Cannot query field "x" on type "Node". Did you mean to use an inline fragment on "Person" or "Region"?',
      'Cannot query field "x" on type "Node".',
    ],
    [
      'Variable "$f" got invalid value "ADUL" at "f.kind"; Value "ADUL" does not exist in "Kind" enum. Did you mean the enum value "ADULT"?',
      'Variable "$f" got invalid value "ADUL" at "f.kind"; Value "ADUL" does not exist in "Kind" enum.',
    ],
    ['Nothing to hide.', 'Nothing to hide.'],
  ])('%s', (message, expected) => expect(withoutSchemaHints(message, { introspection: true })).toBe(expected));

  test.each([
    [
      'Field "node" argument "id" of type "ID!" is required, but it was not provided.',
      'A required argument was not provided.',
    ],
    ['Field "Filter.name" of required type "String!" was not provided.', 'A required field was not provided.'],
    [
      'Variable "$f" got invalid value {}; Field "name" of required type "String!" was not provided.',
      'Variable "$f" got invalid value {}; A required field was not provided.',
    ],
    ['Argument "id" of required type "ID!" was not provided.', 'A required argument was not provided.'],
  ])('names of required members stay where the schema is public: %s', (message, expected) => {
    expect(withoutSchemaHints(message, { introspection: true })).toBe(message);
    expect(withoutSchemaHints(message, { introspection: false })).toBe(expected);
  });
});
