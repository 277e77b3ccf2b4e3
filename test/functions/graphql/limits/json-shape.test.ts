import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapeOfJson } from '../../../../functions/graphql/limits/json-shape.ts';

const shape = (text: string) => shapeOfJson(text, { depth: 100, values: 10_000 });

describe('shapeOfJson', () => {
  test.each([
    ['{}', 1, undefined],
    ['{"a":[{"b":[]}]}', 4, undefined],
    ['{"a":"[[[[{{{{"}', 1, undefined],
    ['{"a":"\\"","b":"\\\\","c":"\\\\\\""}', 1, undefined],
    ['{"a":1,"a":2}', 1, 'duplicate_key'],
    ['{"a":{"b":1},"c":{"b":1}}', 2, undefined],
    ['{"a":["x","x"],"b":"a"}', 2, undefined],
    ['{"a":1,"\\u0061":2}', 1, 'duplicate_key'],
    ['{"a":{"__proto__":1}}', 2, 'forbidden_key'],
    ['{"a":"__proto__"}', 1, undefined],
    ['{"a":{"constructor":1}}', 2, undefined],
  ])('%s', (text, depth, flaw) => expect(shape(text)).toMatchObject({ depth, flaw }));

  test('gives the values of the outermost object as text', () => {
    const { sections } = shape('{"query":"{a}", "variables" : {"a":[1,2]} ,"extensions":null}');
    expect([...sections].map(([key, value]) => [key, value.trim()])).toEqual([
      ['query', '"{a}"'],
      ['variables', '{"a":[1,2]}'],
      ['extensions', 'null'],
    ]);
  });

  test('stops just over its limits', () => {
    expect(shapeOfJson('['.repeat(1_000), { depth: 5, values: 100 }).depth).toBe(6);
    expect(shapeOfJson(`[${'1,'.repeat(1_000)}1]`, { depth: 5, values: 100 }).values).toBe(101);
  });

  test('finds no flaw in what JSON.stringify writes, and the right depth', () => {
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes('__proto__'));
        expect(shape(text)).toMatchObject({ depth: depthOf(JSON.parse(text)), flaw: undefined });
      }),
    );
  });
});
