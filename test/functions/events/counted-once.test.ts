import type { DynamoDBRecord } from 'aws-lambda';
import { expect, test } from 'vitest';
import { consume } from '../../../functions/events/consume.ts';
import { createCountedRecords } from '../../../functions/events/counted-records.ts';
import type { Measurement } from '../../../functions/runtime/metrics.ts';
import { recordingLog, recordingWorkflow } from './table-events.ts';

/** Only what is counted is looked at: an unmasking asks nothing of the table, a new application starts its workflow. */
const unmasking = (eventID: string): DynamoDBRecord => ({
  ...{ eventID, eventName: 'INSERT' },
  dynamodb: {
    SequenceNumber: eventID,
    NewImage: {
      ...{ entity: { S: 'AccessRecord' }, kind: { S: 'UNMASKED' }, id: { S: `look-${eventID}` } },
      ...{ byRole: { S: 'CLERK' }, purpose: { S: 'ENQUIRY' } },
    },
  },
});
const application = (eventID: string): DynamoDBRecord => ({
  ...{ eventID, eventName: 'INSERT' },
  dynamodb: {
    SequenceNumber: eventID,
    NewImage: {
      ...{ entity: { S: 'BindingApplication' }, id: { S: `application-${eventID}` }, state: { S: 'SUBMITTED' } },
      ...{ admdvs: { S: '330100' }, version: { N: '1' } },
    },
  },
});

function consumer(counted = createCountedRecords()) {
  const { workflow, failStarts } = recordingWorkflow();
  const measurements: Measurement[] = [];
  const services = { workflow } as unknown as Parameters<typeof consume>[0];
  return {
    failStarts,
    counts: () => Object.groupBy(measurements, ({ metric }) => metric),
    receive: (...Records: readonly DynamoDBRecord[]) =>
      consume(
        services,
        recordingLog().log,
        { Records: [...Records] },
        {
          measure: (measurement) => void measurements.push(measurement),
          counted,
        },
      ),
  };
}

test('what stands behind a record that fails is sent again with it, and is counted once', async () => {
  const { failStarts, receive, counts } = consumer();
  const batch = [unmasking('1'), application('2'), unmasking('3'), unmasking('4')];
  failStarts(3);
  expect(await receive(...batch)).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
  // Lambda sends again from the first that failed.
  for (let attempt = 0; attempt < 2; attempt += 1) await receive(...batch.slice(1));
  expect(counts().ApplicationsEntered).toBeUndefined();
  expect(await receive(...batch.slice(1))).toEqual({ batchItemFailures: [] });
  const { Unmaskings, ApplicationsEntered } = counts();
  expect([Unmaskings?.length, ApplicationsEntered?.length]).toEqual([3, 1]);
});

test('of a whole batch that comes twice nothing is counted again', async () => {
  const { receive, counts } = consumer();
  await receive(unmasking('1'), application('2'));
  await receive(unmasking('1'), application('2'), unmasking('3'));
  expect([counts().Unmaskings?.length, counts().ApplicationsEntered?.length]).toEqual([2, 1]);
});

test('so many are remembered, and the oldest forgotten', async () => {
  const { receive, counts } = consumer(createCountedRecords(2));
  await receive(unmasking('1'), unmasking('2'), unmasking('3'));
  await receive(unmasking('2'), unmasking('3'));
  expect(counts().Unmaskings).toHaveLength(3);
  await receive(unmasking('1'));
  expect(counts().Unmaskings).toHaveLength(4);
});

test('a record without an id, which no stream of DynamoDB has, is counted each time', async () => {
  const { eventID: _, ...nameless } = unmasking('1');
  const { receive, counts } = consumer();
  await receive(nameless, nameless);
  expect(counts().Unmaskings).toHaveLength(2);
});
