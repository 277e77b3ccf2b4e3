import { describe, expect, test } from 'vitest';
import { applicationStates } from '../../domain/binding/application.ts';
import { reasonsFor } from '../../domain/binding/decision-reasons.ts';
import { ruleCodes } from '../../domain/binding/verdict.ts';
import { certificateKinds, parseCertificate } from '../../domain/certificates/index.ts';
import { consentScopes } from '../../domain/consents/channel-consent.ts';
import type { Rejection } from '../../domain/outcome.ts';
import { participationStatuses } from '../../domain/persons/participation.ts';
import { evidenceKinds } from '../../domain/region-profile.ts';
import { rejectionMessage, rejectionMessages } from '../../domain/rejection-messages.ts';
import { type RejectionCode, rejections } from '../../domain/rejections.ts';

const reasonsListed = (['APPROVE', 'REJECT', 'ASK_FOR_EVIDENCE'] as const).map((step) => {
  const refused = reasonsFor(step, ['RULE_NOT_MET', 'EVIDENCE_CONVINCES']);
  return refused.ok ? '' : (refused.rejection.details?.reasons ?? '');
});

/** What the details of rejections really are, by their names. */
const real: Readonly<Record<string, readonly string[]>> = {
  status: Object.keys(participationStatuses),
  scope: consentScopes,
  current: ['2024-02', '2026-11'],
  daysMax: ['365'],
  identifiers: [
    'NAME + CERTIFICATE_NUMBER',
    'NAME + CERTIFICATE_NUMBER / SOCIAL_CARD_NUMBER',
    'COMPUTER_NUMBER / SOCIAL_CARD_NUMBER / CERTIFICATE_NUMBER',
  ],
  kinds: [...evidenceKinds, evidenceKinds.join(',')],
  state: applicationStates,
  reasons: reasonsListed,
  rules: [...ruleCodes, ruleCodes.join(',')],
  until: ['2026-11-23T09:33:49.964Z', '18:00'],
  at: ['2026-11-23T16:00:00.000Z'],
  from: ['00:00'],
  left: ['3', '120.50'],
  max: ['3', '10485760', '5000.00'],
  minimum: ['100.00'],
  sum: ['99.99'],
  total: ['100.00'],
  difference: ['0.01'],
  firstDay: ['2025-11-20'],
  lastDay: ['2026-12-31'],
  days: ['31'],
  bytes: ['10485760'],
  rows: ['100000'],
  entries: ['10001'],
  columns: ['claimId, total'],
};

/** What messages name as programs do: an enum's value, a field, a format, a character set. */
const named = /\b(?:OPERATOR|OWN_DATA|YYYY-MM-DD|YYYY-MM|JPEG|ASCII|A-Z|SHA-256|med_type)\b/g;

