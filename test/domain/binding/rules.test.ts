import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bindingRules, judgeBinding } from '../../../domain/binding/rules.ts';
import { ruleCodes } from '../../../domain/binding/verdict.ts';
import { bindingFacts, displayFacts, hangzhou2026, row, s1Strict, zhejiangS4 } from '../../support/binding-facts.ts';

const allPass = ruleCodes.map((rule) => ({ rule, result: 'PASS' }));
const codesOf = (facts: Parameters<typeof judgeBinding>[0]) => judgeBinding(facts).map(({ rule }) => rule);

test('the rules are those of the list of codes, in its order', () => {
  expect(bindingRules.map(({ code }) => code)).toEqual(ruleCodes);
});

test('every rule has a file and a test of its name, and no file is anything else', () => {
  const files = [...ruleCodes].map((code) => code.replaceAll('_', '-')).sort();
  const inRules = readdirSync('domain/binding/rules').filter((file) => file !== 'rule.ts');
  expect(inRules.sort()).toEqual(files.map((file) => `${file}.ts`).sort());
  expect(readdirSync('test/domain/binding/rules').sort()).toEqual(files.map((file) => `${file}.test.ts`).sort());
});

describe.each(bindingRules.map((rule) => [rule.code, rule] as const))('%s', (_code, { title, source, reasons }) => {
  const placeholders = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

  test('names pages of the sources, or national policy', () => {
    expect(source).toMatch(/^(S[0-4]|N)(; (S[0-4]|N))*$/);
  });

  test('speaks both languages, and says whole sentences with the same details', () => {
    expect(title.en).toMatch(/^[A-Z][\x20-\x7e]+[^.]$/);
    expect(title['zh-CN']).toMatch(/^\p{Script=Han}.*[^。]$/u);
    expect(Object.keys(reasons).length).toBeGreaterThan(0);
    for (const sentence of Object.values(reasons)) {
      expect(sentence.en).toMatch(/^[A-Z][\x20-\x7e]+\.$/);
      expect(sentence['zh-CN']).toMatch(/^[\p{Script=Han}{].*。$/u);
      expect(placeholders(sentence['zh-CN'])).toEqual(placeholders(sentence.en));
    }
  });
});

describe('where everything is in order, every rule passes', () => {
  test('national-2026, two spouses', () => {
    expect(judgeBinding(bindingFacts())).toEqual(allPass);
  });

  test('zhejiang-s4, a child', () => {
    const facts = bindingFacts({
      profile: zhejiangS4,
      relation: 'CHILD',
      receiver: { age: 8, participations: [row('RESIDENT', '330100')] },
      noticeVersion: '2024-01',
      commitmentLetterVersion: '2024-01',
      quota: undefined,
    });
    expect(judgeBinding(facts)).toEqual(allPass);
  });

  test('s1-strict, a parent', () => {
    const facts = bindingFacts({
      profile: s1Strict,
      channel: 'WEBSITE',
      relation: 'PARENT',
      giver: { participations: [row('EMPLOYEE', '610100')] },
      receiver: { age: 66, participations: [row('RESIDENT', '610100')] },
      evidence: [
        { kind: 'REGISTRATION_FORM', form: 'UPLOAD' },
        { kind: 'GIVER_ID_CARD', form: 'UPLOAD' },
        { kind: 'RECEIVER_ID_CARD', form: 'UPLOAD' },
      ],
      noticeVersion: '2024-02',
      commitmentLetterVersion: '2024-02',
      quota: undefined,
    });
    expect(judgeBinding(facts)).toEqual(allPass);
  });

  test('national-app-s2, a sibling at the other end of the country', () => {
    const facts = displayFacts({ relation: 'SIBLING', receiver: { participations: [row('RESIDENT', '650100')] } });
    expect(judgeBinding(facts)).toEqual(allPass);
  });
});

describe('all rules are asked, whatever the others say', () => {
  test('everything that is wrong comes at once', () => {
    const facts = bindingFacts({
      relation: 'SIBLING',
      profile: zhejiangS4,
      giver: { participations: [row('EMPLOYEE', '330100', 'SUSPENDED')] },
      evidence: [],
      noticeVersion: '2023-12',
      risk: { submittedWithinHour: 40 },
    });
    expect(judgeBinding(facts).filter(({ result }) => result !== 'PASS')).toEqual([
      { rule: 'participations_in_order', result: 'FAIL', reason: 'giver_without_employee_insurance' },
      {
        rule: 'relation_allowed',
        result: 'FAIL',
        reason: 'relation_not_allowed',
        details: { relations: 'SPOUSE,CHILD,PARENT' },
      },
      { rule: 'quota_fits', result: 'FAIL', reason: 'quota_not_offered' },
      {
        rule: 'evidence_complete',
        result: 'NEEDS_EVIDENCE',
        reason: 'evidence_missing',
        evidence: [{ kind: 'COMMITMENT_LETTER', forms: ['ELECTRONIC'] }],
      },
      { rule: 'notice_current', result: 'FAIL', reason: 'notice_outdated', details: { version: '2024-01' } },
      { rule: 'risk_burst', result: 'FLAG', reason: 'burst', details: { count: '40' } },
    ]);
  });

  test('but a rule that has nothing to look at has no verdict: nobody identified', () => {
    const facts = bindingFacts({ giver: { identified: false }, receiver: { identified: false } });
    expect(codesOf(facts)).toEqual([
      'identity_matches',
      'kind_offered',
      'channel_offered',
      'initiator_allowed',
      'relation_allowed',
      'quota_fits',
      'evidence_complete',
      'notice_current',
      'risk_evidence_seen_before',
      'risk_burst',
    ]);
  });

  test('the kind not offered', () => {
    const facts = displayFacts({ profile: { ...hangzhou2026, display: null } });
    expect(codesOf(facts)).toEqual([
      'identity_matches',
      'kind_offered',
      'participations_in_order',
      'no_live_duplicate',
      'risk_many_givers',
      'risk_evidence_seen_before',
      'risk_household_differs',
      'risk_relation_refuted',
      'risk_burst',
    ]);
  });

  test('the channel not offered', () => {
    const asked = codesOf(bindingFacts({ channel: 'WEBSITE' }));
    expect(ruleCodes.filter((code) => !asked.includes(code))).toEqual(['evidence_complete']);
  });
});
