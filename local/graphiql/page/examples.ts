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

const asText = (variables: object) => JSON.stringify(variables, null, 2);

export const examples: readonly Example[] = [
  { query: whoAmI },
  { query: myBalance },
  { query: myFamily },
  { query: grantConsent, variables: asText(grantConsentVariables) },
  { query: regionRules, variables: asText({ admdvs: '330100' }) },
];
