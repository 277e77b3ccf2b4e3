import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { EventServices } from '../runtime/compose.ts';
import type { Log } from '../runtime/log.ts';
import { reactTo } from './react.ts';

/**
 * Goes through the records in their order, each on its own: one that fails is reported by its sequence number, and
 * those after it are handled all the same. Lambda then sends again from the first that failed, so whatever comes of a
 * record may come of it twice.
 */
export async function consume(
  services: EventServices,
  log: Log,
  { Records }: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> {
  const failed: string[] = [];
  for (const record of Records) {
    try {
      const done = await reactTo(services, record);
      if (done) log.info('event', { eventId: record.eventID, ...done });
    } catch (error) {
      log.error('event_failed', { ...whichOf(record), error });
      failed.push(record.dynamodb?.SequenceNumber ?? '');
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

/** What finds the record again; its keys and images stay out of the log. */
function whichOf({ eventID, eventName, dynamodb }: DynamoDBRecord) {
  const { entity, id } = dynamodb?.NewImage ?? {};
  return { eventId: eventID, eventName, entity: entity?.S, sequence: dynamodb?.SequenceNumber, id: id?.S };
}
