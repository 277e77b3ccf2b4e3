import { describe, expect, test } from 'vitest';
import { regionProfilesOnDemand } from '../../regions/load.ts';
import { copyOfSources, type Json, problemsOf } from './sources.ts';

const hangzhou = 'hangzhou-330100.json';
const usage = { requestsPerSecond: 10, burst: 20, requestsPerDay: null };

type Breakage = readonly [sentence: string, breaks: (area: Json) => void];

/** Each breaks the second of Hangzhou's three versions, or the head of its file, in one way. */
const inArea: readonly Breakage[] = [
  [
    'versions[1].mutualAid.shareableFunds: expected ALL or HISTORICAL, got "SOME"',
    (area) => (area.versions[1].mutualAid.shareableFunds = 'SOME'),
  ],
  [
    'versions[1].mutualAid.cooldownDays: expected no such field, got 7',
    (area) => (area.versions[1].mutualAid.cooldownDays = 7),
  ],
  ['versions[1].mutuelAid: expected no such field, got {}', (area) => (area.versions[1].mutuelAid = {})],
  [
    'versions[1].mutualAid.relations: expected at least 1 of them, got []',
    (area) => (area.versions[1].mutualAid.relations = []),
  ],
  [
    'versions[1].mutualAid.relations: expected no repetitions, got ["CHILD","CHILD"]',
    (area) => (area.versions[1].mutualAid.relations = ['CHILD', 'CHILD']),
  ],
  [
    'versions[1].mutualAid.relations[1]: expected SPOUSE or PARENT or CHILD or SIBLING or PATERNAL_GRANDPARENT or MATERNAL_GRANDPARENT or GRANDCHILD or MATERNAL_GRANDCHILD, got "COUSIN"',
    (area) => (area.versions[1].mutualAid.relations = ['CHILD', 'COUSIN']),
  ],
  [
    'versions[1].display.faceAuthenticationFromAge: expected a whole number from 0 to 150, got 151',
    (area) => (area.versions[1].display = { faceAuthenticationFromAge: 151 }),
  ],
  [
    'versions[1].display.faceAuthenticationFromAge: expected a whole number from 0 to 150, got 16.5',
    (area) => (area.versions[1].display = { faceAuthenticationFromAge: 16.5 }),
  ],
  [
    'versions[1].mutualAid.minimumBalanceKept: expected yuan as "1000.00", got 1000',
    (area) => (area.versions[1].mutualAid.minimumBalanceKept = 1000),
  ],
  [
    'versions[1].mutualAid.minimumBalanceKept: expected yuan as "1000.00", got "1000.5"',
    (area) => (area.versions[1].mutualAid.minimumBalanceKept = '1000.5'),
  ],
  [
    'versions[1].mutualAid.hospitalisationLimit: expected more than 0.00, or null for no limit, got "0.00"',
    (area) => (area.versions[1].mutualAid.hospitalisationLimit = '0.00'),
  ],
  [
    'versions[1].mutualAid.quota.mode: expected OPTIONAL or REQUIRED, because it has limits, got "NONE"',
    (area) => (area.versions[1].mutualAid.quota = { mode: 'NONE', transfersPerDay: 3 }),
  ],
  [
    'versions[2].mutualAid.quota.transfersPerDay: expected at most 40 where they have to be accepted, got 41',
    (area) => (area.versions[2].mutualAid.quota = { transfersPerDay: 41 }),
  ],
  [
    'versions[2].mutualAid.quota.transfersPerDay: expected at most 40 where they have to be accepted, got null',
    (area) => (area.versions[2].mutualAid.quota = { transfersPerDay: null }),
  ],
  [
    'versions[2].mutualAid.quota.closedHours.until: expected another time than from, got "22:00"',
    (area) => (area.versions[2].mutualAid.quota = { closedHours: { from: '22:00', until: '22:00' } }),
  ],
  [
    'versions[2].mutualAid.quota.closedHours.from: expected a time of day as "22:00", got "24:00"',
    (area) => (area.versions[2].mutualAid.quota = { closedHours: { from: '24:00' } }),
  ],
  [
    'versions[1].mutualAid.payableItemCategories[1]: expected MEDICAL_SERVICE or DRUG or DEVICE or CONSUMABLE, got "FITNESS"',
    (area) => (area.versions[1].mutualAid.payableItemCategories = ['DRUG', 'FITNESS']),
  ],
  [
    'versions[1].mutualAid.payerOrder: expected LINK_ID as the last, got ["LINK_ID","PRIORITY"]',
    (area) => (area.versions[1].mutualAid.payerOrder = ['LINK_ID', 'PRIORITY']),
  ],
  [
    'versions[1].mutualAid.submission.COUNTER.decision.flagged: expected REVIEW, as plain is, got "IMMEDIATE"',
    (area) =>
      (area.versions[1].mutualAid.submission = { COUNTER: { decision: { plain: 'REVIEW', flagged: 'IMMEDIATE' } } }),
  ],
  [
    'versions[1].mutualAid.submission.WEBSITE.evidence: expected a list or null, got nothing',
    (area) =>
      (area.versions[1].mutualAid.submission = {
        WEBSITE: { decision: { plain: 'REVIEW', flagged: 'REVIEW' }, identifiers: null },
      }),
  ],
  [
    'versions[1].mutualAid.notice.text.zh-CN: expected Chinese text, got "Read this."',
    (area) => (area.versions[1].mutualAid.notice.text['zh-CN'] = 'Read this.'),
  ],
  [
    'versions[1].mutualAid.notice.version: expected a new one for new words, got "2024-01"',
    (area) => (area.versions[1].mutualAid.notice.version = '2024-01'),
  ],
  [
    'versions[1].channels[0].scopes[1]: expected IDENTITY or BALANCE or ENTRIES or PARTICIPATION or FAMILY, got "EVERYTHING"',
    (area) =>
      (area.versions[1].channels = [
        { clientId: 'demo-pay', name: { en: 'Demo', 'zh-CN': '演示' }, scopes: ['BALANCE', 'EVERYTHING'], usage },
      ]),
  ],
  [
    'versions[1].channels[0].usage.burst: expected no fewer than requestsPerSecond, got 9',
    (area) =>
      (area.versions[1].channels = [
        {
          ...{ clientId: 'demo-pay', name: { en: 'Demo', 'zh-CN': '演示' }, scopes: ['BALANCE'] },
          usage: { ...usage, burst: 9 },
        },
      ]),
  ],
  [
    'versions[1].usage.people.requestsPerDay: expected a whole number from 1 to 1000000000, got 0',
    (area) => (area.versions[1].usage = { people: { requestsPerDay: 0 } }),
  ],
  [
    'versions[1].issuers[0].jwksUri: expected an https address, got "http://id.gongji.example/jwks"',
    (area) =>
      (area.versions[1].issuers = [
        {
          issuer: 'https://id.gongji.example',
          jwksUri: 'http://id.gongji.example/jwks',
          audience: 'urn:gongji:api',
          algorithms: ['ES256'],
          roles: ['citizen'],
          claims: { role: 'gongji_role', person: 'gongji_person', admdvs: 'gongji_admdvs' },
        },
      ]),
  ],
  [
    'versions[1].review.expiryWorkingDays: expected more than escalationWorkingDays, got 5',
    (area) => (area.versions[1].review = { expiryWorkingDays: 5 }),
  ],
  [
    'versions[1].yearCloseOn: expected a day of every year as "01-01", got "02-29"',
    (area) => (area.versions[1].yearCloseOn = '02-29'),
  ],
  [
    'versions[1].consent.daysMax: expected a whole number from 1 to 365, got 366',
    (area) => (area.versions[1].consent = { daysMax: 366 }),
  ],
  [
    'versions[1].medTypeGroups.1x: expected a med_type code of 2 to 6 digits, got "CHRONIC"',
    (area) => (area.versions[1].medTypeGroups = { '1x': 'CHRONIC' }),
  ],
  [
    'versions[1].benefits.EMPLOYEE.PHARMACY.bands: expected at least 1 of them, got []',
    (area) => (area.versions[1].benefits = { EMPLOYEE: { PHARMACY: { bands: [] } } }),
  ],
  [
    'versions[1].effectiveFrom: expected a day after 2024-01-01, got "2024-01-01"',
    (area) => (area.versions[1].effectiveFrom = '2024-01-01'),
  ],
  [
    'versions[2].effectiveFrom: expected a real day as "2026-01-01", got "2026-02-29"',
    (area) => (area.versions[2].effectiveFrom = '2026-02-29'),
  ],
  ['versions: expected at least 1 of them, got []', (area) => (area.versions = [])],
  ['provinceCode: expected the first 2 digits of admdvs, got "32"', (area) => (area.provinceCode = '32')],
  ['cityCode: expected the first 4 digits of admdvs, got "3302"', (area) => (area.cityCode = '3302')],
  ['partitions[0]: expected aws or aws-cn, got "aws-us-gov"', (area) => (area.partitions = ['aws-us-gov'])],
  ['name: expected an object, got nothing', (area) => delete area.name],
  [
    'extends[1]: expected defaults or national-2026 or national-app-s2 or s1-strict or zhejiang-s4, got "zhejiang"',
    (area) => (area.extends[1] = 'zhejiang'),
  ],
];

