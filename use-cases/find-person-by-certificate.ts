import { shanghaiDay } from '../domain/calendar.ts';
import { parseCertificate } from '../domain/certificates/index.ts';
import { accepted, type Outcome } from '../domain/outcome.ts';
import { type Correlated, recordAccess } from './access-records.ts';
import type { Caller } from './caller.ts';
import { certificateHolder } from './certificate-holder.ts';
import type { Services } from './ports.ts';
import { type Standing, staffStandingTowards } from './standing.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex'>;

/**
 * Staff look a person up by his certificate. A malformed number is told; whether somebody outside the caller's
 * pooling area has it is not. The look-up is in the person's access log before the answer leaves; otherwise `busy`.
 */
export async function findPersonByCertificate(
  services: Needs,
  caller: Caller & Correlated,
  input: { readonly kind: string; readonly number: string },
): Promise<Outcome<Standing | undefined>> {
  const certificate = parseCertificate(input.kind, input.number, shanghaiDay(services.clock.now()));
  if (!certificate.ok) return certificate;
  const personId = await certificateHolder(services, certificate.value);
  const person = personId && (await services.reads.person(personId));
  const standing = person ? staffStandingTowards(caller, person) : undefined;
  if (!person || !standing) return accepted(undefined);
  const noted = await recordAccess(services, caller, { personId: person.id, kind: 'LOOKED_UP' });
  return noted.ok ? accepted(standing) : noted;
}
