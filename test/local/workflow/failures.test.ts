import { afterEach, describe, expect, test } from 'vitest';
import type { Actor, BindingApplication, Need } from '../../../domain/binding/application.ts';
import {
  addEvidence,
  askForEvidence,
  claim,
  confirm,
  decide,
  facePassed,
  withdraw,
} from '../../../domain/binding/transitions.ts';
import { Busy } from '../../../functions/workflow/failures.ts';
import { type Around, createScene, endsAt, id, type Scene } from './scene.ts';

const zhang: Actor = { role: 'citizen', subject: 'zhang', clientId: 'app' };
const reviewer: Actor = { role: 'reviewer', subject: 'reviewer-1', clientId: 'desk' };

let scene: Scene;
afterEach(() => scene.close());
const begin = async (pending: readonly Need[], around?: Around) => {
  scene = await createScene({ pending }, around);
  await scene.start();
};

const at = () => scene.timers.now();
const passes = (a: BindingApplication) => facePassed(a, endsAt(at()), { by: zhang, at: at() });
const confirms = (a: BindingApplication) => confirm(a, endsAt(at()), { by: zhang, at: at() });
const withdraws = (a: BindingApplication) => withdraw(a, { by: zhang, at: at() });
const claims = (a: BindingApplication) => claim(a, { by: reviewer, at: at() });
const asks = (a: BindingApplication) =>
  askForEvidence(a, '2026-12-01T16:00:00.000Z', { by: reviewer, at: at(), reasons: ['EVIDENCE_MISSING'] });
const adds = (a: BindingApplication) => addEvidence(a, [], { by: zhang, at: at() });
const approves = (a: BindingApplication) =>
  decide(a, 'APPROVED', {
    by: reviewer,
    at: at(),
    reasons: ['EVIDENCE_CONVINCES'],
    profileVersion: '330100@2026-01-01',
  });

const taskOf = (event: unknown) => (event as { task: string }).task;

/** The process of the function is gone: the service says so by this name. */
const gone = () => Object.assign(new Error('RequestId: 1 Error: Runtime exited'), { name: 'Lambda.Unknown' });

/** Lets the first so many calls of a task fail, before it does anything or after it has written. */
function crashing(task: string, when: 'before' | 'after', times = 1, error: () => Error = gone): Around {
  let left = times;
  return (run) => async (event) => {
    const crash = taskOf(event) === task && left > 0;
    if (crash) left -= 1;
    if (crash && when === 'before') throw error();
    const result = await run(event);
    if (crash) throw error();
    return result;
  };
}

describe('a task that crashed is tried again, and nothing is done twice', () => {
  const acts = ['ACCEPTED', 'FACE_PASSED', 'CLAIMED', 'APPROVED', 'DELIVERED'];
  const states = ['Screen', 'Route', 'AwaitFace', 'Route', 'AwaitReview', 'Conclude'];

  test.each([
    ['screen', 'before'],
    ['screen', 'after'],
    ['await', 'before'],
    ['await', 'after'],
    ['conclude', 'before'],
    ['conclude', 'after'],
  ] as const)('%s, %s its write', async (task, when) => {
    await begin(['FACE', 'REVIEW'], crashing(task, when));
    await scene.happens(passes);
    await scene.happens(claims);
    await scene.happens(approves);
    expect(scene.acts()).toEqual(acts);
    expect(scene.states()).toEqual(states);
  });

  test.each(['before', 'after'] as const)('settle-overdue, %s its write', async (when) => {
    await begin(['REVIEW'], crashing('settle-overdue', when));
    await scene.moveTo('2026-12-01T16:00:01.000Z');
    expect(scene.acts()).toEqual(['ACCEPTED', 'ESCALATED']);
    expect(scene.states().at(-1)).toBe('AwaitEscalated');
  });

  test('as often as thirty times', async () => {
    await begin(
      [],
      crashing('conclude', 'before', 30, () => new Busy('busy')),
    );
    expect(scene.acts()).toEqual(['ACCEPTED', 'APPROVED', 'DELIVERED']);
  });
});

