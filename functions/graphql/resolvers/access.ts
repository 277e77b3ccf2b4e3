import type { SealedField } from '../../../domain/persons/person.ts';
import type {
  AccessRecordResolvers,
  ActorRole,
  MutationResolvers,
  PersonField,
} from '../../../schema/generated/resolvers.ts';
import { unmaskPerson } from '../../../use-cases/unmask-person.ts';
import { nodeRef } from '../nodes.ts';
import { payload } from '../payloads.ts';

/** The fields as the vault and as the schema name them. */
const sealedFieldOf: Record<PersonField, SealedField> = {
  NAME: 'name',
  CERTIFICATE_NUMBER: 'certificateNumber',
  BIRTH_DATE: 'birthDate',
  PHONE: 'phone',
  SOCIAL_CARD_NUMBER: 'socialCardNumber',
  COMPUTER_NUMBER: 'computerNumber',
};
const personFieldOf = Object.fromEntries(
  Object.entries(sealedFieldOf).map(([personField, sealedField]) => [sealedField, personField]),
) as Record<SealedField, PersonField>;

export const AccessRecord: AccessRecordResolvers = {
  kind: ({ record }) => record.kind,
  at: ({ record }) => record.at,
  byRole: ({ record }) => record.byRole.toUpperCase() as ActorRole,
  byAdmdvs: ({ record }) => record.byAdmdvs ?? null,
  byClientId: ({ record }) => record.byClientId,
  purpose: ({ record }) => record.purpose ?? null,
  reference: ({ record }) => record.reference ?? null,
  fields: ({ record }) => record.fields.map((field) => personFieldOf[field as SealedField]),
};

/** An id that is none of ours names nobody, as one of a person who does not exist does. */
const nobody = '00000000-0000-0000-0000-000000000000';

export const mutations: Pick<MutationResolvers, 'personUnmask'> = {
  async personUnmask(_root, { input }, context) {
    const outcome = await unmaskPerson(context.services, context.caller, {
      personId: nodeRef(context, input.personId, 'Person')?.personId ?? nobody,
      fields: input.fields.map((field) => sealedFieldOf[field]),
      purpose: input.purpose,
      reference: input.reference ?? undefined,
    });
    return payload(context, 'plaintext', outcome, (plaintext) => plaintext);
  },
};
