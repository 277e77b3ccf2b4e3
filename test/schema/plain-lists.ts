/** A list that is given whole. It needs a bound that cannot be outgrown; where there is none, it is a connection. */
export interface PlainList {
  readonly atMost: number;
  readonly because: string;
}

const eachFieldOnce = { atMost: 6, because: 'each PersonField at most once' };
const eachScopeOnce = { atMost: 5, because: 'each ConsentScope at most once' };
const eachRelationOnce = { atMost: 8, because: 'each Relation at most once' };
const eachReasonOnce = { atMost: 8, because: 'each DecisionReason once' };
const eachRuleOnce = { atMost: 22, because: 'each rule once' };
const eachInitiatorOnce = { atMost: 5, because: 'each BindingInitiator once' };
const eachIdentifierOnce = { atMost: 4, because: 'each PartyIdentifier once' };
const eachEvidenceOnce = { atMost: 8, because: 'each EvidenceKind once' };
const eachChannelOnce = { atMost: 8, because: 'each SubmissionChannel once' };
const asWritten = { atMost: 10, because: 'written by hand in the file of the pooling area' };
const asDeepAsInput = { atMost: 6, because: 'no input is nested deeper, positions in lists included' };
const userErrors = { atMost: 100, because: 'few mistakes of one input, whose size the request limits bound' };

/** Every list in fields and inputs that is no connection. `userErrors` and `path` of user errors have rows of their own. */
export const plainLists: Readonly<Record<string, PlainList>> = {
  'AccessRecord.fields': eachFieldOnce,
  'PersonUnmaskInput.fields': eachFieldOnce,
  'ChannelConsent.scopes': eachScopeOnce,
  'Channel.scopes': eachScopeOnce,
  'ChannelConsentGrantInput.scopes': eachScopeOnce,
  'LinkRules.relations': eachRelationOnce,
  'DisplayRules.relations': eachRelationOnce,
  'MutualAidRules.relations': eachRelationOnce,
  'LinkRules.initiators': eachInitiatorOnce,
  'LinkRules.identifiers': asWritten,
  'LinkRules.evidence': eachEvidenceOnce,
  'LinkRules.submissions': eachChannelOnce,
  'DisplayRules.initiators': eachInitiatorOnce,
  'DisplayRules.identifiers': asWritten,
  'DisplayRules.evidence': eachEvidenceOnce,
  'DisplayRules.submissions': eachChannelOnce,
  'MutualAidRules.initiators': eachInitiatorOnce,
  'MutualAidRules.identifiers': asWritten,
  'MutualAidRules.evidence': eachEvidenceOnce,
  'MutualAidRules.submissions': eachChannelOnce,
  'SubmissionRule.identifiers': asWritten,
  'SubmissionRule.evidence': eachEvidenceOnce,
  'IdentifierSet.identifiers': eachIdentifierOnce,
  'EvidenceRequirement.forms': { atMost: 4, because: 'each EvidenceForm once' },
  'UnbindingRule.by': { atMost: 2, because: 'each side once' },
  'RuleVerdict.evidence': eachEvidenceOnce,
  'BindingEligibility.waitsFor': { atMost: 3, because: 'each ApplicationNeed once' },
  'ClaimSettlement.bands': asWritten,
  'ClaimSettlement.otherFunds': asWritten,
  'ClaimSettlement.payers': { atMost: 49, because: 'one transaction books no more' },
  'ClaimSettlement.cashReasons': { atMost: 500, because: 'a handful of rules for each of a few givers' },
  'ClaimSettlement.explanation': { atMost: 600, because: 'a sentence for each band, payer and cash reason' },
  'BindingEligibility.verdicts': eachRuleOnce,
  'BindingApplication.verdicts': eachRuleOnce,
  'BindingApplication.progress': { atMost: 4, because: 'each ApplicationProgressStep once' },
  'BindingApplication.reasons': { atMost: 22, because: 'each rule, or each DecisionReason, once' },
  'ApplicationAction.reasons': { atMost: 22, because: 'each rule, or each DecisionReason, once' },
  'BindingApplication.evidence': {
    atMost: 100,
    because: 'at most 10 at once, and a reviewer asks for more but a few times',
  },
  'BindingApplication.history': {
    atMost: 1000,
    because: 'acts of people within the weeks that an application is open',
  },
  'BindingApplicationSubmitBatchInput.applications': { atMost: 10, because: 'more are refused' },
  'BindingApplicationSubmitBatchPayload.results': { atMost: 10, because: 'one for each application' },
  'BindingRequestInput.evidence': { atMost: 10, because: 'more are refused' },
  'BindingApplicationSupplementInput.evidence': { atMost: 10, because: 'more are refused' },
  'BindingApplicationDecideInput.reasons': eachReasonOnce,
  'BindingApplicationAskForEvidenceInput.reasons': eachReasonOnce,
  'ReviewWorkload.reviewers': { atMost: 1000, because: 'one for each of at most 1,000 applications that are counted' },
  'PresignedRequest.headers': { atMost: 3, because: 'length, type and checksum of the file' },
  'MutualAidQuota.pending': { atMost: 100, because: 'transfers of a day, which go back at a time of the next' },
  'DetailReconciliation.badLines': { atMost: 100, because: 'the first of them; a file names the others' },
  'ReconciliationTotals.rows': { atMost: 5, because: 'each ReconciliationMeasure once' },
  'Query.nodes': { atMost: 100, because: 'one for each id asked for' },
  'Query.nodes(ids:)': { atMost: 100, because: 'more are refused' },
  'Person.participations': { atMost: 40, because: '4 insurance types in each pooling area that he ever took part in' },
  'PresentedPerson.participations': { atMost: 40, because: 'as of Person' },
  'AccountStatementCreateInput.kinds': { atMost: 14, because: 'each AccountEntryKind once' },
  'PersonalAccount.entries(kinds:)': { atMost: 14, because: 'each AccountEntryKind once' },
  'Participation.suspensions': { atMost: 40, because: 'he stopped paying and began again; a row is 400 KB at most' },
  'Participation.earlierPeriods': { atMost: 40, because: 'he left and came back; a row is 400 KB at most' },
  'Person.accounts': { atMost: 40, because: 'at most one for each participation' },
  'PersonRegisterInput.participations': { atMost: 4, because: 'each InsuranceType once, in one pooling area' },
  'RegionProfile.benefits': { atMost: 20, because: 'each MedTypeGroup of each InsuranceType once' },
  'RegionProfile.otherFunds': { atMost: 6, because: 'each OtherFund once' },
  'BenefitRule.medTypes': { atMost: 100, because: 'written by hand in the file of the pooling area' },
  'BenefitRule.levels': { atMost: 4, because: 'each InstitutionLevel once' },
  'BenefitLevel.bands': asWritten,
  'OtherFundRule.insuranceTypes': { atMost: 4, because: 'each InsuranceType once' },
  'OtherFundRule.medTypeGroups': { atMost: 5, because: 'each MedTypeGroup once' },
  'OtherFundRule.bands': asWritten,
  'RegionProfile.bases': { atMost: 10, because: 'written by hand in the file of the pooling area' },
  'RegionProfile.channels': { atMost: 100, because: 'written by hand in the file of the pooling area' },
};

/** Every `userErrors` of a payload and every `path` of a user error. */
export const plainListsOfUserErrors: Readonly<Record<string, PlainList>> = { userErrors, path: asDeepAsInput };
