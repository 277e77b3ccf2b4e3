import type { Rejection } from '../domain/outcome.ts';
import type { Change, IndexKind, IndexValue } from '../use-cases/ports.ts';
import { type Condition, follows, isNew } from './conditions.ts';
import { type Item, toItem } from './items.ts';
import {
  accessKey,
  accountKey,
  consentKey,
  entryKey,
  indexKey,
  type Key,
  linkKeys,
  participationKey,
  personKey,
} from './keys.ts';

/** One item of a transaction and what it means if its condition fails. */
export interface Write {
  readonly key: Key;
  /** The whole item; absent for a mere check. */
  readonly item?: Item;
  readonly condition: Condition;
  readonly refusal: Rejection;
}

const put = (key: Key, item: Item, condition: Condition, refusal: Rejection): Write => ({
  key,
  item: { ...key, ...item },
  condition,
  refusal,
});

const changedMeanwhile: Rejection = { code: 'changed_meanwhile' };

const alreadyRegistered: Record<IndexKind, Rejection> = {
  CERTIFICATE: { code: 'certificate_already_registered', path: ['certificate', 'number'] },
  SOCIAL_CARD: { code: 'social_card_number_already_registered', path: ['socialCardNumber'] },
  COMPUTER_NUMBER: { code: 'computer_number_already_registered', path: ['computerNumber'] },
};

/** The items that a change writes. This is the only place that knows which change touches which item. */
export function writesOf(change: Change): readonly Write[] {
  switch (change.change) {
    case 'PERSON_REGISTERED':
      return [
        put(personKey(change.person.id), toItem('Person', change.person), isNew, changedMeanwhile),
        ...indexWrites(change.person.id, change.index),
      ];
    case 'PERSON_CHANGED':
      return [
        put(
          personKey(change.person.id),
          toItem('Person', change.person),
          follows(change.person.version),
          changedMeanwhile,
        ),
      ];
    case 'PERSON_INDEXED':
      return indexWrites(change.personId, change.index);
    case 'PARTICIPATION_ADDED':
      return [
        put(participationKey(change.participation), toItem('Participation', change.participation), isNew, {
          code: 'participation_duplicate',
          path: ['participations'],
        }),
      ];
    case 'PARTICIPATION_CHANGED': {
      const { participation } = change;
      const condition = follows(participation.version);
      return [
        put(participationKey(participation), toItem('Participation', participation), condition, changedMeanwhile),
      ];
    }
    case 'ACCOUNT_OPENED':
      return [
        put(accountKey(change.account), toItem('PersonalAccount', change.account), isNew, changedMeanwhile),
        ...change.entries.map((entry) =>
          put(entryKey(entry, entry.sequence), toItem('LedgerEntry', entry), isNew, changedMeanwhile),
        ),
      ];
    case 'ACCOUNT_CHANGED': {
      const { account } = change;
      const condition = follows(account.version);
      return [put(accountKey(account), toItem('PersonalAccount', account), condition, changedMeanwhile)];
    }
    case 'LINK_MADE':
      return linkKeys({
        kind: change.link.kind,
        giverId: change.link.giver.id,
        receiverId: change.link.receiver.id,
      }).map((key) => put(key, toItem('FamilyLink', change.link), isNew, changedMeanwhile));
    case 'CONSENT_SET': {
      const { consent } = change;
      const condition = follows(consent.version);
      const key = consentKey(consent.personId, consent.clientId);
      return [put(key, toItem('ChannelConsent', consent), condition, changedMeanwhile)];
    }
    case 'ACCESS_RECORDED':
      return [put(accessKey(change.record), toItem('AccessRecord', change.record), isNew, changedMeanwhile)];
  }
}

/**
 * An identifier is taken under the newest key version, and must be free under the older ones still in use:
 * while keys change, a person may be listed under an old one only.
 */
function indexWrites(personId: string, values: readonly IndexValue[]): Write[] {
  const taken = new Set<IndexKind>();
  return values.map((value) => {
    const key = indexKey(value);
    const refusal = alreadyRegistered[value.kind];
    if (taken.has(value.kind)) return { key, condition: isNew, refusal };
    taken.add(value.kind);
    return put(key, { entity: 'IndexValue', personId }, isNew, refusal);
  });
}
