import { describe, expect, test } from 'vitest';
import { type Person, type PersonPlaintext, sealedFields } from '../../../domain/persons/person.ts';
import { createLocalMasterKeys } from '../../../store/vault/master-keys.ts';
import { createPersonVault } from '../../../store/vault/person-vault.ts';

const firstKey = { version: '1', key: Buffer.alloc(32, 1) };
const secondKey = { version: '2', key: Buffer.alloc(32, 2) };
const keysOf = (tableId: string) => createLocalMasterKeys([firstKey], tableId);
const vault = createPersonVault(keysOf('table-a'), 'table-a');

const zhang = '11111111-0000-4000-8000-000000000001';
const li = '22222222-0000-4000-8000-000000000002';
const plaintext: PersonPlaintext = {
  name: '张三',
  certificateNumber: '330106199003070012',
  birthDate: '1990-03-07',
  phone: '13800000001',
  socialCardNumber: 'A00000001',
  computerNumber: '33010000000001',
};

async function sealedPerson(id: string, text: PersonPlaintext = plaintext): Promise<Person> {
  return {
    id,
    certificateKind: 'RESIDENT_ID',
    gender: 'MALE',
    masked: { name: '', certificateNumber: '' },
    sealed: await vault.seal(id, text),
    areas: ['330100'],
    registeredAt: '2026-11-20T02:00:00.000Z',
    version: 1,
  };
}

const flipped = (base64: string, at: number): string => {
  const bytes = Buffer.from(base64, 'base64');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes.toString('base64');
};

describe('sealing', () => {
  test('every field opens again, each alone', async () => {
    const person = await sealedPerson(zhang);
    expect(Object.keys(person.sealed.fields)).toEqual([...sealedFields]);
    expect(await vault.open(person, sealedFields)).toEqual(plaintext);
    expect(await vault.open(person, ['phone'])).toEqual({ phone: '13800000001' });
  });

  test('fields that the person has not are not there', async () => {
    const person = await sealedPerson(zhang, { name: '张三', certificateNumber: '330106199003070012' });
    expect(Object.keys(person.sealed.fields)).toEqual(['name', 'certificateNumber']);
    expect(await vault.open(person, sealedFields)).toEqual({ name: '张三', certificateNumber: '330106199003070012' });
  });

  test('no ciphertext holds the plaintext, and none is like another of the same text', async () => {
    const [first, second] = [await sealedPerson(zhang), await sealedPerson(zhang)];
    for (const field of sealedFields) {
      const ciphertext = first.sealed.fields[field] ?? '';
      expect(Buffer.from(ciphertext, 'base64').includes(plaintext[field] ?? '')).toBe(false);
      expect(ciphertext).not.toBe(second.sealed.fields[field]);
    }
    expect(first.sealed.wrappedKey).not.toBe(second.sealed.wrappedKey);
  });
});

describe('a ciphertext in another place does not open', () => {
  test('in another field', async () => {
    const person = await sealedPerson(zhang);
    for (const from of sealedFields) {
      for (const into of sealedFields.filter((field) => field !== from)) {
        const fields = { ...person.sealed.fields, [into]: person.sealed.fields[from] };
        const moved = { ...person, sealed: { ...person.sealed, fields } };
        await expect(vault.open(moved, [into])).rejects.toThrow('unable to authenticate data');
      }
    }
  });

  test('with its key, in another person', async () => {
    const moved = { ...(await sealedPerson(zhang)), id: li };
    await expect(vault.open(moved, ['name'])).rejects.toThrow('unable to authenticate data');
  });

  test('without its key, in another person', async () => {
    const [from, into] = [await sealedPerson(zhang), await sealedPerson(li)];
    const moved = { ...into, sealed: { ...into.sealed, fields: from.sealed.fields } };
    await expect(vault.open(moved, ['name'])).rejects.toThrow('unable to authenticate data');
  });

  test('in another table: neither the fields nor the key', async () => {
    const person = await sealedPerson(zhang);
    const elsewhere = createPersonVault(keysOf('table-b'), 'table-b');
    await expect(elsewhere.open(person, ['name'])).rejects.toThrow('unable to authenticate data');
    const withKey = createPersonVault(keysOf('table-a'), 'table-b');
    await expect(withKey.open(person, ['name'])).rejects.toThrow('unable to authenticate data');
  });
});

describe('tampering', () => {
  test('a flipped bit anywhere in a field stops it from opening', async () => {
    const person = await sealedPerson(zhang);
    const ciphertext = person.sealed.fields.name ?? '';
    const length = Buffer.from(ciphertext, 'base64').length;
    // 12 of nonce, 6 of 张三 in UTF-8, 16 of tag.
    expect(length).toBe(34);
    for (let at = 0; at < length; at += 1) {
      const fields = { ...person.sealed.fields, name: flipped(ciphertext, at) };
      const tampered = { ...person, sealed: { ...person.sealed, fields } };
      await expect(vault.open(tampered, ['name'])).rejects.toThrow('unable to authenticate data');
    }
  });

  test('a flipped bit in the wrapped key opens nothing', async () => {
    const person = await sealedPerson(zhang);
    const tampered = { ...person, sealed: { ...person.sealed, wrappedKey: flipped(person.sealed.wrappedKey, 20) } };
    await expect(vault.open(tampered, ['name'])).rejects.toThrow('unable to authenticate data');
  });

  test('a truncated ciphertext is named as such', async () => {
    const person = await sealedPerson(zhang);
    const tampered = { ...person, sealed: { ...person.sealed, fields: { name: 'AAAA' } } };
    await expect(vault.open(tampered, ['name'])).rejects.toThrow('a ciphertext holds a nonce and a tag');
  });
});

describe('resealing', () => {
  test('under the newest master key there is nothing to do', async () => {
    expect(await vault.reseal(await sealedPerson(zhang))).toBeUndefined();
  });

  test('under an older one, the same plaintext goes under the newest, which then suffices', async () => {
    const person = await sealedPerson(zhang);
    const both = createPersonVault(createLocalMasterKeys([secondKey, firstKey], 'table-a'), 'table-a');
    const resealed = await both.reseal(person);
    expect(resealed?.masterKeyVersion).toBe('2');
    if (!resealed) throw new Error('there was something to do');
    const newestOnly = createPersonVault(createLocalMasterKeys([secondKey], 'table-a'), 'table-a');
    expect(await newestOnly.open({ ...person, sealed: resealed }, sealedFields)).toEqual(plaintext);
    await expect(newestOnly.open(person, ['name'])).rejects.toThrow('the master key of every stored version is kept');
  });
});
