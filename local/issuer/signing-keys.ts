import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

const fileName = 'issuer-keys.json';

async function generateKeys(): Promise<JWK[]> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig' }];
}

async function readKeys(path: string): Promise<JWK[] | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return (JSON.parse(text) as { keys: JWK[] }).keys;
  } catch (cause) {
    throw new Error(`${path} is not a key set; delete it to have a new one made`, { cause });
  }
}

/**
 * The issuer's signing keys (ES256). With a directory they are kept there, readable by the owner alone, so that
 * tokens outlive a restart; without one they are made anew each time.
 */
export async function signingKeys(directory: string | undefined): Promise<JWK[]> {
  if (directory === undefined) return generateKeys();
  const path = join(directory, fileName);
  const kept = await readKeys(path);
  if (kept) return kept;
  const keys = await generateKeys();
  await mkdir(directory, { recursive: true });
  await writeFile(path, `${JSON.stringify({ keys })}\n`, { mode: 0o600 });
  return keys;
}
