import { type ContributionCells, type CsvHeader, cellsOf, csvColumns, type PersonCells } from './csv-header.ts';
import { contributionRow, fault, personRow, type Row, type RowFault, type WrittenParticipation } from './row.ts';

/** Reads one line under that header. Blank cells count as not stated. */
export function readCsvRow(header: CsvHeader, line: string): Row | RowFault {
  const cells = cellsOf(line);
  if (!cells) return fault('csv_malformed');
  if (cells.length !== header.places.length) return fault('column_count_wrong');
  const stated: Record<string, string> = {};
  for (const [place, name] of header.places.entries()) {
    const cell = cells[place];
    if (name && cell) stated[name] = cell;
  }
  const missing = csvColumns[header.record].find(({ name, required }) => required && stated[name] === undefined);
  if (missing) return fault('field_missing', ...missing.path.split('.'));
  return header.record === 'contribution' ? contributionOf(stated) : personOf(stated);
}

function contributionOf(stated: ContributionCells): Row | RowFault {
  const { certificate_kind: kind = '', certificate_number: number = '' } = stated;
  const { insurance_type: insuranceType = '', admdvs = '', month = '', employer = '', person = '' } = stated;
  const record = 'contribution';
  return contributionRow({ record, certificate: { kind, number }, insuranceType, admdvs, month, employer, person });
}

function personOf(stated: PersonCells): Row | RowFault {
  const participation = participationOf(stated);
  if ('code' in participation) return participation;
  const { certificate_kind: kind = '', certificate_number: number = '', name = '' } = stated;
  return personRow({
    certificate: { kind, number },
    name,
    phone: stated.phone,
    socialCardNumber: stated.social_card_number,
    computerNumber: stated.computer_number,
    participations: [participation],
  });
}

function participationOf(stated: PersonCells): WrittenParticipation | RowFault {
  const civilServant = flagOf(stated.civil_servant);
  if (civilServant === undefined) return fault('field_of_wrong_type', 'participations', '0', 'civilServant');
  const { insurance_type: insuranceType = '', admdvs = '', status = '', since = '', current, historical } = stated;
  const opening = ['participations', '0', 'openingBalance'];
  if (current !== undefined && historical === undefined) return fault('field_missing', ...opening, 'historical');
  if (current === undefined && historical !== undefined) return fault('field_missing', ...opening, 'current');
  return {
    insuranceType,
    admdvs,
    status,
    since,
    employerName: stated.employer_name,
    civilServant,
    openingBalance: current !== undefined && historical !== undefined ? { current, historical } : undefined,
  };
}

/** 1101 `cvlserv_flag` is 0 or 1. */
function flagOf(cell = '0'): boolean | undefined {
  if (cell === '1' || cell === 'true') return true;
  return cell === '0' || cell === 'false' ? false : undefined;
}
