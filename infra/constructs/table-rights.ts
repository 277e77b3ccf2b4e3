/**
 * What a function does with items: by action, the kinds of partitions, which is how a key begins (`store/keys.ts`). A
 * transaction has no action of its own: each item in it needs the one of its kind.
 */
export type TableRights = Readonly<Partial<Record<ItemAction, readonly string[] | 'EVERY'>>>;

type ItemAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';

/**
 * Just what each was seen to do while the tests ran (`infra/rights/recorded.json`): `test/infra/rights` fails for a kind too
 * few and for one too many, and says which. Nobody deletes what was booked, looked at or answered.
 */
export const tableRights = {
  /** It reads everything, for somebody who may; access-rules.ts decides that, field by field. */
  graphql: {
    GetItem: 'EVERY',
    BatchGetItem: 'EVERY',
    Query: 'EVERY',
    PutItem: [
      ...['ACCESS', 'ADJUSTMENT', 'ANSWER', 'APPLICATION', 'CLAIM', 'CLOSING', 'EVIDENCE', 'EVIDENCE_HASH', 'FACE'],
      ...['INDEX', 'INSTITUTION', 'LEDGER', 'PERSON', 'RECONCILIATION', 'STATEMENT', 'SUBMITTER', 'VOUCHER_CODE'],
    ],
    // A link and the mark of an open application stand where the person is.
    DeleteItem: ['PERSON'],
    ConditionCheckItem: ['ANSWER', 'INDEX', 'PERSON'],
  },
  import: {
    GetItem: ['INDEX', 'JOB', 'LEDGER', 'PERSON'],
    BatchGetItem: ['INDEX', 'LEDGER', 'PERSON'],
    Query: ['PERSON'],
    PutItem: ['INDEX', 'JOB', 'LEDGER', 'PERSON'],
    ConditionCheckItem: ['INDEX'],
  },
  rekey: {
    GetItem: ['INDEX', 'JOB', 'PERSON'],
    PutItem: ['INDEX', 'JOB', 'PERSON'],
  },
  yearClose: {
    GetItem: ['JOB', 'PERSON'],
    PutItem: ['JOB', 'LEDGER', 'PERSON'],
  },
  verify: {
    GetItem: ['JOB'],
    Query: ['LEDGER'],
    PutItem: ['JOB'],
  },
  events: {
    GetItem: ['APPLICATION', 'CLAIM', 'PERSON'],
    Query: ['PERSON'],
    PutItem: ['CLOSING', 'LEDGER', 'PERSON'],
    DeleteItem: ['PERSON'],
  },
  sweep: {
    GetItem: ['APPLICATION', 'PERSON'],
    PutItem: ['APPLICATION', 'LEDGER', 'PERSON'],
    DeleteItem: ['PERSON'],
  },
  workflow: {
    GetItem: ['APPLICATION', 'PERSON'],
    BatchGetItem: ['PERSON'],
    Query: ['EVIDENCE_HASH', 'PERSON', 'SUBMITTER'],
    PutItem: ['ACCESS', 'APPLICATION', 'LEDGER', 'PERSON'],
    DeleteItem: ['PERSON'],
    ConditionCheckItem: ['PERSON'],
  },
  /** Open to the world, so it reaches least of all. */
  faceCallback: {
    GetItem: ['APPLICATION', 'FACE', 'PERSON'],
    PutItem: ['APPLICATION', 'FACE', 'PERSON'],
    DeleteItem: ['PERSON'],
  },
  evidence: {
    GetItem: ['APPLICATION', 'CLOSING', 'EVIDENCE', 'LEDGER', 'PERSON', 'RECONCILIATION', 'STATEMENT'],
    Query: ['CLOSING', 'LEDGER'],
    PutItem: ['ACCESS', 'CLOSING', 'EVIDENCE', 'RECONCILIATION', 'STATEMENT'],
  },
  rebuildClosing: {
    GetItem: ['CLAIM'],
    Query: ['CLOSING'],
    PutItem: ['CLOSING'],
  },
  /** An operator's, about one person, for a file number: alone it takes the person out of the look-up. */
  personData: {
    GetItem: ['APPLICATION', 'CLAIM', 'CLOSING', 'EVIDENCE', 'INDEX', 'PERSON'],
    BatchGetItem: ['APPLICATION', 'EVIDENCE', 'INDEX'],
    Query: ['ACCESS', 'LEDGER', 'PERSON'],
    PutItem: ['ACCESS', 'PERSON'],
    DeleteItem: ['INDEX', 'PERSON'],
    ConditionCheckItem: ['PERSON'],
  },
  /** It changes the form of whatever item, attribute by attribute. */
  migrate: {
    GetItem: ['CLAIM', 'JOB'],
    PutItem: ['JOB'],
    UpdateItem: 'EVERY',
  },
  follow: {
    GetItem: ['APPLICATION', 'CLAIM', 'LEDGER', 'PERSON'],
    Query: ['CLOSING'],
  },
} as const satisfies Readonly<Record<string, TableRights>>;
