import type { Resolvers } from '../../../schema/generated/resolvers.ts';
import { scalars } from '../scalars.ts';
import * as access from './access.ts';
import * as account from './account.ts';
import * as binding from './binding.ts';
import * as claim from './claim.ts';
import * as consent from './consent.ts';
import * as evidence from './evidence.ts';
import * as family from './family.ts';
import * as ledger from './ledger.ts';
import * as person from './person.ts';
import * as reconciliation from './reconciliation.ts';
import * as region from './region.ts';
import * as registration from './registration.ts';
import * as review from './review.ts';
import * as statement from './statement.ts';
import * as viewer from './viewer.ts';
import * as voucher from './voucher.ts';
import * as wallet from './wallet.ts';

/** Every resolver, one file a concept, in the order of the files in `schema/`. */
export const resolvers: Resolvers = {
  ...scalars,
  Query: {
    ...viewer.queries,
    ...region.queries,
    ...binding.queries,
    ...claim.queries,
    ...ledger.queries,
    ...reconciliation.queries,
    ...review.queries,
    ...voucher.queries,
  },
  Mutation: {
    ...access.mutations,
    ...binding.mutations,
    ...claim.mutations,
    ...consent.mutations,
    ...evidence.mutations,
    ...family.mutations,
    ...ledger.mutations,
    ...reconciliation.mutations,
    ...registration.mutations,
    ...review.mutations,
    ...statement.mutations,
    ...voucher.mutations,
    ...wallet.mutations,
  },
  AccessRecord: access.AccessRecord,
  AccountEntry: account.AccountEntry,
  AccountStatement: statement.AccountStatement,
  Adjustment: ledger.Adjustment,
  ApplicationAction: binding.ApplicationAction,
  ApplicationEvidence: binding.ApplicationEvidence,
  ApplicationParty: binding.ApplicationParty,
  ApplicationReason: binding.ApplicationReason,
  BindingApplication: binding.BindingApplication,
  ...claim.types,
  Channel: consent.Channel,
  ChannelConsent: consent.ChannelConsent,
  DetailReconciliation: reconciliation.DetailReconciliation,
  DisplayRules: region.DisplayRules,
  Evidence: evidence.Evidence,
  FamilyLink: { ...family.FamilyLink, ...wallet.FamilyLink },
  FamilyMember: family.FamilyMember,
  LocalizedText: region.LocalizedText,
  Money: account.Money,
  MutualAidRules: region.MutualAidRules,
  Participation: person.Participation,
  Person: { ...person.Person, ...family.Person, ...claim.Person, ...voucher.Person },
  PersonalAccount: account.PersonalAccount,
  PresentedPerson: voucher.PresentedPerson,
  ReconciliationBadLine: reconciliation.ReconciliationBadLine,
  ReconciliationRequest: reconciliation.ReconciliationRequest,
  RegionProfile: region.RegionProfile,
  RuleVerdict: binding.RuleVerdict,
  Viewer: viewer.Viewer,
  Voucher: voucher.Voucher,
  VoucherCode: voucher.VoucherCode,
};
