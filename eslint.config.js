import graphql from '@graphql-eslint/eslint-plugin';

const { configs } = graphql;

// One object for both parts: the plugin keeps the first project that it loads.
const graphQLConfig = { schema: 'schema/*.graphql', documents: 'schema/documents/*.graphql' };
const languageOptions = { parser: graphql.parser, parserOptions: { graphQLConfig } };
const plugins = { '@graphql-eslint': graphql };

/** Types that have no id because nobody asks for one of them again: parts of something else, or facts of a moment. */
const withoutId = [
  'AccessRecord',
  'AccountBalance',
  'AccountVerification',
  'ApplicationAction',
  'ApplicationEvidence',
  'ApplicationParty',
  'ApplicationProgress',
  'ApplicationReason',
  'BenefitBand',
  'BenefitLevel',
  'BenefitRule',
  'BindingEligibility',
  'Channel',
  'ClaimBand',
  'ClaimCancellation',
  'ClaimCashReason',
  'ClaimCosts',
  'ClaimExplanation',
  'ClaimItems',
  'ClaimOtherFund',
  'ClaimPayer',
  'ClaimQuote',
  'ClaimRules',
  'ClaimSettlement',
  'ClearingFile',
  'ClosedHours',
  'DetailReconciliation',
  'DisplayRules',
  'EvidenceRequirement',
  'FaceSession',
  'FamilyMember',
  'IdentifierSet',
  'Institution',
  'LocalizedText',
  'MessageReversal',
  'Money',
  'MutualAidFreezeState',
  'MutualAidQuota',
  'MutualAidQuotaDecision',
  'MutualAidRules',
  'OtherFundBand',
  'OtherFundRule',
  'PageInfo',
  'ParticipationPeriod',
  'ParticipationSuspension',
  'PendingQuotaTransfer',
  'PersonPlaintext',
  'PresentedParticipation',
  'PresentedPerson',
  'PresignedHeader',
  'PresignedRequest',
  'ReconciledDay',
  'ReconciliationBadLine',
  'ReconciliationRow',
  'ReconciliationSums',
  'ReconciliationTotals',
  'RegionProfile',
  'RelationFinding',
  'ReviewRules',
  'ReviewWorkload',
  'ReviewerLoad',
  'RuleVerdict',
  'SubmissionRule',
  'TransactionPasswordRemoval',
  'UnbindingRule',
  'VersionedText',
  'Viewer',
  'Voucher',
  'VoucherCode',
];

const schemaRules = {
  '@graphql-eslint/require-description': [
    'error',
    {
      types: true,
      rootField: true,
      DirectiveDefinition: true,
      FieldDefinition: true,
      InputValueDefinition: true,
      EnumValueDefinition: true,
    },
  ],
  '@graphql-eslint/strict-id-in-types': [
    'error',
    { exceptions: { types: withoutId, suffixes: ['Connection', 'Edge', 'Payload', 'UserError'] } },
  ],
  // The type is called as the mutation, in the case of types: `PersonRegisterInput` of `personRegister`.
  '@graphql-eslint/input-name': ['error', { checkInputType: true, caseSensitiveInputType: false }],
  '@graphql-eslint/no-root-type': ['error', { disallow: ['subscription'] }],
  // Lists are walked forward only: `first` and `after`, without `last` and `before`.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  // A look at one's data (`AccessRecord`) is no `Node`; short lists with a bound are plain, each with its bound in
  // test/schema/plain-lists.ts.
  '@graphql-eslint/relay-edge-types': ['error', { shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
  // Off: one line stands in "…", what needs more lines in a block. The rule knows only one of the two.
  '@graphql-eslint/description-style': 'off',
  // Off: what is deprecated goes with a release, not on a day (docs/UPGRADES.md).
  '@graphql-eslint/require-deprecation-date': 'off',
  // Off: fields and values stand in the order in which they are understood.
  '@graphql-eslint/alphabetize': 'off',
  // Off: a payload is always there, and says in `userErrors` why its thing is null.
  '@graphql-eslint/require-nullable-result-in-root': 'off',
  // Off: what changed is in the payload; a `query` there would let one mutation read everything else too.
  '@graphql-eslint/require-field-of-type-query-in-mutation-result': 'off',
};

const documentRules = {
  '@graphql-eslint/match-document-filename': [
    'error',
    { fileExtension: '.graphql', query: 'PascalCase', mutation: 'PascalCase' },
  ],
  // Off: a document takes what its page shows. Nothing here keeps a cache by id, and a channel knows the id it asked by.
  '@graphql-eslint/require-selections': 'off',
  // A document is sent and trusted as one text, so its fragments stand in it; others may name theirs the same.
  '@graphql-eslint/lone-executable-definition': ['error', { ignore: ['fragment'] }],
  '@graphql-eslint/unique-fragment-name': 'off',
  // The amount of a transfer of a quota of a link of a person lies deepest; the service takes documents of 12.
  '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 8 }],
  // Off: the fields of a document stand in the order in which a page shows them.
  '@graphql-eslint/alphabetize': 'off',
};

export default [
  {
    files: ['schema/*.graphql'],
    languageOptions,
    plugins,
    rules: { ...configs['flat/schema-all'].rules, ...configs['flat/schema-relay'].rules, ...schemaRules },
  },
  {
    files: ['schema/documents/*.graphql'],
    languageOptions,
    plugins,
    rules: { ...configs['flat/operations-all'].rules, ...documentRules },
  },
];
