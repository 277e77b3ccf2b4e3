import { type BindingRule, flag, pass } from './rule.ts';

/** The same file again between the same two is an honest second try, and is not counted among the facts. */
export const riskEvidenceSeenBefore: BindingRule<'evidence_seen_before'> = {
  code: 'risk_evidence_seen_before',
  source: 'S1',
  title: { en: 'Evidence used before', 'zh-CN': '材料曾用于他人的申请' },
  reasons: {
    evidence_seen_before: {
      en: 'The very same file was handed in before, in an application between other people. A person has to look at it.',
      'zh-CN': '同一文件曾用于他人的申请，须人工核查。',
    },
  },
  judge: ({ risk }) => (risk.evidenceSeenBefore ? flag('evidence_seen_before') : pass),
};
