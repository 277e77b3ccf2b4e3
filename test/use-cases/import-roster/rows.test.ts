import { describe, expect, test } from 'vitest';
import { CsvHeaderUnusable, readCsvHeader } from '../../../use-cases/import-roster/csv-header.ts';
import { readCsvRow } from '../../../use-cases/import-roster/csv-row.ts';
import { errorReportRow } from '../../../use-cases/import-roster/error-report.ts';
import { readNdjsonRow } from '../../../use-cases/import-roster/ndjson-row.ts';
import { fault, isFault } from '../../../use-cases/import-roster/row.ts';

const participation = {
  insuranceType: 'EMPLOYEE',
  admdvs: '330100',
  status: 'NORMAL',
  since: '2015-07-01',
  employerName: '杭州试样,有限公司',
  civilServant: true,
  openingBalance: { current: '1280.40', historical: '5326.15' },
};
const person = {
  certificate: { kind: 'RESIDENT_ID', number: '11010519491231002X' },
  name: '样𠮷䶮',
  phone: '13800000301',
  participations: [participation],
};

describe('NDJSON', () => {
  const read = (row: unknown) => readNdjsonRow(JSON.stringify(row));

  test('a record is a person unless it says otherwise', () => {
    expect(read(person)).toEqual({ record: 'person', input: person });
    expect(read({ record: 'person', ...person })).toEqual({ record: 'person', input: person });
  });

  test('the national codes stand for our names', () => {
    const coded = {
      ...person,
      certificate: { kind: '01', number: '11010519491231002X' },
      participations: [{ ...participation, insuranceType: '310', status: '1' }],
    };
    expect(read(coded)).toEqual({ record: 'person', input: person });
  });

  test('null counts as not stated', () => {
    const row = read({ ...person, phone: null, participations: [{ ...participation, openingBalance: null }] });
    expect(row).toMatchObject({ input: { phone: null, participations: [{ openingBalance: null }] } });
  });

  test('a family link', () => {
    const [giver, receiver] = [
      { kind: '01', number: '11010519491231002X' },
      { kind: 'FOREIGN_PASSPORT', number: 'EX1' },
    ];
    const link = { record: 'familyLink', kind: 'DISPLAY', relation: 'CHILD', since: '2025-03-01' };
    expect(read({ ...link, giver: { certificate: giver }, receiver: { certificate: receiver } })).toEqual({
      ...link,
      giver: { kind: 'RESIDENT_ID', number: '11010519491231002X' },
      receiver: { kind: 'FOREIGN_PASSPORT', number: 'EX1' },
    });
  });

  const link = {
    record: 'familyLink',
    kind: 'DISPLAY',
    giver: { certificate: person.certificate },
    receiver: { certificate: person.certificate },
    relation: 'CHILD',
    since: '2025-03-01',
  };
  test.each<[string, unknown, string, string]>([
    ['record of another kind', { record: 'claim' }, 'record_unknown', 'record'],
    ['no name', { ...person, name: undefined }, 'field_missing', 'name'],
    ['no certificate number', { ...person, certificate: { kind: '01' } }, 'field_missing', 'certificate.number'],
    ['number for a name', { ...person, name: 3 }, 'field_of_wrong_type', 'name'],
    ['participations not a list', { ...person, participations: {} }, 'field_of_wrong_type', 'participations'],
    [
      'amount as a number',
      { ...person, participations: [{ ...participation, openingBalance: { current: 1280.4, historical: '0' } }] },
      'field_of_wrong_type',
      'participations.0.openingBalance.current',
    ],
    [
      'unknown type',
      { ...person, participations: [participation, { ...participation, insuranceType: '311' }] },
      'insurance_type_unknown',
      'participations.1.insuranceType',
    ],
    [
      'status 3',
      { ...person, participations: [{ ...participation, status: '3' }] },
      'participation_status_unknown',
      'participations.0.status',
    ],
    [
      '21 participations',
      { ...person, participations: Array(21).fill(participation) },
      'participations_too_many',
      'participations',
    ],
    ['link of a third kind', { ...link, kind: 'ADOPTION' }, 'link_kind_unknown', 'kind'],
    ['link without a giver', { ...link, giver: undefined }, 'field_missing', 'giver'],
    [
      'link to no certificate',
      { ...link, receiver: { certificate: { kind: '01' } } },
      'field_missing',
      'receiver.certificate.number',
    ],
  ])('%s', (_, row, code, path) => {
    expect(read(row)).toEqual({ code, path: path.split('.') });
  });

  test('an unknown field is told by where it stands, never by its name', () => {
    expect(read({ ...person, 张三: 1 })).toEqual({ code: 'field_unknown', path: [] });
    expect(read({ ...person, certificate: { ...person.certificate, issued: '张三' } })).toEqual({
      code: 'field_unknown',
      path: ['certificate'],
    });
  });

  test.each(['', '{', '[]', '"text"', 'null', '{"name":"张三"', 'name,certno'])('%j is no row', (line) => {
    expect(readNdjsonRow(line)).toEqual({ code: 'json_malformed', path: [] });
  });
});

