import { createHash } from 'node:crypto';

/** SHA-256, 64 hexadecimal digits. */
export const fileHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
