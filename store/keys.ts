/**
 * Every key of the single table, as functions of ids. No key holds personal data: persons are random UUIDs,
 * identifiers are keyed digests, and the hash of a file says nothing to who does not have the file.
 *
 * | question                                            | partition (pk)                  | sort (sk)                              | request      |
 * |-----------------------------------------------------|---------------------------------|----------------------------------------|--------------|
 * | who is this person?                                 | PERSON#personId                 | PROFILE                                | GetItem      |
 * | where does he take part?                            | PERSON#personId                 | PARTICIPATION#insuranceType#admdvs     | Query        |
 * | what is on his accounts?                            | PERSON#personId                 | ACCOUNT#insuranceType#admdvs           | Query        |
 * | who is his family (all, or of a kind)?              | PERSON#personId                 | LINK#kind#side#otherPersonId           | Query        |
 * | who was his family, newest first?                   | PERSON#personId                 | ENDED#endedAt#kind#side#otherPersonId  | Query        |
 * | how did this link end?                              | PERSON#giverId                  | ENDED#endedAt#kind#GIVING#receiverId   | GetItem      |
 * | when did these two and kind end last?               | PERSON#giverId                  | LAST_ENDED#kind#receiverId             | GetItem      |
 * | how many links did he make this year?               | PERSON#personId                 | LINK_COUNTER                           | GetItem      |
 * | was the relation of these two found to be false?    | PERSON#giverId                  | FINDING#receiverId                     | GetItem      |
 * | is there an open application of these two and kind? | PERSON#giverId                  | OPEN#kind#receiverId                   | GetItem      |
 * | which applications is he part of, newest first?     | PERSON#personId                 | APPLICATION#submittedAt#applicationId  | Query        |
 * | is his e-voucher active?                            | PERSON#personId                 | VOUCHER                                | GetItem      |
 * | what is his transaction password?                   | PERSON#personId                 | PASSWORD                               | GetItem      |
 * | may this channel read him?                          | PERSON#personId                 | CONSENT#clientId                       | GetItem      |
 * | which channels did he allow?                        | PERSON#personId                 | CONSENT#…                              | Query        |
 * | what was booked on this account, newest first?      | LEDGER#personId#type#admdvs     | ENTRY#sequence                         | Query        |
 * | was this month paid in?                             | LEDGER#personId#type#admdvs     | CONTRIBUTION#month                     | GetItem      |
 * | who looked at his data, newest first?               | ACCESS#personId                 | AT#instant#recordId                    | Query        |
 * | who has this certificate, card, computer number?    | INDEX#kind#keyVersion#digest    | PERSON                                 | GetItem      |
 * | how does this application stand?                    | APPLICATION#applicationId       | STATE                                  | GetItem      |
 * | under which token does its workflow wait?           | APPLICATION#applicationId       | TOKEN                                  | GetItem      |
 * | what did this device or clerk hand in of late?      | SUBMITTER#keyedDigest           | AT#submittedAt#applicationId           | Query        |
 * | what is this piece of evidence?                     | EVIDENCE#evidenceId             | STATE                                  | GetItem      |
 * | where was this file handed in before?               | EVIDENCE_HASH#sha256            | APPLICATION#applicationId              | Query        |
 * | was this code of a voucher used?                    | VOUCHER_CODE#codeId             | USED                                   | condition    |
 * | how did this face authentication go?                | FACE#sessionId                  | SESSION                                | GetItem      |
 * | was this call answered before?                      | ANSWER#keyedDigest              | ANSWER                                 | GetItem      |
 * | how far did this job come?                          | JOB#jobId                       | PROGRESS                               | GetItem      |
 * | what became of this message, of this claim?         | CLAIM#claimId                   | CLAIM                                  | GetItem      |
 * | what have his claims added up to this year?         | PERSON#personId                 | CLAIM_YEAR#year                        | GetItem      |
 * | as which institution does this client call?         | INSTITUTION#clientId            | INSTITUTION                            | GetItem      |
 * | does mutual aid for him stand still?                | PERSON#personId                 | MUTUAL_AID_FREEZE                      | GetItem      |
 * | may his keys not be destroyed?                      | PERSON#personId                 | LEGAL_HOLD                             | GetItem      |
 * | how does this adjustment stand?                     | ADJUSTMENT#adjustmentId         | STATE                                  | GetItem      |
 * | how does this statement stand?                      | STATEMENT#statementId           | STATE                                  | GetItem      |
 * | what does this institution's day come to?           | CLOSING#institutionId#day       | LINE#admdvs#type#clearing#claimId#kind | Query        |
 * | do both sides agree about it?                       | CLOSING#institutionId#day       | DAY#admdvs                             | GetItem      |
 * | what came of comparing this file of a day?          | RECONCILIATION#requestId        | STATE                                  | GetItem      |
 *
 * Of several things at once, one BatchGetItem takes the place of the GetItems; where they have to be seen as they are at
 * one instant, a TransactGetItems. The index `waiting` (`store/waiting.ts`) answers four questions more:
 *
 * | question                                            | partition (waitingFor)          | sort (waitingUntil)                    | request      |
 * |-----------------------------------------------------|---------------------------------|----------------------------------------|--------------|
 * | what has to be reviewed here, oldest due first?     | REVIEW#admdvs                   | dueAt#applicationId                    | Query        |
 * | which links end here by now, oldest first?          | LINK_END#admdvs                 | endsAt#giverId#receiverId#kind         | Query        |
 * | what set aside here goes back by now, oldest first? | QUOTA_RETURN#admdvs             | acceptBy#personId#insuranceType        | Query        |
 * | what has a second person to decide on here?         | ADJUSTMENT#admdvs               | proposedAt#adjustmentId                | Query        |
 *
 * The index `listed` (`store/listed.ts`) answers one:
 *
 * | question                                            | partition (listedFor)           | sort (listedAt)                        | request      |
 * |-----------------------------------------------------|---------------------------------|----------------------------------------|--------------|
 * | what was settled for him, newest first?             | CLAIMS#personId                 | settledAt#claimId                      | Query        |
 *
 * A claim's id is made from its message's, so that one item is the claim, makes settling idempotent, and is where a
 * message that is reversed before it comes is closed, and where one that takes back says so.
 * A link is written twice, once in the partition of each side, in one transaction: each side's family is one Query.
 * When it ends, both move to ENDED#…, where the instant comes first, so that a history is one Query newest first. The
 * newest end of two persons is kept once more beside it: every application asks for it, while ends are rare, so one
 * item more with each end costs less than reading through a history with each application.
 * The ledger and the access log have partitions of their own, because they grow without limit.
 */
