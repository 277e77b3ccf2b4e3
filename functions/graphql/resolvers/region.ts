import { shanghaiDay } from '../../../domain/calendar.ts';
import type { LinkRules } from '../../../domain/region-profile.ts';
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
  consentText: ({ consent }) => consent.text,
  consentDaysMax: ({ consent }) => consent.daysMax,
  channels: ({ channels }) => channels.map((offer) => ({ clientId: offer.clientId, offer })),
};

const caps = {
  linksPerGiverMax: ({ caps }: LinkRules) => caps.perGiver,
  linksPerReceiverMax: ({ caps }: LinkRules) => caps.perReceiver,
  newLinksPerYearMax: ({ caps }: LinkRules) => caps.perYear,
};

export const DisplayRules: DisplayRulesResolvers = caps;

export const MutualAidRules: MutualAidRulesResolvers = {
  ...caps,
  quotaMode: ({ quota }) => quota.mode,
  quotaPerTransferMax: ({ quota }) => quota.perTransferMax,
  quotaTransfersPerDay: ({ quota }) => quota.transfersPerDay,
};

export const queries: Pick<QueryResolvers, 'regionProfile'> = {
  regionProfile: (_root, { admdvs, on }, { services }) =>
    services.regions.profile(admdvs, on ?? shanghaiDay(services.clock.now())) ?? null,
};
