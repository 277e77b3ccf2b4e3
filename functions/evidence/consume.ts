import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { forgetEvidence } from '../../use-cases/evidence/forget-evidence.ts';
import { type RenderLetterNeeds, renderCommitmentLetter } from '../../use-cases/evidence/render-letter.ts';
import { type CompareFileNeeds, compareFile } from '../../use-cases/reconciliation/compare-file.ts';
import { type RenderStatementNeeds, renderStatement } from '../../use-cases/statements/render-statement.ts';
import { correlated } from '../runtime/correlation.ts';
import type { Log } from '../runtime/log.ts';

/** What the function makes, and what it needs for that. */
export type MakingNeeds = RenderLetterNeeds & RenderStatementNeeds & CompareFileNeeds;

/** Goes through the records, each on its own; one that fails is reported by its sequence number, and comes again. */
export async function consume(
  services: MakingNeeds,
  log: Log,
  { Records }: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> {
  const failed: string[] = [];
  const handle = async (record: DynamoDBRecord) => {
    try {
      const done = await reactTo(services, record);
      if (done?.statementId && done.done === 'FAILED')
        log.error('statement_does_not_follow', { eventId: record.eventID, ...done });
      else if (done) log.info('evidence', { eventId: record.eventID, ...done });
    } catch (error) {
      log.error('evidence_failed', { eventId: record.eventID, eventName: record.eventName, error });
      failed.push(record.dynamodb?.SequenceNumber ?? '');
    }
  };
  for (const record of Records) {
    const { NewImage: made, OldImage: removed } = record.dynamodb ?? {};
    await correlated((made ?? removed)?.correlationId?.S, () => handle(record));
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

async function reactTo(services: MakingNeeds, { eventName, dynamodb }: DynamoDBRecord) {
  const { NewImage: made, OldImage: removed } = dynamodb ?? {};
  if (eventName === 'INSERT' && made?.entity?.S === 'BindingApplication' && made.id?.S) {
    const applicationId = made.id.S;
    return { applicationId, done: await renderCommitmentLetter(services, applicationId) };
  }
  if (eventName === 'INSERT' && made?.entity?.S === 'AccountStatement' && made.id?.S) {
    const statementId = made.id.S;
    return { statementId, done: await renderStatement(services, statementId) };
  }
  if (eventName === 'INSERT' && made?.entity?.S === 'ReconciliationRequest' && made.id?.S) {
    const requestId = made.id.S;
    return { requestId, done: await compareFile(services, requestId) };
  }
  if (eventName === 'REMOVE' && removed?.entity?.S === 'Evidence' && removed.id?.S && !removed.applicationId) {
    const evidenceId = removed.id.S;
    return { evidenceId, done: await forgetEvidence(services, evidenceId) };
  }
  return undefined;
}
