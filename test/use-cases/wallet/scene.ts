import type { FamilyLink } from '../../../domain/links/family-link.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';
import type { MutualAidRules } from '../../../domain/region-profile.ts';
import type { Correlated } from '../../../use-cases/access-records.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import { refOf } from '../../../use-cases/links/end-link.ts';
import type { RegionProfiles, Services } from '../../../use-cases/ports.ts';
import { acceptMutualAidQuota } from '../../../use-cases/wallet/accept-mutual-aid-quota.ts';
import { setMutualAidQuota } from '../../../use-cases/wallet/set-mutual-aid-quota.ts';
import { type Registered, register } from '../../support/people.ts';
import { linkOf } from '../../support/records.ts';
import type { World } from '../../support/world.ts';
import { himself } from '../links/scene.ts';

/** In Shanghai, in the night from Friday, 20, to Saturday, 21 November 2026, and around noon before. */
export const at = {
  ten: '2026-11-20T02:00:00.000Z',
  noon: '2026-11-20T04:00:00.000Z',
  beforeTenAtNight: '2026-11-20T13:59:59.999Z',
  tenAtNight: '2026-11-20T14:00:00.000Z',
  midnight: '2026-11-20T16:00:00.000Z',
  beforeSix: '2026-11-20T21:59:59.999Z',
  six: '2026-11-20T22:00:00.000Z',
} as const;

/** A giver of Hangzhou with 3,000.00 of this year and 4,000.00 of past years, and two relatives. */
export interface Family {
  readonly giver: Registered;
  readonly mother: Registered;
  readonly child: Registered;
  readonly toMother: FamilyLink;
  readonly toChild: FamilyLink;
}

export async function family({ services }: World, serial: number): Promise<Family> {
  const participations = [{ current: 300_000n, historical: 400_000n }];
  const giver = await register(services, { serial, participations });
  const mother = await register(services, { serial: serial + 1 });
  const child = await register(services, { serial: serial + 2 });
  const [toMother, toChild] = [linkOf(giver.person, mother.person), linkOf(giver.person, child.person)];
  const changes = [toMother, toChild].map((link) => ({ change: 'LINK_MADE', link }) as const);
  const { status } = await services.commit({ changes });
  if (status !== 'COMMITTED') throw new Error('the family is not linked');
  return { giver, mother, child, toMother, toChild };
}

interface More {
  readonly key?: string;
  readonly caller?: Caller & Correlated;
  readonly transactionPassword?: string;
  readonly services?: Partial<Services>;
}

/** Acts on the quotas of a family, and what the table holds of them. */
export function walletScene(world: () => World, people: () => Family) {
  let keys = 0;
  const key = () => {
    keys += 1;
    return `wallet-${keys}`;
  };
  const receiverOf = (link: FamilyLink) =>
    link.receiver.id === people().mother.person.id ? people().mother : people().child;
  return {
    set: (link: FamilyLink, quota: string, { services, caller, ...more }: More = {}) =>
      setMutualAidQuota({ ...world().services, ...services }, caller ?? himself(people().giver), {
        idempotencyKey: key(),
        ...(more.key !== undefined && { idempotencyKey: more.key }),
        link: { ref: refOf(link), side: 'GIVING' },
        quota,
        transactionPassword: more.transactionPassword,
      }),
    accept: (link: FamilyLink, transferId: string, { services, caller, ...more }: More = {}) =>
      acceptMutualAidQuota({ ...world().services, ...services }, caller ?? himself(receiverOf(link)), {
        idempotencyKey: more.key ?? key(),
        link: { ref: refOf(link), side: 'RECEIVING' },
        transferId,
      }),
    async account(): Promise<PersonalAccount> {
      const [account] = await world().services.reads.accounts(people().giver.person.id);
      if (!account) throw new Error('the giver has an account');
      return account;
    },
    /** Oldest first, without the one that opened the account. */
    async booked() {
      const ref = people().giver.accounts[0];
      if (!ref) throw new Error('the giver has an account');
      const { items } = await world().services.reads.entries(ref, { first: 100 });
      return items.toReversed().slice(1);
    },
  };
}

/** The profiles of a world with other rules of mutual aid in Hangzhou. */
export const ruledBy = (world: World, differing: Partial<MutualAidRules>): RegionProfiles => ({
  ...world.services.regions,
  profile(admdvs, on) {
    const profile = world.services.regions.profile(admdvs, on);
    return profile?.mutualAid ? { ...profile, mutualAid: { ...profile.mutualAid, ...differing } } : profile;
  },
});

export const acceptedOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`rejected: ${outcome.rejection.code}`);
  return outcome.value;
};
