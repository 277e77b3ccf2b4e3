import { expect, test } from 'vitest';
import { indexValuesOf, makeUp, register } from '../../support/people.ts';
import { addedBy, type Contract } from './contract.ts';

/** While root secrets change, a person may be listed under the old one only. */
export function describeKeyRotation(contract: Contract): void {
  const services = () => contract.world().withKeys({ addSecret: crypto.randomUUID() });

  test('somebody listed under the old secret is found, in one request', async () => {
    const { person, plaintext } = await contract.someone();
    const rotated = await services();
    const { recorder } = contract.world();
    recorder.clear();
    const values = rotated.blindIndex.valuesOf('CERTIFICATE', `RESIDENT_ID:${plaintext.certificateNumber}`);
    expect(values.length).toBeGreaterThan(1);
    expect(await rotated.reads.personIdByIndex(values)).toBe(person.id);
    expect(recorder.requests.map(({ command, consistent }) => [command, consistent])).toEqual([['BatchGetItem', true]]);
  });

  test('somebody listed under the old secret cannot be registered again', async () => {
    const first = await contract.someone();
    const rotated = await services();
    const second = await makeUp(rotated, { serial: 901, plaintext: first.plaintext });
    const before = await contract.world().rawItems();
    expect(await rotated.commit({ changes: second.changes })).toEqual({
      status: 'REFUSED',
      rejection: { code: 'certificate_already_registered', path: ['certificate', 'number'] },
    });
    expect(await contract.world().rawItems()).toEqual(before);
  });

  test('somebody new is listed under the newest secret only, and found', async () => {
    const rotated = await services();
    const newest = rotated.blindIndex.valuesOf('CERTIFICATE', 'any')[0]?.keyVersion;
    let personId = '';
    const plaintext = { certificateNumber: '330106199003079028' };
    const added = await addedBy(contract.world(), async () => {
      personId = (await register(rotated, { serial: 902, plaintext })).person.id;
    });
    const listed = added.filter((key) => key.startsWith('INDEX#'));
    expect(listed).toHaveLength(3);
    expect(listed.every((key) => key.split('#')[2] === newest)).toBe(true);
    const values = rotated.blindIndex.valuesOf('CERTIFICATE', 'RESIDENT_ID:330106199003079028');
    expect(await rotated.reads.personIdByIndex(values)).toBe(personId);
  });

  test('the newest value of somebody listed already goes in alone', async () => {
    const { person, plaintext } = await contract.someone();
    const rotated = await services();
    const newest = rotated.blindIndex.valuesOf('CERTIFICATE', 'any')[0]?.keyVersion;
    const index = indexValuesOf(rotated.blindIndex, plaintext).filter(({ keyVersion }) => keyVersion === newest);
    const change = { change: 'PERSON_INDEXED', personId: person.id, index } as const;
    expect(await rotated.commit({ changes: [change] })).toEqual({ status: 'COMMITTED' });
    expect(await rotated.reads.personIdByIndex(index.slice(0, 1))).toBe(person.id);
  });
}