describe('a task that goes on failing', () => {
  test('31 times: the execution fails, with its input and the cause kept, and the application stays as it was', async () => {
    await begin(
      [],
      crashing('conclude', 'before', 31, () => new Busy('busy')),
    );
    expect(scene.states()).toEqual(['Screen', 'Route', 'Conclude', 'Stuck']);
    expect(scene.acts()).toEqual(['ACCEPTED']);
    expect(scene.workflow.inputOf(id, 'Stuck')).toEqual({
      applicationId: id,
      next: 'CONCLUDE',
      waitSeconds: 1,
      error: { Error: 'Busy', Cause: 'busy' },
    });
  });

  test('for a reason that does not pass: at once', async () => {
    let calls = 0;
    await begin(['REVIEW'], (run) => async (event) => {
      if (taskOf(event) === 'await') {
        calls += 1;
        throw new TypeError('a bug');
      }
      return run(event);
    });
    expect(scene.states()).toEqual(['Screen', 'Route', 'AwaitReview', 'Stuck']);
    expect(calls).toBe(1);
    expect(scene.workflow.inputOf(id, 'Stuck')).toMatchObject({ error: { Error: 'TypeError', Cause: 'a bug' } });
  });

  test('is taken up by a new execution with the same input, once the cause is mended', async () => {
    await begin(
      ['REVIEW'],
      crashing('await', 'before', 1, () => new TypeError('a bug')),
    );
    expect(scene.states()).toEqual(['Screen', 'Route', 'AwaitReview', 'Stuck']);
    await scene.startAgain(`${id}-again-1`);
    await scene.happens(claims);
    await scene.happens(approves);
    expect(scene.workflow.statesOf(`${id}-again-1`)).toEqual(['Screen', 'Route', 'AwaitReview', 'Conclude']);
    expect(scene.acts()).toEqual(['ACCEPTED', 'CLAIMED', 'APPROVED', 'DELIVERED']);
  });

  test('that hangs is given up after half a minute and tried again', async () => {
    const { promise: hanging, resolve: release } = Promise.withResolvers<void>();
    let calls = 0;
    scene = await createScene({ pending: [] }, (run) => async (event) => {
      calls += 1;
      if (calls === 1) await hanging;
      return run(event);
    });
    await scene.stepFunctions.start(id);
    // It hangs, so the workflow does not come to rest before the time-out.
    await scene.timers.moveTo('2026-11-20T02:00:30.000Z', async () => {});
    await scene.workflow.idle();
    expect(scene.acts()).toEqual(['ACCEPTED', 'APPROVED', 'DELIVERED']);
    release();
  });
});

describe('the token', () => {
  test('answered twice: the second finds it gone, and nothing happens twice', async () => {
    await begin(['FACE', 'REVIEW']);
    const token = scene.token()?.token ?? '';
    scene.happensUnheard(passes);
    const step = { applicationId: id, next: 'REVIEW', waitSeconds: 60 } as const;
    expect(await scene.stepFunctions.answer(token, step)).toBe('ANSWERED');
    expect(await scene.stepFunctions.answer(token, step)).toBe('GONE');
    await scene.workflow.idle();
    expect(scene.states()).toEqual(['Screen', 'Route', 'AwaitFace', 'Route', 'AwaitReview']);
  });

  test('whose answer was lost is answered when the consumer hears of the change again', async () => {
    await begin(['FACE']);
    scene.happensUnheard(passes);
    await scene.workflow.idle();
    expect(scene.states()).toEqual(['Screen', 'Route', 'AwaitFace']);
    expect(await scene.consume()).toBe('ANSWERED');
    expect(await scene.consume()).toBe('GONE');
    expect(scene.acts()).toEqual(['ACCEPTED', 'FACE_PASSED', 'APPROVED', 'DELIVERED']);
  });

  test('that nobody ever answers is not waited for longer than the application is', async () => {
    await begin(['FACE']);
    scene.happensUnheard(passes);
    await scene.moveTo('2026-11-21T02:00:01.000Z');
    expect(scene.states()).toEqual(['Screen', 'Route', 'AwaitFace', 'SettleOverdue', 'Route', 'Conclude']);
    expect(scene.acts()).toEqual(['ACCEPTED', 'FACE_PASSED', 'APPROVED', 'DELIVERED']);
  });

  test('of a wait that was over before it was stored is answered by the task itself', async () => {
    await begin(['FACE', 'REVIEW'], (run) => async (event) => {
      // The face passes while the task is on its way, and the consumer finds no token.
      if (taskOf(event) === 'await' && (event as { step: string }).step === 'FACE') {
        scene.happensUnheard(passes);
        expect(await scene.consumeOnce()).toBe('NOBODY_WAITS');
      }
      return run(event);
    });
    expect(scene.states()).toEqual(['Screen', 'Route', 'AwaitFace', 'Route', 'AwaitReview']);
  });

  test('of an attempt that crashed is not the one that waits', async () => {
    await begin(['FACE'], crashing('await', 'after'));
    await scene.happens(passes);
    expect(scene.acts()).toEqual(['ACCEPTED', 'FACE_PASSED', 'APPROVED', 'DELIVERED']);
  });
});

