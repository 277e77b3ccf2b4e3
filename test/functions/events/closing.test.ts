import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ClosingLine } from '../../../domain/reconciliation/closing-line.ts';
import { createWorld, type World } from '../../support/world.ts';
import { claimScene } from '../../use-cases/claims/scene.ts';
import { inShort, twoDays } from '../../use-cases/reconciliation/scene.ts';
import { recordingWorkflow, startEvents } from './table-events.ts';

const engines = [
  ['the native engine', inject('dynamoDbEndpoint')],
  ['DynamoDB Local', inject('dynamoDbLocalEndpoint')],
] as const;

describe.each(engines)('on %s', (_name, endpoint) => {
  let world: World;
  const scene = claimScene(() => world);
  let events: Awaited<ReturnType<typeof startEvents>>;
  beforeEach(async (context) => {
    if (!endpoint) return context.skip();
    world = await createWorld({ endpoint });
    await scene.institutions();
    events = await startEvents(world, endpoint, recordingWorkflow().workflow);
  });
  afterEach(async () => {
    await events?.stop();
    await world?.close();
  });

  const linesOn = async (day: string) => {
    const { items } = await world.services.reads.closingLines({ institutionId: 'H61010400001', day }, { first: 100 });
    return items;
  };
  const byName = (lines: readonly ClosingLine[]) =>
    Object.fromEntries(lines.map((line) => [`${line.madeBy} ${line.kind}`, inShort(line).slice(2)]));

  test('claims add up to the days of their institution', async () => {
    const { paid, cancelled, reversed, inCash, resettled } = await twoDays(scene, world);
    await events.idle();
    expect(byName(await linesOn('2026-11-20'))).toEqual({
      [`${paid.id} SETTLED`]: [1, 20_000n, 0n, 5_000n, 10_000n, 5_000n],
      [`${cancelled.id} SETTLED`]: [1, 3_000n, 0n, 0n, 0n, 3_000n],
      [`${cancelled.id} CANCELLED`]: [-1, -3_000n, 0n, 0n, 0n, -3_000n],
      [`${reversed.id} SETTLED`]: [1, 4_000n, 0n, 0n, 0n, 4_000n],
      [`${inCash.id} SETTLED`]: [1, 110_000n, 0n, 0n, 0n, 110_000n],
    });
    expect(byName(await linesOn('2026-11-21'))).toEqual({
      [`${reversed.id} CANCELLED`]: [-1, -4_000n, 0n, 0n, 0n, -4_000n],
      [`${resettled.id} SETTLED`]: [1, 110_000n, 7_000n, 0n, 0n, 103_000n],
      [`${resettled.id} REPLACED`]: [-1, -110_000n, 0n, 0n, 0n, -110_000n],
    });
    expect(events.lines.map(({ level }) => level)).not.toContain('error');
  });

  test('records that come twice, late and in any order change nothing', async () => {
    await twoDays(scene, world);
    await events.idle();
    const before = await world.rawItems();
    expect(await events.again(events.records.toReversed())).toEqual({ batchItemFailures: [] });
    expect(await world.rawItems()).toEqual(before);
  });

  test('a claim whose lines cannot be written is tried again', async () => {
    const { paid } = await twoDays(scene, world);
    await events.idle();
    const [record] = events.records.filter(({ dynamodb }) => dynamodb?.NewImage?.id?.S === paid.id);
    const broken = { ...record, dynamodb: { ...record?.dynamodb, NewImage: { entity: { S: 'Claim' } } } };
    expect(await events.again([broken])).toEqual({
      batchItemFailures: [{ itemIdentifier: record?.dynamodb?.SequenceNumber }],
    });
  });
});