const codes = Object.keys(rejectionMessages) as RejectionCode[];
const namesIn = (code: RejectionCode): readonly string[] =>
  [...rejectionMessages[code].en.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** The rejection with each of its real details in turn. */
function filled(code: RejectionCode): readonly Rejection[] {
  const names = namesIn(code);
  const times = Math.max(1, ...names.map((name) => real[name]?.length ?? 0));
  return Array.from({ length: times }, (_, nth) => ({
    code,
    details: Object.fromEntries(names.map((name) => [name, real[name]?.[nth % real[name].length] ?? ''])),
  }));
}

test('every detail that a message asks for is among them', () => {
  expect([...new Set(codes.flatMap(namesIn))].filter((name) => !real[name])).toEqual([]);
});

test.each(codes)('%s: no message shows a code or an instant of a program', (code) => {
  const messages = filled(code).flatMap((rejection) => [
    rejectionMessage(rejection, 'en'),
    rejectionMessage(rejection, 'zh-CN'),
  ]);
  const raw = messages.filter((message) => {
    const text = message.replace(named, '');
    return /[A-Z_]{4,}|\w_\w|\d+T[\d:.]+Z|\{/.test(text);
  });
  expect(raw).toEqual([]);
});

describe('details in the words of the reader', () => {
  const says = (code: RejectionCode, details: Readonly<Record<string, string>>) =>
    (['en', 'zh-CN'] as const).map((locale) => rejectionMessage({ code, details }, locale));

  test.each<[RejectionCode, Readonly<Record<string, string>>, string, string]>([
    [
      'evidence_incomplete',
      { kinds: 'REGISTRATION_FORM,GIVER_ID_CARD' },
      "Evidence is missing: registration form, giver's (holder's) identity card.",
      '缺少材料：登记表、共济人（持有人）身份证。',
    ],
    [
      'application_state_forbids',
      { state: 'APPROVED' },
      'The application is approved: this cannot be done to it any more, or not yet.',
      '申请当前状态为“已通过”，不能进行此操作。',
    ],
    [
      'party_identifiers_incomplete',
      { identifiers: 'NAME + CERTIFICATE_NUMBER / SOCIAL_CARD_NUMBER' },
      'Here a relative is named by name and certificate number, or social-security card number.',
      '此处须填写亲属的姓名和证件号码，或社会保障卡号。',
    ],
    [
      'decision_reasons_do_not_fit',
      { reasons: 'EVIDENCE_CONVINCES' },
      'Not every reason fits what you do. For this there are: the evidence convinces.',
      '所选理由与操作不符，可选：材料充分。',
    ],
    [
      'rules_not_met',
      { rules: 'giver_cap,risk_household_differs' },
      'The rules do not allow it any more: Places of the giver (holder), Household register. It can only be rejected.',
      '已不符合规则：共济人（持有人）名额、户籍信息，只能不予通过。',
    ],
    [
      'participation_status_forbids',
      { status: 'SUSPENDED' },
      'The status of the participation (suspended) does not allow this.',
      '参保状态（暂停参保）不允许此操作。',
    ],
    [
      'link_ends_already',
      { at: '2026-11-23T16:00:00.000Z' },
      'The unbinding was asked for already. The link ends at 2026-11-24 00:00 Beijing time.',
      '已申请解绑，绑定将于 2026-11-24 00:00 北京时间终止。',
    ],
    [
      'transaction_password_locked',
      { until: '2026-11-23T09:33:49.964Z' },
      'Too many wrong attempts: the transaction password is locked until 2026-11-23 17:34 Beijing time. A counter can remove a forgotten one.',
      '错误次数过多，交易密码已锁定至 2026-11-23 17:34 北京时间。忘记密码可到经办窗口重置。',
    ],
    [
      'quota_closed_now',
      { from: '00:00', until: '18:00' },
      'Nothing can be set aside from 00:00 to 18:00 (Asia/Shanghai).',
      '每日 00:00 至 18:00（北京时间）不办理共济额度划入。',
    ],
  ])('%s', (code, details, en, zh) => {
    expect(says(code, details)).toEqual([en, zh]);
  });

  test('what is no code stays as it is, also in a list', () => {
    expect(says('evidence_incomplete', { kinds: 'GIVER_ID_CARD,1,234.50' })).toEqual([
      'Evidence is missing: GIVER_ID_CARD,1,234.50.',
      '缺少材料：GIVER_ID_CARD,1,234.50。',
    ]);
  });
});

describe('messages', () => {
  const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

  test('there are two for every rejection, and none for anything else', () => {
    expect(Object.keys(rejectionMessages).sort()).toEqual(Object.keys(rejections).sort());
  });

  test.each(Object.entries(rejectionMessages))('%s: both languages say it, with the same details', (_code, words) => {
    expect(words.en).toMatch(/^[ -~]+[.:]$/);
    expect(words['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(placeholders(words['zh-CN'])).toEqual(placeholders(words.en));
  });

  test.each(Object.keys(certificateKinds))('a malformed number of a %s is told its form, in both languages', (kind) => {
    const malformed = parseCertificate(kind, '#', '2026-11-20');
    if (malformed.ok) throw new Error('# is no number of any kind');
    const says = (locale: 'en' | 'zh-CN') => rejectionMessage(malformed.rejection, locale);
    expect(says('en')).toMatch(/^The certificate number does not have the form that its kind has\. [ -~]*\d[ -~]+\.$/);
    expect(says('zh-CN')).toMatch(/^证件号码格式与证件类型不符。.*\d.+。$/);
  });

  test('what a resident number and an amount should be', () => {
    const details = { kind: 'RESIDENT_ID' };
    expect(rejectionMessage({ code: 'certificate_number_malformed', details }, 'en')).toBe(
      'The certificate number does not have the form that its kind has. A resident number has 18 digits, the last of which may be X, or 15 digits in its old form; the first is 1 to 8.',
    );
    expect(rejectionMessage({ code: 'certificate_check_digit_wrong', details }, 'zh-CN')).toBe(
      '证件号码校验位不正确，请检查是否输入有误。',
    );
    expect(rejectionMessage({ code: 'amount_out_of_range' }, 'zh-CN')).toBe('金额不得超过 10,000,000,000,000.00 元。');
  });

  test('details are filled in; what is not there is left out', () => {
    const code = 'consent_scope_not_offered';
    expect(rejectionMessage({ code, details: { scope: 'FAMILY' } }, 'en')).toBe(
      'The pooling area does not offer this scope to this channel: family links.',
    );
    expect(rejectionMessage({ code }, 'zh-CN')).toBe('该统筹区未向此渠道开放该授权范围：。');
  });
});
