import type { Certificate } from '../domain/certificates/index.ts';
import { certificateIdentifier } from '../domain/persons/identifiers.ts';
import type { PersonId } from '../domain/persons/person.ts';
import type { Services } from './ports.ts';

/** Who is registered with a certificate, under whichever key version he is listed. One request. */
export const certificateHolder = (
  { reads, blindIndex }: Pick<Services, 'reads' | 'blindIndex'>,
  certificate: Certificate,
): Promise<PersonId | undefined> =>
  reads.personIdByIndex(blindIndex.valuesOf('CERTIFICATE', certificateIdentifier(certificate)));
