import { describe, expect, test } from 'vitest';
import { defaultLimits, limitsFrom } from '../../../../functions/graphql/limits/settings.ts';

describe('limitsFrom', () => {
  test.each([[undefined], [''], ['  ']])('%j means the defaults', (json) =>
    expect(limitsFrom(json)).toBe(defaultLimits),
  );

  test('overrides single numbers', () => {
    expect(limitsFrom('{"depth":8,"tokens":500,"batching":false}')).toEqual({
      ...defaultLimits,
      depth: 8,
      tokens: 500,
    });
  });

  test.each([
    ['{"depth":0}', /^request limits: depth: /],
    ['{"depth":-1}', /^request limits: depth: /],
    ['{"depth":1.5}', /^request limits: depth: /],
    ['{"depth":"12"}', /^request limits: depth: /],
    ['{"depth":null}', /^request limits: depth: /],
    ['{"tokens":100000000}', /^request limits: tokens: /],
    ['{"batching":true}', /^request limits: batching: /],
    ['{"dept":12}', /^request limits: dept: /],
    ['[]', /^request limits: /],
    ['{', /^request limits: not a JSON object$/],
  ])('%s fails with the name of the field', (json, message) => expect(() => limitsFrom(json)).toThrow(message));
});
