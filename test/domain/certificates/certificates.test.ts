import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import {
  type CertificateKind,
  certificateKinds,
  parseCertificate,
  residentCheckDigit,
} from '../../../domain/certificates/index.ts';
import { InvariantBroken } from '../../../domain/invariant.ts';
import { accepted, rejected } from '../../../domain/outcome.ts';
import type { RejectionCode } from '../../../domain/rejections.ts';

// Check digits were worked out apart from the code, by the recursive form of ISO 7064 MOD 11-2.
const today = '2025-06-01';

type Gender = 'MALE' | 'FEMALE';
type Accepted = readonly [text: string, number: string, birthDate?: string, gender?: Gender];
type Refused = readonly [text: string, code: RejectionCode];

const malformed = 'certificate_number_malformed';
const wrongCheckDigit = 'certificate_check_digit_wrong';
const unreal = 'certificate_birth_date_unreal';
const inTheFuture = 'certificate_birth_date_in_the_future';

const residentAccepted: readonly Accepted[] = [
  // The public test vector, as printed, typed small, padded, full-width.
  ['11010519491231002X', '11010519491231002X', '1949-12-31', 'FEMALE'],
  ['11010519491231002x', '11010519491231002X', '1949-12-31', 'FEMALE'],
  ['  11010519491231002X\t', '11010519491231002X', '1949-12-31', 'FEMALE'],
  ['110105 1949 1231 002X', '11010519491231002X', '1949-12-31', 'FEMALE'],
  ['１１０１０５１９４９１２３１００２ｘ', '11010519491231002X', '1949-12-31', 'FEMALE'],
  ['330106198507140018', '330106198507140018', '1985-07-14', 'MALE'],
  ['330106200002290010', '330106200002290010', '2000-02-29', 'MALE'],
  ['330106200002290029', '330106200002290029', '2000-02-29', 'FEMALE'],
  // An area that no table of GB/T 2260 has.
  ['379900198507140035', '379900198507140035', '1985-07-14', 'MALE'],
  // Born today; 130 years old until tomorrow.
  ['330106202506010018', '330106202506010018', '2025-06-01', 'MALE'],
  ['330106189406020012', '330106189406020012', '1894-06-02', 'MALE'],
  // Fifteen digits.
  ['330105780715002', '330105197807150022', '1978-07-15', 'FEMALE'],
  ['330105780715995', '330105197807159959', '1978-07-15', 'MALE'],
  ['330105990715996', '330105189907159964', '1899-07-15', 'FEMALE'],
  ['330105980715997', '330105189807159975', '1898-07-15', 'MALE'],
];

const residentRefused: readonly Refused[] = [
  ['', malformed],
  ['1101051949123100', malformed],
  ['11010519491231002', malformed],
  ['11010519491231002XX', malformed],
  ['1101051949123100X2', malformed],
  ['11010519491231002Y', malformed],
  ['011010519491231002', malformed],
  ['11010519491231002Х', malformed], // a Cyrillic letter
  ['٣٣٠١٠٦١٩٨٥٠٧١٤٠٠١٨', malformed],
  // A first 9 is a foreigner's number.
  ['911398199012310021', malformed],
  ['33010578071500X', malformed],
  ['110105194912310021', wrongCheckDigit],
  ['330106198507140010', wrongCheckDigit],
  ['33010619850714001X', wrongCheckDigit],
  ['330106190002290014', unreal],
  ['330106202302290011', unreal],
  ['330106199104310013', unreal],
  ['330106202513010016', unreal],
  ['330106202506000012', unreal],
  ['330106189406010017', unreal], // 131 years old today
  ['330105780715996', unreal], // 1878 by its order number
  ['330105780732002', unreal],
  ['330105780229002', unreal], // 1978 was a common year
  ['330106202506020013', inTheFuture],
];

const permitAccepted: readonly Accepted[] = [
  ['810000199011030013', '810000199011030013', '1990-11-03', 'MALE'],
  ['820000198803070045', '820000198803070045', '1988-03-07', 'FEMALE'],
  ['830000201005190022', '830000201005190022', '2010-05-19', 'FEMALE'],
];

