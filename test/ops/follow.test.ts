import { join } from 'node:path';
import { SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NoticeSubject, NoticeType } from '../../domain/notices/notice.ts';
import { createNoticeFile } from '../../functions/outside/notice-file.ts';
import { localAwsRegion, localCredentials } from '../../local/dynamodb.ts';
import { closeClaim } from '../../use-cases/reconciliation/close-claim.ts';
import { claimApplication } from '../../use-cases/review/claim-application.ts';
import { decideApplication } from '../../use-cases/review/decide-application.ts';
import { acceptedValue } from '../support/claim-facts.ts';
import { register } from '../support/people.ts';
import { staffOf, underReview } from '../support/review-scene.ts';
import { careOf, claimScene, messageId } from '../use-cases/claims/scene.ts';
import { createOpsScene, type OpsScene } from './scene.ts';

let scene: OpsScene;
const claims = claimScene(() => scene.world);
beforeAll(async () => {
  scene = await createOpsScene();
  await claims.institutions();
});
afterAll(() => scene.close());

const idOf = (prefix: string, uuid: string) => `${prefix}_${Buffer.from(uuid).toString('base64url')}`;
const notPutOnTheBus = (type: string) =>
  `MISSING  its notice ${type} was not put on the bus: look into the failure queue of events (RUNBOOK); ops redrive tells it.`;
/** As the consumer tells it where there is no bus. */
const tell = (type: NoticeType, kind: NoticeSubject['kind'], id: string) =>
  createNoticeFile(join(scene.directory, 'notices.ndjson')).publish({
    ...{ noticeId: `${type}.${id}.1`, type, admdvs: '610100' },
    subject: { kind, id },
  });
const missingIn = (printed: string) => printed.split('\n').filter((line) => line.startsWith('MISSING'));

/** Under review in Hangzhou, of two who are registered, with its workflow waiting for the reviewer. */
let serial = 900;
async function inReview() {
  serial += 2;
  const [giver, receiver] = [
    await register(scene.world.services, { serial }),
    await register(scene.world.services, { serial: serial + 1 }),
  ];
  const { id } = await underReview(scene.world, {
    giver: { id: giver.person.id, maskedName: giver.person.masked.name },
    receiver: { id: receiver.person.id, maskedName: receiver.person.masked.name },
  });
  return id;
}

test('an application that waits for a reviewer: its history, its execution, its token, and that nothing is missing', async () => {
  const id = await inReview();
  expect(await scene.run(`follow ${id} --local`)).toMatchObject({ status: 2 });
  const lost = await scene.run(`follow ${idOf('app', id)} --local`);
  expect(lost.printed).toContain('workflow     no execution');
  expect(missingIn(lost.printed)).toEqual([
    `MISSING  no execution was ever started: the stream's record was lost. Look into the failure queue (RUNBOOK), or start one named ${id}.`,
  ]);

  await scene.stepFunctions.start(id);
  await scene.workflow.idle();
  // As an execution is named that somebody started again.
  expect((await scene.run(`follow ${id}-again-1 --local`)).printed).toContain('It is UNDER_REVIEW');
  const { status, printed } = await scene.run(`follow ${idOf('app', id)} --local`);
  expect(status).toBe(0);
  expect(printed).toContain('It is UNDER_REVIEW and waits for a reviewer, until 2026-11-26T16:00:00.000Z.');
  expect(printed).toMatch(/workflow {5}\S+ RUNNING for/);
  expect(printed).toContain('AwaitReview');
  expect(printed).toMatch(/token {8}kept at \S+ for REVIEW/);
  expect(printed).toContain('Nothing is missing.');

  // Decided, and the consumer hears nothing: the workflow waits for what the table is past.
  const reviewer = staffOf('reviewer', 'reviewer-1');
  acceptedValue(
    await claimApplication(scene.world.services, reviewer, { applicationId: id, idempotencyKey: 'claim-it-1' }),
  );
  const decision = {
    applicationId: id,
    decision: 'REJECT',
    reasons: ['RELATION_NOT_PROVEN'],
    idempotencyKey: 'decide-it-1',
  } as const;
  acceptedValue(await decideApplication(scene.world.services, reviewer, decision));
  const unheard = await scene.run(`follow ${id} --local`);
  expect(unheard.status).toBe(2);
  expect(unheard.printed).toContain('It has ended: REJECTED (RELATION_NOT_PROVEN), not delivered yet.');
  expect(missingIn(unheard.printed)).toEqual([
    expect.stringContaining('still waits in AwaitReview and the table is past it (CONCLUDE)'),
    notPutOnTheBus('BINDING_APPLICATION_CONCLUDED'),
  ]);
});

test('an execution that was ended while the application goes on is named, with what to do', async () => {
  const id = await inReview();
  await scene.stepFunctions.start(id);
  await scene.workflow.idle();
  const client = new SFNClient({
    endpoint: scene.workflow.endpoint,
    region: localAwsRegion,
    credentials: localCredentials,
  });
  const executionArn = `${scene.workflow.stateMachineArn.replace(':stateMachine:', ':execution:')}:${id}`;
  await client.send(new StopExecutionCommand({ executionArn }));
  client.destroy();
  const { status, printed } = await scene.run(`follow ${id} --local`);
  expect(status).toBe(2);
  expect(missingIn(printed)).toEqual([
    expect.stringMatching(/has ABORTED and the application goes on: .* start it again under the name \S+-again-N/),
  ]);
});

