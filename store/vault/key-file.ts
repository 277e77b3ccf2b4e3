import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import type { MasterKey } from './master-keys.ts';
import type { Secret } from './secrets.ts';

/** Keys for development, newest first. In the cloud KMS and Secrets Manager stand in this place. */
export interface KeyFile {
  readonly masterKeys: readonly MasterKey[];
  readonly secrets: readonly Secret[];
}

const keyOf32Bytes = v.pipe(
  v.string(),
  v.base64(),
  v.transform((text) => Buffer.from(text, 'base64')),
  v.check((key) => key.length === 32),
);
const keyFileSchema = v.object({
  masterKeys: v.pipe(v.array(v.object({ version: v.string(), key: keyOf32Bytes })), v.minLength(1)),
  secrets: v.pipe(
    v.array(v.object({ version: v.string(), value: v.string(), announced: v.optional(v.boolean()) })),
    v.minLength(1),
  ),
});

/** Makes a key file that only its owner can read; an existing one is left alone, for its data would be lost. */
export function createKeyFile(path: string): void {
  if (existsSync(path)) return;
  const content = {
    masterKeys: [{ version: '1', key: randomBytes(32).toString('base64') }],
    secrets: [{ version: '1', value: randomBytes(32).toString('hex') }],
  };
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
}

/** What is wrong with a file is said without its content: validators and parsers quote what they read. */
export function readKeyFile(path: string): KeyFile {
  const text = readFileSync(path, 'utf8');
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), keyFileSchema), text);
  if (parsed.success) return parsed.output;
  throw new Error(
    `${path} is no key file: it holds masterKeys (version, key of 32 bytes in base64) and secrets (version, value).`,
  );
}
