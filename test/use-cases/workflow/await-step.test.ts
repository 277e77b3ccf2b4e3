import { describe, expect, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import type { WorkflowStep } from '../../../domain/binding/workflow-step.ts';
import type { Act, CommitOutcome, Services } from '../../../use-cases/ports.ts';
import { awaitStep } from '../../../use-cases/workflow/await-step.ts';

const applicationId = '00000000-0000-4000-8000-000000000001';
const wait = { applicationId, step: 'FACE', token: 'token-1' } as const;

/** What was done, in order; the application is in the state that is given once the token is stored. */
function scene(state: BindingApplication['state'] | undefined, outcome: CommitOutcome = { status: 'COMMITTED' }) {
  const done: unknown[] = [];
  const services = {
    clock: { now: () => new Date('2026-11-20T02:00:00.000Z') },
    async commit(act: Act) {
      done.push(act);
      return outcome;
    },
    reads: {
      async application(id: string) {
        done.push(`read ${id}`);
        return state && { id, state, lapsesAt: '2026-11-20T03:00:00.000Z' };
      },
    },
  } as unknown as Services;
  const workflow = {
    async answer(token: string, step: WorkflowStep) {
      done.push({ token, step });
      return 'ANSWERED' as const;
    },
  };
  return { done, await: () => awaitStep(services, workflow, wait) };
}

const storing = {
  changes: [
    {
      change: 'WORKFLOW_TOKEN_SET',
      token: { applicationId, token: 'token-1', step: 'FACE', storedAt: '2026-11-20T02:00:00.000Z' },
    },
  ],
};

describe('a wait', () => {
  test('stores its token, reads the application after that, and leaves the answer to whoever comes', async () => {
    const { done, await: begin } = scene('AWAITING_FACE');
    expect(await begin()).toEqual({ ok: true, value: { applicationId, next: 'FACE', waitSeconds: 3601 } });
    expect(done).toEqual([storing, `read ${applicationId}`]);
  });

  test('that is over already answers its own token', async () => {
    const { done, await: begin } = scene('WITHDRAWN');
    const step = { applicationId, next: 'CONCLUDE', waitSeconds: 1 };
    expect(await begin()).toEqual({ ok: true, value: step });
    expect(done).toEqual([storing, `read ${applicationId}`, { token: 'token-1', step }]);
  });

  test('whose token cannot be stored now reads and answers nothing', async () => {
    const { done, await: begin } = scene('WITHDRAWN', { status: 'REFUSED', rejection: { code: 'busy' } });
    expect(await begin()).toEqual({ ok: false, rejection: { code: 'busy' } });
    expect(done).toEqual([storing]);
  });

  test('for no application is refused', async () => {
    const { done, await: begin } = scene(undefined);
    expect(await begin()).toEqual({ ok: false, rejection: { code: 'not_found', path: ['applicationId'] } });
    expect(done).toEqual([storing, `read ${applicationId}`]);
  });
});
