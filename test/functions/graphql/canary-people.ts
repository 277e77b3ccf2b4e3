import { residentNumber } from '../../support/people.ts';

/** Two people whose data are found nowhere else. One name is made of rare characters, the other in capitals. */
export const yu = {
  certificate: { kind: 'RESIDENT_ID', number: residentNumber('1967-02-13', 913) },
  name: '𠮷䶮·〇龘鿍',
  phone: '13912345671',
  socialCardNumber: 'C7K419283',
  computerNumber: 'Z9917733145',
};
export const quill = {
  certificate: { kind: 'FOREIGN_PASSPORT', number: 'XQ7719334' },
  name: 'QUILLABETH VANDERSNOOT',
  phone: '13798765432',
  socialCardNumber: 'D8M520394',
  computerNumber: 'W8826644037',
};
export const token = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJwbGFudGVkIn0.cGxhbnRlZC1zaWduYXR1cmU';
export const password = 'Tr0ub4dor-Staple9';

/**
 * The employer's name is stored in clear by design: it names a firm, it is not looked up, and staff read it with the
 * participation. It belongs into no log all the same.
 */
export const employerName = '保密制造有限公司';
