import { parseCertificate } from '../domain/certificates/index.ts';
import { accepted, type Outcome, rejected, within } from '../domain/outcome.ts';
import type { Participation } from '../domain/persons/participation.ts';
import { decideParticipation, type ParticipationInput } from '../domain/persons/registration.ts';
import { accessRecord, type Correlated } from './access-records.ts';
import type { Caller } from './caller.ts';
import { certificateHolder } from './certificate-holder.ts';
import { answerOnce } from './idempotency.ts';
import { joinPoolingArea } from './join-pooling-area.ts';
import type { Services } from './ports.ts';
import { registrationContext } from './register-person.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex' | 'regions'>;

export interface AddParticipationRequest {
  readonly idempotencyKey: string;
  readonly certificate: { readonly kind: string; readonly number: string };
  readonly participation: ParticipationInput;
}

/**
 * A registered person takes part in the clerk's pooling area too, or again. He stands at the counter with his
 * certificate: the clerk may not have been allowed to see him before, so the look-up is in his access log.
 */
export async function addParticipation(
  services: Needs,
  caller: Caller & Correlated,
  { idempotencyKey, ...request }: AddParticipationRequest,
): Promise<Outcome<Participation>> {
  const once = { operation: 'participationAdd', key: idempotencyKey, content: request };
  return answerOnce(services, caller, once, async () => {
    const context = registrationContext(services.regions, services.clock.now());
    const certificate = parseCertificate(request.certificate.kind, request.certificate.number, context.today);
    if (!certificate.ok) return within(certificate, 'certificate');
    const stated = decideParticipation(request.participation, context, certificate.value.birthDate);
    if (!stated.ok) return within(stated, 'participation');
    if (stated.value.admdvs !== caller.admdvs) {
      return rejected('pooling_area_not_served_by_caller', ['participation', 'admdvs']);
    }
    const personId = await certificateHolder(services, certificate.value);
    const person = personId === undefined ? undefined : await services.reads.person(personId);
    if (!person) return rejected('not_found', ['certificate']);
    const joining = await joinPoolingArea(services, person, stated.value);
    if (!joining.ok) return within(joining, 'participation');
    const record = accessRecord(services, caller, { personId: person.id, kind: 'LOOKED_UP' });
    const changes = [...joining.value.changes, { change: 'ACCESS_RECORDED', record } as const];
    return accepted({ changes, answer: joining.value.participation });
  });
}
