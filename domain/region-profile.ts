import type { Day } from './calendar.ts';
import type { ConsentScope } from './consents/channel-consent.ts';
import type { LinkKind } from './links/family-link.ts';
import type { Fen } from './money.ts';
import type { InsuranceType } from './persons/participation.ts';
import type { Relation } from './relations.ts';
import type { Role } from './roles.ts';
import type { OtherFund, YearlyRule } from './supplementary-funds.ts';

/**
 * What a pooling area decides for itself. Policies differ by region and the local official rule wins (S1), so
 * everything here is data with a date, and no rule tests for the name of a region. S0..S4 are the source
 * pages, N is national policy or the national interface standard.
 *
 * Throughout: `null` says "no limit" or "not offered" aloud; amounts are fen; shares are basis points
 * (10000 = the whole); days of the year are `MM-DD`, times of day `HH:MM` in Asia/Shanghai.
 */
export interface RegionProfile {
  /** `<admdvs>@<effectiveFrom>`: recorded with every decision that was taken under this version. */
  readonly versionId: string;
  readonly effectiveFrom: Day;
  /** 1101 `insuplc_admdvs`: six digits, not the GB/T 2260 list (it has codes like 379900). */
  readonly admdvs: string;
  /** The first two digits: what the scope PROVINCE compares. */
  readonly provinceCode: string;
  /** The first four digits: what the region class SAME_CITY compares. */
  readonly cityCode: string;
  readonly name: LocalizedText;
  /** AWS partitions that this region is meant for; synth uses the first where none is asked for. */
  readonly partitions: readonly Partition[];
  /** The bases that this version was merged from, in order: `['defaults', 'national-app-s2', 'zhejiang-s4']`. */
  readonly bases: readonly string[];
  /** 亲情账户 (S2, app half of S3); null where the region has none. */
  readonly display: LinkRules | null;
  /** 家庭共济 (S0, S1, web half of S3, S4); null where the region has none. */
  readonly mutualAid: MutualAidRules | null;
  readonly ownAccount: OwnAccountRules;
  /** 2206 `med_type` → the group whose deductible and cap it shares; provinces add codes of their own (N). */
  readonly medTypeGroups: Readonly<Record<string, MedTypeGroup>>;
  /** Per insurance type and group; null where the pooled fund pays nothing. */
  readonly benefits: Readonly<Record<InsuranceType, Readonly<Record<MedTypeGroup, BenefitRule | null>>>>;
  /** What pays of the in-scope rest after the pooled fund, in this order; empty where nothing does. */
  readonly otherFunds: readonly OtherFundRule[];
  readonly review: ReviewRules;
  readonly rounding: RoundingRule;
  readonly identities: IdentityFlags;
  readonly voucher: VoucherRules;
  readonly claims: ClaimRules;
  /** `MM-DD`: the day whose first moment turns what is left of current-year money into historical money. */
  readonly yearCloseOn: string;
  /** For how many years after the last thing that happened with a person his records say who he was. */
  readonly recordsKeptYears: number;
  readonly consent: ConsentRules;
  /** The third-party channels that a person of this region may consent to. */
  readonly channels: readonly ChannelOffer[];
  /** How much the others may ask for, each kind of them together. */
  readonly usage: Readonly<Record<UsageGroup, UsageLimit>>;
  /** The OIDC issuers whose tokens count here. */
  readonly issuers: readonly IssuerTrust[];
}

/** Words in both languages of the service. */
export interface LocalizedText {
  readonly en: string;
  readonly 'zh-CN': string;
}

/** A text that a person accepts: what he accepted is recorded by its version, and an old version is refused. */
export interface VersionedText {
  readonly version: string;
  readonly title: LocalizedText;
  readonly text: LocalizedText;
}

export const partitions = ['aws', 'aws-cn'] as const;
export type Partition = (typeof partitions)[number];

/** How far apart the two participations may be: S4 same pooling area, N province (Dec 2024), nation (2026). */
export const linkScopes = ['SAME_POOL', 'PROVINCE', 'NATION'] as const;
export type LinkScope = (typeof linkScopes)[number];

/**
 * Who may hand in an application. GIVER is the holder of a display link, RECEIVER its member. GUARDIAN acts for
 * a child; OPERATOR is the person or device of an assisted channel (S3 E F G); AGENT brings both persons' documents (S3).
 */
export const initiators = ['GIVER', 'RECEIVER', 'GUARDIAN', 'OPERATOR', 'AGENT'] as const;
export type Initiator = (typeof initiators)[number];