describe('a broken area file is refused with its name, the path and what would be right', () => {
  test.each(inArea)('%s', (sentence, breaks) => {
    const sources = copyOfSources();
    breaks(sources.areas[hangzhou]);
    // Later versions stand on the broken one, so they find the same thing wrong at the same place: it is said once.
    expect(problemsOf(sources)).toEqual([`${hangzhou}: ${sentence}`]);
  });
});

describe('a broken base is refused under its own name', () => {
  const inBase: readonly (readonly [sentence: string, breaks: (bases: Record<string, Json>) => void])[] = [
    [
      'zhejiang-s4.json: mutualAid.scope: expected SAME_POOL or PROVINCE or NATION, got "CITY"',
      (bases) => (bases['zhejiang-s4.json'].mutualAid.scope = 'CITY'),
    ],
    [
      'defaults.json: benefits.EMPLOYEE.INPATIENT.bands[1].upTo: expected more than the end of the band before, got "20000.00"',
      (bases) => (bases['defaults.json'].benefits.EMPLOYEE.INPATIENT.bands[1].upTo = '20000.00'),
    ],
    [
      'defaults.json: benefits.EMPLOYEE.INPATIENT.bands[0].upTo: expected an amount, because only the last band has no end, got null',
      (bases) => (bases['defaults.json'].benefits.EMPLOYEE.INPATIENT.bands[0].upTo = null),
    ],
    [
      'defaults.json: benefits.EMPLOYEE.INPATIENT.bands[2].upTo: expected null, because the last band has no end, got "90000.00"',
      (bases) => (bases['defaults.json'].benefits.EMPLOYEE.INPATIENT.bands[2].upTo = '90000.00'),
    ],
    [
      'defaults.json: benefits.RESIDENT.OUTPATIENT.bands[0].fundShare.SAME_CITY.PRIMARY: expected a whole number from 0 to 10000, got 10001',
      (bases) => (bases['defaults.json'].benefits.RESIDENT.OUTPATIENT.bands[0].fundShare.SAME_CITY.PRIMARY = 10_001),
    ],
    [
      'defaults.json: benefits.RESIDENT.OUTPATIENT.bands[0].fundShare.SAME_CITY.PRIMARY: expected a whole number from 0 to 10000, got "0.65"',
      (bases) => (bases['defaults.json'].benefits.RESIDENT.OUTPATIENT.bands[0].fundShare.SAME_CITY.PRIMARY = '0.65'),
    ],
    [
      'defaults.json: channels: expected each clientId once, got [',
      (bases) => (bases['defaults.json'].channels[1].clientId = 'demo-pay'),
    ],
  ];

  test.each(inBase)('%s', (sentence, breaks) => {
    const sources = copyOfSources();
    breaks(sources.bases);
    const problems = problemsOf(sources);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(sentence)).toBe(true);
  });
});

