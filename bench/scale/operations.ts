import units from './operation-units.json' with { type: 'json' };

/** What the service is asked for, or does by itself, and how the page calls it. */
export const operationNames = {
  ownBalance: 'a person reads his balance',
  channelBalance: 'a channel reads a balance by consent',
  familyList: 'a person lists his family of three',
  claimQuote: 'an institution asks what a claim would come to',
  claimSettle: 'a claim is settled by fund and own account',
  claimSettleShared: 'a claim is settled by fund, own account and a relative',
  claimClosing: 'a claim enters the day of its institution',
  claimCancel: 'a claim is cancelled',
  bindingSubmit: 'an application is handed in',
  bindingDecide: 'an application is screened and concluded by rules alone',
  quotaSet: 'a giver sets a quota',
  unbind: 'a link is ended',
  contribution: 'a month is paid in',
  yearClose: 'the year of an account is closed',
  registration: 'a person is registered with an account',
} as const;

export type Operation = keyof typeof operationNames;

/** What one of them costs on DynamoDB; `test/bench/operation-units.test.ts` measures it on the wire. */
export interface OperationUnits {
  readonly requests: number;
  /** Of 4 KB, strongly consistent; half a unit where it is not. */
  readonly readUnits: number;
  /** Of 1 KB; two in a transaction, one more in each index that the item is in. */
  readonly writeUnits: number;
  /** What the table grows by for good, with copies in indexes. */
  readonly bytesKept: number;
}

export const operationUnits: Readonly<Record<Operation, OperationUnits>> = units;
