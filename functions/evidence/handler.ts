import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { compose } from '../runtime/compose.ts';
import { readEvidenceEnvironment } from '../runtime/env.ts';
import { createLog } from '../runtime/log.ts';
import { startedOnce } from '../runtime/started-once.ts';
import { consume } from './consume.ts';
import { createLetterRenderer } from './render-pdf.ts';
import { createStatementRenderer } from './statement-pdf.ts';

const log = createLog('evidence');
const services = startedOnce(async () => {
  const environment = readEvidenceEnvironment();
  const { fontDirectory } = environment;
  return {
    ...(await compose(environment)),
    renderPdf: createLetterRenderer(fontDirectory),
    printStatement: createStatementRenderer(fontDirectory),
  };
}, log);

/**
 * The table's stream, in batches: letters signed by name and statements are printed, days of institutions are compared, files
 * that nobody used are removed.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  return consume(await services(), log, event);
}