const header =
  'certificate_kind,certificate_number,name,phone,social_card_number,computer_number,insurance_type,admdvs,status,' +
  'since,employer_name,civil_servant,current,historical';

describe('CSV', () => {
  const line =
    'RESIDENT_ID,11010519491231002X,样𠮷䶮,13800000301,,,EMPLOYEE,330100,NORMAL,2015-07-01,"杭州试样,有限公司",1,1280.40,5326.15';

  test('a line is a person with one participation', () => {
    expect(readCsvRow(readCsvHeader(header), line)).toEqual({ record: 'person', input: person });
  });

  test('the national names may stand in the header, in any order, with columns that are passed over', () => {
    const national = readCsvHeader(
      'gend, BRDY ,psn_name,psn_cert_type,certno,insutype,insuplc_admdvs,psn_insu_stas,psn_insu_date',
    );
    const row = readCsvRow(national, '2,1949-12-31,张三,01,11010519491231002X,390,330100,1,2020-01-01');
    expect(row).toMatchObject({
      input: {
        certificate: { kind: 'RESIDENT_ID', number: '11010519491231002X' },
        name: '张三',
        participations: [{ insuranceType: 'RESIDENT', admdvs: '330100', status: 'NORMAL', since: '2020-01-01' }],
      },
    });
  });

  test.each<[string, string, string, string]>([
    ['a column too few', line.slice(0, line.lastIndexOf(',')), 'column_count_wrong', ''],
    ['a column too many', `${line},`, 'column_count_wrong', ''],
    ['a quotation mark without its other', line.replace('有限公司"', '有限公司'), 'csv_malformed', ''],
    ['no name', line.replace('样𠮷䶮', ''), 'field_missing', 'name'],
    ['no day', line.replace('2015-07-01', ' '), 'field_missing', 'participations.0.since'],
    ['half a balance', line.replace('1280.40', ''), 'field_missing', 'participations.0.openingBalance.current'],
    ['the other half', line.replace('5326.15', ''), 'field_missing', 'participations.0.openingBalance.historical'],
    ['no flag', line.replace(',1,1280', ',yes,1280'), 'field_of_wrong_type', 'participations.0.civilServant'],
    ['unknown type', line.replace('EMPLOYEE', '311'), 'insurance_type_unknown', 'participations.0.insuranceType'],
  ])('%s', (_, text, code, path) => {
    expect(readCsvRow(readCsvHeader(header), text)).toEqual({ code, path: path === '' ? [] : path.split('.') });
  });

  test('a header that is not a roster stops the import and repeats no cell of it', () => {
    const message = (text: string) => {
      try {
        readCsvHeader(text);
      } catch (error) {
        if (error instanceof CsvHeaderUnusable) return error.message;
        throw error;
      }
      return 'usable';
    };
    expect(message(header)).toBe('usable');
    expect(message(`${header},balc,name`)).toBe('Columns of the roster are unknown: number 15; there twice: name.');
    expect(message(header.replace('since,', ''))).toBe('Columns of the roster are missing: since.');
    expect(message(line)).toMatch(/^Columns of the roster are unknown: number 1, number 2/);
    expect(message(line)).not.toMatch(/样|11010519491231002|13800000301/);
    expect(message('a"b')).toBe('The header of the roster is not a line of CSV.');
  });
});

describe('the error report', () => {
  test('names line, field, reason and what it means', () => {
    expect(errorReportRow(7, fault('insurance_type_unknown', 'participations', '1', 'insuranceType'), undefined)).toBe(
      '7,participations.1.insuranceType,insurance_type_unknown,' +
        '"The insurance type is none of EMPLOYEE 310, RESIDENT 390, RETIRED_CADRE 340, MATERNITY 510. 险种应为 EMPLOYEE 310、RESIDENT 390、RETIRED_CADRE 340、MATERNITY 510 之一。"\n',
    );
    expect(errorReportRow(8, fault('certificate_check_digit_wrong', 'certificate', 'number'), undefined)).toBe(
      '8,certificate.number,certificate_check_digit_wrong,"The last character of the certificate number does not fit the others. Check for a typing error. 证件号码校验位不正确，请检查是否输入有误。"\n',
    );
  });

  test('speaks of the columns that the file has', () => {
    const national = readCsvHeader(header.replace('certificate_number', 'certno'));
    const row = (...path: string[]) => errorReportRow(2, fault('amount_malformed', ...path), national).split(',')[1];
    expect(row('certificate', 'number')).toBe('certno');
    expect(row('participations', '0', 'openingBalance')).toBe('current');
    expect(row('participations', '0', 'openingBalance', 'historical')).toBe('historical');
  });

  test('a fault is told from a row', () => {
    expect(isFault(fault('field_missing', 'name'))).toBe(true);
    expect(isFault(readNdjsonRow(JSON.stringify(person)))).toBe(false);
  });
});