describe('restarted in the middle of a wait, nothing is lost', () => {
  const restartedAt = async (...before: readonly ((a: BindingApplication) => ReturnType<typeof passes>)[]) => {
    for (const act of before) await scene.happens(act);
    const token = scene.token()?.token;
    const waitingIn = scene.states().at(-1);
    await scene.restart();
    expect(scene.states()).toEqual(['Screen', 'Route', waitingIn]);
    expect(scene.token()?.token).not.toBe(token);
    expect(await scene.stepFunctions.answer(`${token}`, { applicationId: id, next: 'CONCLUDE', waitSeconds: 1 })).toBe(
      'GONE',
    );
  };

  test('for the face', async () => {
    await begin(['FACE']);
    await restartedAt();
    await scene.happens(passes);
    expect(scene.acts()).toEqual(['ACCEPTED', 'FACE_PASSED', 'APPROVED', 'DELIVERED']);
  });

  test('for the confirmation', async () => {
    await begin(['CONFIRMATION']);
    await restartedAt();
    await scene.happens(confirms);
    expect(scene.acts()).toEqual(['ACCEPTED', 'CONFIRMED', 'APPROVED', 'DELIVERED']);
  });

  test('for the review', async () => {
    await begin(['REVIEW']);
    await restartedAt(claims);
    await scene.happens(approves);
    expect(scene.acts()).toEqual(['ACCEPTED', 'CLAIMED', 'APPROVED', 'DELIVERED']);
  });

  test('for the review after escalation', async () => {
    await begin(['REVIEW']);
    await scene.moveTo('2026-12-01T16:00:01.000Z');
    await restartedAt(claims);
    await scene.moveTo('2026-12-11T16:00:01.000Z');
    expect(scene.acts()).toEqual(['ACCEPTED', 'ESCALATED', 'CLAIMED', 'EXPIRED', 'DELIVERED']);
  });

  test('for evidence', async () => {
    await begin(['REVIEW']);
    await restartedAt(claims, asks);
    await scene.happens(adds);
    await scene.happens(approves);
    expect(scene.acts().slice(2)).toEqual(['EVIDENCE_ASKED', 'EVIDENCE_ADDED', 'APPROVED', 'DELIVERED']);
  });

  test('and what happened while the server was down is found', async () => {
    await begin(['REVIEW']);
    scene.happensUnheard(withdraws);
    await scene.restart();
    expect(scene.states()).toEqual(['Screen', 'Route', 'Conclude']);
    expect(scene.acts()).toEqual(['ACCEPTED', 'WITHDRAWN', 'DELIVERED']);
  });

  test('and what has ended is not started again', async () => {
    await begin([]);
    await scene.restart();
    expect(scene.states()).toEqual([]);
    await scene.stepFunctions.start(id);
    await scene.workflow.idle();
    expect(scene.states()).toEqual([]);
  });
});

test('an execution ends after a year, whatever it waits for', async () => {
  await begin(['REVIEW'], (run) => async (event) => {
    const step = (await run(event)) as { next: string };
    return step.next === 'REVIEW' ? { ...step, waitSeconds: 99_999_999 } : step;
  });
  await scene.moveTo('2027-11-20T01:59:59.000Z');
  expect(scene.workflow.statusOf(id)).toBe('RUNNING');
  await scene.moveTo('2027-11-20T02:00:00.000Z');
  expect(scene.workflow.statusOf(id)).toBe('TIMED_OUT');
});
