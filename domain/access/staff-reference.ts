/**
 * A file or ticket number: letters without accents, digits and a few signs, at least one digit. It is kept in clear,
 * so it has no place for a name in Chinese, nor for a certificate, card or phone number: no digits beyond ten in a row.
 */
const referenceForm = /^(?=.*\d)(?!.*\d{11})[A-Za-z0-9][A-Za-z0-9 .:#/_-]{0,99}$/;

export const isStaffReference = (text: string | undefined): text is string => referenceForm.test(text ?? '');
