/**
 * Every key of the single table, as functions of ids. No key holds personal data: persons are random UUIDs,
 * identifiers are keyed digests.
 *
 * | question                                            | partition (pk)                  | sort (sk)                              | request      |
 * |-----------------------------------------------------|---------------------------------|----------------------------------------|--------------|
 * | who is this person?                                 | PERSON#personId                 | PROFILE                                | GetItem      |
 * | where does he take part?                            | PERSON#personId                 | PARTICIPATION#insuranceType#admdvs     | Query        |
 * | what is on his accounts?                            | PERSON#personId                 | ACCOUNT#insuranceType#admdvs           | Query        |
 * | who is his family (all, or of a kind)?             | PERSON#personId                 | LINK#kind#side#otherPersonId           | Query        |
 * | may this channel read him?                          | PERSON#personId                 | CONSENT#clientId                       | GetItem      |
 * | which channels did he allow?                        | PERSON#personId                 | CONSENT#…                              | Query        |
 * | what was booked on this account, newest first?      | LEDGER#personId#type#admdvs     | ENTRY#sequence                         | Query        |
 * | who looked at his data, newest first?               | ACCESS#personId                 | AT#instant#recordId                    | Query        |
 * | who has this certificate, card, computer number?    | INDEX#kind#keyVersion#digest    | PERSON                                 | GetItem      |
 * | was this call answered before?                      | ANSWER#keyedDigest              | ANSWER                                 | GetItem      |
 * | how far did this job come?                          | JOB#jobId                       | PROGRESS                               | GetItem      |
 *
 * A link is written twice, once in the partition of each side, in one transaction: each side's family is one Query.
 * The ledger and the access log have partitions of their own, because they grow without limit.
 */
import type { AccessRecord } from '../domain/access/access-record.ts';
import type { FamilyLinkRef, LinkKind } from '../domain/links/family-link.ts';
import type { PersonId } from '../domain/persons/person.ts';
import type { AccountRef } from '../domain/persons/personal-account.ts';
import type { IndexValue } from '../use-cases/ports.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

const key = (pk: string, sk: string): Key => ({ pk, sk });
const personPartition = (id: PersonId) => `PERSON#${id}`;

export const personKey = (id: PersonId) => key(personPartition(id), 'PROFILE');

export const participationKey = (ref: AccountRef) =>
  key(personPartition(ref.personId), `PARTICIPATION#${ref.insuranceType}#${ref.admdvs}`);
export const participationsOf = (id: PersonId) => key(personPartition(id), 'PARTICIPATION#');

export const accountKey = (ref: AccountRef) =>
  key(personPartition(ref.personId), `ACCOUNT#${ref.insuranceType}#${ref.admdvs}`);
export const accountsOf = (id: PersonId) => key(personPartition(id), 'ACCOUNT#');

/** A link's two items: in the giver's partition, then in the receiver's. */
export const linkKeys = (ref: FamilyLinkRef): readonly [Key, Key] => [
  key(personPartition(ref.giverId), `LINK#${ref.kind}#GIVING#${ref.receiverId}`),
  key(personPartition(ref.receiverId), `LINK#${ref.kind}#RECEIVING#${ref.giverId}`),
];
export const linksOf = (id: PersonId, kind?: LinkKind) => key(personPartition(id), kind ? `LINK#${kind}#` : 'LINK#');

export const consentKey = (id: PersonId, clientId: string) => key(personPartition(id), `CONSENT#${clientId}`);
export const consentsOf = (id: PersonId) => key(personPartition(id), 'CONSENT#');

const ledgerPartition = (ref: AccountRef) => `LEDGER#${ref.personId}#${ref.insuranceType}#${ref.admdvs}`;
/** Twelve digits: 10^12 entries on one account is 30,000 a second for a year. */
export const entryKey = (ref: AccountRef, sequence: number) =>
  key(ledgerPartition(ref), `ENTRY#${String(sequence).padStart(12, '0')}`);
export const entriesOf = (ref: AccountRef) => key(ledgerPartition(ref), 'ENTRY#');

const accessPartition = (id: PersonId) => `ACCESS#${id}`;
export const accessKey = (record: AccessRecord) =>
  key(accessPartition(record.personId), `AT#${record.at}#${record.id}`);
export const accessRecordsOf = (id: PersonId) => key(accessPartition(id), 'AT#');

export const indexKey = (value: IndexValue) => key(`INDEX#${value.kind}#${value.keyVersion}#${value.digest}`, 'PERSON');

export const answerKey = (name: string) => key(`ANSWER#${name}`, 'ANSWER');

export const jobKey = (jobId: string) => key(`JOB#${jobId}`, 'PROGRESS');
