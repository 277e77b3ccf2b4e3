import { expect } from 'vitest';
import type { FamilyLink, LinkKind, LinkSide } from '../../../domain/links/family-link.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import type { Correlated } from '../../../use-cases/access-records.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import { refOf } from '../../../use-cases/links/end-link.ts';
import { unbindFamilyLink } from '../../../use-cases/links/unbind-family-link.ts';
import type { Change, Services } from '../../../use-cases/ports.ts';
import { citizen, staff } from '../../support/callers.ts';
import type { Registered } from '../../support/people.ts';
import { linkOf } from '../../support/records.ts';
import type { World } from '../../support/world.ts';

/** What happens at ten in the morning in Shanghai, and how much of a day is left until its midnight. */
export const at = { ten: '2026-11-20T02:00:00.000Z', midnight: '2026-11-20T16:00:00.000Z' } as const;

const correlated = (caller: Caller): Caller & Correlated => ({ ...caller, correlationId: 'request-1' });
export const himself = ({ person }: Registered) => correlated(citizen(person.id));
export const staffOf = (role: 'clerk' | 'reviewer' | 'supervisor', admdvs = '330100') =>
  correlated(staff(role, admdvs));

export const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'OK' : outcome.rejection.code);

/** Acts on the links of a world, and what the table holds of them. */
export function linkScene(world: () => World) {
  let keys = 0;
  const reads = () => world().services.reads;
  const commit = async (...changes: readonly Change[]) =>
    expect(await world().services.commit({ changes })).toEqual({ status: 'COMMITTED' });
  return {
    commit,
    async made(giver: Registered, receiver: Registered, kind: LinkKind, differing: Partial<FamilyLink> = {}) {
      const link: FamilyLink = { ...linkOf(giver.person, receiver.person, kind), ...differing };
      await commit({ change: 'LINK_MADE', link });
      return link;
    },
    unbind(
      caller: Caller & Correlated,
      link: FamilyLink,
      side: LinkSide,
      more: { transactionPassword?: string; reference?: string; key?: string; services?: Partial<Services> } = {},
    ) {
      keys += 1;
      const { key = `unbind-${keys}`, services, ...rest } = more;
      const given = { ...world().services, ...services };
      return unbindFamilyLink(given, caller, { idempotencyKey: key, link: { ref: refOf(link), side }, ...rest });
    },
    live: (link: FamilyLink) => reads().link(refOf(link)),
    endedOf: async ({ person }: Registered) => (await reads().endedLinks(person.id, undefined, { first: 50 })).items,
    /** Everything but what `act` returns is as it was before. */
    async writesNothing<T>(act: () => Promise<T>): Promise<T> {
      const before = await world().rawItems();
      const outcome = await act();
      expect(await world().rawItems()).toEqual(before);
      return outcome;
    },
  };
}
