import fc from 'fast-check';
import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { measureDocument } from '../../../../functions/graphql/limits/document-measure.ts';

const measure = (source: string) => measureDocument(parse(source));

describe('measureDocument', () => {
  test.each([
    ['{ a }', { fields: 1, depth: 1, rootFields: 1 }],
    ['{ a { b { c } d } }', { fields: 4, depth: 3, rootFields: 1 }],
    ['{ a ... { b ... on Q { c } } }', { fields: 3, depth: 1, rootFields: 3 }],
    ['{ ...F ...F } fragment F on Q { a { b } c }', { fields: 6, depth: 2, rootFields: 4 }],
    ['{ x: a y: a } fragment F on Q { z: a }', { fields: 3, aliases: 3, rootFields: 2 }],
    ['query @a { a @b ...F @c ... @d { e } } fragment F on Q @f { g @h }', { directives: 6 }],
    ['query ($v: Int @a, $w: Int @b) { a }', { directives: 2, variables: 2 }],
    [
      'query A { a } query B { a b } mutation C { a b c }',
      { operations: 3, rootFields: 3, rootMutations: 3, fields: 6 },
    ],
    ['{ __schema { types { name } } a { b } }', { depth: 2, introspectionDepth: 3 }],
    ['{ __type(name: "A") { name } }', { depth: 1, introspectionDepth: 2 }],
    ['{ __typename }', { depth: 1, introspectionDepth: 0 }],
    ['query __schema { __type: a { ...__schema } } fragment __schema on A { b }', { depth: 2, introspectionDepth: 0 }],
    ['{ a { b { __schema { types { name } } } } }', { depth: 3, introspectionDepth: 5 }],
    ['{ a } fragment Unused on Q { __schema { types { name } } }', { introspectionDepth: 3 }],
    ['{ ...Missing }', { fields: 0, depth: 0 }],
    ['{ ...F } fragment F on Q { ...F }', { depth: Number.POSITIVE_INFINITY }],
    ['{ a } fragment F on Q { b { ...G } } fragment G on Q { ...F }', { depth: Number.POSITIVE_INFINITY }],
  ])('%s', (source, expected) => expect(measure(source)).toMatchObject(expected));

  test('sixty fragments that double are counted without being expanded', () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Q { ...F${i + 1} ...F${i + 1} }`);
    expect(measure(`{ ...F0 } ${doubling.join(' ')} fragment F60 on Q { a }`).fields).toBe(2 ** 60);
  });

  test('agrees with a plain expansion on random documents', () => {
    fc.assert(
      fc.property(documents, (source) => {
        const document = parse(source);
        const { fields, aliases, depth, rootFields } = measureDocument(document);
        expect({ fields, aliases, depth, rootFields }).toEqual(expanded(document));
      }),
      { numRuns: 300 },
    );
  });
});

/** A selection may spread only fragments with a higher number, so that there is no ring; F3 is spread by the operation. */
const selections = (from: number, levels: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom('a', 'x: b'),
        ...(from < 4 ? [fc.integer({ min: from, max: 3 }).map((number) => `...F${number}`)] : []),
        ...(levels > 0
          ? [
              selections(from, levels - 1).map((inner) => `c { ${inner} }`),
              selections(from, levels - 1).map((inner) => `... { ${inner} }`),
            ]
          : []),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((each) => each.join(' '));

/** Every fragment is used, as an unused one is measured beside the operation. */
const documents = fc
  .tuple(selections(0, 2), selections(1, 2), selections(2, 2), selections(3, 1), selections(4, 1))
  .map(
    ([root, ...fragments]) =>
      `{ ${root} ...F0 ...F1 ...F2 ...F3 } ${fragments.map((inner, i) => `fragment F${i} on Q { ${inner} }`).join(' ')}`,
  );

function expanded(document: DocumentNode) {
  const flat = (set: SelectionSetNode | undefined): { alias: boolean; children: SelectionSetNode | undefined }[] =>
    (set?.selections ?? []).flatMap((node) => {
      if (node.kind === Kind.FIELD) return [{ alias: node.alias !== undefined, children: node.selectionSet }];
      if (node.kind === Kind.INLINE_FRAGMENT) return flat(node.selectionSet);
      const fragment = document.definitions.find(
        (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value,
      );
      return flat(fragment?.kind === Kind.FRAGMENT_DEFINITION ? fragment.selectionSet : undefined);
    });
  const walk = (set: SelectionSetNode | undefined): { fields: number; aliases: number; depth: number } => {
    const total = { fields: 0, aliases: 0, depth: 0 };
    for (const { alias, children } of flat(set)) {
      const below = walk(children);
      total.fields += 1 + below.fields;
      total.aliases += (alias ? 1 : 0) + below.aliases;
      total.depth = Math.max(total.depth, 1 + below.depth);
    }
    return total;
  };
  const [operation] = document.definitions;
  const root = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : undefined;
  return { ...walk(root), rootFields: flat(root).length };
}
