import type { BindingApplication } from '../../domain/binding/application.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { accessRecord, type Correlated } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import type { Change, Services } from '../ports.ts';

const staffRoles: ReadonlySet<string> = new Set(['clerk', 'reviewer', 'supervisor', 'auditor']);

/**
 * An application as staff of its pooling area open it; undefined alike for one of elsewhere and for none. That it was
 * opened is in both parties' access logs before it is shown; where that cannot be written, the answer is `busy`.
 */
export async function applicationForStaff(
  services: Pick<Services, 'reads' | 'commit' | 'clock' | 'ids'>,
  caller: Caller & Correlated,
  id: string,
): Promise<Outcome<BindingApplication | undefined>> {
  if (!staffRoles.has(caller.role)) return accepted(undefined);
  const application = await services.reads.application(id);
  if (!application || application.admdvs !== caller.admdvs) return accepted(undefined);
  const noted = await services.commit({ changes: looksAt(services, caller, application) });
  return noted.status === 'COMMITTED' ? accepted(application) : rejected('busy');
}

/** The lines for the access logs of both parties, whom an application shows. */
export const looksAt = (
  services: Pick<Services, 'clock' | 'ids'>,
  caller: Caller & Correlated,
  { giver, receiver }: BindingApplication,
): readonly Change[] =>
  [giver, receiver].map(({ id }) => ({
    change: 'ACCESS_RECORDED',
    record: accessRecord(services, caller, { personId: id, kind: 'VIEWED' }),
  }));