/** What the applicant writes down to name his relative: S2 S4 name and ID; S1 card or ID; S3 computer number and ID. */
export const identifiers = ['NAME', 'CERTIFICATE_NUMBER', 'SOCIAL_CARD_NUMBER', 'COMPUTER_NUMBER'] as const;
export type Identifier = (typeof identifiers)[number];

/**
 * Through what an application arrives, by the rows of the sources: WECHAT A, WEBSITE B and B2, NATIONAL_APP C,
 * PROVINCIAL_APP D, TERMINAL E, HOSPITAL_OFFICE F, COUNTER G and G2, PAYMENT_APP H.
 */
export const submissionChannels = [
  'WECHAT',
  'WEBSITE',
  'NATIONAL_APP',
  'PROVINCIAL_APP',
  'TERMINAL',
  'HOSPITAL_OFFICE',
  'COUNTER',
  'PAYMENT_APP',
] as const;
export type SubmissionChannel = (typeof submissionChannels)[number];

/** IMMEDIATE: decided by the rules alone. REVIEW: "wait for the approval" of a person (S1). */
export const decisions = ['IMMEDIATE', 'REVIEW'] as const;
export type Decision = (typeof decisions)[number];

export const evidenceKinds = [
  'COMMITMENT_LETTER',
  'REGISTRATION_FORM',
  'GIVER_HOUSEHOLD_REGISTER',
  'RECEIVER_HOUSEHOLD_REGISTER',
  'GIVER_ID_CARD',
  'RECEIVER_ID_CARD',
  'GIVER_SOCIAL_CARD',
  'RECEIVER_SOCIAL_CARD',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/**
 * In which form a piece of evidence counts. ELECTRONIC: a commitment letter signed by name in the app (S2).
 * ORIGINAL_SEEN: an operator or device saw it (S3 E F). ORIGINAL_AND_COPY: seen, and the copy kept (S3 G).
 */
export const evidenceForms = ['UPLOAD', 'ELECTRONIC', 'ORIGINAL_SEEN', 'ORIGINAL_AND_COPY'] as const;
export type EvidenceForm = (typeof evidenceForms)[number];

export interface EvidenceRequirement {
  readonly kind: EvidenceKind;
  /** Any one of them will do. */
  readonly forms: readonly EvidenceForm[];
}

export interface SubmissionRule {
  /** `plain` where no rule flags a risk, `flagged` where one does. */
  readonly decision: { readonly plain: Decision; readonly flagged: Decision };
  /** Alternatives asked for here in place of the link kind's own; null where those hold. */
  readonly identifiers: readonly (readonly Identifier[])[] | null;
  /** Evidence asked for here in place of the link kind's own; null where that holds. */
  readonly evidence: readonly EvidenceRequirement[] | null;
}

/** The rules that both kinds of link have. The giver is the holder of a display link, the receiver its member. */
export interface LinkRules {
  /** What the receiver may be to the giver. */
  readonly relations: readonly Relation[];
  readonly scope: LinkScope;
  readonly initiators: readonly Initiator[];
  /** Alternatives, each a set to be given whole: `[['SOCIAL_CARD_NUMBER'], ['CERTIFICATE_NUMBER']]` is "or" (S1). */
  readonly identifiers: readonly (readonly Identifier[])[];
  /** Family Member Addition Notice (S2), User Instructions (S4). */
  readonly notice: VersionedText;
  /** The signed statement that the relation is true (S2, S4). */
  readonly commitmentLetter: VersionedText;
  readonly evidence: readonly EvidenceRequirement[];
  /** Age on the day of submission from which the receiver's face is authenticated; null where never (S2 S3: 16). */
  readonly faceAuthenticationFromAge: number | null;
  readonly submission: Readonly<Record<SubmissionChannel, SubmissionRule | null>>;
  /** Where built "voluntarily by both sides" (N): the receiver confirms within so many hours. */
  readonly receiverConfirmation: { readonly withinHours: number } | null;
  readonly caps: LinkCaps;
  /** Days after an unbinding before the same two may be bound again; 0 where at once. Weak: conflicting pages. */
  readonly coolingDays: number;
  readonly unbinding: UnbindingRule;
}

/** Live links of this kind; null where there is no limit. */
export interface LinkCaps {
  /** S2: five display links, fixed. */
  readonly perGiver: number | null;
  /** Weak: a person displayable by at most two holders. */
  readonly perReceiver: number | null;
  /** New links of one giver within a calendar year. */
  readonly perYear: number | null;
}

export const unbindingParties = ['GIVER', 'RECEIVER'] as const;
export const unbindingEffects = ['AT_ONCE', 'NEXT_DAY'] as const;

export interface UnbindingRule {
  readonly by: readonly (typeof unbindingParties)[number][];
  readonly effective: (typeof unbindingEffects)[number];
  /** S1 sets a password when binding; it is asked for again here and when the quota changes. */
  readonly transactionPasswordAsked: boolean;
}

/** ALL: both funds of the account. HISTORICAL: "the surplus funds over the years" only (S4). */
export const shareableFunds = ['ALL', 'HISTORICAL'] as const;
export type ShareableFunds = (typeof shareableFunds)[number];

/** 医保钱包 (N, 2026): whether the giver sets money aside for each receiver. */
export const quotaModes = ['NONE', 'OPTIONAL', 'REQUIRED'] as const;
export type QuotaMode = (typeof quotaModes)[number];

/**
 * The four classes that make up the whole cost: 2206 `inscp_scp_amt` (what the fund leaves of it), `preselfpay_amt`,
 * `overlmt_selfpay`, `fulamt_ownpay_amt`.
 */
export const costClasses = ['IN_SCOPE', 'PRE_BORNE', 'OVER_LIMIT', 'FULL_SELF_FUNDED'] as const;
export type CostClass = (typeof costClasses)[number];

/** What mutual aid may pay for (N); public-health costs, fitness and wellness never are, so no profile can name them. */
export const itemCategories = ['MEDICAL_SERVICE', 'DRUG', 'DEVICE', 'CONSUMABLE'] as const;
export type ItemCategory = (typeof itemCategories)[number];

/** Premiums that an account may pay for a relative (N). */
export const premiumUses = ['RESIDENT_PREMIUM', 'LONG_TERM_CARE_PREMIUM'] as const;
export type PremiumUse = (typeof premiumUses)[number];

export const accountFunds = ['HISTORICAL', 'CURRENT'] as const;
export type AccountFund = (typeof accountFunds)[number];

/** What decides between several givers, first criterion first. Not settled officially (weak), hence data. */
export const giverOrderings = ['PRIORITY', 'LINK_AGE', 'LINK_ID'] as const;
export type GiverOrdering = (typeof giverOrderings)[number];

export interface MutualAidRules extends LinkRules {
  readonly shareableFunds: ShareableFunds;
  readonly quota: QuotaRules;
  /** The most that one receiver may use within a calendar year, over all his givers. Weak: ¥8,000. */
  readonly yearlyCapPerReceiver: Fen | null;
  /** What must stay in the giver's account. Weak: ¥1,000. */
  readonly minimumBalanceKept: Fen;
  readonly payableCostClasses: readonly CostClass[];
  readonly payableItemCategories: readonly ItemCategory[];
  /** The most that mutual aid pays of one hospitalisation (S1: "reach a certain amount"). */
  readonly hospitalisationLimit: Fen | null;
  readonly payerOrder: readonly GiverOrdering[];
  readonly premiumUses: readonly PremiumUse[];
}

export interface QuotaRules {
  readonly mode: QuotaMode;
  readonly perTransferMax: Fen | null;
  readonly transfersPerDay: number | null;
  /** No transfer is taken from the first time on until the second; it may span midnight (22:00 to 06:00). */
  readonly closedHours: { readonly from: string; readonly until: string } | null;
  /** A transfer not accepted goes back at this time of the next day; null where acceptance is not asked for. */
  readonly acceptanceDeadline: string | null;
}

export interface OwnAccountRules {
  readonly payableCostClasses: readonly CostClass[];
  /** Which fund pays first, of the owner's account and of a giver's alike. */
  readonly fundOrder: readonly AccountFund[];
}

export const medTypeGroups = ['OUTPATIENT', 'CHRONIC', 'INPATIENT', 'PHARMACY', 'MATERNITY'] as const;
export type MedTypeGroup = (typeof medTypeGroups)[number];

/** 三级, 二级, 一级及以下, 未定级 (which includes pharmacies). */
export const institutionLevels = ['TERTIARY', 'SECONDARY', 'PRIMARY', 'UNGRADED'] as const;
export type InstitutionLevel = (typeof institutionLevels)[number];

/** The place of care (`mdtrtarea_admvs`) as seen from the insured place, by the 4- and 2-digit prefixes. */
export const regionClasses = ['SAME_CITY', 'SAME_PROVINCE', 'OTHER_PROVINCE'] as const;
export type RegionClass = (typeof regionClasses)[number];

export interface BenefitRule {
  /** Of the calendar year; shared by all institutions, so the level of the present one says how much is still asked. */
  readonly deductible: Readonly<Record<InstitutionLevel, Fen>>;
  /** Ascending; the last one has no end. Cut on the year's in-scope amount after the deductible. */
  readonly bands: readonly RatioBand[];
  /** The most that the pooled fund pays within a calendar year. */
  readonly yearlyCap: Fen | null;
}

export interface RatioBand {
  /** Where the band ends, inclusive; null for the last. */
  readonly upTo: Fen | null;
  /** The pooled fund's share, in basis points. */
  readonly fundShare: Readonly<Record<RegionClass, Readonly<Record<InstitutionLevel, number>>>>;
}

/** Reckoned on what is left of in-scope cost, over the year, per insurance type. */
export interface OtherFundRule extends YearlyRule {
  readonly fund: OtherFund;
  readonly insuranceTypes: readonly InsuranceType[];
  readonly groups: readonly MedTypeGroup[];
  /** 1101 `cvlserv_flag`. */
  readonly civilServantsOnly: boolean;
}

/** All in working days of the Chinese calendar, counted from acceptance. */
export interface ReviewRules {
  readonly serviceLevelWorkingDays: number;
  /** When a supervisor sees it; never before the service level has passed. */
  readonly escalationWorkingDays: number;
  /** When it ends undecided. */
  readonly expiryWorkingDays: number;
  /** How long an applicant has to add what the reviewer asked for. */
  readonly supplementWorkingDays: number;
  /** How long a face authentication may stay unanswered. */
  readonly faceAuthenticationHours: number;
}

export const roundingModes = ['HALF_UP', 'DOWN'] as const;

/** Each slice of a ratio band is rounded to the fen, and the fund pays the sum of the slices. */
export interface RoundingRule {
  readonly mode: (typeof roundingModes)[number];
}

/** Which of the optional parts the settlement identities have here (N). */
export interface IdentityFlags {
  /** Whether 2207 `hosp_part_amt` is one of the parts that make up the total. */
  readonly hospitalShareInTotal: boolean;
}

/** 医保电子凭证 (S2). */
export interface VoucherRules {
  readonly agreement: VersionedText;
  /** S2 H asks for it; A2 (a city bureau's account) does not. */
  readonly faceAuthenticationAsked: boolean;
  /** A display link needs the holder's own voucher to be active (S2 C). */
  readonly neededForDisplay: boolean;
}

export interface ClaimRules {
  /** How many days after the day of care a claim may still be handed in; that of the day on which it is. Weak: data. */
  readonly handInDays: number;
  /** S3 L: how many days after an equipment failure the same institution may settle again what was paid in cash. */
  readonly resettlementDays: number;
}

/** Consent of a person to a channel. */
export interface ConsentRules {
  readonly text: VersionedText;
  /** The longest a consent may last, in days. */
  readonly daysMax: number;
}

export interface ChannelOffer {
  /** The channel's OAuth client id. */
  readonly clientId: string;
  readonly name: LocalizedText;
  /** The scopes that may be consented to; a wider consent is refused. */
  readonly scopes: readonly ConsentScope[];
  /** How much it may ask for. */
  readonly usage: UsageLimit;
}

/** Whose requests are counted together: insured people, institutions and terminals, staff of the agency. */
export type UsageGroup = 'people' | 'counters' | 'staff';

/** What the front door lets through. */
export interface UsageLimit {
  readonly requestsPerSecond: number;
  /** How many may come at one moment. */
  readonly burst: number;
  /** Counted by the day in UTC, as the gateway does; null for as many as the rate allows. */
  readonly requestsPerDay: number | null;
}

/** Signature algorithms a token may have: public-key ones only, so that no verifier can also sign. */
export const tokenAlgorithms = ['ES256', 'ES384', 'EdDSA', 'PS256', 'RS256'] as const;
export type TokenAlgorithm = (typeof tokenAlgorithms)[number];

export interface IssuerTrust {
  readonly issuer: string;
  readonly jwksUri: string;
  readonly audience: string;
  readonly algorithms: readonly TokenAlgorithm[];
  /** The roles that this issuer is trusted to assert. */
  readonly roles: readonly Role[];
  /** The names of the claims that carry the role, the person and the pooling area. */
  readonly claims: { readonly role: string; readonly person: string; readonly admdvs: string };
}

/**
 * The version in force on a day: the newest that took effect on or before it. `versions` ascend by
 * `effectiveFrom`; undefined before the first.
 */
export const profileInForce = (versions: readonly RegionProfile[], on: Day): RegionProfile | undefined =>
  versions.findLast((version) => version.effectiveFrom <= on);

/** The rules of one kind of link; null where the region does not offer it. */
export const linkRules = (profile: RegionProfile, kind: LinkKind): LinkRules | null =>
  kind === 'DISPLAY' ? profile.display : profile.mutualAid;

/** The channel as this region offers it; undefined for one that it does not know. */
export const channelOffer = (profile: RegionProfile, clientId: string): ChannelOffer | undefined =>
  profile.channels.find((channel) => channel.clientId === clientId);
