import { createHash } from 'node:crypto';

/**
 * Under which evidence the electronic commitment letter of an application is kept: a UUID (version 8) that follows from
 * the application's, so that the application can name it before it is rendered, and rendering it again makes no second.
 */
export function letterEvidenceId(applicationId: string): string {
  const digits = createHash('sha256').update(`gongji:commitment-letter:${applicationId}`).digest('hex');
  const variant = ((Number.parseInt(digits.slice(16, 17), 16) % 4) + 8).toString(16);
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`];
  return [...parts, `${variant}${digits.slice(17, 20)}`, digits.slice(20, 32)].join('-');
}
