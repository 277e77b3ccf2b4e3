// Generated from schema/*.graphql by `npm run codegen`; not edited by hand.
export const documents: Readonly<Record<string, string>> = {
  // ChannelBalance.graphql
  'b5a2916d019c4674f1f88082f1d76dc8ff58210402f82b0220e41c02510d36a1':
    "query ChannelBalance($person: ID!) {\n  person(id: $person) {\n    accounts {\n      insuranceType\n      admdvs\n      status\n      balance { amount currency }\n      available { amount }\n    }\n  }\n}\n",
  // ChannelConsentGrant.graphql
  '3f76e1dd9041813f4b11f335657a07127792b280a02be88d4d51b833ee2be9f5':
    "mutation ChannelConsentGrant($input: ChannelConsentGrantInput!) {\n  channelConsentGrant(input: $input) {\n    consent { id channelPersonId scopes expiresAt live }\n    userErrors { code message path }\n  }\n}\n",
  // ChannelConsentRevoke.graphql
  '409f82e973672568575950783d359048495798e3029c95378573b5fbe36292cd':
    "mutation ChannelConsentRevoke($input: ChannelConsentRevokeInput!) {\n  channelConsentRevoke(input: $input) {\n    consent { id revokedAt live }\n    userErrors { code message path }\n  }\n}\n",
  // ChannelIdentity.graphql
  'a094b17e75076bfcc0db0920a0523fbd09022fa6fad3e9e823f882756bb988f6':
    "query ChannelIdentity($person: ID!) {\n  person(id: $person) {\n    id\n    name\n    certificateKind\n    certificateNumber\n  }\n}\n",
  // MyAccessLog.graphql
  '4af92083be4f22806dc2787555a24fd1e9d4ccebfd08bc17f36a579ead615ef6':
    "query MyAccessLog($first: Int! = 20, $after: String) {\n  viewer {\n    accessLog(first: $first, after: $after) {\n      pageInfo { hasNextPage endCursor }\n      edges { node { kind at byRole byAdmdvs byClientId purpose fields } }\n    }\n  }\n}\n",
  // MyBalance.graphql
  '3860f3a3c18941f7e2c563ffc2e82b82140f431e6aa6e8ea51e4e63c47396b00':
    "query MyBalance {\n  viewer {\n    person {\n      name\n      accounts {\n        id\n        insuranceType\n        admdvs\n        status\n        balance { amount currency }\n        currentYear { amount }\n        historical { amount }\n        reserved { amount }\n        available { amount }\n      }\n    }\n  }\n}\n",
  // MyConsents.graphql
  'baf58d9c7d2d2b430781480654c67dfbfc561bad09dbfa7b209c36a261bef249':
    "query MyConsents($first: Int! = 20, $after: String) {\n  viewer {\n    consents(first: $first, after: $after) {\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id\n          channel { clientId name { text } }\n          scopes\n          grantedAt\n          expiresAt\n          revokedAt\n          live\n          channelPersonId\n        }\n      }\n    }\n  }\n}\n",
  // MyEntries.graphql
  'dcb9a7fa43f71273ac4df934d1433e50d3698e3051367e50f5f0d36a4f81e8bf':
    "query MyEntries($accountId: ID!, $first: Int! = 20, $after: String) {\n  node(id: $accountId) {\n    ... on PersonalAccount {\n      id\n      balance { amount }\n      entries(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges {\n          node {\n            sequence\n            kind\n            bookedAt\n            counterSide\n            currentYearChange { amount }\n            historicalChange { amount }\n            currentYearAfter { amount }\n            historicalAfter { amount }\n          }\n        }\n      }\n    }\n  }\n}\n",
  // MyFamily.graphql
  '1cbb95df68bb85595eca5d682492a5a0ba3aa855388ddbc94116e64166246c38':
    "query MyFamily($kind: LinkKind, $first: Int! = 20, $after: String) {\n  viewer {\n    person {\n      id\n      name\n      familyLinks(kind: $kind, first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges {\n          node {\n            id\n            kind\n            side\n            relation\n            since\n            giver { name }\n            receiver { name }\n          }\n        }\n      }\n    }\n  }\n}\n",
  // MyProfile.graphql
  'aa8700a308b673dcfa41c16b4a0cbfed0d58344297f7126106197b482c9aedc5':
    "query MyProfile {\n  viewer {\n    role\n    clientId\n    person {\n      id\n      name\n      certificateKind\n      certificateNumber\n      phone\n      participations { id insuranceType admdvs status since }\n    }\n  }\n}\n",
  // ParticipationEnd.graphql
  'a21a62a60e8a363f4b75f2fcbea0356432cba8f020fc14432b888657ad31a8ab':
    "mutation ParticipationEnd($input: ParticipationEndInput!) {\n  participationEnd(input: $input) {\n    participation { id insuranceType admdvs status suspendedOn endedOn endReason movedTo }\n    userErrors { code message path }\n  }\n}\n",
  // ParticipationMove.graphql
  'dd80162c638b1b9a3ae0124b235b8034acedef6f9f5b18318fd5259bfad84b90':
    "mutation ParticipationMove($input: ParticipationMoveInput!) {\n  participationMove(input: $input) {\n    participation { id insuranceType admdvs status suspendedOn endedOn endReason movedTo }\n    userErrors { code message path }\n  }\n}\n",
  // ParticipationResume.graphql
  '88237b0e231355bb432588c4db39a97819f9bb17f2191be8305886d750a38601':
    "mutation ParticipationResume($input: ParticipationResumeInput!) {\n  participationResume(input: $input) {\n    participation { id insuranceType admdvs status suspendedOn endedOn endReason movedTo }\n    userErrors { code message path }\n  }\n}\n",
  // ParticipationSuspend.graphql
  '1cd8ff3afea9f2a87626838cd7152fa6a4bcba9d66f2b47fb7049dd95ee1e7a3':
    "mutation ParticipationSuspend($input: ParticipationSuspendInput!) {\n  participationSuspend(input: $input) {\n    participation { id insuranceType admdvs status suspendedOn endedOn endReason movedTo }\n    userErrors { code message path }\n  }\n}\n",
  // PersonByCertificate.graphql
  '44b8403de0793a4f5a914be363b55a0fa56cbef6113608c6d51bfc77225bc465':
    "query PersonByCertificate($certificate: CertificateInput!) {\n  personByCertificate(certificate: $certificate) {\n    id\n    name\n    certificateKind\n    certificateNumber\n    phone\n    participations { id insuranceType admdvs status since suspendedOn endedOn endReason movedTo }\n    accounts { id status balance { amount } }\n  }\n}\n",
  // PersonRegister.graphql
  '6b8cc62ae1a8f155122706d3eb7e31ca0c8e3a22828ea24f41921902f40321e6':
    "mutation PersonRegister($input: PersonRegisterInput!) {\n  personRegister(input: $input) {\n    person { id name certificateNumber participations { id insuranceType admdvs status } }\n    userErrors { code message path }\n  }\n}\n",
  // PersonUnmask.graphql
  '9338b86d4c3e54739d3b07a1bea6ae82590eebbb6fe165e6d68b20864b5abf97':
    "mutation PersonUnmask($input: PersonUnmaskInput!) {\n  personUnmask(input: $input) {\n    plaintext { name certificateNumber birthDate phone socialCardNumber computerNumber }\n    userErrors { code message path }\n  }\n}\n",
  // RegionRules.graphql
  'd4d1c2a3e998905ddfc042e90f369b9917b22972cf91c24f15e559ccc7544a4b':
    "query RegionRules($admdvs: Admdvs!, $on: Date) {\n  regionProfile(admdvs: $admdvs, on: $on) {\n    versionId\n    effectiveFrom\n    name { text }\n    consentText { version title { text } text { text } }\n    consentDaysMax\n    channels { clientId name { text } scopes }\n    mutualAid {\n      relations\n      scope\n      shareableFunds\n      quotaMode\n      linksPerGiverMax\n      notice { version title { text } text { text } }\n      commitmentLetter { version title { text } text { text } }\n    }\n    display {\n      relations\n      scope\n      linksPerGiverMax\n      linksPerReceiverMax\n      faceAuthenticationFromAge\n      notice { version title { text } text { text } }\n      commitmentLetter { version title { text } text { text } }\n    }\n  }\n}\n",
};
