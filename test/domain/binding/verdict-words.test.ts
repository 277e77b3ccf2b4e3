import { expect, test } from 'vitest';
import { judgeBinding } from '../../../domain/binding/rules.ts';
import type { Verdict } from '../../../domain/binding/verdict.ts';
import { ruleTitle, verdictTexts } from '../../../domain/binding/verdict-words.ts';
import { InvariantBroken } from '../../../domain/invariant.ts';
import { bindingFacts, displayFacts, zhejiangS4 } from '../../support/binding-facts.ts';

test('a rule that passed has a heading and a source, and nothing to say', () => {
  expect(verdictTexts({ rule: 'identity_matches', result: 'PASS' })).toEqual({
    title: { en: 'Identity of both persons', 'zh-CN': '双方身份' },
    source: 'S1; S2; N',
  });
  expect(ruleTitle('risk_burst')).toEqual({ en: 'Many applications at once', 'zh-CN': '短时间内大量提交' });
});

const table: readonly (readonly [Verdict, string, string])[] = [
  [
    { rule: 'giver_cap', result: 'FAIL', reason: 'giver_cap_reached', details: { cap: '5' } },
    'The giver (holder) has as many links as one person may have here: 5. Unbinding one frees its place.',
    '共济人（持有人）的绑定数量已达上限 5 个，解绑后可腾出名额。',
  ],
  [
    {
      rule: 'relation_allowed',
      result: 'FAIL',
      reason: 'relation_not_allowed',
      details: { relations: 'SPOUSE,CHILD' },
    },
    'This relation cannot be bound in this region. Here the relative must be: spouse, child.',
    '当地不支持绑定该亲属关系。可绑定的亲属为：配偶、子女。',
  ],
  [
    { rule: 'cooling_over', result: 'FAIL', reason: 'cooling_not_over', details: { days: '30', from: '2026-12-01' } },
    'After an unbinding 30 days have to pass before the same two may be bound again. It is possible from 2026-12-01.',
    '解绑后须满 30 天方可再次绑定，2026-12-01 起可办理。',
  ],
  [
    { rule: 'quota_fits', result: 'FAIL', reason: 'quota_closed_hours', details: { from: '22:00', until: '06:00' } },
    'No quota can be set aside from 22:00 to 06:00 (Asia/Shanghai). Apply outside these hours.',
    '22:00 至 06:00（北京时间）暂停设置共济额度，请在其他时间办理。',
  ],
  [
    {
      rule: 'evidence_complete',
      result: 'NEEDS_EVIDENCE',
      reason: 'evidence_missing',
      evidence: [
        { kind: 'COMMITMENT_LETTER', forms: ['UPLOAD', 'ELECTRONIC'] },
        { kind: 'RECEIVER_HOUSEHOLD_REGISTER', forms: ['UPLOAD'] },
      ],
    },
    "Still needed: commitment letter (uploaded or signed electronically); receiver's (member's) household register (uploaded).",
    '尚缺材料：承诺书（上传或电子签署）；被共济人（家庭成员）户口簿（上传）。',
  ],
];

test.each(table)('%j', (verdict, en, zh) => {
  expect(verdictTexts(verdict).reason).toEqual({ en, 'zh-CN': zh });
});

test('whatever the rules find has words without holes', () => {
  const broken = [
    bindingFacts({ giver: { identified: false } }),
    bindingFacts({ profile: zhejiangS4, channel: 'NATIONAL_APP', initiator: 'GUARDIAN', relation: 'SIBLING' }),
    bindingFacts({ profile: { ...zhejiangS4, mutualAid: null } }),
    displayFacts({ giver: { givingCount: 5, voucherActive: false }, receiver: { receivingCount: 2 }, evidence: [] }),
    bindingFacts({ quota: 900_000n, noticeVersion: '1', risk: { otherGivers: 4, submittedWithinHour: 25 } }),
  ];
  const reasons = broken.flatMap(judgeBinding).flatMap((verdict) => {
    const { reason } = verdictTexts(verdict);
    return reason ? [reason.en, reason['zh-CN']] : [];
  });
  expect(reasons).toHaveLength(32);
  for (const reason of reasons) expect(reason).not.toMatch(/[{}]|: \.|：。|[A-Z]{2,}_/);
});

test('a reason that no rule has is a bug', () => {
  expect(() => verdictTexts({ rule: 'giver_cap', result: 'FAIL', reason: 'full_moon' })).toThrow(InvariantBroken);
});
