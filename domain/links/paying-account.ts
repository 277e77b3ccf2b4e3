import type { AccountRef } from '../persons/personal-account.ts';
import type { FamilyLink } from './family-link.ts';

/**
 * The one account of the giver from which his relative's costs are paid by a mutual-aid link: that of the row on which
 * the link rests. A link that came with a roster does not say on what it rests; the roster is of employees.
 */
export const payingAccountOf = ({
  giver,
  admdvs,
  restsOn,
}: Pick<FamilyLink, 'giver' | 'admdvs' | 'restsOn'>): AccountRef =>
  restsOn ? { personId: giver.id, ...restsOn.giver } : { personId: giver.id, insuranceType: 'EMPLOYEE', admdvs };
