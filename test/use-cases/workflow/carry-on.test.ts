import { expect, test } from 'vitest';
import type { ApplicationState, BindingApplication } from '../../../domain/binding/application.ts';
import type { WorkflowStep, WorkflowStepName } from '../../../domain/binding/workflow-step.ts';
import { carryOn } from '../../../use-cases/workflow/carry-on.ts';
import { applicationIn, submittedApplication } from '../../support/applications.ts';

const { id } = submittedApplication;

/** A workflow that waits for a step under a token, and an application in a state. */
function scene(waitsFor: WorkflowStepName | undefined, application: BindingApplication | undefined) {
  const asked: string[] = [];
  const answered: { token: string; step: WorkflowStep }[] = [];
  return {
    asked,
    answered,
    clock: { now: () => new Date('2026-11-20T02:00:00Z') },
    reads: {
      workflowToken: async (applicationId: string) => {
        asked.push('token');
        return waitsFor && { applicationId, token: 'token-1', step: waitsFor, storedAt: '2026-11-20T01:00:00.000Z' };
      },
      application: async () => {
        asked.push('application');
        return application;
      },
    },
    workflow: {
      answer: async (token: string, step: WorkflowStep) => {
        answered.push({ token, step });
        return answered.length === 1 ? ('ANSWERED' as const) : ('GONE' as const);
      },
    },
  };
}

test.each<[ApplicationState, WorkflowStepName, WorkflowStep]>([
  ['AWAITING_CONFIRMATION', 'FACE', { applicationId: id, next: 'CONFIRMATION', waitSeconds: 169_202 }],
  ['UNDER_REVIEW', 'CONFIRMATION', { applicationId: id, next: 'REVIEW', waitSeconds: 568_801 }],
  ['AWAITING_EVIDENCE', 'REVIEW', { applicationId: id, next: 'EVIDENCE', waitSeconds: 1_173_601 }],
  ['APPROVED', 'REVIEW', { applicationId: id, next: 'CONCLUDE', waitSeconds: 1 }],
  ['WITHDRAWN', 'FACE', { applicationId: id, next: 'CONCLUDE', waitSeconds: 1 }],
])('%s while the workflow waits for %s: it is told', async (state, waitsFor, step) => {
  const world = scene(waitsFor, applicationIn[state]);
  expect(await carryOn(world, id)).toBe('ANSWERED');
  expect(world.answered).toEqual([{ token: 'token-1', step }]);
});

test.each<[ApplicationState, WorkflowStepName]>([
  ['AWAITING_FACE', 'FACE'],
  ['UNDER_REVIEW', 'REVIEW'],
  ['ESCALATED', 'ESCALATION'],
  ['AWAITING_EVIDENCE', 'EVIDENCE'],
])('%s while the workflow waits for just %s: it is left alone', async (state, waitsFor) => {
  const world = scene(waitsFor, applicationIn[state]);
  expect(await carryOn(world, id)).toBe('WAITS');
  expect(world.answered).toEqual([]);
});

test('where no token is stored yet, nobody is told: whoever stores it looks again', async () => {
  const world = scene(undefined, applicationIn.UNDER_REVIEW);
  expect(await carryOn(world, id)).toBe('NOBODY_WAITS');
  expect(world.answered).toEqual([]);
});

test('of an application that is not there nobody is told', async () => {
  const world = scene('FACE', undefined);
  expect(await carryOn(world, id)).toBe('NOBODY_WAITS');
  expect(world.answered).toEqual([]);
});

test('telling it twice finds the token gone the second time, which is fine', async () => {
  const world = scene('REVIEW', applicationIn.REJECTED);
  expect([await carryOn(world, id), await carryOn(world, id)]).toEqual(['ANSWERED', 'GONE']);
});

test('the application is read after the token, so that it is never older than the wait', async () => {
  const world = scene('REVIEW', applicationIn.REJECTED);
  await carryOn(world, id);
  expect(world.asked).toEqual(['token', 'application']);
});
