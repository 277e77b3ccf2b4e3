import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createKeyFile, readKeyFile } from '../../../store/vault/key-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongji-key-file-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const newPath = () => {
  count += 1;
  return join(folder, `keys-${count}.json`);
};

test('only its owner can read it', () => {
  const path = newPath();
  createKeyFile(path);
  expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
});

test('an existing one is left alone', () => {
  const path = newPath();
  createKeyFile(path);
  const before = readFileSync(path, 'utf8');
  createKeyFile(path);
  expect(readFileSync(path, 'utf8')).toBe(before);
});

test('it holds one master key of 256 bits and one secret, no two files alike', () => {
  const [first, second] = [newPath(), newPath()];
  createKeyFile(first);
  createKeyFile(second);
  const { masterKeys, secrets } = readKeyFile(first);
  expect(masterKeys.map(({ version, key }) => [version, key.length])).toEqual([['1', 32]]);
  expect(secrets.map(({ version, value }) => [version, value.length])).toEqual([['1', 64]]);
  const other = readKeyFile(second);
  expect(other.masterKeys[0]?.key.equals(masterKeys[0]?.key ?? Buffer.alloc(0))).toBe(false);
  expect(other.secrets[0]?.value).not.toBe(secrets[0]?.value);
});

test.each([
  ['no JSON', 'canary-5f2a'],
  ['no keys', '{"masterKeys":[],"secrets":[{"version":"1","value":"canary-5f2a"}]}'],
  [
    'a key that is no base64',
    '{"masterKeys":[{"version":"1","key":"canary-5f2a"}],"secrets":[{"version":"1","value":"x"}]}',
  ],
  [
    'a key of 128 bits',
    '{"masterKeys":[{"version":"1","key":"AAAAAAAAAAAAAAAAAAAAAA=="}],"secrets":[{"version":"1","value":"x"}]}',
  ],
])('%s is refused by the name of the file, without a word of its content', (_what, text) => {
  const path = newPath();
  writeFileSync(path, text);
  expect(() => readKeyFile(path)).toThrow(
    `${path} is no key file: it holds masterKeys (version, key of 32 bytes in base64) and secrets (version, value).`,
  );
});

test('a file that is missing is named', () => {
  const path = newPath();
  expect(() => readKeyFile(path)).toThrow(path);
});
