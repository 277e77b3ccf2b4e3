import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { isInstitutionId } from '../../../domain/claims/institution.ts';
import { confidentialClients } from '../../../local/issuer/clients.ts';
import { loadInstitutions, sampleInstitutions } from '../../../local/sample/institutions.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
afterAll(() => world.close());

test('each may be an institution, and the local issuer has a client for it', () => {
  for (const { clientId, institutionId } of sampleInstitutions) {
    expect(isInstitutionId(institutionId)).toBe(true);
    const client = confidentialClients.find((candidate) => candidate.clientId === clientId);
    expect(client?.claims.gongji_role).toBe('institution');
  }
});

test('both are designated for every pooling area that has a profile', async () => {
  await loadInstitutions(world.services);
  expect(await world.services.reads.institution('demo-hospital')).toEqual({
    clientId: 'demo-hospital',
    institutionId: 'H33010600001',
    name: '杭州试样医院',
    level: 'TERTIARY',
    kind: 'HOSPITAL',
    admdvs: '330106',
    designatedFor: expect.arrayContaining(['310000', '330100', '379900', '440300', '610100']),
    active: true,
    version: 1,
  });
  expect(await world.services.reads.institution('demo-pharmacy')).toMatchObject({ kind: 'PHARMACY', version: 1 });
});

test('a second start leaves what was done to them since as it is', async () => {
  const institution = {
    clientId: 'demo-hospital',
    institutionId: 'H33010600001',
    name: '杭州试样医院',
    level: 'TERTIARY',
    kind: 'HOSPITAL',
    admdvs: '330106',
    designatedFor: ['610100'],
    active: true,
    version: 2,
  } as const;
  await world.services.commit({ changes: [{ change: 'INSTITUTION_SET', institution }] });
  const before = await world.rawItems();
  await loadInstitutions(world.services);
  expect(await world.rawItems()).toEqual(before);
});
