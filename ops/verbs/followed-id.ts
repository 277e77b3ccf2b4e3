import { OpsRefused } from '../target.ts';

/** What an id can name. A bare UUID may be either's. */
export interface FollowedId {
  readonly kinds: readonly ('application' | 'claim')[];
  readonly id: string;
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const prefixes = { app: 'application', clm: 'claim' } as const;

/** Reads the ids that users see, those that the log lines have, and message ids. */
export function readFollowedId(text: string): FollowedId {
  if (uuid.test(text)) return { kinds: ['application', 'claim'], id: text };
  if (/^[0-9A-Z]{12}\d{18}$/.test(text)) return { kinds: ['claim'], id: text };
  // An execution is named by its application, also where somebody started it again (docs/RUNBOOK.md).
  const [, started] = /^(.{36})-again-\d{1,2}$/.exec(text) ?? [];
  if (started && uuid.test(started)) return { kinds: ['application'], id: started };
  const [, prefix, inside] = /^(app|clm)_([\w-]+)$/.exec(text) ?? [];
  const id = inside && Buffer.from(inside, 'base64url').toString();
  if (prefix && id && uuid.test(id)) return { kinds: [prefixes[prefix as keyof typeof prefixes]], id };
  throw new OpsRefused(
    `"${text}" is no id of an application (app_…) or a settlement (clm_…), no UUID of either, and no message id of 30 characters.`,
  );
}
