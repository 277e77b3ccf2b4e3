import { afterAll, expect, inject, test } from 'vitest';
import { sealedFields } from '../../../domain/persons/person.ts';
import { register } from '../../support/people.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
afterAll(() => world.close());

test('the table holds no plaintext of a person, in clear or in base64', async () => {
  const plaintext = {
    name: '金丝雀探',
    certificateNumber: '330106197707070019',
    birthDate: '1977-07-07',
    phone: '13912345678',
    socialCardNumber: 'Z98765432',
    computerNumber: '98765432109876',
  };
  await register(world.services, { serial: 1, plaintext });
  const items = await world.rawItems();
  expect(items).toHaveLength(7);
  const text = JSON.stringify(items, (_name, value) => (typeof value === 'bigint' ? value.toString() : value));
  for (const field of sealedFields) {
    const canary = plaintext[field];
    expect(text).not.toContain(canary);
    expect(text).not.toContain(Buffer.from(canary).toString('base64').replace(/=+$/, ''));
    expect(text).not.toContain(Buffer.from(canary).toString('hex'));
  }
  // The search finds what is there: the mask.
  expect(text).toContain('330106********0019');
});
