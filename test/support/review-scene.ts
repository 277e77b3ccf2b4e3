import { inject } from 'vitest';
import type { BindingApplication } from '../../domain/binding/application.ts';
import type { Role } from '../../domain/roles.ts';
import type { Correlated } from '../../use-cases/access-records.ts';
import type { Caller } from '../../use-cases/caller.ts';
import { applicationIn, unclaimed } from './applications.ts';
import { createWorld, type World } from './world.ts';

/** Friday, 20 November 2026, 10:00 in Shanghai. */
export const createReviewWorld = () => createWorld({ endpoint: inject('dynamoDbEndpoint') });

export const staffOf = (role: Role, subject: string, admdvs = '330100'): Caller & Correlated => ({
  role,
  subject,
  clientId: 'review-desk',
  admdvs,
  scopes: [],
  correlationId: 'correlation-1',
});
export const first = staffOf('reviewer', 'reviewer-1');
export const second = staffOf('reviewer', 'reviewer-2');
export const supervisor = staffOf('supervisor', 'supervisor-1');
export const elsewhere = staffOf('reviewer', 'reviewer-1', '610100');

/**
 * Puts an application of two people of its own into the table as it stands in the middle of its review: nobody has
 * taken it, it is due on Tuesday, 24 November 2026.
 */
export async function underReview(
  world: World,
  differing: Partial<BindingApplication> = {},
): Promise<BindingApplication> {
  const { ids, commit } = world.services;
  const application: BindingApplication = {
    ...unclaimed(applicationIn.UNDER_REVIEW),
    id: ids.newId(),
    giver: { id: ids.newId(), maskedName: '张*' },
    receiver: { id: ids.newId(), maskedName: '李*' },
    ...differing,
  };
  const { id, kind, giver, receiver, submittedAt } = application;
  const pointer = { applicationId: id, kind, giverId: giver.id, receiverId: receiver.id, submittedAt };
  const outcome = await commit({
    changes: [
      {
        change: 'APPLICATION_SUBMITTED',
        application,
        pointers: [
          { ...pointer, personId: giver.id, part: 'GIVER' },
          { ...pointer, personId: receiver.id, part: 'RECEIVER' },
        ],
      },
    ],
  });
  if (outcome.status !== 'COMMITTED') throw new Error(`not written: ${JSON.stringify(outcome)}`);
  return application;
}

/** The clock of a review that is due then. */
export const dueAt = (instant: string): Pick<BindingApplication, 'review'> => ({
  review: { dueAt: instant, escalatesAt: '2026-11-26T16:00:00.000Z', expiresAt: '2026-12-17T16:00:00.000Z' },
});

export const claimedBy = (subject: string): Pick<BindingApplication, 'claimedBy'> => ({
  claimedBy: { subject, clientId: 'review-desk', at: '2026-11-19T03:00:00.000Z' },
});

/** Who looked at a person, as his access log says. */
export async function looksAt(world: World, personId: string) {
  const { items } = await world.services.reads.accessRecords(personId, { first: 100 });
  return items.map(({ kind, byRole, bySubject, byAdmdvs, fields }) => ({ kind, byRole, bySubject, byAdmdvs, fields }));
}

export const refusedFor = (code: string, ...path: readonly string[]) => ({ ok: false, rejection: { code, path } });
export const forbidden = (state: string) => ({
  ok: false,
  rejection: { code: 'application_state_forbids', path: ['applicationId'], details: { state } },
});