import type { AccessRecord } from '../domain/access/access-record.ts';
import type { ApplicationPointer } from '../domain/binding/application.ts';
import type { FamilyLinkRef, LinkKind } from '../domain/links/family-link.ts';
import type { PersonId } from '../domain/persons/person.ts';
import type { AccountRef } from '../domain/persons/personal-account.ts';
import type { ClosingLine } from '../domain/reconciliation/closing-line.ts';
import type { ReconciledDayRef } from '../domain/reconciliation/reconciled-day.ts';
import type { ClosingSelection, IndexValue, SubmissionNote } from '../use-cases/ports.ts';

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

/** Where a link that has ended at that instant stands: in the giver's partition, then in the receiver's. */
export const endedLinkKeys = (ref: FamilyLinkRef, endedAt: string): readonly [Key, Key] => [
  key(personPartition(ref.giverId), `ENDED#${endedAt}#${ref.kind}#GIVING#${ref.receiverId}`),
  key(personPartition(ref.receiverId), `ENDED#${endedAt}#${ref.kind}#RECEIVING#${ref.giverId}`),
];
export const endedLinksOf = (id: PersonId) => key(personPartition(id), 'ENDED#');
export const lastEndedLinkKey = (ref: FamilyLinkRef) =>
  key(personPartition(ref.giverId), `LAST_ENDED#${ref.kind}#${ref.receiverId}`);

export const linkCounterKey = (id: PersonId) => key(personPartition(id), 'LINK_COUNTER');
export const findingKey = (ref: Pick<FamilyLinkRef, 'giverId' | 'receiverId'>) =>
  key(personPartition(ref.giverId), `FINDING#${ref.receiverId}`);

export const applicationKey = (applicationId: string) => key(`APPLICATION#${applicationId}`, 'STATE');
export const workflowTokenKey = (applicationId: string) => key(`APPLICATION#${applicationId}`, 'TOKEN');
/** Stands while an application of these two and kind is open, and names it. */
export const openApplicationKey = (ref: FamilyLinkRef) =>
  key(personPartition(ref.giverId), `OPEN#${ref.kind}#${ref.receiverId}`);
export const applicationPointerKey = (pointer: ApplicationPointer) =>
  key(personPartition(pointer.personId), `APPLICATION#${pointer.submittedAt}#${pointer.applicationId}`);
export const applicationPointersOf = (id: PersonId) => key(personPartition(id), 'APPLICATION#');

const submitterPartition = (digest: string) => `SUBMITTER#${digest}`;
export const submissionKey = (submitter: string, note: SubmissionNote) =>
  key(submitterPartition(submitter), `AT#${note.at}#${note.applicationId}`);