describe('files as a whole', () => {
  test('a field that nobody sets is missing in each version of each area that lacks it', () => {
    const sources = copyOfSources();
    delete sources.bases['defaults.json'].yearCloseOn;
    const xian = { 'xian-610100.json': sources.areas['xian-610100.json'] };
    expect(problemsOf({ bases: sources.bases, areas: xian })).toEqual([
      'xian-610100.json: versions[0].yearCloseOn: expected a day of the year as "01-01", got nothing',
      'xian-610100.json: versions[1].yearCloseOn: expected a day of the year as "01-01", got nothing',
    ]);
  });

  test('all that is wrong is said at once, area by area', () => {
    const sources = copyOfSources();
    sources.areas[hangzhou].versions[1].mutualAid.scope = 'CITY';
    sources.areas['xian-610100.json'].versions[0].yearCloseOn = '13-01';
    expect(problemsOf(sources)).toEqual([
      'hangzhou-330100.json: versions[1].mutualAid.scope: expected SAME_POOL or PROVINCE or NATION, got "CITY"',
      'xian-610100.json: versions[0].yearCloseOn: expected a day of every year as "01-01", got "13-01"',
    ]);
  });

  test('a file is named for its area, and an area has one file', () => {
    const { bases, areas } = copyOfSources();
    expect(problemsOf({ bases, areas: { 'hangzhou.json': areas[hangzhou] } })).toEqual([
      'hangzhou.json: expected a file name as "hangzhou-330100.json"',
    ]);
    expect(problemsOf({ bases, areas: { 'hangzhou-330200.json': areas[hangzhou] } })).toEqual([
      'hangzhou-330200.json: admdvs: expected the digits that end the file\'s name, got "330100"',
    ]);
    expect(problemsOf({ bases, areas: { [hangzhou]: areas[hangzhou], 'hz-330100.json': areas[hangzhou] } })).toEqual([
      'hz-330100.json: expected one file for each area, got a second one beside hangzhou-330100.json',
    ]);
  });

  test('on demand, a bad file refuses its own area and no other', () => {
    const sources = copyOfSources();
    sources.areas[hangzhou].versions[1].mutualAid.scope = 'CITY';
    const profiles = regionProfilesOnDemand(sources);
    expect(() => profiles.profile('330100', '2024-01-01')).toThrow('hangzhou-330100.json: versions[1].mutualAid.scope');
    expect(profiles.profile('610100', '2026-01-01')?.versionId).toBe('610100@2024-02-01');
  });
});
