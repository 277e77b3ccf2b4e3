// Generated from schema/*.graphql by `npm run codegen`; not edited by hand.
export const documents: Readonly<Record<string, string>> = {
  // AccountStatement.graphql
  '4f90fe36274f2e612f29ac1f27cd43462108e4440d13aad1447595dffcf1b398':
    "query AccountStatement($id: ID!) {\n  node(id: $id) {\n    ... on AccountStatement {\n      id\n      state\n      failure\n      format\n      from\n      until\n      entries\n      requestedAt\n      expiresAt\n      bytes\n      sha256\n      download {\n        url\n        method\n        headers {\n          name\n          value\n        }\n        expiresAt\n      }\n    }\n  }\n}\n",
  // AccountStatementCreate.graphql
  'b209daed4681889057ccc2666b7caf4daa3c5f7d3b26e1335dcb7837075aa7d4':
    "mutation AccountStatementCreate($input: AccountStatementCreateInput!) {\n  accountStatementCreate(input: $input) {\n    statement {\n      id\n      state\n      format\n      entries\n      requestedAt\n      expiresAt\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // AccountVerify.graphql
  '8a7be79fd3d5717c1a1f73ae863f7e6734fd2f0b588568c5ef67a8f8c392ae10':
    "query AccountVerify($accountId: ID!) {\n  accountVerify(accountId: $accountId) {\n    entries\n    intact\n    brokenAt\n    fault\n  }\n}\n",
  // AdjustmentApprove.graphql
  '2caa448e0dc4c0a84da400cb2702a2c2400feb639a587c45690fa731f5c66418':
    "mutation AdjustmentApprove($input: AdjustmentApproveInput!) {\n  adjustmentApprove(input: $input) {\n    adjustment {\n      id\n      state\n      decidedAt\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // AdjustmentPropose.graphql
  '4b52253ebcb2d6b836c0f9d48b400a3fbddcf25039f4f3dacb8505632c558712':
    "mutation AdjustmentPropose($input: AdjustmentProposeInput!) {\n  adjustmentPropose(input: $input) {\n    adjustment {\n      id\n      state\n      decidedAt\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // AdjustmentReject.graphql
  '200599166e87f1fb8ac301bba003ddb97b300ad3cc3f2615cfb916a3fb2c18e5':
    "mutation AdjustmentReject($input: AdjustmentRejectInput!) {\n  adjustmentReject(input: $input) {\n    adjustment {\n      id\n      state\n      decidedAt\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // AdjustmentsOpen.graphql
  '8b7b2544198c688fd1c8158b546d6e67c02a1a89331eb68af60e519602a22632':
    "query AdjustmentsOpen($first: Int! = 20, $after: String) {\n  adjustmentsOpen(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        currentYearChange {\n          amount\n        }\n        historicalChange {\n          amount\n        }\n        reason\n        reference\n        state\n        proposedAt\n      }\n    }\n  }\n}\n",
  // BindingApplication.graphql
  'b61e48c4dc809c7749e4adc85eff488d0d5df43f06d64ffaa311c3d1ae5c1d92':
    "query BindingApplication($id: ID!) {\n  node(id: $id) {\n    id\n    ... on BindingApplication {\n      ...ApplicationFields\n      restores\n      quota {\n        amount\n      }\n      verdicts {\n        rule\n        title {\n          text\n        }\n        result\n        reason {\n          text\n        }\n        source\n      }\n      evidence {\n        kind\n        form\n        evidenceId\n      }\n      history {\n        act\n        at\n        byRole\n        reasons {\n          code\n          text {\n            text\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment ApplicationFields on BindingApplication {\n  id\n  kind\n  admdvs\n  profileVersion\n  channel\n  relation\n  state\n  viewerPart\n  submittedAt\n  waitsUntil\n  dueAt\n  giver {\n    name\n  }\n  receiver {\n    name\n  }\n  progress {\n    step\n    at\n  }\n  reasons {\n    code\n    text {\n      text\n    }\n  }\n}\n",
  // BindingApplicationAskForEvidence.graphql
  '175cbf97eb114b5400250708f16c83da8c1cf0ae715aa01693729cfbcb7488a2':
    "mutation BindingApplicationAskForEvidence($input: BindingApplicationAskForEvidenceInput!) {\n  bindingApplicationAskForEvidence(input: $input) {\n    application {\n      id\n      state\n      waitsUntil\n      dueAt\n      claimedBy\n      claimedAt\n      progress {\n        step\n        at\n      }\n      reasons {\n        code\n        text {\n          text\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // BindingApplicationClaim.graphql
  'c22f065c3681dc1fb94547c64bab191f2c6292fb9f78c4c595c080b3fb8fb325':
    "mutation BindingApplicationClaim($input: BindingApplicationClaimInput!) {\n  bindingApplicationClaim(input: $input) {\n    application {\n      id\n      state\n      waitsUntil\n      dueAt\n      claimedBy\n      claimedAt\n      progress {\n        step\n        at\n      }\n      reasons {\n        code\n        text {\n          text\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // BindingApplicationConfirm.graphql
  '43d2e2dc05db03584791dd2411c6aa900cccb075519e0e5ebf968ff37acaf6c0':
    "mutation BindingApplicationConfirm($input: BindingApplicationConfirmInput!) {\n  bindingApplicationConfirm(input: $input) {\n    application {\n      ...ApplicationFields\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n\nfragment ApplicationFields on BindingApplication {\n  id\n  kind\n  admdvs\n  profileVersion\n  channel\n  relation\n  state\n  viewerPart\n  submittedAt\n  waitsUntil\n  dueAt\n  giver {\n    name\n  }\n  receiver {\n    name\n  }\n  progress {\n    step\n    at\n  }\n  reasons {\n    code\n    text {\n      text\n    }\n  }\n}\n",
  // BindingApplicationDecide.graphql
  'b4ad08739b7d8cd6b9e0b4a733b19c615028cfd6b774e0e52a234b90066b12e6':
    "mutation BindingApplicationDecide($input: BindingApplicationDecideInput!) {\n  bindingApplicationDecide(input: $input) {\n    application {\n      id\n      state\n      waitsUntil\n      dueAt\n      claimedBy\n      claimedAt\n      progress {\n        step\n        at\n      }\n      reasons {\n        code\n        text {\n          text\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // BindingApplicationReassign.graphql
  'e5a23d90991bd347c27e7152b1bf1813f1f3ad51421ea57fd5851dfda60f8528':
    "mutation BindingApplicationReassign($input: BindingApplicationReassignInput!) {\n  bindingApplicationReassign(input: $input) {\n    application {\n      id\n      state\n      waitsUntil\n      dueAt\n      claimedBy\n      claimedAt\n      progress {\n        step\n        at\n      }\n      reasons {\n        code\n        text {\n          text\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // BindingApplicationRelease.graphql
  '4c3a5dcaba57466ea958f01baf7937f94f96014b99898a39f4ee09c93d66f14d':
    "mutation BindingApplicationRelease($input: BindingApplicationReleaseInput!) {\n  bindingApplicationRelease(input: $input) {\n    application {\n      id\n      state\n      waitsUntil\n      dueAt\n      claimedBy\n      claimedAt\n      progress {\n        step\n        at\n      }\n      reasons {\n        code\n        text {\n          text\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // BindingApplicationSubmit.graphql
  'e643dd17eef385a1abdd1959a1c256645cf33b1d26e76f14f287aa4bffe81ffc':
    "mutation BindingApplicationSubmit($input: BindingApplicationSubmitInput!) {\n  bindingApplicationSubmit(input: $input) {\n    application {\n      ...ApplicationFields\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n\nfragment ApplicationFields on BindingApplication {\n  id\n  kind\n  admdvs\n  profileVersion\n  channel\n  relation\n  state\n  viewerPart\n  submittedAt\n  waitsUntil\n  dueAt\n  giver {\n    name\n  }\n  receiver {\n    name\n  }\n  progress {\n    step\n    at\n  }\n  reasons {\n    code\n    text {\n      text\n    }\n  }\n}\n",
  // BindingApplicationSubmitBatch.graphql
  '075e5515ebd2647853e1e5bae07a2285182b29e17d9f11542d6987f6f3e75f22':
    "mutation BindingApplicationSubmitBatch($input: BindingApplicationSubmitBatchInput!) {\n  bindingApplicationSubmitBatch(input: $input) {\n    results {\n      application {\n        ...ApplicationFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n\nfragment ApplicationFields on BindingApplication {\n  id\n  kind\n  admdvs\n  profileVersion\n  channel\n  relation\n  state\n  viewerPart\n  submittedAt\n  waitsUntil\n  dueAt\n  giver {\n    name\n  }\n  receiver {\n    name\n  }\n  progress {\n    step\n    at\n  }\n  reasons {\n    code\n    text {\n      text\n    }\n  }\n}\n",
  // BindingApplicationSupplement.graphql
  'c67f4af2a9a53b9464c185096ab7bc75cfa08af5d2450cdf063ddd2457eb3535':
    "mutation BindingApplicationSupplement($input: BindingApplicationSupplementInput!) {\n  bindingApplicationSupplement(input: $input) {\n    application {\n      ...ApplicationFields\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n\nfragment ApplicationFields on BindingApplication {\n  id\n  kind\n  admdvs\n  profileVersion\n  channel\n  relation\n  state\n  viewerPart\n  submittedAt\n  waitsUntil\n  dueAt\n  giver {\n    name\n  }\n  receiver {\n    name\n  }\n  progress {\n    step\n    at\n  }\n  reasons {\n    code\n    text {\n      text\n    }\n  }\n}\n",
  // BindingApplicationWithdraw.graphql
  '683b45db40fa9d1b62343451fe4d3363f5594e63aa0a96ba96037dca7ca88743':
    "mutation BindingApplicationWithdraw($input: BindingApplicationWithdrawInput!) {\n  bindingApplicationWithdraw(input: $input) {\n    application {\n      ...ApplicationFields\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n\nfragment ApplicationFields on BindingApplication {\n  id\n  kind\n  admdvs\n  profileVersion\n  channel\n  relation\n  state\n  viewerPart\n  submittedAt\n  waitsUntil\n  dueAt\n  giver {\n    name\n  }\n  receiver {\n    name\n  }\n  progress {\n    step\n    at\n  }\n  reasons {\n    code\n    text {\n      text\n    }\n  }\n}\n",
  // BindingEligibility.graphql
  '19edd57b83fd0aeb15bf2a9d3268004ff5c33c63c4ee8ef933437047e02ac7a2':
    "query BindingEligibility($input: BindingRequestInput!) {\n  bindingEligibility(input: $input) {\n    profileVersion\n    eligible\n    waitsFor\n    verdicts {\n      rule\n      title {\n        text\n      }\n      result\n      reason {\n        text\n      }\n      source\n      evidence {\n        kind\n        forms\n      }\n    }\n  }\n}\n",
  // BindingRules.graphql
  '6c695483882f85172fca70ad61ba89bfe56a785a4162efdacf40d3660e14aace':
    "query BindingRules($admdvs: Admdvs!, $on: Date) {\n  regionProfile(admdvs: $admdvs, on: $on) {\n    versionId\n    name {\n      text\n    }\n    voucherFaceAuthenticationAsked\n    voucherAgreement {\n      version\n      title {\n        text\n      }\n      text {\n        text\n      }\n    }\n    review {\n      serviceLevelWorkingDays\n      escalationWorkingDays\n      expiryWorkingDays\n      supplementWorkingDays\n      faceAuthenticationHours\n    }\n    mutualAid {\n      ...LinkRuleFields\n      quotaMode\n      quotaPerTransferMax {\n        amount\n      }\n    }\n    display {\n      ...LinkRuleFields\n    }\n  }\n}\n\nfragment LinkRuleFields on LinkRules {\n  relations\n  scope\n  initiators\n  faceAuthenticationFromAge\n  linksPerGiverMax\n  linksPerReceiverMax\n  newLinksPerYearMax\n  coolingDays\n  receiverConfirmationHours\n  notice {\n    version\n    title {\n      text\n    }\n    text {\n      text\n    }\n  }\n  commitmentLetter {\n    version\n    title {\n      text\n    }\n    text {\n      text\n    }\n  }\n  submissions {\n    channel\n    decision\n    decisionWhenFlagged\n    identifiers {\n      identifiers\n    }\n    evidence {\n      kind\n      forms\n    }\n  }\n  unbinding {\n    by\n    effective\n    transactionPasswordAsked\n  }\n}\n",
  // ChannelBalance.graphql
  '3b7bb34e96ccbc50f0794296faed9c0111c745fae3e7c958749ce35695394d9f':
    "query ChannelBalance($person: ID!) {\n  person(id: $person) {\n    accounts {\n      insuranceType\n      admdvs\n      status\n      balance {\n        amount\n        currency\n      }\n      available {\n        amount\n      }\n    }\n  }\n}\n",
  // ChannelConsentGrant.graphql
  '9217e9c452ff0f2935b4936715de4be74ecddf8a3bfdca60e5546bbd8953d67b':
    "mutation ChannelConsentGrant($input: ChannelConsentGrantInput!) {\n  channelConsentGrant(input: $input) {\n    consent {\n      id\n      channelPersonId\n      scopes\n      expiresAt\n      live\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // ChannelConsentRevoke.graphql
  'acc3385a1ef141bbdab7c0483f72f31b899ca80165348a8a8dc733569a9285cc':
    "mutation ChannelConsentRevoke($input: ChannelConsentRevokeInput!) {\n  channelConsentRevoke(input: $input) {\n    consent {\n      id\n      revokedAt\n      live\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // ChannelIdentity.graphql
  'a094b17e75076bfcc0db0920a0523fbd09022fa6fad3e9e823f882756bb988f6':
    "query ChannelIdentity($person: ID!) {\n  person(id: $person) {\n    id\n    name\n    certificateKind\n    certificateNumber\n  }\n}\n",
  // Claim.graphql
  '8a290e7cc149554b2e176279dddfb8e0d9acd6e5433a86439eb84c7a0e23ade3':
    "query Claim($id: ID!) {\n  node(id: $id) {\n    ...ClaimFields\n  }\n}\n\nfragment ClaimFields on Claim {\n  id\n  institutionId\n  messageId\n  name\n  insuranceType\n  insuredAt\n  placeOfCare\n  medType\n  dayOfCare\n  cashFirst\n  settledAt\n  state\n  resettles\n  resettledBy\n  settlement {\n    total {\n      amount\n    }\n    fund {\n      amount\n    }\n    fundTotal {\n      amount\n    }\n    hospitalShare {\n      amount\n    }\n    personal {\n      amount\n    }\n    ownAccount {\n      amount\n    }\n    mutualAid {\n      amount\n    }\n    cash {\n      amount\n    }\n    deductible {\n      amount\n    }\n    payers {\n      name\n      relation\n      insuranceType\n      admdvs\n      currentYearPaid {\n        amount\n      }\n      historicalPaid {\n        amount\n      }\n      paid {\n        amount\n      }\n    }\n    profileVersion\n  }\n  cancellation {\n    kind\n    messageId\n    at\n    cash {\n      amount\n    }\n  }\n}\n",
  // ClaimCancel.graphql
  'e534e1e7f8b229265e845a9dd2063788dad380f09eebda7728beabb1dd0f1e19':
    "mutation ClaimCancel($input: ClaimCancelInput!) {\n  claimCancel(input: $input) {\n    claim {\n      ...ClaimFields\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n\nfragment ClaimFields on Claim {\n  id\n  institutionId\n  messageId\n  name\n  insuranceType\n  insuredAt\n  placeOfCare\n  medType\n  dayOfCare\n  cashFirst\n  settledAt\n  state\n  resettles\n  resettledBy\n  settlement {\n    total {\n      amount\n    }\n    fund {\n      amount\n    }\n    fundTotal {\n      amount\n    }\n    hospitalShare {\n      amount\n    }\n    personal {\n      amount\n    }\n    ownAccount {\n      amount\n    }\n    mutualAid {\n      amount\n    }\n    cash {\n      amount\n    }\n    deductible {\n      amount\n    }\n    payers {\n      name\n      relation\n      insuranceType\n      admdvs\n      currentYearPaid {\n        amount\n      }\n      historicalPaid {\n        amount\n      }\n      paid {\n        amount\n      }\n    }\n    profileVersion\n  }\n  cancellation {\n    kind\n    messageId\n    at\n    cash {\n      amount\n    }\n  }\n}\n",
  // ClaimQuote.graphql
  '6890890ba783408f36f11cd68023fb3d56fe45b6376e1426b500e414784e89fb':
    "query ClaimQuote($input: ClaimQuoteInput!) {\n  claimQuote(input: $input) {\n    name\n    settlement {\n      total {\n        amount\n      }\n      fund {\n        amount\n      }\n      hospitalShare {\n        amount\n      }\n      ownAccount {\n        amount\n      }\n      mutualAid {\n        amount\n      }\n      cash {\n        amount\n      }\n      deductible {\n        amount\n      }\n      payers {\n        name\n        relation\n        paid {\n          amount\n        }\n      }\n      profileVersion\n    }\n  }\n}\n",
  // ClaimResettle.graphql
  'a33538caadd12e7f1a952c82bfab6fe4d7fb05784c1efb4558709ee8a7181619':
    "mutation ClaimResettle($input: ClaimResettleInput!) {\n  claimResettle(input: $input) {\n    claim {\n      ...ClaimFields\n    }\n    refundDue {\n      amount\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n\nfragment ClaimFields on Claim {\n  id\n  institutionId\n  messageId\n  name\n  insuranceType\n  insuredAt\n  placeOfCare\n  medType\n  dayOfCare\n  cashFirst\n  settledAt\n  state\n  resettles\n  resettledBy\n  settlement {\n    total {\n      amount\n    }\n    fund {\n      amount\n    }\n    fundTotal {\n      amount\n    }\n    hospitalShare {\n      amount\n    }\n    personal {\n      amount\n    }\n    ownAccount {\n      amount\n    }\n    mutualAid {\n      amount\n    }\n    cash {\n      amount\n    }\n    deductible {\n      amount\n    }\n    payers {\n      name\n      relation\n      insuranceType\n      admdvs\n      currentYearPaid {\n        amount\n      }\n      historicalPaid {\n        amount\n      }\n      paid {\n        amount\n      }\n    }\n    profileVersion\n  }\n  cancellation {\n    kind\n    messageId\n    at\n    cash {\n      amount\n    }\n  }\n}\n",
  // ClaimSettle.graphql
  '402b1ff12777fc2f56d1519b3a9c0cac12da73890824cb7231bacae16575b9f7':
    "mutation ClaimSettle($input: ClaimSettleInput!) {\n  claimSettle(input: $input) {\n    claim {\n      ...ClaimFields\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n\nfragment ClaimFields on Claim {\n  id\n  institutionId\n  messageId\n  name\n  insuranceType\n  insuredAt\n  placeOfCare\n  medType\n  dayOfCare\n  cashFirst\n  settledAt\n  state\n  resettles\n  resettledBy\n  settlement {\n    total {\n      amount\n    }\n    fund {\n      amount\n    }\n    fundTotal {\n      amount\n    }\n    hospitalShare {\n      amount\n    }\n    personal {\n      amount\n    }\n    ownAccount {\n      amount\n    }\n    mutualAid {\n      amount\n    }\n    cash {\n      amount\n    }\n    deductible {\n      amount\n    }\n    payers {\n      name\n      relation\n      insuranceType\n      admdvs\n      currentYearPaid {\n        amount\n      }\n      historicalPaid {\n        amount\n      }\n      paid {\n        amount\n      }\n    }\n    profileVersion\n  }\n  cancellation {\n    kind\n    messageId\n    at\n    cash {\n      amount\n    }\n  }\n}\n",
  // ClearingFileCreate.graphql
  'b91df66a15e5915a1d8ee2afa998c238a11531c1fcd641e99234d3f0187a3172':
    "mutation ClearingFileCreate($input: ClearingFileCreateInput!) {\n  clearingFileCreate(input: $input) {\n    clearing {\n      institutionId\n      lines\n      file {\n        ...PresignedParts\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n\nfragment PresignedParts on PresignedRequest {\n  url\n  method\n  headers {\n    name\n    value\n  }\n  expiresAt\n}\n",
  // ContributionBook.graphql
  'ceadae21a4af4a8fd59e2483676b0636fa2e2f8213fbc5dcaec93dfb010b9bcf':
    "mutation ContributionBook($input: ContributionBookInput!) {\n  contributionBook(input: $input) {\n    account {\n      id\n      balance {\n        amount\n      }\n      currentYear {\n        amount\n      }\n      historical {\n        amount\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // EvidenceRead.graphql
  'c141b1711d66cfa985af39a34b0a7b6bb95943cbd09422d1397feca2152d6092':
    "mutation EvidenceRead($input: EvidenceReadInput!) {\n  evidenceRead(input: $input) {\n    evidence {\n      id\n      kind\n      type\n      bytes\n    }\n    download {\n      url\n      method\n      headers {\n        name\n        value\n      }\n      expiresAt\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // EvidenceUploadComplete.graphql
  '80240501ccf7975c630cc634b186e717cc3d321cfde4cfc8e58ccd958fb2c28a':
    "mutation EvidenceUploadComplete($input: EvidenceUploadCompleteInput!) {\n  evidenceUploadComplete(input: $input) {\n    evidence {\n      id\n      kind\n      type\n      bytes\n      state\n      expiresAt\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // EvidenceUploadCreate.graphql
  '673ae0ff72db80f4b6928f2fe1eac0094e53cd98632cd7e198b3217bc6731a80':
    "mutation EvidenceUploadCreate($input: EvidenceUploadCreateInput!) {\n  evidenceUploadCreate(input: $input) {\n    evidence {\n      id\n      kind\n      type\n      bytes\n      state\n      expiresAt\n    }\n    upload {\n      url\n      method\n      headers {\n        name\n        value\n      }\n      expiresAt\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // FaceAuthenticationStart.graphql
  '108e6026d737224860e1a8bba3941f135b15f48dc82355411cd7d32f7f98e558':
    "mutation FaceAuthenticationStart($input: FaceAuthenticationStartInput!) {\n  faceAuthenticationStart(input: $input) {\n    session {\n      url\n      expiresAt\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // FamilyLinkUnbind.graphql
  '1f9bc811cb53bd5eb6d3b76f71ceadacd441f1bfbd11abd24009e9ebfd2bd9ee':
    "mutation FamilyLinkUnbind($input: FamilyLinkUnbindInput!) {\n  familyLinkUnbind(input: $input) {\n    link {\n      id\n      kind\n      side\n      status\n      endsAt\n      endedAt\n      endCause\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // FamilyRelationRefute.graphql
  '403597a786a6850057d9c1e71f6d326f3bc4db0f0914a3d2c99bef07fa60f9b2':
    "mutation FamilyRelationRefute($input: FamilyRelationRefuteInput!) {\n  familyRelationRefute(input: $input) {\n    finding {\n      foundAt\n      reference\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // InstitutionDesignate.graphql
  '77eaf1d19226e4481b7f5d775efe83c578c0b1baf19789a5f3762d9dd63c0251':
    "mutation InstitutionDesignate($input: InstitutionDesignateInput!) {\n  institutionDesignate(input: $input) {\n    institution {\n      clientId\n      number\n      name\n      kind\n      level\n      admdvs\n      designated\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // InterestCredit.graphql
  '974ad9210202be1f464b928b0ed2a3f34dfc6061fe8a5bbb58193f6e4a3b4bd6':
    "mutation InterestCredit($input: InterestCreditInput!) {\n  interestCredit(input: $input) {\n    account {\n      id\n      balance {\n        amount\n      }\n      currentYear {\n        amount\n      }\n      historical {\n        amount\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // MessageReverse.graphql
  'b555847637f2c3482ff7bf8121e6686f4f416f76e5fff7dd158517b1c976732c':
    "mutation MessageReverse($input: MessageReverseInput!) {\n  messageReverse(input: $input) {\n    reversal {\n      originalMessageId\n      at\n      claim {\n        ...ClaimFields\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n\nfragment ClaimFields on Claim {\n  id\n  institutionId\n  messageId\n  name\n  insuranceType\n  insuredAt\n  placeOfCare\n  medType\n  dayOfCare\n  cashFirst\n  settledAt\n  state\n  resettles\n  resettledBy\n  settlement {\n    total {\n      amount\n    }\n    fund {\n      amount\n    }\n    fundTotal {\n      amount\n    }\n    hospitalShare {\n      amount\n    }\n    personal {\n      amount\n    }\n    ownAccount {\n      amount\n    }\n    mutualAid {\n      amount\n    }\n    cash {\n      amount\n    }\n    deductible {\n      amount\n    }\n    payers {\n      name\n      relation\n      insuranceType\n      admdvs\n      currentYearPaid {\n        amount\n      }\n      historicalPaid {\n        amount\n      }\n      paid {\n        amount\n      }\n    }\n    profileVersion\n  }\n  cancellation {\n    kind\n    messageId\n    at\n    cash {\n      amount\n    }\n  }\n}\n",
  // MutualAidFreeze.graphql
  'd60562daec0ddfc9f31a1027fa93f9b4cd5b30d1a7fd19e6f4c5f3fec32d8eab':
    "mutation MutualAidFreeze($input: MutualAidFreezeInput!) {\n  mutualAidFreeze(input: $input) {\n    freeze {\n      frozen\n      at\n      reference\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // MutualAidQuotaAccept.graphql
  '2738f0c6cac1d3b35a2f5128649f30bee15f554afdd3464f767af42b28cc7ecb':
    "mutation MutualAidQuotaAccept($input: MutualAidQuotaAcceptInput!) {\n  mutualAidQuotaAccept(input: $input) {\n    decision {\n      link {\n        id\n      }\n      quota {\n        set {\n          amount\n        }\n        spent {\n          amount\n        }\n        left {\n          amount\n        }\n        pending {\n          transferId\n          amount {\n            amount\n          }\n          acceptBy\n        }\n      }\n      profileVersion\n      decidedAt\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // MutualAidQuotaSet.graphql
  '5d77ce13a640d968b6374747d4040b3c077c7967f0ffc40feb34a89b636f6bc4':
    "mutation MutualAidQuotaSet($input: MutualAidQuotaSetInput!) {\n  mutualAidQuotaSet(input: $input) {\n    decision {\n      link {\n        id\n      }\n      quota {\n        set {\n          amount\n        }\n        spent {\n          amount\n        }\n        left {\n          amount\n        }\n        pending {\n          transferId\n          amount {\n            amount\n          }\n          acceptBy\n        }\n      }\n      profileVersion\n      decidedAt\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // MutualAidUnfreeze.graphql
  '0c2008b27ef00d8e3cdf733b105ca46ee491b3281be064716082b3271d93c775':
    "mutation MutualAidUnfreeze($input: MutualAidUnfreezeInput!) {\n  mutualAidUnfreeze(input: $input) {\n    freeze {\n      frozen\n      at\n      reference\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // MyAccessLog.graphql
  '3388f6adfc585bf8f2e34745059263ea3ffe050559254996685bf560427931ea':
    "query MyAccessLog($first: Int! = 20, $after: String) {\n  viewer {\n    accessLog(first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          kind\n          at\n          byRole\n          byAdmdvs\n          byClientId\n          purpose\n          reference\n          fields\n        }\n      }\n    }\n  }\n}\n",
  // MyBalance.graphql
  'c18b0487e266906f3637c84182c8eb4cec5f18ae433174c9467d1ee10885f4a9':
    "query MyBalance {\n  viewer {\n    person {\n      name\n      accounts {\n        id\n        insuranceType\n        admdvs\n        status\n        balance {\n          amount\n          currency\n        }\n        currentYear {\n          amount\n        }\n        historical {\n          amount\n        }\n        reserved {\n          amount\n        }\n        available {\n          amount\n        }\n      }\n    }\n  }\n}\n",
  // MyBindingApplications.graphql
  '55dad171d2df0200bb4aaca5ffcf6f7743e97478e24222ed9a522a89a300b0a1':
    "query MyBindingApplications($first: Int! = 20, $after: String) {\n  viewer {\n    bindingApplications(first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...ApplicationFields\n        }\n      }\n    }\n  }\n}\n\nfragment ApplicationFields on BindingApplication {\n  id\n  kind\n  admdvs\n  profileVersion\n  channel\n  relation\n  state\n  viewerPart\n  submittedAt\n  waitsUntil\n  dueAt\n  giver {\n    name\n  }\n  receiver {\n    name\n  }\n  progress {\n    step\n    at\n  }\n  reasons {\n    code\n    text {\n      text\n    }\n  }\n}\n",
  // MyClaim.graphql
  'e6c5abe7badeab93d8c3386002a62d69cad2df8e24c9553ba54cde618197a916':
    "query MyClaim($id: ID!) {\n  node(id: $id) {\n    ... on Claim {\n      id\n      institutionName\n      dayOfCare\n      settledAt\n      state\n      reimbursementClass\n      settlement {\n        total {\n          amount\n        }\n        fund {\n          amount\n        }\n        ownAccount {\n          amount\n        }\n        mutualAid {\n          amount\n        }\n        cash {\n          amount\n        }\n        payers {\n          name\n          relation\n          paid {\n            amount\n          }\n          balanceAfter {\n            amount\n          }\n        }\n        explanation {\n          text {\n            text\n          }\n        }\n      }\n    }\n  }\n}\n",
  // MyClaims.graphql
  'f25f961666d4046a99eebd75827c84c16229b32074007fce6415f83df8447fe5':
    "query MyClaims($first: Int! = 20, $after: String) {\n  viewer {\n    person {\n      mutualAidFrozenSince\n      claims(first: $first, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            institutionName\n            dayOfCare\n            settledAt\n            state\n            reimbursementClass\n            settlement {\n              total {\n                amount\n              }\n              fund {\n                amount\n              }\n              ownAccount {\n                amount\n              }\n              mutualAid {\n                amount\n              }\n              cash {\n                amount\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}\n",
  // MyConsents.graphql
  'b02910f539e90feab14b034a086dd4d12365a82778de9319ece080f370c46d4c':
    "query MyConsents($first: Int! = 20, $after: String) {\n  viewer {\n    consents(first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          channel {\n            clientId\n            name {\n              text\n            }\n          }\n          scopes\n          grantedAt\n          expiresAt\n          revokedAt\n          live\n          channelPersonId\n        }\n      }\n    }\n  }\n}\n",
  // MyEntries.graphql
  'bd952bf423f7d066c7e8e865d4e7bd4c2a6b2720b02f3f8245dbf1dd369fa124':
    "query MyEntries($accountId: ID!, $first: Int! = 20, $after: String) {\n  node(id: $accountId) {\n    ... on PersonalAccount {\n      id\n      balance {\n        amount\n      }\n      entries(first: $first, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            sequence\n            kind\n            bookedAt\n            counterSide\n            currentYearChange {\n              amount\n            }\n            historicalChange {\n              amount\n            }\n            currentYearAfter {\n              amount\n            }\n            historicalAfter {\n              amount\n            }\n          }\n        }\n      }\n    }\n  }\n}\n",
  // MyFamily.graphql
  '4275e08105d2c5807f77c2ebb9fb331cd8ee137c85b092f1013641cb469f4716':
    "query MyFamily($kind: LinkKind, $first: Int! = 20, $after: String) {\n  viewer {\n    person {\n      id\n      name\n      familyLinks(kind: $kind, first: $first, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            kind\n            side\n            relation\n            since\n            status\n            endsAt\n            giver {\n              name\n            }\n            receiver {\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n}\n",
  // MyFamilyHistory.graphql
  'e3348b8824bfa3be8f096874d67aad204c7f0372fe773687df1154690b9e107e':
    "query MyFamilyHistory($first: Int! = 20, $after: String) {\n  viewer {\n    person {\n      id\n      familyLinkHistory(first: $first, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            kind\n            side\n            relation\n            since\n            endedAt\n            endCause\n            giver {\n              name\n            }\n            receiver {\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n}\n",
  // MyProfile.graphql
  'fed4b1b9701b6e354d0154d8f783eff22932bb54f2a02aecb731f37f989e570c':
    "query MyProfile {\n  viewer {\n    role\n    clientId\n    person {\n      id\n      name\n      certificateKind\n      certificateNumber\n      phone\n      participations {\n        id\n        insuranceType\n        admdvs\n        status\n        since\n      }\n    }\n  }\n}\n",
  // MyVoucher.graphql
  'f7f599af6d1983c70b4ccdc5a3aa15afb6033057a1c63b49422c13cee13a9414':
    "query MyVoucher {\n  viewer {\n    person {\n      id\n      voucher {\n        state\n        admdvs\n        agreementVersion\n        activatedAt\n      }\n    }\n  }\n}\n",
  // MyWallet.graphql
  '987eadec9935aa718367b4ac102db1cd3b4459f2021df7f8ccc9ecffb917bc3a':
    "query MyWallet($first: Int! = 20, $after: String) {\n  viewer {\n    person {\n      id\n      familyLinks(kind: MUTUAL_AID, first: $first, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            side\n            relation\n            admdvs\n            endsAt\n            giver {\n              name\n            }\n            receiver {\n              name\n            }\n            quota {\n              set {\n                amount\n              }\n              spent {\n                amount\n              }\n              left {\n                amount\n              }\n              pending {\n                transferId\n                amount {\n                  amount\n                }\n                acceptBy\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}\n",
  // ParticipationAdd.graphql
  '2bfa3f5e0c389ac5143bc692c60f2c546cd4309330d48eca72cf5115e5b80de6':
    "mutation ParticipationAdd($input: ParticipationAddInput!) {\n  participationAdd(input: $input) {\n    participation {\n      id\n      insuranceType\n      admdvs\n      status\n      since\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // ParticipationEnd.graphql
  'd3dcd0953e40cce7a984e0f7487362032599ee3b712c0d9b714607ad09b3afce':
    "mutation ParticipationEnd($input: ParticipationEndInput!) {\n  participationEnd(input: $input) {\n    participation {\n      id\n      insuranceType\n      admdvs\n      status\n      suspendedOn\n      endedOn\n      endReason\n      movedTo\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // ParticipationMove.graphql
  '89e08a0d2ffd7d7c0de72c0befc1143661bce84e995ac3923d2754fc4b60f96e':
    "mutation ParticipationMove($input: ParticipationMoveInput!) {\n  participationMove(input: $input) {\n    participation {\n      id\n      insuranceType\n      admdvs\n      status\n      suspendedOn\n      endedOn\n      endReason\n      movedTo\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // ParticipationResume.graphql
  'f233f8de4c460127307d6ad764773826efbcf2a8e9cd72e828e5aab7dd68d899':
    "mutation ParticipationResume($input: ParticipationResumeInput!) {\n  participationResume(input: $input) {\n    participation {\n      id\n      insuranceType\n      admdvs\n      status\n      suspendedOn\n      endedOn\n      endReason\n      movedTo\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // ParticipationSuspend.graphql
  '7b0ff196ec91980bc7477c9bc8dd0c327cbdf677dd435bb42d0978f87946fd98':
    "mutation ParticipationSuspend($input: ParticipationSuspendInput!) {\n  participationSuspend(input: $input) {\n    participation {\n      id\n      insuranceType\n      admdvs\n      status\n      suspendedOn\n      endedOn\n      endReason\n      movedTo\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // PersonByCertificate.graphql
  '89c5facfc69704c6a9a9be103f590fdc408a8d087fb3c79ffc1e6db10390a4a4':
    "query PersonByCertificate($certificate: CertificateInput!) {\n  personByCertificate(certificate: $certificate) {\n    id\n    name\n    certificateKind\n    certificateNumber\n    phone\n    participations {\n      id\n      insuranceType\n      admdvs\n      status\n      since\n      suspendedOn\n      endedOn\n      endReason\n      movedTo\n    }\n    accounts {\n      id\n      status\n      balance {\n        amount\n      }\n    }\n  }\n}\n",
  // PersonRegister.graphql
  '8db3cac81f6ce7ed9bc3b264332f2befd036a5ea8be17a0eae139a1d48f90b01':
    "mutation PersonRegister($input: PersonRegisterInput!) {\n  personRegister(input: $input) {\n    person {\n      id\n      name\n      certificateNumber\n      participations {\n        id\n        insuranceType\n        admdvs\n        status\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // PersonUnmask.graphql
  'dd0b76120d06b003daaa582458036e93e01666d111f3f4ff3ccf67625c70f152':
    "mutation PersonUnmask($input: PersonUnmaskInput!) {\n  personUnmask(input: $input) {\n    plaintext {\n      name\n      certificateNumber\n      birthDate\n      phone\n      socialCardNumber\n      computerNumber\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // PremiumPay.graphql
  '238eea5b51cc94903a47c2a7c8149b5aa3e68ff8615d958eb9cefefc82a2eee9':
    "mutation PremiumPay($input: PremiumPayInput!) {\n  premiumPay(input: $input) {\n    account {\n      id\n      balance {\n        amount\n      }\n      currentYear {\n        amount\n      }\n      historical {\n        amount\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // ReconciliationDayResolve.graphql
  '00014b6c68ac9eb6c1a8b91b3e084a2bda2c186d0d8166930148bf6ba5ca19c6':
    "mutation ReconciliationDayResolve($input: ReconciliationDayResolveInput!) {\n  reconciliationDayResolve(input: $input) {\n    day {\n      ...ReconciledDayParts\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n\nfragment ReconciledDayParts on ReconciledDay {\n  institutionId\n  day\n  insuredAt\n  state\n  balanced\n  theirsMore\n  oursMore\n  mismatch\n  malformed\n  reconciledAt\n  resolvedAt\n  reference\n}\n",
  // ReconciliationDetail.graphql
  '778a2521091f9134ad4b4b881ae058e66930dc4b5fb9847d44f01d320e07439e':
    "mutation ReconciliationDetail($input: ReconciliationDetailInput!) {\n  reconciliationDetail(input: $input) {\n    reconciliation {\n      day {\n        ...ReconciledDayParts\n      }\n      badLines {\n        line\n        fault\n      }\n      result {\n        ...PresignedParts\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n\nfragment ReconciledDayParts on ReconciledDay {\n  institutionId\n  day\n  insuredAt\n  state\n  balanced\n  theirsMore\n  oursMore\n  mismatch\n  malformed\n  reconciledAt\n  resolvedAt\n  reference\n}\n\nfragment PresignedParts on PresignedRequest {\n  url\n  method\n  headers {\n    name\n    value\n  }\n  expiresAt\n}\n",
  // ReconciliationTotals.graphql
  '1e6cceafbdd9dbe901b43ede14975a295fc88c24d10cf0e6842ba8f455621f35':
    "query ReconciliationTotals($input: ReconciliationTotalsInput!) {\n  reconciliationTotals(input: $input) {\n    institutionId\n    result\n    rows {\n      measure\n      result\n    }\n    ours {\n      ...ReconciliationSumsParts\n    }\n    theirs {\n      ...ReconciliationSumsParts\n    }\n  }\n}\n\nfragment ReconciliationSumsParts on ReconciliationSums {\n  count\n  total {\n    amount\n  }\n  fund {\n    amount\n  }\n  ownAccount {\n    amount\n  }\n  mutualAid {\n    amount\n  }\n}\n",
  // ReconciliationUploadCreate.graphql
  '58b1c44fc2b34425ec2b9bc22fcbc242e0801811c639fabe8f8b0b02e8c27d03':
    "mutation ReconciliationUploadCreate($input: ReconciliationUploadCreateInput!) {\n  reconciliationUploadCreate(input: $input) {\n    upload {\n      ...PresignedParts\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n\nfragment PresignedParts on PresignedRequest {\n  url\n  method\n  headers {\n    name\n    value\n  }\n  expiresAt\n}\n",
  // RegionRules.graphql
  'e4df393913003ef26ee51d12efc12bd36327b872368ffd2eb4d869ceeb3d55b0':
    "query RegionRules($admdvs: Admdvs!, $on: Date) {\n  regionProfile(admdvs: $admdvs, on: $on) {\n    versionId\n    effectiveFrom\n    name {\n      text\n    }\n    consentText {\n      version\n      title {\n        text\n      }\n      text {\n        text\n      }\n    }\n    consentDaysMax\n    channels {\n      clientId\n      name {\n        text\n      }\n      scopes\n    }\n    mutualAid {\n      relations\n      scope\n      shareableFunds\n      quotaMode\n      quotaPerTransferMax {\n        amount\n      }\n      quotaTransfersPerDay\n      quotaClosedHours {\n        from\n        until\n      }\n      quotaAcceptanceDeadline\n      linksPerGiverMax\n      notice {\n        version\n        title {\n          text\n        }\n        text {\n          text\n        }\n      }\n      commitmentLetter {\n        version\n        title {\n          text\n        }\n        text {\n          text\n        }\n      }\n    }\n    display {\n      relations\n      scope\n      linksPerGiverMax\n      linksPerReceiverMax\n      faceAuthenticationFromAge\n      notice {\n        version\n        title {\n          text\n        }\n        text {\n          text\n        }\n      }\n      commitmentLetter {\n        version\n        title {\n          text\n        }\n        text {\n          text\n        }\n      }\n    }\n  }\n}\n",
  // ReviewApplication.graphql
  'd1024a3b04232a7a0694a6d7ec1662d165777fc5868d1bb7138635de47e8c4d6':
    "query ReviewApplication($id: ID!) {\n  node(id: $id) {\n    ... on BindingApplication {\n      id\n      kind\n      admdvs\n      profileVersion\n      channel\n      initiator\n      relation\n      state\n      submittedAt\n      waitsUntil\n      dueAt\n      deadlinesProvisional\n      escalatesAt\n      flagged\n      claimedBy\n      claimedAt\n      noticeVersion\n      commitmentLetterVersion\n      quota {\n        amount\n      }\n      restores\n      giver {\n        name\n        person {\n          id\n          certificateNumber\n          gender\n        }\n      }\n      receiver {\n        name\n        person {\n          id\n          certificateNumber\n          gender\n        }\n      }\n      progress {\n        step\n        at\n      }\n      verdicts {\n        rule\n        title {\n          text\n        }\n        result\n        reason {\n          text\n        }\n        source\n      }\n      evidence {\n        kind\n        form\n        evidenceId\n      }\n      reasons {\n        code\n        text {\n          text\n        }\n      }\n      history {\n        act\n        at\n        byRole\n        bySubject\n        toSubject\n        reasons {\n          code\n          text {\n            text\n          }\n        }\n      }\n    }\n  }\n}\n",
  // ReviewQueue.graphql
  '240b4abbd0b479988ddd60cb0d5c6068423d05bd00cd6e597b411115b28185d0':
    "query ReviewQueue(\n  $first: Int! = 20\n  $after: String\n  $kind: LinkKind\n  $channel: SubmissionChannel\n  $flagged: Boolean\n  $escalated: Boolean\n  $claimedBy: ReviewClaim! = ANYBODY\n) {\n  reviewQueue(\n    first: $first\n    after: $after\n    kind: $kind\n    channel: $channel\n    flagged: $flagged\n    escalated: $escalated\n    claimedBy: $claimedBy\n  ) {\n    edges {\n      cursor\n      node {\n        id\n        kind\n        channel\n        relation\n        state\n        submittedAt\n        dueAt\n        deadlinesProvisional\n        escalatesAt\n        flagged\n        claimedBy\n        claimedAt\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n",
  // ReviewWorkload.graphql
  'a8c48afed2fe3b82807caff0d8c20d663e7184478c75905d6c526ed9e6d4959f':
    "query ReviewWorkload {\n  reviewWorkload {\n    total\n    unclaimed\n    overdue\n    escalated\n    oldestDueAt\n    oldestAcceptedAt\n    cutOff\n    reviewers {\n      subject\n      claimed\n      overdue\n      escalated\n    }\n  }\n}\n",
  // TransactionPasswordRemove.graphql
  '7bcfde47040ab4f022d166f43c663c7a839eee116c0a06bd805b6844a731362e':
    "mutation TransactionPasswordRemove($input: TransactionPasswordRemoveInput!) {\n  transactionPasswordRemove(input: $input) {\n    removal {\n      removedAt\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // VoucherActivate.graphql
  '4234564941d43f60b7afcb2f8e0aad133233bcda733de898c163bbb826670ef6':
    "mutation VoucherActivate($input: VoucherActivateInput!) {\n  voucherActivate(input: $input) {\n    voucher {\n      state\n      admdvs\n      agreementVersion\n      activatedAt\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
  // VoucherCode.graphql
  '488ac0c44b7f3efd75526d46ce6c0967cacfabcb7c50fd34db990914d9d3f680':
    "query VoucherCode($for: ID) {\n  voucherCode(for: $for) {\n    token\n    qr\n    expiresAt\n    name\n  }\n}\n",
  // VoucherCodeRedeem.graphql
  '0da9489c782940f5406d27e33c43262d89a995fe1d39f13b6193689f55e168f0':
    "mutation VoucherCodeRedeem($input: VoucherCodeRedeemInput!) {\n  voucherCodeRedeem(input: $input) {\n    presented {\n      name\n      certificateKind\n      certificateNumber\n      participations {\n        insuranceType\n        admdvs\n        status\n      }\n      shownBy\n      readAt\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}\n",
};
