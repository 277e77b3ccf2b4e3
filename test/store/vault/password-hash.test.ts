import { expect, test } from 'vitest';
import { createPasswordHash } from '../../../store/vault/password-hash.ts';

const passwords = createPasswordHash();

test('Argon2id at the cost that OWASP asks for, in the PHC string form', async () => {
  expect(await passwords.hash('246810')).toMatch(
    /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/,
  );
});

test('only the same password matches', async () => {
  const hash = await passwords.hash('246810');
  expect(await passwords.matches('246810', hash)).toBe(true);
  expect(await passwords.matches('246811', hash)).toBe(false);
  expect(await passwords.matches('', hash)).toBe(false);
});

test('the same password never has the same hash', async () => {
  expect(await passwords.hash('246810')).not.toBe(await passwords.hash('246810'));
});

test('a hash made at another cost by the reference implementation is read', async () => {
  // One of its own test vectors.
  const made = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  expect(await passwords.matches('password', made)).toBe(true);
  expect(await passwords.matches('passwore', made)).toBe(false);
});

test('what is no such hash is a mistake of ours', async () => {
  await expect(passwords.matches('246810', '$2b$10$abc')).rejects.toThrow('a stored hash is of Argon2id');
});
