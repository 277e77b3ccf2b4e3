import { Sha256 as OfThePackage } from '@smithy/core/checksum';
import { expect, test } from 'vitest';
import { Sha256 } from '../../infra/bundles/stand-ins/sha256.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** RFC 4231, test case 2; FIPS 180-2, "abc". */
test.each([
  ['Jefe', 'what do ya want for nothing?', '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
  [undefined, 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])(
  'under the secret %s the hash of "%s" is the published one, and the one of the package',
  async (secret, text, expected) => {
    for (const Hash of [Sha256, OfThePackage]) {
      const hash = new Hash(secret === undefined ? undefined : Buffer.from(secret));
      hash.update(Buffer.from(text.slice(0, 2)));
      hash.update(Buffer.from(text.slice(2)));
      expect(hex(await hash.digest())).toBe(expected);
    }
  },
);

test('after a reset it begins anew, under the same secret', async () => {
  const hash = new Sha256('Jefe');
  hash.update('something else');
  hash.reset();
  hash.update('what do ya want for nothing?');
  expect(hex(await hash.digest())).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
});
