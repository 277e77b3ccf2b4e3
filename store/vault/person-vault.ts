import { type PersonId, type PersonPlaintext, type SealedField, sealedFields } from '../../domain/persons/person.ts';
import type { PersonVault } from '../../use-cases/ports.ts';
import { personKey } from '../keys.ts';
import { decrypt, encrypt } from './field-cipher.ts';
import type { MasterKeys } from './master-keys.ts';

/**
 * Encrypts each field of a person under the person's own data key. Destroying the wrapped key destroys the person's
 * data in every copy and backup.
 *
 * `tableId` is the logical name of the table: a table restored under another physical name still opens.
 */
export function createPersonVault(masterKeys: MasterKeys, tableId: string): PersonVault {
  const context = (personId: PersonId, field: SealedField) => {
    const { pk, sk } = personKey(personId);
    return [tableId, pk, sk, field];
  };
  const vault: PersonVault = {
    async seal(personId, plaintext) {
      const { plaintext: dataKey, wrapped } = await masterKeys.newDataKey(personId);
      const fields: Partial<Record<SealedField, string>> = {};
      for (const field of sealedFields) {
        const value = plaintext[field];
        if (value !== undefined) fields[field] = encrypt(dataKey, context(personId, field), Buffer.from(value));
      }
      dataKey.fill(0);
      return { wrappedKey: wrapped, masterKeyVersion: masterKeys.currentVersion, fields };
    },
    async open(person, fields) {
      if (person.erasedAt !== undefined) throw new Error(`the keys of person ${person.id} were destroyed`);
      const { wrappedKey, masterKeyVersion, fields: sealed } = person.sealed;
      const dataKey = await masterKeys.unwrap(person.id, wrappedKey, masterKeyVersion);
      const opened: Partial<Record<SealedField, string>> = {};
      for (const field of fields) {
        const value = sealed[field];
        if (value !== undefined) opened[field] = decrypt(dataKey, context(person.id, field), value).toString();
      }
      dataKey.fill(0);
      return opened as Pick<PersonPlaintext, (typeof fields)[number]>;
    },
    async reseal(person) {
      if (person.sealed.masterKeyVersion === masterKeys.currentVersion) return undefined;
      return vault.seal(person.id, await vault.open(person, sealedFields));
    },
  };
  return vault;
}
