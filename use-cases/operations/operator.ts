import { shanghaiDay } from '../../domain/calendar.ts';
import { parseCertificate } from '../../domain/certificates/index.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Person } from '../../domain/persons/person.ts';
import type { Looker } from '../access-records.ts';
import { certificateHolder } from '../certificate-holder.ts';
import type { Services } from '../ports.ts';

/** Who does something to a person's data by the operators' command, and under which file number; both have been checked. */
export interface Operator {
  /** As the organisation calls him: `li.wei`. Who really called stands in the trail of the cloud. */
  readonly name: string;
  readonly reference: string;
  /** Of the invocation. */
  readonly correlationId: string;
}

/** Letters, digits and a few signs, as in a user name: no name in Chinese, and no personal number. */
const nameForm = /^(?!.*\d{11})[A-Za-z][A-Za-z0-9._@-]{1,63}$/;

export const isOperatorName = (text: string): boolean => nameForm.test(text);

/** As whom the access log has him. */
export const lookerOf = ({ name, correlationId }: Operator): Looker => ({
  role: 'operator',
  subject: name,
  clientId: 'ops',
  correlationId,
});

/** A person by his id, or by his certificate. */
export type PersonNamed =
  | { readonly id: string }
  | { readonly certificate: { readonly kind: string; readonly number: string } };

export async function personNamed(
  services: Pick<Services, 'reads' | 'blindIndex' | 'clock'>,
  named: PersonNamed,
): Promise<Outcome<Person>> {
  let id: string | undefined;
  if ('id' in named) id = named.id;
  else {
    const { kind, number } = named.certificate;
    const certificate = parseCertificate(kind, number, shanghaiDay(services.clock.now()));
    if (!certificate.ok) return certificate;
    id = await certificateHolder(services, certificate.value);
  }
  const person = id === undefined ? undefined : await services.reads.person(id);
  return person ? accepted(person) : rejected('not_found', ['person']);
}
