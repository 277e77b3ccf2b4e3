import { type BindingRule, fail, pass } from './rule.ts';

/** Somebody not found and somebody of another name are the same answer, so that nobody learns who is registered. */
export const identityMatches: BindingRule<'party_not_identified'> = {
  code: 'identity_matches',
  source: 'S1; S2; N',
  title: { en: 'Identity of both persons', 'zh-CN': '双方身份' },
  reasons: {
    party_not_identified: {
      en: 'What was stated does not belong together: {party}. Name and number must be as on the certificate and registered here.',
      'zh-CN': '以下人员的信息与登记不符：{party}。姓名和号码须与证件一致，且已在本系统登记。',
    },
  },
  judge: ({ giver, receiver }) => {
    const unknown = [...(giver.identified ? [] : ['GIVER']), ...(receiver.identified ? [] : ['RECEIVER'])];
    return unknown.length === 0 ? pass : fail('party_not_identified', { party: unknown.join(',') });
  },
};
