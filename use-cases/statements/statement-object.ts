import type { AccountStatement } from '../../domain/ledger/statement.ts';
import type { FileObject } from '../ports.ts';

/** The name of its file, which is what a browser saves it under. */
export const statementObjectId = ({ id, format }: AccountStatement): string => `${id}.${format.toLowerCase()}`;

export const statementTypeOf: Readonly<Record<AccountStatement['format'], FileObject['type']>> = {
  CSV: 'text/csv',
  PDF: 'application/pdf',
};
