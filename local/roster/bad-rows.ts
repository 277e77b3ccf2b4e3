import { invariant } from '../../domain/invariant.ts';
import { nationalNumber } from './certificates.ts';
import type { MadeUpPerson } from './made-up.ts';

/** What the importer is expected to say of a row that was spoiled on purpose. */
export interface PlantedFault {
  readonly code: string;
  /** As NDJSON's report names it. */
  readonly field: string;
  /** As CSV's report names it. */
  readonly column: string;
}

interface Spoiling extends PlantedFault {
  /** `person` is like nobody else in the roster, `registered` is somebody who went in before. */
  readonly spoil: (person: MadeUpPerson, registered: MadeUpPerson) => MadeUpPerson;
}

type Participation = MadeUpPerson['participations'][number];

const withNumber = (number: string) => (person: MadeUpPerson) => ({
  ...person,
  certificate: { kind: 'RESIDENT_ID', number },
});

/** The participation takes the place of all that the person has. */
const withParticipation =
  (spoil: (participation: Participation) => Participation) =>
  (person: MadeUpPerson): MadeUpPerson => {
    const [first] = person.participations;
    invariant(first, 'everybody made up takes part somewhere');
    return { ...person, participations: [spoil(first)] };
  };

const spoilings: readonly [Spoiling, ...Spoiling[]] = [
  {
    code: 'certificate_check_digit_wrong',
    field: 'certificate.number',
    column: 'certificate_number',
    spoil: withNumber('110105194912310021'),
  },
  {
    code: 'certificate_birth_date_unreal',
    field: 'certificate.number',
    column: 'certificate_number',
    spoil: withNumber(nationalNumber('330191', '1990-02-30', 'MALE', 1)),
  },
  {
    code: 'certificate_birth_date_in_the_future',
    field: 'certificate.number',
    column: 'certificate_number',
    spoil: withNumber(nationalNumber('330191', '2190-02-28', 'FEMALE', 1)),
  },
  { code: 'name_malformed', field: 'name', column: 'name', spoil: (person) => ({ ...person, name: '试样3' }) },
  {
    code: 'phone_malformed',
    field: 'phone',
    column: 'phone',
    spoil: (person) => ({ ...person, phone: '0571-8888' }),
  },
  {
    code: 'pooling_area_unknown',
    field: 'participations.0.admdvs',
    column: 'admdvs',
    spoil: withParticipation((participation) => ({ ...participation, admdvs: '999999' })),
  },
  {
    code: 'date_malformed',
    field: 'participations.0.since',
    column: 'since',
    spoil: withParticipation((participation) => ({ ...participation, since: '2023-02-29' })),
  },
  {
    code: 'amount_malformed',
    field: 'participations.0.openingBalance.current',
    column: 'current',
    spoil: withParticipation((participation) => ({
      ...participation,
      insuranceType: 'EMPLOYEE',
      openingBalance: { current: '12.345', historical: '0.00' },
    })),
  },
  {
    code: 'opening_balance_without_account',
    field: 'participations.0.openingBalance',
    column: 'current',
    spoil: withParticipation((participation) => ({
      ...participation,
      insuranceType: 'RESIDENT',
      openingBalance: { current: '1.00', historical: '0.00' },
    })),
  },
  {
    code: 'certificate_registered_under_other_name',
    field: 'name',
    column: 'name',
    spoil: (_, registered) => ({ ...registered, name: '试样改名' }),
  },
];

/** The `count`-th spoiled row, kinds in turn. */
export function plantedRow(
  count: number,
  person: MadeUpPerson,
  registered: MadeUpPerson,
): { readonly person: MadeUpPerson; readonly fault: PlantedFault } {
  const spoiling = spoilings[count % spoilings.length] ?? spoilings[0];
  const { spoil, ...fault } = spoiling;
  const spoiled = spoil(person, registered);
  // One line in CSV too, so that a planted row is one row whatever the format.
  return { person: { ...spoiled, participations: spoiled.participations.slice(0, 1) }, fault };
}
