import { fileHash } from '../../domain/evidence/file-hash.ts';
import type { AccountStatement, StatementOutcome } from '../../domain/ledger/statement.ts';
import { StatementDoesNotFollow } from '../../domain/ledger/statement-lines.ts';
import type { Services } from '../ports.ts';
import { csvStatement } from './csv-statement.ts';
import { type StatementContent, statementContent } from './statement-content.ts';
import { statementObjectId, statementTypeOf } from './statement-object.ts';

export interface RenderStatementNeeds
  extends Pick<Services, 'reads' | 'commit' | 'clock' | 'regions' | 'evidenceObjects'> {
  /** The same statement gives the same file. */
  printStatement(content: StatementContent): Promise<Uint8Array>;
}

/** GONE: it can be fetched by nobody any more. ANSWERED_ALREADY: an earlier call did it. */
export type StatementRendering = 'READY' | 'FAILED' | 'ANSWERED_ALREADY' | 'GONE';

/**
 * Makes the file of a statement and says that it is there. However often it is called, there is one answer. Entries that
 * do not follow from one another are stated to nobody: then it has failed. Throws where the moment was unlucky, so that
 * whoever called it calls again.
 */
export async function renderStatement(services: RenderStatementNeeds, id: string): Promise<StatementRendering> {
  const statement = await services.reads.statement(id);
  if (!statement) return 'GONE';
  if (statement.outcome) return 'ANSWERED_ALREADY';
  const file = await fileOf(services, statement);
  const at = services.clock.now().toISOString();
  if (!file) return answer(services, statement, { result: 'FAILED', at, failure: 'BALANCES_DO_NOT_FOLLOW' });
  const { evidenceObjects } = services;
  const type = statementTypeOf[statement.format];
  const written = await evidenceObjects.write(statementObjectId(statement), file, type, 'STATEMENTS');
  if (written === 'UNAVAILABLE') throw new Error('The statement could not be written.');
  return answer(services, statement, { result: 'READY', at, bytes: file.length, sha256: fileHash(file) });
}

async function fileOf(services: RenderStatementNeeds, statement: AccountStatement): Promise<Uint8Array | undefined> {
  const content = await statementContent(services, statement);
  try {
    return await (statement.format === 'CSV' ? csvStatement(content) : services.printStatement(content));
  } catch (error) {
    if (error instanceof StatementDoesNotFollow) return undefined;
    throw error;
  }
}

async function answer(
  { commit }: RenderStatementNeeds,
  statement: AccountStatement,
  outcome: StatementOutcome,
): Promise<StatementRendering> {
  const answered: AccountStatement = { ...statement, outcome, version: statement.version + 1 };
  const { status } = await commit({ changes: [{ change: 'STATEMENT_SET', statement: answered }] });
  if (status !== 'COMMITTED') throw new Error('What became of the statement could not be kept.');
  return outcome.result;
}