const tables: Readonly<Record<CertificateKind, { accepted: readonly Accepted[]; refused: readonly Refused[] }>> = {
  RESIDENT_ID: { accepted: residentAccepted, refused: residentRefused },
  HMT_RESIDENCE_PERMIT: {
    accepted: permitAccepted,
    refused: [
      ['840000199011030019', malformed],
      ['81000119901103001X', malformed],
      ['330106198507140018', malformed],
      ['810000901103001', malformed],
      ['810000199011030014', wrongCheckDigit],
      ['830000199102310022', unreal],
      ['810000202601010017', inTheFuture],
    ],
  },
  FOREIGN_PERMANENT_RESIDENT: {
    accepted: [
      ['911336198507140032', '911336198507140032', '1985-07-14', 'MALE'],
      ['911398199012310021', '911398199012310021', '1990-12-31', 'FEMALE'],
      ['KAZ110090123105', 'KAZ110090123105'],
      ['kaz110090123105 ', 'KAZ110090123105'],
    ],
    refused: [
      ['KAZ11009012310', malformed],
      ['KA110090123105', malformed],
      ['KA1110090123105', malformed],
      ['KAZ1100901231050', malformed],
      ['KAZ11009012310X', malformed],
      ['110090123105123', malformed],
      ['330106198507140018', malformed],
      ['911336198507140033', wrongCheckDigit],
      ['911336198502300033', unreal],
      ['911336202506020038', inTheFuture],
    ],
  },
  HONG_KONG_TRAVEL_PERMIT: {
    accepted: [
      ['H12345678', 'H12345678'],
      ['h12345678', 'H12345678'],
      ['Ｈ１２３４５６７８', 'H12345678'],
      ['H1234567801', 'H1234567801'],
    ],
    refused: [
      ['M12345678', malformed],
      ['H1234567', malformed],
      ['H123456789', malformed],
      ['H12345678012', malformed],
      ['12345678', malformed],
      ['HA2345678', malformed],
    ],
  },
  MACAO_TRAVEL_PERMIT: {
    accepted: [
      ['M12345678', 'M12345678'],
      ['M1234567801', 'M1234567801'],
    ],
    refused: [
      ['H12345678', malformed],
      ['M123456789', malformed],
      ['M', malformed],
    ],
  },
  TAIWAN_TRAVEL_PERMIT: {
    accepted: [
      ['07257456', '07257456'],
      ['1234567801', '1234567801'],
      ['1234567801B', '1234567801B'],
      ['1234567801(B)', '1234567801B'],
      ['1234567801（b）', '1234567801B'],
      ['1234567801 (3)', '12345678013'],
    ],
    refused: [
      ['1234567', malformed],
      ['123456789', malformed],
      ['12345678012', malformed],
      ['12345678B', malformed],
      ['1234567801()', malformed],
      ['1234567801(B', malformed],
      ['F290299977', malformed],
    ],
  },
  FOREIGN_PASSPORT: {
    accepted: [
      ['E1234', 'E1234'],
      ['ab1234567', 'AB1234567'],
      ['AB 123456', 'AB123456'],
      ['12345678901234567890', '12345678901234567890'],
    ],
    refused: [
      ['E123', malformed],
      ['123456789012345678901', malformed],
      ['AB-123456', malformed],
      ['PASSPORT', malformed],
      ['É1234567', malformed],
      ['ı1234567', malformed],
    ],
  },
  SOCIAL_CARD: {
    accepted: [
      ['A12345678', 'A12345678'],
      ['a1234567x', 'A1234567X'],
    ],
    refused: [
      ['A123456', malformed],
      ['ABCDEFGHI', malformed],
      ['A1234-5678', malformed],
      ['A12345678901234567890', malformed],
    ],
  },
  OTHER: {
    accepted: [
      ['军字第12345号', '军字第12345号'],
      ['b-77/2024', 'B-77/2024'],
      ['沪（2024）12号', '沪(2024)12号'],
      ['12', '12'],
    ],
    refused: [
      ['1', malformed],
      ['军官证', malformed],
      ['12--34', malformed],
      ['12_34', malformed],
      ['-12', malformed],
      ['12\u{1F600}', malformed],
      ['1'.repeat(31), malformed],
    ],
  },
};

