import * as v from 'valibot';
import { insuranceTypes } from '../domain/persons/participation.ts';
import * as profile from '../domain/region-profile.ts';
import { otherFunds as supplementaryFunds } from '../domain/supplementary-funds.ts';
import { oneOf, setOf, whole, yuan, yuanLimit } from './fields.ts';

const perLevel = <T extends v.GenericSchema>(field: T) =>
  v.strictObject(v.entriesFromList(profile.institutionLevels, field));

const band = v.strictObject({
  upTo: v.nullable(yuanLimit),
  fundShare: v.strictObject(v.entriesFromList(profile.regionClasses, perLevel(whole(0, 10_000)))),
});

type Band = Pick<v.InferOutput<typeof band>, 'upTo'>;

/** Why the end of this band is wrong; undefined if it is not. */
function wrongEnd(bands: readonly Band[], index: number): string | undefined {
  const end = bands[index]?.upTo;
  const previousEnd = bands[index - 1]?.upTo;
  if (index === bands.length - 1) return end === null ? undefined : 'null, because the last band has no end';
  if (end === null) return 'an amount, because only the last band has no end';
  const ascends = end !== undefined && (typeof previousEnd !== 'bigint' || end > previousEnd);
  return ascends ? undefined : 'more than the end of the band before';
}

const ascending = <T extends v.GenericSchema<unknown, { readonly upTo: bigint | null }>>(each: T) =>
  v.pipe(
    v.array(each),
    v.minLength(1, 'at least 1 of them'),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const all = dataset.value;
      all.forEach((each, index) => {
        const message = wrongEnd(all, index);
        if (message === undefined) return;
        addIssue({
          message,
          input: each.upTo,
          path: [
            { type: 'array', origin: 'value', input: all, key: index, value: each },
            { type: 'object', origin: 'value', input: { ...each }, key: 'upTo', value: each.upTo },
          ],
        });
      });
    }),
  );

const benefitRule = v.strictObject({
  deductible: perLevel(yuan),
  bands: ascending(band),
  yearlyCap: v.nullable(yuanLimit),
});

const insuranceTypeNames = Object.keys(insuranceTypes) as (keyof typeof insuranceTypes)[];

export const benefits = v.strictObject(
  v.entriesFromList(
    insuranceTypeNames,
    v.strictObject(v.entriesFromList(profile.medTypeGroups, v.nullable(benefitRule))),
  ),
);

/** Each fund once for an insurance type and group, whoever it is for: two of a kind would pay from one accumulator. */
export const otherFunds = v.pipe(
  v.array(
    v.strictObject({
      fund: oneOf(supplementaryFunds),
      insuranceTypes: setOf(oneOf(insuranceTypeNames)),
      groups: setOf(oneOf(profile.medTypeGroups)),
      civilServantsOnly: v.boolean(),
      deductible: yuan,
      bands: ascending(v.strictObject({ upTo: v.nullable(yuanLimit), share: whole(0, 10_000) })),
      yearlyCap: v.nullable(yuanLimit),
    }),
  ),
  v.check((rules) => new Set(rules.map(({ fund }) => fund)).size === rules.length, 'each fund once'),
  v.readonly(),
);

export const medTypeGroups = v.record(
  v.pipe(v.string(), v.regex(/^\d{2,6}$/, 'a med_type code of 2 to 6 digits')),
  oneOf(profile.medTypeGroups),
);
