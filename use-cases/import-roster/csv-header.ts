import { parse } from 'csv-parse/sync';

interface Column {
  readonly name: string;
  readonly national?: string;
  readonly path: string;
  readonly required?: boolean;
}

/** Whose certificate, in both kinds of files. */
const certificate = [
  { name: 'certificate_kind', national: 'psn_cert_type', path: 'certificate.kind', required: true },
  { name: 'certificate_number', national: 'certno', path: 'certificate.number', required: true },
] as const satisfies readonly Column[];

/**
 * The columns of a CSV roster: our name, the national name that may stand in its place (1101), and where in a person
 * the cell belongs. A line is one participation; further ones of the same person are further lines.
 */
const personColumns = [
  ...certificate,
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

/** Of a CSV of contributions: a line is one month of one account. */
const contributionColumns = [
  ...certificate,
  { name: 'insurance_type', national: 'insutype', path: 'insuranceType', required: true },
  { name: 'admdvs', national: 'insuplc_admdvs', path: 'admdvs', required: true },
  { name: 'month', path: 'month', required: true },
  { name: 'employer', path: 'employer', required: true },
  { name: 'person', path: 'person', required: true },
] as const satisfies readonly Column[];

export type PersonCells = Partial<Record<(typeof personColumns)[number]['name'], string>>;
export type ContributionCells = Partial<Record<(typeof contributionColumns)[number]['name'], string>>;

/** What the lines of a file are; its header tells. */
export type CsvRecord = 'person' | 'contribution';

export const csvColumns: Readonly<Record<CsvRecord, readonly Column[]>> = {
  person: personColumns,
  contribution: contributionColumns,
};

/** National columns that repeat what the certificate says; they are passed over. */
const passedOver: ReadonlySet<string> = new Set(['gend', 'naty', 'brdy']);

/** A header read: which of our columns stands at each place. */
export interface CsvHeader {
  readonly record: CsvRecord;
  readonly places: readonly (string | undefined)[];
  /** Each path in the words of the file's header. */
  readonly nameOfPath: ReadonlyMap<string, string>;
}

/** The file cannot be read at all: its header is not a roster's. */
export class CsvHeaderUnusable extends Error {
  override readonly name = 'CsvHeaderUnusable';
}

/**
 * Reads the header; a month is what only contributions have. Throws {@link CsvHeaderUnusable} where columns are unknown,
 * missing or there twice.
 */
export function readCsvHeader(line: string): CsvHeader {
  const cells = cellsOf(line)?.map((cell) => cell.toLowerCase());
  if (!cells) throw new CsvHeaderUnusable('The header of the roster is not a line of CSV.');
  const record = cells.includes('month') ? 'contribution' : 'person';
  const columns = csvColumns[record];
  const found = cells.map((cell) => columns.find(({ name, national }) => name === cell || national === cell));
  const complaint = headerComplaint(columns, cells, found);
  if (complaint) throw new CsvHeaderUnusable(complaint);
  return {
    record,
    places: found.map((column) => column?.name),
    nameOfPath: new Map(found.flatMap((column, place) => (column ? [[column.path, cells[place] ?? '']] : []))),
  };
}

/** Unknown columns are told by number: where somebody forgot the header, their names are a person's data. */
function headerComplaint(
  columns: readonly Column[],
  cells: readonly string[],
  found: readonly (Column | undefined)[],
): string | undefined {
  const unknown = cells.flatMap((cell, place) => (found[place] || passedOver.has(cell) ? [] : [`number ${place + 1}`]));
  const missing = columns.filter((column) => column.required && !found.some((one) => one === column));
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

/** Each line is read on its own, so that a stray quotation mark spoils one row only. */
export function cellsOf(line: string): string[] | undefined {
  try {
    const [cells] = parse(line, { relax_column_count: true, trim: true }) as string[][];
    return cells;
  } catch {
    return undefined;
  }
}
