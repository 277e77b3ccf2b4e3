import { type Day, parseDay } from '../calendar.ts';
import { type Certificate, parseCertificate } from '../certificates/index.ts';
import { parseComputerNumber, parsePhone, parseSocialCardNumber } from '../contact-numbers.ts';
import { type Fen, parseYuan } from '../money.ts';
import { parseName } from '../names.ts';
import { accepted, type Outcome, rejected, within } from '../outcome.ts';
import { hasPersonalAccount, type InsuranceType, type ParticipationStatus } from './participation.ts';

/** A person as a clerk or a roster states him: texts not looked at yet. `null` counts as not stated. */
export interface RegistrationInput {
  readonly certificate: { readonly kind: string; readonly number: string };
  readonly name: string;
  readonly phone?: string | null;
  readonly socialCardNumber?: string | null;
  readonly computerNumber?: string | null;
  /** At least one; each insurance type and pooling area once. */
  readonly participations: readonly ParticipationInput[];
}

export interface ParticipationInput {
  readonly insuranceType: InsuranceType;
  readonly admdvs: string;
  readonly status: ParticipationStatus;
  /** `YYYY-MM-DD`, not in the future and not before the day of birth. */
  readonly since: string;
  readonly employerName?: string | null;
  readonly civilServant?: boolean | null;
  /** Yuan, `12.34`; only where the insurance type has a personal account. */
  readonly openingBalance?: { readonly current: string; readonly historical: string } | null;
}

/** A person to be registered: everything checked, and in the one spelling that is stored. */
export interface Registration {
  readonly certificate: Certificate;
  readonly name: string;
  readonly phone?: string;
  readonly socialCardNumber?: string;
  readonly computerNumber?: string;
  readonly participations: readonly RegisteredParticipation[];
}

export interface RegisteredParticipation {
  readonly insuranceType: InsuranceType;
  readonly admdvs: string;
  readonly status: ParticipationStatus;
  readonly since: Day;
  readonly employerName?: string;
  readonly civilServant: boolean;
  /** What the old system hands over; booked as the account's first entry. */
  readonly opening?: OpeningBalance;
}

export interface OpeningBalance {
  readonly current: Fen;
  readonly historical: Fen;
}

/** What the deployment says of a pooling area on the day of the act. */
export type AreaStanding = 'SERVED' | 'UNKNOWN' | 'PROFILE_NOT_IN_FORCE';

export interface RegistrationContext {
  /** In Asia/Shanghai. */
  readonly today: Day;
  readonly standingOf: (admdvs: string) => AreaStanding;
}

/** Checks the person from the outside in; the rejection's path leads into the input. */
export function decideRegistration(input: RegistrationInput, context: RegistrationContext): Outcome<Registration> {
  const certificate = parseCertificate(input.certificate.kind, input.certificate.number, context.today);
  if (!certificate.ok) return within(certificate, 'certificate');
  const name = parseName(input.name);
  if (!name.ok) return within(name, 'name');
  const phone = stated(input.phone, parsePhone);
  if (!phone.ok) return within(phone, 'phone');
  const socialCardNumber = stated(input.socialCardNumber, parseSocialCardNumber);
  if (!socialCardNumber.ok) return within(socialCardNumber, 'socialCardNumber');
  const computerNumber = stated(input.computerNumber, parseComputerNumber);
  if (!computerNumber.ok) return within(computerNumber, 'computerNumber');
  const participations = decideParticipations(input.participations, context, certificate.value.birthDate);
  if (!participations.ok) return within(participations, 'participations');
  return accepted({
    certificate: certificate.value,
    name: name.value,
    ...(phone.value !== undefined && { phone: phone.value }),
    ...(socialCardNumber.value !== undefined && { socialCardNumber: socialCardNumber.value }),
    ...(computerNumber.value !== undefined && { computerNumber: computerNumber.value }),
    participations: participations.value,
  });
}

function decideParticipations(
  inputs: readonly ParticipationInput[],
  context: RegistrationContext,
  birthDate: Day | undefined,
): Outcome<readonly RegisteredParticipation[]> {
  if (inputs.length === 0) return rejected('participations_empty');
  const decided: RegisteredParticipation[] = [];
  for (const [index, input] of inputs.entries()) {
    const participation = decideParticipation(input, context, birthDate);
    if (!participation.ok) return within(participation, String(index));
    if (decided.some((earlier) => isSameRow(earlier, participation.value))) {
      return rejected('participation_duplicate', [String(index)]);
    }
    decided.push(participation.value);
  }
  return accepted(decided);
}

/** A participation row is named by its insurance type and pooling area. */
export const isSameRow = (
  one: Pick<RegisteredParticipation, 'insuranceType' | 'admdvs'>,
  other: Pick<RegisteredParticipation, 'insuranceType' | 'admdvs'>,
): boolean => one.insuranceType === other.insuranceType && one.admdvs === other.admdvs;

/**
 * One row of a person's insurance, checked; the rejection's path leads into the row. `birthDate` is the one that the
 * certificate tells, where it does.
 */
export function decideParticipation(
  input: ParticipationInput,
  { today, standingOf }: RegistrationContext,
  birthDate: Day | undefined,
): Outcome<RegisteredParticipation> {
  const standing = standingOf(input.admdvs);
  if (standing === 'UNKNOWN') return rejected('pooling_area_unknown', ['admdvs']);
  if (standing === 'PROFILE_NOT_IN_FORCE') return rejected('profile_not_in_force', ['admdvs']);
  const since = parseDay(input.since);
  if (!since.ok) return within(since, 'since');
  if (since.value > today) return rejected('date_in_the_future', ['since']);
  if (birthDate !== undefined && since.value < birthDate) {
    return rejected('participation_starts_before_birth', ['since']);
  }
  const employerName = stated(input.employerName, parseEmployerName);
  if (!employerName.ok) return within(employerName, 'employerName');
  const opening = decideOpening(input);
  if (!opening.ok) return within(opening, 'openingBalance');
  return accepted({
    insuranceType: input.insuranceType,
    admdvs: input.admdvs,
    status: input.status,
    since: since.value,
    ...(employerName.value !== undefined && { employerName: employerName.value }),
    civilServant: input.civilServant ?? false,
    ...(opening.value && { opening: opening.value }),
  });
}

function decideOpening(input: ParticipationInput): Outcome<OpeningBalance | undefined> {
  if (!input.openingBalance) return accepted(undefined);
  if (!hasPersonalAccount(input.insuranceType)) return rejected('opening_balance_without_account');
  const current = parseYuan(input.openingBalance.current);
  if (!current.ok) return within(current, 'current');
  const historical = parseYuan(input.openingBalance.historical);
  if (!historical.ok) return within(historical, 'historical');
  return accepted({ current: current.value, historical: historical.value });
}

const employerNameMax = 200;

/** 1101 `emp_name` holds 200 characters. Names of companies have digits, brackets and anything else that prints. */
function parseEmployerName(text: string): Outcome<string> {
  const name = text.normalize('NFC').trim();
  const prints = name !== '' && !/[\p{C}\u2028\u2029]/u.test(name);
  return prints && [...name].length <= employerNameMax ? accepted(name) : rejected('employer_name_malformed');
}

function stated(
  text: string | null | undefined,
  parse: (text: string) => Outcome<string>,
): Outcome<string | undefined> {
  return text === undefined || text === null ? accepted(undefined) : parse(text);
}
