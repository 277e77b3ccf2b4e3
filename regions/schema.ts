import * as v from 'valibot';
import { consentScopes } from '../domain/consents/channel-consent.ts';
import * as profile from '../domain/region-profile.ts';
import { roles } from '../domain/roles.ts';
import { benefits, medTypeGroups, otherFunds } from './benefits-schema.ts';
import {
  day,
  dayOfYear,
  digits,
  httpsUrl,
  localizedText,
  nonEmpty,
  oneOf,
  setOf,
  versionedText,
  whole,
} from './fields.ts';
import { displayLinks, mutualAid } from './links-schema.ts';

const ownAccount = v.strictObject({
  payableCostClasses: setOf(oneOf(profile.costClasses)),
  // Both funds have a place in the order, or money in the other one could never be spent.
  fundOrder: setOf(oneOf(profile.accountFunds), 2),
});

const workingDays = whole(1, 250);
const review = v.pipe(
  v.strictObject({
    serviceLevelWorkingDays: workingDays,
    escalationWorkingDays: workingDays,
    expiryWorkingDays: workingDays,
    supplementWorkingDays: workingDays,
    faceAuthenticationHours: whole(1, 720),
  }),
  v.forward(
    v.check(
      (rules) => rules.escalationWorkingDays >= rules.serviceLevelWorkingDays,
      'no fewer than serviceLevelWorkingDays',
    ),
    ['escalationWorkingDays'],
  ),
  v.forward(
    v.check((rules) => rules.expiryWorkingDays > rules.escalationWorkingDays, 'more than escalationWorkingDays'),
    ['expiryWorkingDays'],
  ),
);

const unique = <T>(key: (item: T) => string, phrase: string) =>
  v.check((items: T[]) => new Set(items.map(key)).size === items.length, phrase);

export const usageLimit = v.pipe(
  v.strictObject({
    requestsPerSecond: whole(1, 10_000),
    burst: whole(1, 20_000),
    requestsPerDay: v.nullable(whole(1, 1_000_000_000)),
  }),
  v.forward(
    v.check((limit) => limit.burst >= limit.requestsPerSecond, 'no fewer than requestsPerSecond'),
    ['burst'],
  ),
);

const channels = v.pipe(
  v.array(
    v.strictObject({
      clientId: v.pipe(v.string('a client id'), v.regex(/^[a-z\d][a-z\d-]{1,62}$/, 'a client id as "demo-pay"')),
      name: localizedText,
      scopes: setOf(oneOf(consentScopes)),
      usage: usageLimit,
    }),
  ),
  unique((channel) => channel.clientId, 'each clientId once'),
);

const issuers = v.pipe(
  v.array(
    v.strictObject({
      issuer: httpsUrl,
      jwksUri: httpsUrl,
      audience: nonEmpty,
      algorithms: setOf(oneOf(profile.tokenAlgorithms)),
      roles: setOf(oneOf(roles)),
      claims: v.strictObject({ role: nonEmpty, person: nonEmpty, admdvs: nonEmpty }),
    }),
  ),
  v.minLength(1, 'at least 1 of them'),
  unique((trust) => trust.issuer, 'each issuer once'),
);

/** What bases, areas and versions say together: all of a profile that is policy. Unknown keys are refused. */
export const policySchema = v.strictObject({
  display: v.nullable(displayLinks),
  mutualAid: v.nullable(mutualAid),
  ownAccount,
  medTypeGroups,
  benefits,
  otherFunds,
  review,
  rounding: v.strictObject({ mode: oneOf(profile.roundingModes) }),
  identities: v.strictObject({ hospitalShareInTotal: v.boolean() }),
  voucher: v.strictObject({
    agreement: versionedText,
    faceAuthenticationAsked: v.boolean(),
    neededForDisplay: v.boolean(),
  }),
  claims: v.strictObject({ handInDays: whole(0, 1095), resettlementDays: whole(1, 365) }),
  yearCloseOn: dayOfYear,
  // 15 years for outpatients' records by the Regulations on Medical Institutions, 30 for accounting books.
  recordsKeptYears: whole(1, 100),
  consent: v.strictObject({ text: versionedText, daysMax: whole(1, 365) }),
  channels,
  usage: v.strictObject({ people: usageLimit, counters: usageLimit, staff: usageLimit }),
  issuers,
});

const baseNames = v.array(v.string('the name of a base'), 'a list of bases');

/** An area's file as written: what the area is, and its versions, each a patch over the one before. */
export const areaFileSchema = v.pipe(
  v.strictObject({
    admdvs: digits(6),
    provinceCode: digits(2),
    cityCode: digits(4),
    name: localizedText,
    partitions: setOf(oneOf(profile.partitions)),
    extends: baseNames,
    versions: v.pipe(
      v.array(v.looseObject({ effectiveFrom: day, extends: v.optional(baseNames), note: v.optional(nonEmpty) })),
      v.minLength(1, 'at least 1 of them'),
    ),
  }),
  v.forward(
    v.check((area) => area.admdvs.startsWith(area.provinceCode), 'the first 2 digits of admdvs'),
    ['provinceCode'],
  ),
  v.forward(
    v.check((area) => area.admdvs.startsWith(area.cityCode), 'the first 4 digits of admdvs'),
    ['cityCode'],
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { versions } = dataset.value;
    versions.forEach((version, index) => {
      const previous = versions[index - 1];
      if (!previous || previous.effectiveFrom < version.effectiveFrom) return;
      const item = (key: string | number, value: unknown) =>
        ({ type: 'object', origin: 'value', input: {}, key: String(key), value }) as const;
      addIssue({
        message: `a day after ${previous.effectiveFrom}`,
        input: version.effectiveFrom,
        path: [
          item('versions', versions),
          { type: 'array', origin: 'value', input: versions, key: index, value: version },
          item('effectiveFrom', version.effectiveFrom),
        ],
      });
    });
  }),
);

export type AreaFile = v.InferOutput<typeof areaFileSchema>;
export type Policy = v.InferOutput<typeof policySchema>;
