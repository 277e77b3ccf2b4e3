import { type CertificateKind, certificateKinds } from '../../domain/certificates/index.ts';
import type { LinkKind } from '../../domain/links/family-link.ts';
import type { Rejection } from '../../domain/outcome.ts';
import {
  type InsuranceType,
  insuranceTypes,
  type ParticipationStatus,
  participationStatuses,
} from '../../domain/persons/participation.ts';
import type { ParticipationInput, RegistrationInput } from '../../domain/persons/registration.ts';
import type { Locale } from '../../domain/rejection-messages.ts';
import type { RejectionCode } from '../../domain/rejections.ts';

/** What can be wrong with a row beside what the rules of the domain say, and the words for it. */
export const rowReasons = {
  line_too_long: { en: 'The line is longer than 65,536 bytes.', 'zh-CN': '该行超过 65,536 字节。' },
  line_undecodable: {
    en: 'The line is not text in the encoding of the file.',
    'zh-CN': '该行不是文件编码下的有效文本。',
  },
  json_malformed: { en: 'The line is not one JSON object.', 'zh-CN': '该行不是一个 JSON 对象。' },
  csv_malformed: { en: 'The quotation marks of the line do not match.', 'zh-CN': '该行引号不配对。' },
  column_count_wrong: { en: 'The line has more or fewer columns than the header.', 'zh-CN': '该行列数与表头不一致。' },
  record_unknown: {
    en: 'A record is a person, a familyLink or a contribution.',
    'zh-CN': '记录类型应为 person、familyLink 或 contribution。',
  },
  field_missing: { en: 'The field is required.', 'zh-CN': '该字段必填。' },
  field_unknown: { en: 'There is a field here that a roster does not have.', 'zh-CN': '名册中没有此字段。' },
  field_of_wrong_type: {
    en: 'The field is not of the type that the roster format gives it; amounts are texts.',
    'zh-CN': '字段类型不符合名册格式，金额须为文本。',
  },
  insurance_type_unknown: {
    en: 'The insurance type is none of EMPLOYEE 310, RESIDENT 390, RETIRED_CADRE 340, MATERNITY 510.',
    'zh-CN': '险种应为 EMPLOYEE 310、RESIDENT 390、RETIRED_CADRE 340、MATERNITY 510 之一。',
  },
  participation_status_unknown: {
    en: 'The status is none of NONE 0, NORMAL 1, SUSPENDED 2, ENDED 4.',
    'zh-CN': '参保状态应为 NONE 0、NORMAL 1、SUSPENDED 2、ENDED 4 之一。',
  },
  participations_too_many: { en: 'A row has at most 20 participations.', 'zh-CN': '每行最多 20 条参保信息。' },
  participation_since_differs: {
    en: 'The participation is there already, since another day.',
    'zh-CN': '该参保信息已存在，但起始日期不同。',
  },
  opening_balance_differs: {
    en: 'The account is there already, opened with another balance; nothing was changed.',
    'zh-CN': '账户已存在且期初余额不同，未作任何更改。',
  },
  link_kind_unknown: { en: 'The kind is neither MUTUAL_AID nor DISPLAY.', 'zh-CN': '类型应为 MUTUAL_AID 或 DISPLAY。' },
  link_to_oneself: { en: 'Giver and receiver are the same person.', 'zh-CN': '共济人与被共济人为同一人。' },
  link_differs: {
    en: 'The link is there already, with another relation or since another day.',
    'zh-CN': '该绑定已存在，但关系或起始日期不同。',
  },
  giver_without_account: {
    en: 'The giver has no personal account in that pooling area.',
    'zh-CN': '共济人在该统筹区没有个人账户。',
  },
  account_missing: {
    en: 'The person has no personal account of that insurance type in that pooling area.',
    'zh-CN': '该参保人在该统筹区该险种下没有个人账户。',
  },
  contribution_differs: {
    en: 'The month was paid in already, with other amounts; nothing was changed.',
    'zh-CN': '该月缴费已划入且金额不同，未作任何更改。',
  },
} as const satisfies Record<string, Record<Locale, string>>;
export type RowReason = keyof typeof rowReasons;

