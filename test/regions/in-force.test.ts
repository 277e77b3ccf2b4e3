import { describe, expect, test } from 'vitest';
import { channelOffer, linkRules, profileInForce } from '../../domain/region-profile.ts';
import { regionProfiles } from '../../regions/all.ts';

describe('the version in force on the day of the act', () => {
  test.each([
    ['2023-12-31', undefined, undefined, undefined],
    ['2024-01-01', '330100@2024-01-01', 'SAME_POOL', 'HISTORICAL'],
    ['2024-11-30', '330100@2024-01-01', 'SAME_POOL', 'HISTORICAL'],
    ['2024-12-01', '330100@2024-12-01', 'PROVINCE', 'HISTORICAL'],
    ['2024-12-02', '330100@2024-12-01', 'PROVINCE', 'HISTORICAL'],
    ['2025-12-31', '330100@2024-12-01', 'PROVINCE', 'HISTORICAL'],
    ['2026-01-01', '330100@2026-01-01', 'NATION', 'ALL'],
    ['2099-12-31', '330100@2026-01-01', 'NATION', 'ALL'],
  ])('Hangzhou on %s: %s', (on, versionId, scope, funds) => {
    const profile = regionProfiles.profile('330100', on);
    expect(profile?.versionId).toBe(versionId);
    expect(profile?.mutualAid?.scope).toBe(scope);
    expect(profile?.mutualAid?.shareableFunds).toBe(funds);
  });

  test('no version is in force where there is none', () => expect(profileInForce([], '2026-01-01')).toBeUndefined());

  test('an area that is not served has no profile and no versions', () => {
    expect(regionProfiles.profile('110000', '2026-01-01')).toBeUndefined();
    expect(regionProfiles.versions('110000')).toEqual([]);
  });

  test('a version stands on all that the versions before it said', () => {
    const [first, , third] = regionProfiles.versions('330100');
    expect(third?.display).toEqual(first?.display);
    expect(third?.bases).toEqual(['defaults', 'national-app-s2', 'zhejiang-s4', 'national-2026']);
    // The region's own channels, said again in its third version because the base takes its place whole.
    expect(third?.mutualAid?.submission.COUNTER?.decision.plain).toBe('IMMEDIATE');
    expect(third?.mutualAid?.caps).toEqual({ perGiver: 10, perReceiver: null, perYear: null });
  });
});

describe('the areas', () => {
  test('are the five, provincial code included', () => {
    expect(regionProfiles.areas()).toEqual(['310000', '330100', '379900', '440300', '610100']);
  });

  test('379900 is no GB/T 2260 code, and is served', () => {
    const profile = regionProfiles.profile('379900', '2025-06-01');
    expect(profile?.name).toEqual({ en: 'Shandong (provincial level)', 'zh-CN': '山东省省本级' });
    expect([profile?.provinceCode, profile?.cityCode]).toEqual(['37', '3799']);
    expect(profile?.medTypeGroups['140104']).toBe('CHRONIC');
  });

  test("Xi'an reviews and asks for the password still in 2026", () => {
    const profile = regionProfiles.profile('610100', '2026-11-22');
    expect(profile?.mutualAid?.submission.WEBSITE?.decision).toEqual({ plain: 'REVIEW', flagged: 'REVIEW' });
    expect(profile?.mutualAid?.unbinding.transactionPasswordAsked).toBe(true);
    expect(profile?.voucher.faceAuthenticationAsked).toBe(false);
  });

  test('Shenzhen asks its website for the computer number, and keeps ¥1,000 in the account since 2026', () => {
    const before = regionProfiles.profile('440300', '2025-12-31')?.mutualAid;
    const after = regionProfiles.profile('440300', '2026-01-01')?.mutualAid;
    expect(before?.submission.WEBSITE?.identifiers).toEqual([['COMPUTER_NUMBER', 'CERTIFICATE_NUMBER']]);
    expect(after?.submission.WEBSITE?.identifiers).toEqual([['COMPUTER_NUMBER', 'CERTIFICATE_NUMBER']]);
    expect([before?.minimumBalanceKept, after?.minimumBalanceKept]).toEqual([0n, 100_000n]);
  });

  test('Shanghai lets one receiver use ¥8,000 a year since 2026', () => {
    expect(regionProfiles.profile('310000', '2025-12-31')?.mutualAid?.yearlyCapPerReceiver).toBeNull();
    expect(regionProfiles.profile('310000', '2026-01-01')?.mutualAid?.yearlyCapPerReceiver).toBe(800_000n);
  });
});

describe('looking into a profile', () => {
  const profile = regionProfiles.profile('330100', '2026-06-01');
  if (!profile) throw new Error('Hangzhou has no profile');

  test('the two kinds of link never mix', () => {
    expect(linkRules(profile, 'DISPLAY')).toBe(profile.display);
    expect(linkRules(profile, 'MUTUAL_AID')).toBe(profile.mutualAid);
  });

  test('a channel is found by its client id', () => {
    expect(channelOffer(profile, 'demo-narrow')?.scopes).toEqual(['BALANCE']);
    expect(channelOffer(profile, 'demo')).toBeUndefined();
  });

  test.each([
    ['the profile', profile],
    ['a section', profile.review],
    ['a list', profile.channels],
    ['an item of a list', profile.channels[0]],
    ['a list deep inside', profile.mutualAid?.relations],
    ['the list of versions', regionProfiles.versions('330100')],
    ['the list of areas', regionProfiles.areas()],
  ])('%s is frozen', (_, part) => {
    expect(part).toBeTypeOf('object');
    expect(Object.isFrozen(part)).toBe(true);
  });

  test('the same version is the same object every time', () => {
    expect(regionProfiles.profile('330100', '2026-07-01')).toBe(profile);
  });
});