test('a settlement: who paid by which entry, and the lines of its day, once they are missing and once they stand', async () => {
  const patient = await claims.person(50_000n, 0n);
  const message = messageId();
  const { id } = acceptedValue(await claims.settle({ ...careOf(patient), messageId: message }));
  scene.at('2026-11-20T02:00:30.000Z');
  const fresh = await scene.run(`follow ${id} --local`);
  expect([fresh.status, fresh.printed]).toEqual([
    0,
    expect.stringContaining('notice       CLAIM_SETTLED: waits to be put on the bus\n'),
  ]);

  scene.at('2026-11-20T02:10:00.000Z');
  const before = await scene.world.rawItems();
  const missing = await scene.run(`follow ${message} --local`);
  expect(missing.status).toBe(2);
  expect(missing.printed).toContain('by entry 2: booked');
  expect(missingIn(missing.printed)).toEqual([
    'MISSING  its line SETTLED in the day 2026-11-20 of H61010400001 is MISSING: ops rebuild-closing H61010400001 2026-11-20.',
    notPutOnTheBus('CLAIM_SETTLED'),
  ]);
  expect(missing.printed).toContain('notice       CLAIM_SETTLED: NOT PUT ON THE BUS\n');
  expect(await scene.world.rawItems()).toEqual(before);

  await closeClaim(scene.world.services, id);
  await tell('CLAIM_SETTLED', 'CLAIM', id);
  expect((await scene.run(`follow ${id} --local`)).printed).toContain('notice       CLAIM_SETTLED: put on the bus\n');
  const whole = await scene.run(`follow ${idOf('clm', id)} --local --json`);
  expect(whole.status).toBe(0);
  expect(JSON.parse(whole.printed)).toMatchObject({
    id,
    messageId: message,
    payers: [{ sequence: 2, booked: true }],
    lines: [{ day: '2026-11-20', kind: 'SETTLED', stored: 'STORED' }],
    notices: [{ type: 'CLAIM_SETTLED', is: 'TOLD' }],
    verdict: { missing: [] },
  });
  expect(whole.printed).not.toContain(patient.plaintext.name);
  expect(whole.printed).not.toContain(patient.person.masked.name);
});

test('the notices of a claim that was taken back, and of one that was settled again, each at its own moment', async () => {
  const patient = await claims.person(50_000n, 0n);
  const back = acceptedValue(await claims.settle(careOf(patient)));
  const inCash = acceptedValue(await claims.settle({ ...careOf(patient), cashFirst: true }));
  scene.world.clock.set('2026-11-21T02:00:00.000Z');
  acceptedValue(await claims.cancel(back.id));
  acceptedValue(await claims.resettle(inCash.id));
  scene.world.clock.set('2026-11-20T02:00:00.000Z');
  await tell('CLAIM_SETTLED', 'CLAIM', back.id);
  const noticesOf = async (id: string) =>
    (await scene.run(`follow ${id} --local`)).printed.split('\n').filter((line) => line.startsWith('notice'));
  scene.at('2026-11-21T02:00:30.000Z');
  expect(await noticesOf(back.id)).toEqual([
    'notice       CLAIM_SETTLED: put on the bus',
    'notice       CLAIM_CANCELLED: waits to be put on the bus',
  ]);
  expect(await noticesOf(inCash.id)).toEqual([
    'notice       CLAIM_SETTLED: NOT PUT ON THE BUS',
    'notice       CLAIM_RESETTLED: waits to be put on the bus',
  ]);
  scene.at('2027-06-01T02:00:00.000Z');
  expect(await noticesOf(inCash.id)).toEqual([
    'notice       CLAIM_SETTLED: longer ago than the log goes back',
    'notice       CLAIM_RESETTLED: longer ago than the log goes back',
  ]);
  scene.at('2026-11-20T02:10:00.000Z');
});

test('a message that was reversed before it came', async () => {
  const message = messageId();
  acceptedValue(await claims.reverse(message));
  const { status, printed } = await scene.run(`follow ${message} --local`);
  expect([status, printed]).toEqual([0, expect.stringContaining('reversed before it came')]);
});

test.each([
  ['follow', 'follow needs one id.'],
  ['follow H61010400001202611201000009999-again-1', 'is no id of an application'],
  ['follow 330106199003070015', '"330106199003070015" is no id of an application'],
  [
    'follow 00000000-0000-4000-8000-00000000dead',
    'the scene knows no application and no claim 00000000-0000-4000-8000-00000000dead.',
  ],
  ['follow H61010400001202611201000009999', 'the scene knows no claim H61010400001202611201000009999.'],
])('%s is refused', async (words, message) => {
  const { status, printed } = await scene.run(`${words} --local`);
  expect([status, printed]).toEqual([1, expect.stringContaining(message)]);
});
