import { describe, expect, test } from 'vitest';
import type { LinkRules, SubmissionChannel } from '../../domain/region-profile.ts';
import { profileOfBases } from './sources.ts';

const nearRelatives = [
  'SPOUSE',
  'PARENT',
  'CHILD',
  'SIBLING',
  'PATERNAL_GRANDPARENT',
  'MATERNAL_GRANDPARENT',
  'GRANDCHILD',
  'MATERNAL_GRANDCHILD',
];

const channelsOf = (rules: LinkRules | null) =>
  Object.entries(rules?.submission ?? {})
    .filter(([, rule]) => rule !== null)
    .map(([channel, rule]) => `${channel}: ${rule?.decision.plain}`);

const plainDecision = (rules: LinkRules | null, channel: SubmissionChannel) =>
  rules?.submission[channel]?.decision.plain;

describe('s1-strict', () => {
  const { mutualAid, display } = profileOfBases('s1-strict');

  test('binds by social-security card number or ID number, with a password', () => {
    expect(mutualAid?.identifiers).toEqual([['SOCIAL_CARD_NUMBER'], ['CERTIFICATE_NUMBER']]);
    expect(mutualAid?.unbinding.transactionPasswordAsked).toBe(true);
  });

  test('waits for approval wherever it is handed in: website, medical institution, department', () => {
    expect(channelsOf(mutualAid)).toEqual(['WEBSITE: REVIEW', 'HOSPITAL_OFFICE: REVIEW', 'COUNTER: REVIEW']);
    expect(mutualAid?.evidence.map(({ kind }) => kind)).toContain('REGISTRATION_FORM');
  });

  test('is local, and pays neither what is wholly self-funded nor a hospitalisation beyond its limit', () => {
    expect(mutualAid?.scope).toBe('SAME_POOL');
    expect(mutualAid?.payableCostClasses).toEqual(['IN_SCOPE', 'PRE_BORNE']);
    expect(mutualAid?.hospitalisationLimit).toBe(1_000_000n);
  });

  test('has no display links', () => expect(display).toBeNull());
});

describe('zhejiang-s4', () => {
  const { mutualAid } = profileOfBases('zhejiang-s4');

  test('shares the surplus of past years with spouse, children and parents of the same pooling area', () => {
    expect(mutualAid?.shareableFunds).toBe('HISTORICAL');
    expect([...(mutualAid?.relations ?? [])].sort()).toEqual(['CHILD', 'PARENT', 'SPOUSE']);
    expect(mutualAid?.scope).toBe('SAME_POOL');
  });

  test('is immediate in the provincial app, on name and ID, with the commitment letter ticked', () => {
    expect(channelsOf(mutualAid)).toEqual(['PROVINCIAL_APP: IMMEDIATE']);
    expect(mutualAid?.identifiers).toEqual([['NAME', 'CERTIFICATE_NUMBER']]);
    expect(mutualAid?.evidence).toEqual([{ kind: 'COMMITMENT_LETTER', forms: ['ELECTRONIC'] }]);
    expect(mutualAid?.notice.title).toEqual({ en: 'User Instructions', 'zh-CN': '使用须知' });
  });

  test('unbinds at once without a password, and knows no quota', () => {
    expect(mutualAid?.unbinding).toEqual({ by: ['GIVER'], effective: 'AT_ONCE', transactionPasswordAsked: false });
    expect(mutualAid?.quota.mode).toBe('NONE');
  });
});

describe('national-app-s2', () => {
  const { display, mutualAid, voucher } = profileOfBases('national-app-s2');

  test('has five places, and a person is shown by at most two holders', () => {
    expect(display?.caps).toEqual({ perGiver: 5, perReceiver: 2, perYear: null });
  });

  test('asks for the commitment letter, signed electronically or not, and both household registers', () => {
    expect(display?.evidence).toEqual([
      { kind: 'COMMITMENT_LETTER', forms: ['UPLOAD', 'ELECTRONIC'] },
      { kind: 'GIVER_HOUSEHOLD_REGISTER', forms: ['UPLOAD'] },
      { kind: 'RECEIVER_HOUSEHOLD_REGISTER', forms: ['UPLOAD'] },
    ]);
  });

  test('authenticates the face at 16 and over, and links at once', () => {
    expect(display?.faceAuthenticationFromAge).toBe(16);
    expect(plainDecision(display, 'NATIONAL_APP')).toBe('IMMEDIATE');
    expect(display?.notice.title.en).toBe('Family Member Addition Notice');
  });

  test("needs the holder's own voucher, and shares no money", () => {
    expect(voucher.neededForDisplay).toBe(true);
    expect(mutualAid).toBeNull();
  });
});

describe('national-2026', () => {
  const { mutualAid } = profileOfBases('national-2026');

  test('binds the eight near relatives nationwide, confirmed by the other side', () => {
    expect(mutualAid?.relations).toEqual(nearRelatives);
    expect(mutualAid?.scope).toBe('NATION');
    expect(mutualAid?.receiverConfirmation).toEqual({ withinHours: 72 });
  });

  test('has the wallet with the limits of the pilot', () => {
    expect(mutualAid?.quota).toEqual({
      mode: 'REQUIRED',
      perTransferMax: 200_000n,
      transfersPerDay: 3,
      closedHours: { from: '22:00', until: '06:00' },
      acceptanceDeadline: '06:00',
    });
  });

  test('pays the premiums of residents and of long-term care', () => {
    expect(mutualAid?.premiumUses).toEqual(['RESIDENT_PREMIUM', 'LONG_TERM_CARE_PREMIUM']);
    expect(mutualAid?.shareableFunds).toBe('ALL');
  });

  test.each(['s1-strict', 'zhejiang-s4'])('leaves nothing over of %s below it', (below) => {
    expect(profileOfBases(below, 'national-2026').mutualAid).toEqual(mutualAid);
  });
});

describe('defaults', () => {
  const profile = profileOfBases();

  test('offer the development channels their scopes', () => {
    expect(profile.channels.map(({ clientId, scopes }) => [clientId, scopes.join(' ')])).toEqual([
      ['demo-pay', 'IDENTITY BALANCE PARTICIPATION'],
      ['demo-health', 'IDENTITY BALANCE ENTRIES PARTICIPATION'],
      ['demo-narrow', 'BALANCE'],
    ]);
    expect(profile.consent.daysMax).toBe(365);
  });

  test('give shares in basis points by place and level, and amounts in fen', () => {
    const inpatient = profile.benefits.EMPLOYEE.INPATIENT;
    expect(inpatient?.deductible).toEqual({
      TERTIARY: 80_000n,
      SECONDARY: 50_000n,
      PRIMARY: 30_000n,
      UNGRADED: 80_000n,
    });
    expect(inpatient?.bands.map(({ upTo }) => upTo)).toEqual([2_000_000n, 6_000_000n, null]);
    expect(inpatient?.bands[0]?.fundShare.SAME_CITY.TERTIARY).toBe(8500);
    expect(inpatient?.bands[0]?.fundShare.OTHER_PROVINCE.TERTIARY).toBe(7000);
    expect(inpatient?.yearlyCap).toBe(40_000_000n);
    expect(profile.benefits.RESIDENT.PHARMACY).toBeNull();
  });

  test('bind nobody: that is for the bases on top', () => {
    expect([profile.display, profile.mutualAid]).toEqual([null, null]);
  });
});
