import { type EntryKind, entryKinds } from '../../../domain/ledger/entry-kinds.ts';
import { formatYuan } from '../../../domain/money.ts';
import { availableOf, balanceOf, reservedOf } from '../../../domain/persons/personal-account.ts';
import type {
  AccountEntryResolvers,
  MoneyResolvers,
  PersonalAccountResolvers,
} from '../../../schema/generated/resolvers.ts';
import { accountEntries, balancesAt, type EntryFilter } from '../../../use-cases/accounts/account-entries.ts';
import type { PageRequest } from '../../../use-cases/ports.ts';
import { connection, type ListName } from '../connections.ts';
import { createPersonIds } from '../node-ids.ts';
import { nodeId } from '../nodes.ts';
import { rejectionError } from '../payloads.ts';

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
  entries({ account, standing }, { from, until, kinds, ...args }, context) {
    const filter: EntryFilter = { ...(from && { from }), ...(until && { until }), ...(kinds?.length && { kinds }) };
    const read = (page: PageRequest) => accountEntries(context.services, account, filter, page);
    return connection(context, args, { name: listName(filter), personId: account.personId, read }, (entry) => ({
      __typename: 'AccountEntry',
      entry,
      standing,
    }));
  },
  async balanceAt({ account }, { at }, context) {
    const outcome = await balancesAt(context.services, account, new Date(at));
    if (!outcome.ok) throw rejectionError(context, outcome.rejection, 'at');
    const { current, historical, reserved } = outcome.value;
    return { at, balance: current + historical, currentYear: current, historical, reserved };
  },
};

/** A cursor of one period and kinds is none of another. The kinds are a number: each has a bit, whatever their order. */
function listName({ from, until, kinds }: EntryFilter): ListName {
  if (from === undefined && until === undefined && kinds === undefined) return 'entries';
  const bits = (kinds ?? entryKinds).map((kind: EntryKind) => 2 ** entryKinds.indexOf(kind));
  const mask = [...new Set(bits)].reduce((sum, bit) => sum + bit, 0);
  return `entries.${from ?? ''}.${until ?? ''}.${mask.toString(36)}`;
}

export const AccountEntry: AccountEntryResolvers = {
  id: ({ entry }, _args, context) => nodeId(context, { type: 'AccountEntry', ...entry }),
  sequence: ({ entry }) => entry.sequence,
  kind: ({ entry }) => entry.kind,
  bookedAt: ({ entry }) => entry.bookedAt,
  counterSide: ({ entry }) => entry.counterSide,
  // The same act books on several accounts, which a channel must not see to belong together.
  transferId: ({ entry }, _args, { services, caller }) =>
    createPersonIds(services.pairwise, caller).beside(entry.personId).write(entry.transferId),
  // The standing is the one towards the owner, who is known already; the relative is read.
  async relativeName({ entry, standing: { reader } }, _args, context) {
    if (entry.counterPersonId === undefined) return null;
    return (await context.viewPerson(entry.counterPersonId, { reader, scopes: [] }).summary()).masked.name;
  },
  // Like the act itself: the same claim is paid from several accounts.
  claimReference: ({ entry }, _args, { services, caller }) =>
    entry.claimId === undefined
      ? null
      : createPersonIds(services.pairwise, caller).beside(entry.personId).write(entry.claimId),
  undoes: ({ entry }) => entry.undoes ?? null,
  reason: ({ entry }) => entry.reason ?? null,
  currentYearChange: ({ entry }) => entry.currentDelta,
  historicalChange: ({ entry }) => entry.historicalDelta,
  currentYearAfter: ({ entry }) => entry.currentAfter,
  historicalAfter: ({ entry }) => entry.historicalAfter,
  reservedChange: ({ entry }) => entry.reservedDelta,
  reservedAfter: ({ entry }) => entry.reservedAfter,
  previousHash: ({ entry }) => entry.previousHash,
  hash: ({ entry }) => entry.hash,
};
