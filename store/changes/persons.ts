import type { Rejection } from '../../domain/outcome.ts';
import type { IndexKind, IndexValue } from '../../use-cases/ports.ts';
import { follows, isNew, leadsTo, replaces, versionIs } from '../conditions.ts';
import { toItem } from '../items.ts';
import { accessKey, consentKey, indexKey, legalHoldKey, participationKey, personKey } from '../keys.ts';
import { check, put, remove, type Write, type Writers } from './write.ts';

/** Persons, where they take part, whom they let in and who looked. */
export const personWriters = {
  PERSON_REGISTERED: ({ person, index }) => [
    put(personKey(person.id), toItem('Person', person), isNew),
    ...indexWrites(person.id, index),
  ],
  PERSON_CHANGED: ({ person }) => [put(personKey(person.id), toItem('Person', person), follows(person.version))],
  PERSON_ERASED: ({ person, index }) => [
    put(personKey(person.id), toItem('Person', person), replaces(person.version)),
    ...index.map((value) => remove(indexKey(value), leadsTo(person.id))),
  ],
  PERSON_INDEXED: ({ personId, index }) => indexWrites(personId, index),
  PARTICIPATION_ADDED: ({ participation }) => [
    put(participationKey(participation), toItem('Participation', participation), isNew, {
      code: 'participation_duplicate',
      path: ['participations'],
    }),
  ],
  PARTICIPATION_CHANGED: ({ participation }) => [
    put(participationKey(participation), toItem('Participation', participation), follows(participation.version)),
  ],
  PARTICIPATION_UNCHANGED: ({ participation }) => [
    check(participationKey(participation), versionIs(participation.version)),
  ],
  CONSENT_SET: ({ consent }) => [
    put(consentKey(consent.personId, consent.clientId), toItem('ChannelConsent', consent), follows(consent.version)),
  ],
  CONSENT_REMOVED: ({ consent }) => [
    remove(consentKey(consent.personId, consent.clientId), versionIs(consent.version)),
  ],
  LEGAL_HOLD_SET: ({ hold }) => [put(legalHoldKey(hold.personId), toItem('LegalHold', hold), follows(hold.version))],
  LEGAL_HOLD_UNCHANGED: ({ personId, version }) => [
    check(legalHoldKey(personId), version === undefined ? isNew : versionIs(version)),
  ],
  ACCESS_RECORDED: ({ record }) => [put(accessKey(record), toItem('AccessRecord', record), isNew)],
} satisfies Partial<Writers>;

const alreadyRegistered: Record<IndexKind, Rejection> = {
  CERTIFICATE: { code: 'certificate_already_registered', path: ['certificate', 'number'] },
  SOCIAL_CARD: { code: 'social_card_number_already_registered', path: ['socialCardNumber'] },
  COMPUTER_NUMBER: { code: 'computer_number_already_registered', path: ['computerNumber'] },
};

/**
 * An identifier is taken under the newest key version, and must be free under the older ones still in use:
 * while keys change, a person may be listed under an old one only.
 */
function indexWrites(personId: string, values: readonly IndexValue[]): Write[] {
  const taken = new Set<IndexKind>();
  return values.map((value) => {
    const key = indexKey(value);
    const refusal = alreadyRegistered[value.kind];
    if (taken.has(value.kind)) return check(key, isNew, refusal);
    taken.add(value.kind);
    return put(key, { entity: 'IndexValue', personId }, isNew, refusal);
  });
}
