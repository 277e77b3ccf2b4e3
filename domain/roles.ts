/** What a caller can be, and what an issuer of tokens can be trusted to call him. */
export const roles = [
  'citizen',
  'channel',
  'institution',
  'terminal',
  'clerk',
  'reviewer',
  'supervisor',
  'auditor',
  'operator',
] as const;
export type Role = (typeof roles)[number];
