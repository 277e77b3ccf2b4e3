import { setQuota } from '../../../domain/ledger/set-quota.ts';
import type { Person } from '../../../domain/persons/person.ts';
import { createNodeIds } from '../../../functions/graphql/node-ids.ts';
import { staff } from '../../support/api.ts';
import { hangzhou2026 } from '../../support/binding-facts.ts';
import { register } from '../../support/people.ts';
import { linkOf } from '../../support/records.ts';
import type { World } from '../../support/world.ts';

/** Links of mutual aid that stay, from somebody's own side, and what waits for him to be accepted. */
export interface WalletIds {
  readonly wallet: { readonly giving: string; readonly receiving: string; readonly transferId: string };
}

/** He gives to one relative, and another one has set aside for him. */
export async function prepareWallet(world: World, person: Person): Promise<WalletIds> {
  // He moves on the way, and the account that he leaves is closed.
  const to = { insuranceType: 'EMPLOYEE', admdvs: '610100' } as const;
  const [mother, brother] = [
    await register(world.services, { serial: 801 }),
    await register(world.services, { serial: 802 }),
  ];
  const [giving, receiving] = [
    { ...linkOf(person, mother.person), restsOn: { giver: to, receiver: to } },
    linkOf(brother.person, person),
  ];
  const act = { transferId: 'canary-transfer', now: world.clock.now() };
  const [account] = brother.accounts;
  const set = account && setQuota(account, { link: receiving, quota: 100n }, hangzhou2026.mutualAid, act);
  if (!set?.ok) throw new Error('nothing was set aside');
  const { status } = await world.services.commit({
    changes: [
      { change: 'LINK_MADE', link: giving },
      { change: 'LINK_MADE', link: receiving },
      { change: 'ACCOUNT_BOOKED', ...set.value },
    ],
  });
  if (status !== 'COMMITTED') throw new Error('the wallet was not prepared');
  const { encode } = createNodeIds(world.services.pairwise, staff('clerk'));
  const own = { type: 'FamilyLink', personId: person.id, kind: 'MUTUAL_AID' } as const;
  return {
    wallet: {
      giving: encode({ ...own, side: 'GIVING', otherId: mother.person.id }),
      receiving: encode({ ...own, side: 'RECEIVING', otherId: brother.person.id }),
      transferId: act.transferId,
    },
  };
}
