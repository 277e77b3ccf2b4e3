/** What the tabs hold when the page is opened for the first time. */
export interface Example {
  readonly query: string;
  readonly variables?: string;
}

const whoAmI = `# 我是谁 Who am I. 先登录 Sign in first, then press ▶.
query WhoAmI {
  viewer {
    role
    clientId
    person {
      id
      name
      certificateKind
      certificateNumber
      participations {
        insuranceType
        admdvs
        status
        since
      }
    }
  }
}
`;

const myBalance = `# 我的余额 My balance, and what was booked.
query MyBalance {
  viewer {
    person {
      accounts {
        admdvs
        insuranceType
        status
        balance { amount }
        currentYear { amount }
        historical { amount }
        reserved { amount }
        available { amount }
        entries(first: 5) {
          edges {
            node {
              sequence
              kind
              bookedAt
              currentYearChange { amount }
              historicalChange { amount }
            }
          }
        }
      }
    }
  }
}
`;

const myFamily = `# 我的家庭 My family: who gives, who receives.
query MyFamily {
  viewer {
    person {
      familyLinks(first: 20) {
        edges {
          node {
            kind
            side
            relation
            giver { name }
            receiver { name }
            admdvs
            since
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}
`;

const grantConsent = `# 授权支付应用查询 Let a payment app read my balance, masked.
# 换内容请换 idempotencyKey. Other content needs another idempotencyKey.
mutation GrantConsent($input: ChannelConsentGrantInput!) {
  channelConsentGrant(input: $input) {
    consent {
      id
      channel { clientId name { text } }
      scopes
      live
      expiresAt
      channelPersonId
    }
    userErrors { code message path }
  }
}
`;

const grantConsentVariables = {
  input: {
    idempotencyKey: 'graphiql-example-1',
    clientId: 'demo-pay',
    scopes: ['IDENTITY', 'BALANCE'],
    admdvs: '330100',
    textVersion: '2024-01',
    days: 30,
  },
};

const regionRules = `# 统筹区政策 The rules of a pooling area.
query RegionRules($admdvs: Admdvs!) {
  regionProfile(admdvs: $admdvs) {
    versionId
    name { zhCN en }
    mutualAid {
      relations
      scope
      shareableFunds
      quotaMode
    }
    consentText {
      version
      title { text }
    }
    consentDaysMax
    channels { clientId scopes }
  }
}
`;

const checkEligibility = `# 能否绑定 Could we be bound? Asks every rule, changes nothing.
# 22:00 至 06:00（北京时间）不能设额度 At night, in Shanghai, no quota can be set aside: quota_fits says so.
query CheckEligibility($input: BindingRequestInput!) {
  bindingEligibility(input: $input) {
    eligible
    waitsFor
    profileVersion
    verdicts {
      rule
      result
      title { text }
      reason { text }
      source
    }
  }
}
`;

/** The father of the samples would pay for his mother, who is insured in another province. */
const bindingRequest = {
  kind: 'MUTUAL_AID',
  admdvs: '330100',
  channel: 'NATIONAL_APP',
  initiator: 'GIVER',
  receiver: { name: '样秋菊', certificate: { kind: 'RESIDENT_ID', number: '370102195503083042' } },
  relation: 'PARENT',
  noticeVersion: '2026-01',
  commitmentLetter: { version: '2026-01', signedName: '样明远' },
  evidence: [{ kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC' }],
  quota: { amount: '100.00' },
};

const submitApplication = `# 提交申请 Apply; then follow its progress by the id.
mutation SubmitApplication($input: BindingApplicationSubmitInput!) {
  bindingApplicationSubmit(input: $input) {
    application {
      id
      state
      progress { step at }
    }
    userErrors { code message path }
  }
}
`;

const reviewQueue = `# 审核队列 What waits for reviewers. 以审核人身份登录 Sign in as a reviewer.
query ReviewQueue {
  reviewQueue(first: 20) {
    edges {
      node {
        id
        kind
        channel
        relation
        state
        flagged
        dueAt
        claimedBy
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`;

const asText = (variables: object) => JSON.stringify(variables, null, 2);

export const examples: readonly Example[] = [
  { query: whoAmI },
  { query: myBalance },
  { query: myFamily },
  { query: grantConsent, variables: asText(grantConsentVariables) },
  { query: regionRules, variables: asText({ admdvs: '330100' }) },
  { query: checkEligibility, variables: asText({ input: bindingRequest }) },
  {
    query: submitApplication,
    variables: asText({ input: { idempotencyKey: 'graphiql-example-2', application: bindingRequest } }),
  },
  { query: reviewQueue },
];