describe.each(Object.entries(tables))('%s', (kind, { accepted: good, refused }) => {
  const cases = good.map(([text, number, birthDate, gender]) => ({ text, number, birthDate, gender }));
  test.each(cases)('accepts $text', ({ text, number, birthDate, gender }) => {
    const value = { kind: kind as CertificateKind, number, ...(birthDate && { birthDate }), ...(gender && { gender }) };
    expect(parseCertificate(kind, text, today)).toEqual(accepted(value));
  });

  test.each(refused)('refuses %j: %s', (text, code) => {
    expect(parseCertificate(kind, text, today)).toEqual(rejected(code, ['number'], { kind }));
  });

  test('refuses a very long text', () => {
    expect(parseCertificate(kind, '1'.repeat(1_000_000), today)).toEqual(rejected(malformed, ['number'], { kind }));
  });
});

test.each(['', 'resident_id', 'PASSPORT', 'toString', '__proto__'])('%j is no kind of certificate', (kind) => {
  expect(parseCertificate(kind, '11010519491231002X', today)).toEqual(rejected('certificate_kind_unknown', ['kind']));
});

test('the national codes of 1101 psn_cert_type', () => {
  expect(certificateKinds).toEqual({
    RESIDENT_ID: '01',
    HONG_KONG_TRAVEL_PERMIT: '04',
    MACAO_TRAVEL_PERMIT: '05',
    TAIWAN_TRAVEL_PERMIT: '06',
    FOREIGN_PERMANENT_RESIDENT: '07',
    FOREIGN_PASSPORT: '08',
    HMT_RESIDENCE_PERMIT: '17',
    SOCIAL_CARD: '90',
    OTHER: '99',
  });
});

describe('the check digit', () => {
  test('of the public vector and of one for each remainder', () => {
    expect(residentCheckDigit('11010519491231002')).toBe('X');
    expect(residentCheckDigit('33010620000229001')).toBe('0');
    expect(residentCheckDigit('33010620000229002')).toBe('9');
    expect(residentCheckDigit('33010619850714001')).toBe('8');
    expect(() => residentCheckDigit('1101051949123100')).toThrow(InvariantBroken);
  });

  const residentNumber = fc
    .record({
      area: fc.integer({ min: 100_000, max: 899_999 }),
      birth: fc.integer({ min: 0, max: 45_000 }).map((days) => addDays('1900-01-01', days)),
      order: fc.integer({ min: 0, max: 999 }),
    })
    .map(({ area, birth, order }) => {
      const first17 = `${area}${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
      return { number: first17 + residentCheckDigit(first17), birth, order };
    });

  test('every made-up number is accepted, with its birth date and gender', () => {
    fc.assert(
      fc.property(residentNumber, ({ number, birth, order }) => {
        const gender = order % 2 === 1 ? 'MALE' : 'FEMALE';
        expect(parseCertificate('RESIDENT_ID', number, today)).toEqual(
          accepted({ kind: 'RESIDENT_ID', number, birthDate: birth, gender }),
        );
      }),
    );
  });

  test('any one character mistyped is refused', () => {
    fc.assert(
      fc.property(residentNumber, fc.nat({ max: 17 }), fc.constantFrom(...'0123456789X'), ({ number }, at, other) => {
        fc.pre(other !== number.charAt(at));
        const mistyped = number.slice(0, at) + other + number.slice(at + 1);
        expect(parseCertificate('RESIDENT_ID', mistyped, today).ok).toBe(false);
      }),
    );
  });

  test('any two unequal neighbours exchanged are refused', () => {
    fc.assert(
      fc.property(residentNumber, fc.nat({ max: 15 }), ({ number }, at) => {
        fc.pre(number.charAt(at) !== number.charAt(at + 1));
        const exchanged = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
        expect(parseCertificate('RESIDENT_ID', exchanged, today).ok).toBe(false);
      }),
    );
  });
});
