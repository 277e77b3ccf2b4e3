import type { AccountStatement, StatementFailure } from '../../domain/ledger/statement.ts';
import { StatementDoesNotFollow } from '../../domain/ledger/statement-lines.ts';
import { type FileMaking, makeFile } from '../make-file.ts';
import type { Services } from '../ports.ts';
import { csvStatement } from './csv-statement.ts';
import { type StatementContent, statementContent } from './statement-content.ts';
import { statementObjectId, statementTypeOf } from './statement-object.ts';

export interface RenderStatementNeeds
  extends Pick<Services, 'reads' | 'commit' | 'clock' | 'regions' | 'evidenceObjects'> {
  /** The same statement gives the same file. */
  printStatement(content: StatementContent): Promise<Uint8Array>;
}

/**
 * Makes the file of a statement, as `makeFile` does. Entries that do not follow from one another are stated to nobody:
 * then it has failed.
 */
export async function renderStatement(services: RenderStatementNeeds, id: string): Promise<FileMaking> {
  return makeFile<StatementFailure, object, AccountStatement>(services, await services.reads.statement(id), {
    make: (statement) => render(services, statement),
    answered: async (statement, outcome) => [
      { change: 'STATEMENT_SET', statement: { ...statement, outcome, version: statement.version + 1 } },
    ],
  });
}

async function render(services: RenderStatementNeeds, statement: AccountStatement) {
  const content = await statementContent(services, statement);
  const file = { name: statementObjectId(statement), type: statementTypeOf[statement.format], found: {} };
  try {
    const bytes = await (statement.format === 'CSV' ? csvStatement(content) : services.printStatement(content));
    return { ...file, bytes, place: 'STATEMENTS' } as const;
  } catch (error) {
    if (error instanceof StatementDoesNotFollow) return { failure: 'BALANCES_DO_NOT_FOLLOW' } as const;
    throw error;
  }
}
