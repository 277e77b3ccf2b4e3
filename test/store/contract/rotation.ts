import { expect, test } from 'vitest';
import { indexValuesOf, makeUp, register } from '../../support/people.ts';
import type { WorldServices } from '../../support/world.ts';
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

/** Before anybody writes under a new secret, everybody knows it. */
export function describeAnnouncement(contract: Contract): void {
  const phases = async () => {
    const announced = await contract.world().withKeys({ addSecret: crypto.randomUUID(), announced: true });
    return { announced, writing: await contract.world().withKeys({ writeUnderAnnounced: true }) };
  };
  const versionOf = ({ blindIndex }: WorldServices) => blindIndex.valuesOf('CERTIFICATE', 'any')[0]?.keyVersion;

  test('is looked for, and nobody is listed under it before it is written under', async () => {
    const { announced, writing } = await phases();
    const values = announced.blindIndex.valuesOf('CERTIFICATE', 'any').map(({ keyVersion }) => keyVersion);
    expect(values).toContain(versionOf(writing));
    const added = await addedBy(contract.world(), () => register(announced, { serial: 910 }));
    const listed = added.filter((key) => key.startsWith('INDEX#')).map((key) => key.split('#')[2]);
    expect(listed).toEqual(Array.from({ length: 3 }, () => values[0]));
    expect(values[0]).not.toBe(versionOf(writing));
  });

  test('lists nobody twice while some write under it and some do not yet', async () => {
    const { announced, writing } = await phases();
    const registering = async (services: WorldServices, serial: number, certificateNumber: string) =>
      services.commit({
        changes: (await makeUp(services, { serial, plaintext: { certificateNumber } })).changes,
      });
    const refused = { code: 'certificate_already_registered', path: ['certificate', 'number'] };
    const inTurn = [
      await registering(announced, 911, '330106199003071027'),
      await registering(writing, 911, '330106199003071027'),
      await registering(writing, 912, '330106199003072046'),
      await registering(announced, 912, '330106199003072046'),
    ];
    expect(inTurn).toMatchObject([
      { status: 'COMMITTED' },
      { status: 'REFUSED', rejection: refused },
      { status: 'COMMITTED' },
      { status: 'REFUSED', rejection: refused },
    ]);
    const atOnce = await Promise.all(
      [announced, writing].map((services) => registering(services, 913, '330106199003073065')),
    );
    expect(atOnce.map(({ status }) => status).toSorted()).toEqual(['COMMITTED', 'REFUSED']);
  });
}
