import { getNamedType, isInputObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { createSchema } from '../../functions/graphql/schema.ts';

/** Showing twice is two looks, and each of them is noted. */
const repeatable = ['personUnmask', 'evidenceRead', 'reconciliationUploadCreate'];

test('every mutation takes an idempotency key, but those that show and change nothing', () => {
  const mutations = Object.values(createSchema().getMutationType()?.getFields() ?? {});
  const without = mutations.filter(({ args }) => {
    const input = getNamedType(args[0]?.type ?? null);
    if (!isInputObjectType(input)) return true;
    // What the national interface sends has a key of its own: `msgid`.
    const { idempotencyKey, messageId } = input.getFields();
    return String((idempotencyKey ?? messageId)?.type) !== 'String!';
  });
  expect(without.map(({ name }) => name)).toEqual(repeatable);
  expect(mutations.length).toBeGreaterThanOrEqual(9);
});
