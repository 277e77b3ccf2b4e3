import type { MadeUpLink, MadeUpPerson } from './made-up.ts';

/** A person as one line of NDJSON. */
export const personAsNdjson = (person: MadeUpPerson): string => JSON.stringify({ record: 'person', ...person });

export function linkAsNdjson({ kind, giver, receiver, relation, since }: MadeUpLink): string {
  const party = ({ certificate }: MadeUpPerson) => ({ certificate });
  const link = { record: 'familyLink', kind, giver: party(giver), receiver: party(receiver), relation, since };
  return JSON.stringify(link);
}

export const csvHeader =
  'certificate_kind,certificate_number,name,phone,social_card_number,computer_number,' +
  'insurance_type,admdvs,status,since,employer_name,civil_servant,current,historical';

/** A person as lines of CSV, one a participation. */
export const personAsCsv = (person: MadeUpPerson): readonly string[] =>
  person.participations.map((participation) =>
    [
      person.certificate.kind,
      person.certificate.number,
      person.name,
      person.phone,
      person.socialCardNumber,
      person.computerNumber,
      participation.insuranceType,
      participation.admdvs,
      participation.status,
      participation.since,
      participation.employerName,
      participation.civilServant ? '1' : '',
      participation.openingBalance?.current,
      participation.openingBalance?.historical,
    ]
      .map(csvCell)
      .join(','),
  );

const csvCell = (value: string | null | undefined): string => {
  const text = value ?? '';
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
