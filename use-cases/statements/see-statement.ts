import { type AccountStatement, statementDays } from '../../domain/ledger/statement.ts';
import { fileState } from '../../domain/requested-file.ts';
import type { Caller } from '../caller.ts';
import type { PresignedRequest, Services } from '../ports.ts';
import { isStatementStaff } from './create-statement.ts';
import { statementObjectId } from './statement-object.ts';

/**
 * A statement is seen by whoever asked for it: the owner through whatever front-end he comes, staff while they work for
 * that pooling area. Undefined for everybody else, and for what does not exist. That staff look is for the caller to note.
 */
export async function seeStatement(
  { reads }: Pick<Services, 'reads'>,
  caller: Caller,
  id: string,
): Promise<AccountStatement | undefined> {
  const statement = await reads.statement(id);
  return statement && isRequester(statement, caller) ? statement : undefined;
}

function isRequester({ requestedBy, personId, admdvs }: AccountStatement, caller: Caller): boolean {
  if (caller.role === 'citizen') return caller.personId === personId && requestedBy.personId === personId;
  return (
    isStatementStaff(caller) &&
    caller.role === requestedBy.role &&
    caller.subject === requestedBy.subject &&
    caller.clientId === requestedBy.clientId &&
    caller.admdvs === admdvs
  );
}

/** From where to fetch it within minutes; undefined where there is no file, or none any more. */
export async function statementDownload(
  { evidenceObjects, clock }: Pick<Services, 'evidenceObjects' | 'clock'>,
  statement: AccountStatement,
): Promise<PresignedRequest | undefined> {
  if (fileState(statement, statementDays, clock.now()) !== 'READY') return undefined;
  return evidenceObjects.presignDownload(statementObjectId(statement), 'STATEMENTS');
}
