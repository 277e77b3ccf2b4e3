import { parse } from 'csv-parse/sync';
import { fault, personRow, type Row, type RowFault, type WrittenParticipation } from './row.ts';

/**
 * The columns of a CSV roster: our name, the national name that may stand in its place (1101), and where in a person
 * the cell belongs. A line is one participation; further ones of the same person are further lines.
 */
const columns = [
  { name: 'certificate_kind', national: 'psn_cert_type', path: 'certificate.kind', required: true },
  { name: 'certificate_number', national: 'certno', path: 'certificate.number', required: true },
  { name: 'name', national: 'psn_name', path: 'name', required: true },
  { name: 'phone', national: 'tel', path: 'phone' },
  { name: 'social_card_number', path: 'socialCardNumber' },
  { name: 'computer_number', national: 'psn_no', path: 'computerNumber' },
  { name: 'insurance_type', national: 'insutype', path: 'participations.0.insuranceType', required: true },
  { name: 'admdvs', national: 'insuplc_admdvs', path: 'participations.0.admdvs', required: true },
  { name: 'status', national: 'psn_insu_stas', path: 'participations.0.status', required: true },
  { name: 'since', national: 'psn_insu_date', path: 'participations.0.since', required: true },
  { name: 'employer_name', national: 'emp_name', path: 'participations.0.employerName' },
  { name: 'civil_servant', national: 'cvlserv_flag', path: 'participations.0.civilServant' },
  { name: 'current', path: 'participations.0.openingBalance.current' },
  { name: 'historical', path: 'participations.0.openingBalance.historical' },
] as const satisfies readonly Column[];

interface Column {
  readonly name: string;
  readonly national?: string;
  readonly path: string;
  readonly required?: boolean;
}
type ColumnName = (typeof columns)[number]['name'];

/** National columns that repeat what the certificate says; they are passed over. */
const passedOver: ReadonlySet<string> = new Set(['gend', 'naty', 'brdy']);

/** A header read: which of our columns stands at each place. */
export interface CsvHeader {
  readonly places: readonly (ColumnName | undefined)[];
  /** Each path in the words of the file's header. */
  readonly nameOfPath: ReadonlyMap<string, string>;
}

/** The file cannot be read at all: its header is not a roster's. */
export class CsvHeaderUnusable extends Error {
  override readonly name = 'CsvHeaderUnusable';
}

/** Reads the header; throws {@link CsvHeaderUnusable} where columns are unknown, missing or there twice. */
export function readCsvHeader(line: string): CsvHeader {
  const cells = cellsOf(line)?.map((cell) => cell.toLowerCase());
  if (!cells) throw new CsvHeaderUnusable('The header of the roster is not a line of CSV.');
  const found = cells.map((cell) => columns.find((column: Column) => column.name === cell || column.national === cell));
  const complaint = headerComplaint(cells, found);
  if (complaint) throw new CsvHeaderUnusable(complaint);
  return {
    places: found.map((column) => column?.name),
    nameOfPath: new Map(found.flatMap((column, place) => (column ? [[column.path, cells[place] ?? '']] : []))),
  };
}

/** Unknown columns are told by number: where somebody forgot the header, their names are a person's data. */
function headerComplaint(cells: readonly string[], found: readonly ((typeof columns)[number] | undefined)[]) {
  const unknown = cells.flatMap((cell, place) => (found[place] || passedOver.has(cell) ? [] : [`number ${place + 1}`]));
  const missing = columns.filter((column: Column) => column.required && !found.some((one) => one === column));
  const doubled = columns.filter((column) => found.filter((one) => one === column).length > 1);
  const parts = [
    listed('unknown', unknown),
    listed(
      'missing',
      missing.map(({ name }) => name),
    ),
    listed(
      'there twice',
      doubled.map(({ name }) => name),
    ),
  ].filter((text) => text !== '');
  return parts.length > 0 ? `Columns of the roster are ${parts.join('; ')}.` : undefined;
}

const listed = (what: string, names: readonly string[]) => (names.length > 0 ? `${what}: ${names.join(', ')}` : '');

/** Reads one line under that header. Blank cells count as not stated. */
export function readCsvRow(header: CsvHeader, line: string): Row | RowFault {
  const cells = cellsOf(line);
  if (!cells) return fault('csv_malformed');
  if (cells.length !== header.places.length) return fault('column_count_wrong');
  const stated: Partial<Record<ColumnName, string>> = {};
  for (const [place, name] of header.places.entries()) {
    const cell = cells[place];
    if (name && cell) stated[name] = cell;
  }
  const missing = columns.find((column: Column) => column.required && stated[column.name as ColumnName] === undefined);
  if (missing) return fault('field_missing', ...missing.path.split('.'));
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

function participationOf(stated: Partial<Record<ColumnName, string>>): WrittenParticipation | RowFault {
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

/** Each line is read on its own, so that a stray quotation mark spoils one row only. */
function cellsOf(line: string): string[] | undefined {
  try {
    const [cells] = parse(line, { relax_column_count: true, trim: true }) as string[][];
    return cells;
  } catch {
    return undefined;
  }
}
