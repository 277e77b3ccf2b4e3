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
import type { RejectionCode } from '../../domain/rejections.ts';

/** What can be wrong with a row beside what the rules of the domain say, and the words for it. */
export const rowReasons = {
  line_too_long: 'The line is longer than 65,536 bytes.',
  line_undecodable: 'The line is not text in the encoding of the file.',
  json_malformed: 'The line is not one JSON object.',
  csv_malformed: 'The quotation marks of the line do not match.',
  column_count_wrong: 'The line has more or fewer columns than the header.',
  record_unknown: 'A record is a person or a familyLink.',
  field_missing: 'The field is required.',
  field_unknown: 'There is a field here that a roster does not have.',
  field_of_wrong_type: 'The field is not of the type that the roster format gives it; amounts are texts.',
  insurance_type_unknown: 'The insurance type is none of EMPLOYEE 310, RESIDENT 390, RETIRED_CADRE 340, MATERNITY 510.',
  participation_status_unknown: 'The status is none of NONE 0, NORMAL 1, SUSPENDED 2, ENDED 4.',
  participations_too_many: 'A row has at most 20 participations.',
  participation_since_differs: 'The participation is there already, since another day.',
  opening_balance_differs: 'The account is there already, opened with another balance; nothing was changed.',
  link_kind_unknown: 'The kind is neither MUTUAL_AID nor DISPLAY.',
  link_to_oneself: 'Giver and receiver are the same person.',
  link_differs: 'The link is there already, with another relation or since another day.',
  giver_without_account: 'The giver has no personal account in that pooling area.',
} as const;
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

export type Row = PersonRow | FamilyLinkRow;

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
