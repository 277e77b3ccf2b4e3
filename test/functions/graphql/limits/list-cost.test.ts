import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { listCost } from '../../../../functions/graphql/limits/list-cost.ts';
import { playground } from '../../../support/hostile-documents/schema.ts';

const cost = (source: string, variables?: Record<string, unknown>, operationName?: string): number =>
  listCost(playground, { document: parse(source), variables, operationName });

/** Objects counted by hand: a connection and everything in it counts once for each item of its page. */
describe('listCost', () => {
  test.each([
    ['nothing but leaves', '{ __typename echo }', 0],
    ['one object', '{ viewer { name } }', 1],
    ['an object in an object', '{ viewer { friend { name } } }', 2],
    ['10 × (connection, edge, node)', '{ persons(first: 10) { edges { node { id } } } }', 30],
    ['10 × (connection, node)', '{ persons(first: 10) { nodes { id } } }', 20],
    ['20 by default', '{ persons { nodes { id } } }', 40],
    ['20 by the default of the schema', '{ viewer { friends { nodes { id } } } }', 41],
    ['the larger of first and last', '{ persons(first: 1, last: 30) { nodes { id } } }', 60],
    ['a page of nothing', '{ persons(first: 0) { nodes { id } } }', 0],
    ['2 × (2 + 3 × 2)', '{ persons(first: 2) { nodes { friends(first: 3) { nodes { id } } } } }', 16],
    ['10 for a plain list', '{ regions { id } }', 10],
    ['10 × (1 + 10)', '{ regions { neighbours { id } } }', 110],
    ['the number of ids', '{ nodes(ids: ["1", "2", "3"]) { id } }', 3],
    ['a single id', '{ nodes(ids: "1") { id } }', 1],
    [
      'each type of a union',
      '{ search(text: "a") { ... on Person { friend { id } } ... on Region { regions: neighbours { id } } } }',
      12,
    ],
    ['a fragment at each place', '{ viewer { ...F friend { ...F } } } fragment F on Person { friend { id } }', 4],
    ['introspection', '{ __schema { types { fields { name } } } }', 0],
    ['an unknown field', '{ unknown { viewer { name } } }', 0],
    ['more than the schema allows, as written', '{ persons(first: 5000) { nodes { id } } }', 10_000],
    ['a negative page as the largest one', '{ persons(first: -1) { nodes { id } } }', 200],
    ['a skipped page all the same', '{ persons(first: 5) @skip(if: true) { nodes { id } } }', 10],
  ])('%s', (_, source, expected) => expect(cost(source)).toBe(expected));

  const paged = 'query ($n: Int) { persons(first: $n) { nodes { id } } }';
  const defaulted = 'query ($n: Int = 7) { persons(first: $n) { nodes { id } } }';
  test.each([
    ['given', paged, { n: 3 }, 6],
    ['not given', paged, {}, 40],
    ['null', paged, { n: null }, 40],
    ['a text', paged, { n: '3' }, 200],
    ['inherited from a prototype', paged, Object.create({ n: 3 }), 40],
    ['not given, with a default', defaulted, {}, 14],
    ['given over a default', defaulted, { n: 2 }, 4],
    ['null over a default', defaulted, { n: null }, 40],
    ['ids', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['1', '2'] }, 2],
  ])('a variable that is %s', (_, source, variables, expected) => expect(cost(source, variables)).toBe(expected));

  test('only the operation that is named counts; without a name the most costly one', () => {
    const two = 'query A { viewer { name } } query B { persons(first: 50) { nodes { id } } }';
    expect([cost(two, {}, 'A'), cost(two, {}, 'B'), cost(two), cost(two, {}, 'C')]).toEqual([1, 100, 100, 0]);
  });
});
