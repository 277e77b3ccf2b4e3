/**
 * Item <-> domain. An item carries its kind in `entity`, so that a stream consumer can tell what it sees.
 * Amounts are DynamoDB numbers read back as bigint (`wrapNumbers`), so no amount passes through a float.
 */
import type { AccessRecord } from '../domain/access/access-record.ts';
import type { ChannelConsent } from '../domain/consents/channel-consent.ts';
import { invariant } from '../domain/invariant.ts';
import type { LedgerEntry } from '../domain/ledger/entry.ts';
import type { FamilyLink } from '../domain/links/family-link.ts';
import type { Participation } from '../domain/persons/participation.ts';
import type { Person } from '../domain/persons/person.ts';
import type { PersonalAccount } from '../domain/persons/personal-account.ts';

export type Item = Record<string, unknown>;

/** Which domain type each kind of item holds. */
export interface Entities {
  Person: Person;
  Participation: Participation;
  PersonalAccount: PersonalAccount;
  LedgerEntry: LedgerEntry;
  FamilyLink: FamilyLink;
  ChannelConsent: ChannelConsent;
  AccessRecord: AccessRecord;
}
export type Entity = keyof Entities;

/** Fields that are small counts in the domain; every other number is an amount in fen. */
const countFields: ReadonlySet<string> = new Set(['version', 'sequence']);
const keyFields: ReadonlySet<string> = new Set(['pk', 'sk', 'entity']);

export const toItem = <E extends Entity>(entity: E, value: Entities[E]): Item => ({ entity, ...value });

export function fromItem<E extends Entity>(entity: E, item: Item): Entities[E] {
  invariant(item.entity === entity, `the item read is a ${entity}`);
  const value: Item = {};
  for (const [name, field] of Object.entries(item)) {
    if (keyFields.has(name)) continue;
    value[name] = countFields.has(name) ? Number(field) : field;
  }
  return value as unknown as Entities[E];
}
