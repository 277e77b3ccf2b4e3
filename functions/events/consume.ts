import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { EventServices } from '../runtime/compose.ts';
import { correlated } from '../runtime/correlation.ts';
import type { Log } from '../runtime/log.ts';
import { createMeasure, type Measure } from '../runtime/metrics.ts';
import { type CountedRecords, createCountedRecords } from './counted-records.ts';
import { measurementsOf } from './measurements.ts';
import { noticeOf } from './notices.ts';
import { reactTo } from './react.ts';

interface Counting {
  readonly measure?: Measure;
  /** Kept from one batch to the next. */
  readonly counted?: CountedRecords;
}

/**
 * Goes through the records in their order, each on its own: one that fails is reported by its sequence number, and
 * those after it are handled all the same. Lambda then sends again from the first that failed, so whatever comes of a
 * record may come of it twice; it is counted once, as long as `counted` remembers it. Each goes on under the id of what
 * changed its item.
 */
export async function consume(
  services: EventServices,
  log: Log,
  { Records }: DynamoDBStreamEvent,
  { measure = createMeasure(), counted = createCountedRecords() }: Counting = {},
): Promise<DynamoDBBatchResponse> {
  const failed: string[] = [];
  const handle = async (record: DynamoDBRecord) => {
    try {
      const done = await reactTo(services, record);
      if (done) log.info('event', { eventId: record.eventID, ...done });
      await tell(services, log, record);
      if (counted.has(record.eventID)) return;
      for (const measurement of measurementsOf(record)) measure(measurement);
      counted.add(record.eventID);
    } catch (error) {
      log.error('event_failed', { ...whichOf(record), error });
      failed.push(record.dynamodb?.SequenceNumber ?? '');
    }
  };
  for (const record of Records) {
    await correlated(record.dynamodb?.NewImage?.correlationId?.S, () => handle(record));
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

/** Others are told last, of what is followed up: whoever then asks finds it so. */
async function tell({ notices }: EventServices, log: Log, record: DynamoDBRecord): Promise<void> {
  const notice = noticeOf(record);
  if (!notice) return;
  await notices.publish(notice);
  log.info('notice', { eventId: record.eventID, noticeId: notice.noticeId });
}

/** What finds the record again; its keys and images stay out of the log. */
function whichOf({ eventID, eventName, dynamodb }: DynamoDBRecord) {
  const { entity, id } = dynamodb?.NewImage ?? {};
  return { eventId: eventID, eventName, entity: entity?.S, sequence: dynamodb?.SequenceNumber, id: id?.S };
}