/** Why a row did not go in. Nothing of it is personal data: neither the code nor the name of the field. */
export interface RowFault {
  readonly code: RowReason | RejectionCode;
  /** Names of our fields and numbers, outermost first. */
  readonly path: readonly string[];
}

export const fault = (code: RowFault['code'], ...path: readonly string[]): RowFault => ({ code, path });
export const faultOf = ({ code, path = [] }: Rejection): RowFault => ({ code, path });
export const isFault = (value: object): value is RowFault => 'code' in value;

export interface CertificateInput {
  readonly kind: string;
  readonly number: string;
}

export interface PersonRow {
  readonly record: 'person';
  readonly input: RegistrationInput;
}

/** A binding that the old systems hold already. */
export interface FamilyLinkRow {
  readonly record: 'familyLink';
  readonly kind: LinkKind;
  readonly giver: CertificateInput;
  readonly receiver: CertificateInput;
  readonly relation: string;
  readonly since: string;
  /** The giver's pooling area, where he has several. */
  readonly admdvs?: string;
}

/** One month of contributions to one account; the amounts are texts in yuan. */
export interface ContributionRow {
  readonly record: 'contribution';
  readonly certificate: CertificateInput;
  readonly insuranceType: InsuranceType;
  readonly admdvs: string;
  readonly month: string;
  readonly employer: string;
  readonly person: string;
}

export type Row = PersonRow | FamilyLinkRow | ContributionRow;

/** At most so many participations in a row: 2 + 20 × 3 items are well within one transaction. */
export const participationsPerRowMax = 20;

/** Our name for what is written as our name or as the national code: `EMPLOYEE` or `310`. */
const nameOrCode = <K extends string>(codes: Readonly<Record<K, string>>) => {
  const names = new Map<string, K>();
  for (const name of Object.keys(codes) as K[]) names.set(name, name).set(codes[name], name);
  return (text: string): K | undefined => names.get(text);
};

const certificateKindOf: (text: string) => CertificateKind | undefined = nameOrCode(certificateKinds);
const insuranceTypeOf: (text: string) => InsuranceType | undefined = nameOrCode(insuranceTypes);
const statusOf: (text: string) => ParticipationStatus | undefined = nameOrCode(participationStatuses);

/** A kind that is neither stays as it is, for the rules to refuse. */
export const certificateInput = ({ kind, number }: CertificateInput): CertificateInput => ({
  kind: certificateKindOf(kind) ?? kind,
  number,
});

/** A row as it is written: names or codes, nothing looked at. */
export interface WrittenPerson extends Omit<RegistrationInput, 'participations'> {
  readonly participations: readonly WrittenParticipation[];
}
export interface WrittenParticipation extends Omit<ParticipationInput, 'insuranceType' | 'status'> {
  readonly insuranceType: string;
  readonly status: string;
}

export function contributionRow({
  insuranceType: written,
  certificate,
  ...rest
}: Omit<ContributionRow, 'insuranceType'> & { readonly insuranceType: string }): ContributionRow | RowFault {
  const insuranceType = insuranceTypeOf(written);
  if (!insuranceType) return fault('insurance_type_unknown', 'insuranceType');
  return { ...rest, certificate: certificateInput(certificate), insuranceType };
}

export function personRow(written: WrittenPerson): PersonRow | RowFault {
  const participations: ParticipationInput[] = [];
  for (const [index, participation] of written.participations.entries()) {
    const at = ['participations', String(index)];
    const insuranceType = insuranceTypeOf(participation.insuranceType);
    if (!insuranceType) return fault('insurance_type_unknown', ...at, 'insuranceType');
    const status = statusOf(participation.status);
    if (!status) return fault('participation_status_unknown', ...at, 'status');
    participations.push({ ...participation, insuranceType, status });
  }
  return {
    record: 'person',
    input: { ...written, certificate: certificateInput(written.certificate), participations },
  };
}
