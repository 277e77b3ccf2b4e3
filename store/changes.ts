import type { Change } from '../use-cases/ports.ts';
import { accountWriters } from './changes/accounts.ts';
import { applicationWriters } from './changes/applications.ts';
import { claimWriters } from './changes/claims.ts';
import { closingWriters } from './changes/closing.ts';
import { identityWriters } from './changes/identity.ts';
import { linkWriters } from './changes/links.ts';
import { personWriters } from './changes/persons.ts';
import type { Write, Writers } from './changes/write.ts';

/** This and the folder beside it are the only place that knows which change touches which item. */
const writers: Writers = {
  ...personWriters,
  ...accountWriters,
  ...linkWriters,
  ...applicationWriters,
  ...identityWriters,
  ...claimWriters,
  ...closingWriters,
};

/** The items that a change writes. */
export function writesOf<C extends Change>(change: C): readonly Write[] {
  // A change and the writer of its name belong together, which the compiler does not see of a union.
  const write = writers[change.change] as (change: C) => readonly Write[];
  return write(change);
}
