import { shanghaiDay } from '../../domain/calendar.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { AccountRef, PersonalAccount } from '../../domain/persons/personal-account.ts';
import type { RegionProfile } from '../../domain/region-profile.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../ports.ts';

/** An account, and the rules by which something is booked on it today. */
export interface AccountGround {
  readonly account: PersonalAccount;
  readonly profile: RegionProfile;
}

/**
 * An account of the pooling area that the caller works for. One that is elsewhere and one that does not exist are the
 * same `not_found`; so is an id that names none.
 */
export async function areaAccount(
  services: Pick<Services, 'reads' | 'clock' | 'regions'>,
  caller: Caller,
  ref: AccountRef | undefined,
): Promise<Outcome<AccountGround>> {
  const account = ref && ref.admdvs === caller.admdvs ? await services.reads.account(ref) : undefined;
  return account ? groundOf(services, account) : rejected('not_found', ['accountId']);
}

export function groundOf(
  { clock, regions }: Pick<Services, 'clock' | 'regions'>,
  account: PersonalAccount,
): Outcome<AccountGround> {
  const profile = regions.profile(account.admdvs, shanghaiDay(clock.now()));
  return profile ? accepted({ account, profile }) : rejected('profile_not_in_force', ['accountId']);
}
