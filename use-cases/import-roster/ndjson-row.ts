import * as v from 'valibot';
import { linkKinds } from '../../domain/links/family-link.ts';
import {
  certificateInput,
  contributionRow,
  type FamilyLinkRow,
  fault,
  participationsPerRowMax,
  personRow,
  type Row,
  type RowFault,
} from './row.ts';

const certificateSchema = v.strictObject({ kind: v.string(), number: v.string() });

const participationSchema = v.strictObject({
  insuranceType: v.string(),
  admdvs: v.string(),
  status: v.string(),
  since: v.string(),
  employerName: v.nullish(v.string()),
  civilServant: v.nullish(v.boolean()),
  openingBalance: v.nullish(v.strictObject({ current: v.string(), historical: v.string() })),
});

const personSchema = v.strictObject({
  record: v.optional(v.literal('person')),
  certificate: certificateSchema,
  name: v.string(),
  phone: v.nullish(v.string()),
  socialCardNumber: v.nullish(v.string()),
  computerNumber: v.nullish(v.string()),
  participations: v.pipe(v.array(participationSchema), v.maxLength(participationsPerRowMax)),
});

const partySchema = v.strictObject({ certificate: certificateSchema });
const familyLinkSchema = v.strictObject({
  record: v.literal('familyLink'),
  kind: v.picklist(linkKinds),
  giver: partySchema,
  receiver: partySchema,
  relation: v.string(),
  since: v.string(),
  admdvs: v.nullish(v.string()),
});

const contributionSchema = v.strictObject({
  record: v.literal('contribution'),
  certificate: certificateSchema,
  insuranceType: v.string(),
  admdvs: v.string(),
  month: v.string(),
  employer: v.string(),
  person: v.string(),
});

/** Reads one line of an NDJSON roster: a person unless `record` says `familyLink` or `contribution`. */
export function readNdjsonRow(line: string): Row | RowFault {
  const json = parseObject(line);
  if (!json) return fault('json_malformed');
  switch (json.record) {
    case undefined:
    case 'person':
      return readPerson(json);
    case 'familyLink':
      return readFamilyLink(json);
    case 'contribution':
      return readContribution(json);
    default:
      return fault('record_unknown', 'record');
  }
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(line);
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function readPerson(json: object): Row | RowFault {
  const parsed = v.safeParse(personSchema, json, { abortEarly: true });
  if (!parsed.success) return faultOfIssue(parsed.issues[0]);
  const { record: _, ...written } = parsed.output;
  return personRow(written);
}

function readFamilyLink(json: object): FamilyLinkRow | RowFault {
  const parsed = v.safeParse(familyLinkSchema, json, { abortEarly: true });
  if (!parsed.success) return faultOfIssue(parsed.issues[0]);
  const { giver, receiver, admdvs, ...rest } = parsed.output;
  return {
    ...rest,
    giver: certificateInput(giver.certificate),
    receiver: certificateInput(receiver.certificate),
    ...(admdvs && { admdvs }),
  };
}

function readContribution(json: object): Row | RowFault {
  const parsed = v.safeParse(contributionSchema, json, { abortEarly: true });
  return parsed.success ? contributionRow(parsed.output) : faultOfIssue(parsed.issues[0]);
}

/** The path never holds a name that the file made up: it could be anybody's. */
function faultOfIssue(issue: v.BaseIssue<unknown>): RowFault {
  const path = (issue.path ?? []).map(({ key }) => String(key));
  if (issue.type === 'max_length') return fault('participations_too_many', ...path);
  if (issue.type === 'picklist' && typeof issue.input === 'string') return fault('link_kind_unknown', ...path);
  if (issue.type !== 'strict_object') return fault('field_of_wrong_type', ...path);
  if (issue.expected === 'never') return fault('field_unknown', ...path.slice(0, -1));
  return fault(issue.received === 'undefined' ? 'field_missing' : 'field_of_wrong_type', ...path);
}
