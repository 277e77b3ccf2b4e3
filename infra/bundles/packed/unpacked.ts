import { brotliDecompressSync } from 'node:zlib';

/** What `packs.ts` has packed. */
export const unpacked = <T>(packed: string): T =>
  JSON.parse(brotliDecompressSync(Buffer.from(packed, 'base64')).toString());
