import { formatYuan } from '../../../domain/money.ts';
import { availableOf, balanceOf, reservedOf } from '../../../domain/persons/personal-account.ts';
import type {
  AccountEntryResolvers,
  MoneyResolvers,
  PersonalAccountResolvers,
} from '../../../schema/generated/resolvers.ts';
import type { PageRequest } from '../../../use-cases/ports.ts';
import { connection } from '../connections.ts';
import { createPersonIds } from '../node-ids.ts';
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
  entries({ account, standing }, args, context) {
    const { reads } = context.services;
    const read = (page: PageRequest) => reads.entries(account, page);
    return connection(context, args, { name: 'entries', personId: account.personId, read }, (entry) => ({
      __typename: 'AccountEntry',
      entry,
      standing,
    }));
  },
};

export const AccountEntry: AccountEntryResolvers = {
  id: ({ entry }, _args, context) => nodeId(context, { type: 'AccountEntry', ...entry }),
  sequence: ({ entry }) => entry.sequence,
  kind: ({ entry }) => entry.kind,
  bookedAt: ({ entry }) => entry.bookedAt,
  counterSide: ({ entry }) => entry.counterSide,
  // The same act books on several accounts, which a channel must not see to belong together.
  transferId: ({ entry }, _args, { services, caller }) =>
    createPersonIds(services.pairwise, caller).beside(entry.personId).write(entry.transferId),
  currentYearChange: ({ entry }) => entry.currentDelta,
  historicalChange: ({ entry }) => entry.historicalDelta,
  currentYearAfter: ({ entry }) => entry.currentAfter,
  historicalAfter: ({ entry }) => entry.historicalAfter,
  previousHash: ({ entry }) => entry.previousHash,
  hash: ({ entry }) => entry.hash,
};
