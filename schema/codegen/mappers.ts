const views = '../../functions/graphql/views.ts';

/** From which view a resolver of each type starts. Types that are not named here start from their own shape. */
export const mappers: Record<string, string> = {
  Viewer: `${views}#ViewerView`,
  Person: `${views}#PersonView`,
  Participation: `${views}#ParticipationView`,
  PersonalAccount: `${views}#AccountView`,
  AccountEntry: `${views}#EntryView`,
  FamilyLink: `${views}#LinkView`,
  FamilyMember: `${views}#MemberView`,
  ChannelConsent: `${views}#ConsentView`,
  Evidence: `${views}#EvidenceView`,
  Channel: `${views}#ChannelView`,
  AccessRecord: `${views}#AccessRecordView`,
  ApplicationAction: `${views}#ApplicationActionView`,
  ApplicationParty: `${views}#ApplicationPartyView`,
  ApplicationReason: `${views}#ApplicationReasonView`,
  BindingApplication: `${views}#ApplicationView`,
  RuleVerdict: `${views}#RuleVerdictView`,
  RegionProfile: `${views}#RegionProfileView`,
  DisplayRules: `${views}#DisplayRulesView`,
  MutualAidRules: `${views}#MutualAidRulesView`,
  LocalizedText: `${views}#LocalizedTextView`,
  VersionedText: `${views}#VersionedTextView`,
  Money: 'bigint',
};