export const submissionsOf = (submitter: string) => key(submitterPartition(submitter), 'AT#');

export const evidenceKey = (id: string) => key(`EVIDENCE#${id}`, 'STATE');
const evidenceHashPartition = (sha256: string) => `EVIDENCE_HASH#${sha256}`;
export const evidenceUseKey = (sha256: string, applicationId: string) =>
  key(evidenceHashPartition(sha256), `APPLICATION#${applicationId}`);
export const evidenceUsesOf = (sha256: string) => key(evidenceHashPartition(sha256), 'APPLICATION#');

export const voucherKey = (id: PersonId) => key(personPartition(id), 'VOUCHER');
export const usedVoucherCodeKey = (codeId: string) => key(`VOUCHER_CODE#${codeId}`, 'USED');
export const faceSessionKey = (id: string) => key(`FACE#${id}`, 'SESSION');
export const passwordKey = (id: PersonId) => key(personPartition(id), 'PASSWORD');

export const consentKey = (id: PersonId, clientId: string) => key(personPartition(id), `CONSENT#${clientId}`);
export const consentsOf = (id: PersonId) => key(personPartition(id), 'CONSENT#');

const ledgerPartition = (ref: AccountRef) => `LEDGER#${ref.personId}#${ref.insuranceType}#${ref.admdvs}`;
/** Twelve digits: 10^12 entries on one account is 30,000 a second for a year. */
const sequenceDigits = 12;
export const sequenceMax = 10 ** sequenceDigits - 1;
export const sequenceText = (sequence: number): string => String(sequence).padStart(sequenceDigits, '0');
export const entryKey = (ref: AccountRef, sequence: number) =>
  key(ledgerPartition(ref), `ENTRY#${sequenceText(sequence)}`);
export const contributionKey = (ref: AccountRef, month: string) => key(ledgerPartition(ref), `CONTRIBUTION#${month}`);
export const entriesOf = (ref: AccountRef) => key(ledgerPartition(ref), 'ENTRY#');

const accessPartition = (id: PersonId) => `ACCESS#${id}`;
export const accessKey = (record: AccessRecord) =>
  key(accessPartition(record.personId), `AT#${record.at}#${record.id}`);
export const accessRecordsOf = (id: PersonId) => key(accessPartition(id), 'AT#');

export const indexKey = (value: IndexValue) => key(`INDEX#${value.kind}#${value.keyVersion}#${value.digest}`, 'PERSON');

export const answerKey = (name: string) => key(`ANSWER#${name}`, 'ANSWER');

/** What became of one message: its claim, or that it was closed. */
export const claimKey = (claimId: string) => key(`CLAIM#${claimId}`, 'CLAIM');
export const claimYearKey = (id: PersonId, year: string) => key(personPartition(id), `CLAIM_YEAR#${year}`);
export const institutionKey = (clientId: string) => key(`INSTITUTION#${clientId}`, 'INSTITUTION');
export const freezeKey = (id: PersonId) => key(personPartition(id), 'MUTUAL_AID_FREEZE');
export const legalHoldKey = (id: PersonId) => key(personPartition(id), 'LEGAL_HOLD');
export const adjustmentKey = (adjustmentId: string) => key(`ADJUSTMENT#${adjustmentId}`, 'STATE');
export const statementKey = (statementId: string) => key(`STATEMENT#${statementId}`, 'STATE');

/** Headings come first, so that what is reconciled together is one Query. */
const closingPartition = ({ institutionId, day }: ClosingSelection) => `CLOSING#${institutionId}#${day}`;
function headingOf({ admdvs, insuranceType, clearingType }: NonNullable<ClosingSelection['heading']>): string {
  const parts = ['LINE', admdvs, insuranceType, insuranceType && clearingType];
  return parts.map((part) => (part === undefined ? '' : `${part}#`)).join('');
}
export const closingLineKey = (line: ClosingLine) =>
  key(closingPartition(line), `${headingOf(line)}${line.madeBy}#${line.kind}`);
export const closingLinesOf = (selection: ClosingSelection) =>
  key(closingPartition(selection), selection.heading ? headingOf(selection.heading) : 'LINE#');

export const reconciledDayKey = (ref: ReconciledDayRef) => key(closingPartition(ref), `DAY#${ref.admdvs}`);

export const reconciliationRequestKey = (requestId: string) => key(`RECONCILIATION#${requestId}`, 'STATE');

export const jobKey = (jobId: string) => key(`JOB#${jobId}`, 'PROGRESS');
