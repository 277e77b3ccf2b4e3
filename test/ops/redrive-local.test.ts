import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { eventFilters } from '../../functions/events/filters.ts';
import { createCheckpoint, createPlace } from '../../local/streams/checkpoint.ts';
import { keepGivenUp } from '../../local/streams/given-up.ts';
import { createReader } from '../../local/streams/reader.ts';
import { openStream, type Stream } from '../../local/streams/stream.ts';
import { claimScene } from '../use-cases/claims/scene.ts';
import { twoDays } from '../use-cases/reconciliation/scene.ts';
import { createOpsScene, type OpsScene } from './scene.ts';

let scene: OpsScene;
let stream: Stream;
const claims = claimScene(() => scene.world);
beforeAll(async () => {
  scene = await createOpsScene();
  process.env.GONGJI_NOTICE_FILE = join(scene.directory, 'notices.ndjson');
  stream = await openStream(inject('dynamoDbEndpoint'), scene.world.tableName);
  await claims.institutions();
});
afterAll(async () => {
  stream.close();
  await scene.close();
});

const folder = () => join(scene.directory, 'streams', 'given-up', 'events');
const closingLines = async () => (await scene.world.rawItems()).filter(({ pk }) => String(pk).startsWith('CLOSING#'));

/** A consumer as the server has it, but for the waits; every record of a claim fails in it to the end. */
async function consumeWithAFault() {
  const tried: (string | undefined)[] = [];
  const reader = createReader(stream, createPlace(createCheckpoint(scene.directory, 'events'), stream.arn), {
    filters: eventFilters,
    givenUp: (given) => keepGivenUp(scene.directory, 'events', given),
    wait: async () => true,
    log: () => {},
    async handler({ Records }: DynamoDBStreamEvent) {
      const failed = Records.filter(({ dynamodb }) => dynamodb?.NewImage?.entity?.S === 'Claim');
      tried.push(...failed.map(({ dynamodb }) => dynamodb?.SequenceNumber));
      return { batchItemFailures: failed.map(({ dynamodb }) => ({ itemIdentifier: dynamodb?.SequenceNumber ?? '' })) };
    },
  });
  while ((await reader.round()) === 'SOMETHING');
  return new Set(tried);
}

test('what the local consumer gave up is handed to the real function, and what it missed is there then', async () => {
  await twoDays(claims, scene.world);
  const failed = await consumeWithAFault();
  expect(failed.size).toBeGreaterThan(1);
  expect(readdirSync(folder()).sort()).toEqual([...failed].map((sequence) => `${sequence}.json`).sort());
  expect(await closingLines()).toEqual([]);

  const dry = await scene.run('redrive --consumer events --local');
  expect([dry.status, dry.printed.match(/^WAITS .*$/gm)?.length]).toEqual([2, failed.size]);
  expect(dry.printed).toContain('Nothing was handed over: --yes does it, once the cause is mended.');
  expect(readdirSync(folder())).toHaveLength(failed.size);
  expect(await closingLines()).toEqual([]);

  const done = await scene.run('redrive --consumer events --local --yes');
  expect([done.status, done.printed.match(/^TAKEN .*$/gm)?.length]).toEqual([0, failed.size]);
  expect(readdirSync(folder())).toEqual([]);
  const rebuilt = await scene.run('rebuild-closing H61010400001 2026-11-20 2026-11-21 --local --segments 1');
  expect(rebuilt).toEqual({
    status: 0,
    printed: expect.stringContaining('The claims give 8 lines; 0 missing, 0 different.'),
  });
  expect(await scene.run('redrive --consumer events --local --yes')).toEqual({
    status: 0,
    printed: '0 messages in the failure queue of events of the scene.\n',
  });
});

test('what the engine has not kept is left there', async () => {
  const [shard] = await stream.shards();
  const given = { streamArn: stream.arn, shardId: shard?.ShardId ?? '', attempts: 11 };
  keepGivenUp(scene.directory, 'events', { ...given, record: { dynamodb: { SequenceNumber: '0' } } });
  writeFileSync(join(folder(), '2.json'), '{}');
  const { status, printed } = await scene.run('redrive --consumer events --local --yes');
  expect([status, printed]).toEqual([2, expect.stringMatching(/^GONE .* 0 to 0 of/m)]);
  expect(printed).toMatch(/^UNREADABLE {3}message 2\.json/m);
  expect(readdirSync(folder()).sort()).toEqual(['0.json', '2.json']);
});
