import type { BetweenFacts, BindingFacts, PartyFacts, RiskFacts } from '../../domain/binding/facts.ts';
import type { Finding } from '../../domain/binding/rules/rule.ts';
import type { Participation } from '../../domain/persons/participation.ts';
import type { LinkRules, MutualAidRules, RegionProfile } from '../../domain/region-profile.ts';
import { regionProfiles } from '../../regions/all.ts';

/** The shipped profile of an area on a day. */
export function shippedProfile(admdvs: string, on: string): RegionProfile {
  const profile = regionProfiles.profile(admdvs, on);
  if (!profile) throw new Error(`no profile of ${admdvs} on ${on}`);
  return profile;
}

/** Hangzhou 2026: national-2026 over zhejiang-s4 over national-app-s2. */
export const hangzhou2026 = shippedProfile('330100', '2026-11-19');
/** Hangzhou at first: zhejiang-s4 over national-app-s2. */
export const zhejiangS4 = shippedProfile('330100', '2024-03-01');
/** Xi'an before 2036: s1-strict over national-app-s2. */
export const s1Strict = shippedProfile('610100', '2026-11-19');
/** Shanghai at first: no receiver is asked. */
export const shanghai2024 = shippedProfile('310000', '2024-03-01');
/** Shanghai 2026: 30 cooling days, and agents. */
export const shanghai2026 = shippedProfile('310000', '2026-11-19');

export const row = (
  insuranceType: Participation['insuranceType'],
  admdvs: string,
  status: Participation['status'] = 'NORMAL',
): Participation => ({
  personId: '11111111-0000-4000-8000-000000000009',
  insuranceType,
  admdvs,
  status,
  since: '2020-01-01',
  civilServant: false,
  version: 1,
});

const party: PartyFacts = {
  identified: true,
  participations: [row('EMPLOYEE', '330100')],
  age: 36,
  givingCount: 0,
  receivingCount: 0,
  madeThisYear: 0,
  voucherActive: true,
};

const between: BetweenFacts = {
  samePerson: false,
  linked: false,
  applied: false,
  endedAt: undefined,
  refuted: false,
};

const risk: RiskFacts = {
  otherGivers: 0,
  evidenceSeenBefore: false,
  households: 'UNKNOWN',
  submittedWithinHour: 0,
};

/** Two adults of Hangzhou, insured as employees, on Thursday, 19 November 2026, at 09:00 in Shanghai: all in order. */
const spouses: BindingFacts = {
  profile: hangzhou2026,
  on: '2026-11-19',
  now: '2026-11-19T01:00:00.000Z',
  kind: 'MUTUAL_AID',
  channel: 'PROVINCIAL_APP',
  initiator: 'GIVER',
  giverApplied: true,
  relation: 'SPOUSE',
  giver: party,
  receiver: party,
  between,
  evidence: [{ kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC' }],
  noticeVersion: '2026-01',
  commitmentLetterVersion: '2026-01',
  quota: 50_000n,
  risk,
};

export interface FactsOverrides extends Omit<Partial<BindingFacts>, 'giver' | 'receiver' | 'between' | 'risk'> {
  readonly giver?: Partial<PartyFacts>;
  readonly receiver?: Partial<PartyFacts>;
  readonly between?: Partial<BetweenFacts>;
  readonly risk?: Partial<RiskFacts>;
}

/** Those of two spouses with whom everything is in order, but for what is named. */
export const bindingFacts = (overrides: FactsOverrides = {}): BindingFacts => ({
  ...spouses,
  ...overrides,
  giver: { ...party, ...overrides.giver },
  receiver: { ...party, ...overrides.receiver },
  between: { ...between, ...overrides.between },
  risk: { ...risk, ...overrides.risk },
});

/** A display link in the national app, with all that Hangzhou asks for. */
export const displayFacts = (overrides: FactsOverrides = {}): BindingFacts =>
  bindingFacts({
    kind: 'DISPLAY',
    channel: 'NATIONAL_APP',
    quota: undefined,
    evidence: [
      { kind: 'COMMITMENT_LETTER', form: 'UPLOAD' },
      { kind: 'GIVER_HOUSEHOLD_REGISTER', form: 'UPLOAD' },
      { kind: 'RECEIVER_HOUSEHOLD_REGISTER', form: 'UPLOAD' },
    ],
    noticeVersion: '2023-06',
    commitmentLetterVersion: '2023-06',
    ...overrides,
  });

/** A profile that differs in its rules of mutual aid. */
export function withMutualAid(profile: RegionProfile, differing: Partial<MutualAidRules>): RegionProfile {
  if (!profile.mutualAid) throw new Error('this profile has no mutual aid');
  return { ...profile, mutualAid: { ...profile.mutualAid, ...differing } };
}

/** A profile that differs in its rules of display links. */
export function withDisplay(profile: RegionProfile, differing: Partial<LinkRules>): RegionProfile {
  if (!profile.display) throw new Error('this profile has no display links');
  return { ...profile, display: { ...profile.display, ...differing } };
}

/** A finding in a line, as the tables of the tests write it: `FAIL giver_cap_reached cap=10`. */
export function findingLine(finding: Finding): string {
  if (finding.result === 'PASS' || finding.result === 'NOT_ASKED') return finding.result;
  const what =
    finding.result === 'NEEDS_EVIDENCE'
      ? finding.evidence.map(({ kind, forms }) => `${kind}:${forms.join('|')}`)
      : Object.entries(finding.details ?? {}).map(([name, value]) => `${name}=${value}`);
  return [finding.result, finding.reason, ...what].join(' ');
}
