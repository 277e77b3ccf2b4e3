import { type BindingRule, needsEvidence, notAsked, pass, ruleOfChannel, rulesOfKind } from './rule.ts';

/** What the channel asks for counts in place of what the kind of link asks for. */
export const evidenceComplete: BindingRule<'evidence_missing'> = {
  code: 'evidence_complete',
  source: 'S1; S2; S3; S4',
  title: { en: 'Evidence', 'zh-CN': '所需材料' },
  reasons: {
    evidence_missing: { en: 'Still needed: {evidence}.', 'zh-CN': '尚缺材料：{evidence}。' },
  },
  judge: (facts) => {
    const rules = rulesOfKind(facts);
    const channel = ruleOfChannel(facts);
    if (!rules || !channel) return notAsked;
    const missing = (channel.evidence ?? rules.evidence).filter(
      ({ kind, forms }) => !facts.evidence.some((item) => item.kind === kind && forms.includes(item.form)),
    );
    return missing.length === 0 ? pass : needsEvidence('evidence_missing', missing);
  },
};
