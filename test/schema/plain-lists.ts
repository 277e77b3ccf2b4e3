/** A list that is given whole. It needs a bound that cannot be outgrown; where there is none, it is a connection. */
export interface PlainList {
  readonly atMost: number;
  readonly because: string;
}

const eachFieldOnce = { atMost: 6, because: 'each PersonField at most once' };
const eachScopeOnce = { atMost: 5, because: 'each ConsentScope at most once' };
const eachRelationOnce = { atMost: 8, because: 'each Relation at most once' };
const eachReasonOnce = { atMost: 8, because: 'each DecisionReason once' };
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
  'BindingApplicationDecideInput.reasons': eachReasonOnce,
  'BindingApplicationAskForEvidenceInput.reasons': eachReasonOnce,
  'ReviewWorkload.reviewers': { atMost: 1000, because: 'one for each of at most 1,000 applications that are counted' },
  'PresignedRequest.headers': { atMost: 3, because: 'length, type and checksum of the file' },
  'Query.nodes': { atMost: 100, because: 'one for each id asked for' },
  'Query.nodes(ids:)': { atMost: 100, because: 'more are refused' },
  'Person.participations': { atMost: 40, because: '4 insurance types in each pooling area that he ever took part in' },
  'PresentedPerson.participations': { atMost: 40, because: 'as of Person' },
  'Participation.earlierPeriods': { atMost: 40, because: 'he left and came back; a row is 400 KB at most' },
  'Person.accounts': { atMost: 40, because: 'at most one for each participation' },
  'PersonRegisterInput.participations': { atMost: 4, because: 'each InsuranceType once, in one pooling area' },
  'RegionProfile.bases': { atMost: 10, because: 'written by hand in the file of the pooling area' },
  'RegionProfile.channels': { atMost: 100, because: 'written by hand in the file of the pooling area' },
};

/** Every `userErrors` of a payload and every `path` of a user error. */
export const plainListsOfUserErrors: Readonly<Record<string, PlainList>> = { userErrors, path: asDeepAsInput };
