import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApplicationAction } from '../../../domain/binding/application.ts';
import { askForEvidence } from '../../../use-cases/review/ask-for-evidence.ts';
import { claimApplication } from '../../../use-cases/review/claim-application.ts';
import { decideApplication } from '../../../use-cases/review/decide-application.ts';
import { reassignApplication } from '../../../use-cases/review/reassign-application.ts';
import { releaseApplication } from '../../../use-cases/review/release-application.ts';
import { createReviewWorld, first, second, supervisor, underReview } from '../../support/review-scene.ts';
import type { World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createReviewWorld();
});
afterAll(() => world.close());

let keys = 0;
const once = (applicationId: string) => ({ idempotencyKey: `moment-${++keys}`, applicationId });
const to = (subject: string) => ({ subject, clientId: 'review-desk' });

/** What reviewers and their supervisor do all day. Decisions are rare, so that something happens before them. */
const anyAct = fc.oneof(
  ...[first, second].flatMap((caller) => [
    { weight: 4, arbitrary: fc.constant((id: string) => claimApplication(world.services, caller, once(id))) },
    { weight: 2, arbitrary: fc.constant((id: string) => releaseApplication(world.services, caller, once(id))) },
    {
      weight: 1,
      arbitrary: fc.constant((id: string) =>
        decideApplication(world.services, caller, { ...once(id), decision: 'REJECT', reasons: ['EVIDENCE_MISSING'] }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constant((id: string) =>
        askForEvidence(world.services, caller, { ...once(id), reasons: ['EVIDENCE_MISSING'] }),
      ),
    },
  ]),
  ...[to('reviewer-1'), to('reviewer-2'), undefined].map((target) => ({
    weight: 1,
    arbitrary: fc.constant((id: string) =>
      reassignApplication(world.services, supervisor, { ...once(id), to: target }),
    ),
  })),
);

const needsClaim: ReadonlySet<string> = new Set(['RELEASED', 'REJECTED', 'EVIDENCE_ASKED']);

/** Acts of the history by somebody who did not have the application then, or who took it from another. */
function outOfTurn(actions: readonly ApplicationAction[]): readonly string[] {
  let holder: string | undefined;
  return actions.flatMap(({ act, by, to: target }) => {
    const had = holder;
    if (act === 'CLAIMED') holder = by.subject;
    if (act === 'REASSIGNED') holder = target;
    if (act === 'RELEASED') holder = undefined;
    const wrong = (needsClaim.has(act) && had !== by.subject) || (act === 'CLAIMED' && had !== undefined);
    return wrong ? [`${act} by ${by.subject} while ${had} had it`] : [];
  });
}

test('whatever three people do at the same moment, one has it and it is decided once', async () => {
  const told = { done: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anyAct, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), async (rounds) => {
      const { id } = await underReview(world);
      let changes = 1;
      for (const acts of rounds) {
        const before = await world.services.reads.application(id);
        const outcomes = await Promise.all(acts.map((act) => act(id)));
        const after = await world.services.reads.application(id);
        for (const { ok } of outcomes) told[ok ? 'done' : 'refused'] += 1;
        expect(after?.actions.slice(0, before?.actions.length)).toEqual(before?.actions);
        if (!outcomes.some(({ ok }) => ok)) expect(after).toEqual(before);
        if (before?.state === 'REJECTED') expect(after).toEqual(before);
        changes = after?.version ?? 0;
      }
      const { actions = [] } = (await world.services.reads.application(id)) ?? {};
      expect(changes).toBe(actions.length);
      expect(actions.filter(({ act }) => act === 'REJECTED').length).toBeLessThanOrEqual(1);
      expect(outOfTurn(actions)).toEqual([]);
    }),
    { numRuns: 150 },
  );
  expect(told.done).toBeGreaterThan(100);
  expect(told.refused).toBeGreaterThan(100);
}, 60_000);
