import { formatYuan } from '../../../domain/money.ts';
import { availableOf, balanceOf, reservedOf } from '../../../domain/persons/personal-account.ts';
import type {
  AccountEntryResolvers,
  MoneyResolvers,
  PersonalAccountResolvers,
} from '../../../schema/generated/resolvers.ts';
import { connection, pageRequest } from '../connections.ts';
import { nodeId } from '../nodes.ts';

export const Money: MoneyResolvers = {
  amount: formatYuan,
  currency: () => 'CNY',
  fen: String,
};

export const PersonalAccount: PersonalAccountResolvers = {
  id: ({ account }, _args, context) => nodeId(context, { type: 'PersonalAccount', ...account }),
  insuranceType: ({ account }) => account.insuranceType,
  admdvs: ({ account }) => account.admdvs,
  status: ({ account }) => account.status,
  balance: ({ account }) => balanceOf(account),
  currentYear: ({ account }) => account.current,
  historical: ({ account }) => account.historical,
  reserved: ({ account }) => reservedOf(account),
  available: ({ account }) => availableOf(account),
  async entries({ account, standing }, args, context) {
    const request = pageRequest(args, context);
    const entries = await context.services.reads.entries(account, request);
    return connection(entries, request, (entry) => ({ __typename: 'AccountEntry', entry, standing }));
  },
};

export const AccountEntry: AccountEntryResolvers = {
  id: ({ entry }, _args, context) => nodeId(context, { type: 'AccountEntry', ...entry }),
  sequence: ({ entry }) => entry.sequence,
  kind: ({ entry }) => entry.kind,
  bookedAt: ({ entry }) => entry.bookedAt,
  counterSide: ({ entry }) => entry.counterSide,
  transferId: ({ entry }) => entry.transferId,
  currentYearChange: ({ entry }) => entry.currentDelta,
  historicalChange: ({ entry }) => entry.historicalDelta,
  currentYearAfter: ({ entry }) => entry.currentAfter,
  historicalAfter: ({ entry }) => entry.historicalAfter,
  previousHash: ({ entry }) => entry.previousHash,
  hash: ({ entry }) => entry.hash,
};
