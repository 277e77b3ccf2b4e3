import { shanghaiDay } from '../../../domain/calendar.ts';
import { type InsuranceType, insuranceTypes } from '../../../domain/persons/participation.ts';
import {
  type BenefitRule,
  institutionLevels,
  type LinkRules,
  medTypeGroups,
  type RegionProfile as Profile,
  submissionChannels,
} from '../../../domain/region-profile.ts';
import type {
  DisplayRulesResolvers,
  LocalizedTextResolvers,
  MutualAidRulesResolvers,
  QueryResolvers,
  RegionProfileResolvers,
} from '../../../schema/generated/resolvers.ts';

export const LocalizedText: LocalizedTextResolvers = {
  text: (texts, _args, { locale }) => texts[locale],
  zhCN: (texts) => texts['zh-CN'],
};

export const RegionProfile: RegionProfileResolvers = {
  voucherAgreement: ({ voucher }) => voucher.agreement,
  voucherFaceAuthenticationAsked: ({ voucher }) => voucher.faceAuthenticationAsked,
  consentText: ({ consent }) => consent.text,
  consentDaysMax: ({ consent }) => consent.daysMax,
  claims: ({ claims, identities }) => ({ ...claims, hospitalShareCounted: identities.hospitalShareInTotal }),
  channels: ({ channels }) => channels.map((offer) => ({ clientId: offer.clientId, offer })),
  benefits: benefitsOf,
  otherFunds: ({ otherFunds }) =>
    otherFunds.map(({ groups, bands, ...rule }) => ({
      ...rule,
      medTypeGroups: groups,
      bands: bands.map(({ upTo, share }) => ({ upTo, fundShare: share })),
    })),
};

/** In the order in which the profile's own lists name insurances and kinds of care. */
function benefitsOf(profile: Profile) {
  const codes = Object.entries(profile.medTypeGroups);
  return (Object.keys(insuranceTypes) as InsuranceType[]).flatMap((insuranceType) =>
    medTypeGroups.flatMap((medTypeGroup) => {
      const rule = profile.benefits[insuranceType][medTypeGroup];
      if (!rule) return [];
      const medTypes = codes.flatMap(([code, group]) => (group === medTypeGroup ? [code] : []));
      return [{ insuranceType, medTypeGroup, medTypes, levels: levelsOf(rule), yearlyCap: rule.yearlyCap }];
    }),
  );
}

const levelsOf = ({ deductible, bands }: BenefitRule) =>
  institutionLevels.map((level) => ({
    level,
    deductible: deductible[level],
    bands: bands.map(({ upTo, fundShare }) => ({
      upTo,
      fundShareSameCity: fundShare.SAME_CITY[level],
      fundShareSameProvince: fundShare.SAME_PROVINCE[level],
      fundShareOtherProvince: fundShare.OTHER_PROVINCE[level],
    })),
  }));

/** What both kinds of link say in other words than the profile. */
const linkFields = {
  linksPerGiverMax: ({ caps }: LinkRules) => caps.perGiver,
  linksPerReceiverMax: ({ caps }: LinkRules) => caps.perReceiver,
  newLinksPerYearMax: ({ caps }: LinkRules) => caps.perYear,
  identifiers: ({ identifiers }: LinkRules) => setsOf(identifiers),
  submissions: submissionsOf,
  receiverConfirmationHours: ({ receiverConfirmation }: LinkRules) => receiverConfirmation?.withinHours ?? null,
};

const setsOf = (sets: LinkRules['identifiers']) => sets.map((identifiers) => ({ identifiers }));

/** The channels that are open, each with what counts there. */
function submissionsOf(rules: LinkRules) {
  return submissionChannels.flatMap((channel) => {
    const rule = rules.submission[channel];
    if (!rule) return [];
    const { plain: decision, flagged: decisionWhenFlagged } = rule.decision;
    const identifiers = setsOf(rule.identifiers ?? rules.identifiers);
    return [{ channel, decision, decisionWhenFlagged, identifiers, evidence: rule.evidence ?? rules.evidence }];
  });
}

export const DisplayRules: DisplayRulesResolvers = linkFields;

export const MutualAidRules: MutualAidRulesResolvers = {
  ...linkFields,
  quotaMode: ({ quota }) => quota.mode,
  quotaPerTransferMax: ({ quota }) => quota.perTransferMax,
  quotaTransfersPerDay: ({ quota }) => quota.transfersPerDay,
  quotaClosedHours: ({ quota }) => quota.closedHours,
  quotaAcceptanceDeadline: ({ quota }) => quota.acceptanceDeadline,
};

export const queries: Pick<QueryResolvers, 'regionProfile'> = {
  regionProfile: (_root, { admdvs, on }, { services }) =>
    services.regions.profile(admdvs, on ?? shanghaiDay(services.clock.now())) ?? null,
};
