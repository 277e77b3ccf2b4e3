import { type Entity, fromItem, type Item } from '../items.ts';
import { type Listed, listedClaim } from '../listed.ts';
import { tableDefinition } from '../table.ts';
import { adjustmentWaiting, linkEndOf, quotaReturnOf, reviewOf, type Waiting } from '../waiting.ts';
import type { ItemMigration } from './item-migration.ts';

type Places = Partial<Waiting & Listed>;

/** What each kind of item that is in an index has there, as the writers of today put it. */
const placesOf = {
  Claim: (item) => listedClaim(fromItem('Claim', item)),
  BindingApplication: (item) => reviewOf(fromItem('BindingApplication', item)),
  PersonalAccount: (item) => quotaReturnOf(fromItem('PersonalAccount', item)),
  AdjustmentProposal: (item) => adjustmentWaiting(fromItem('AdjustmentProposal', item)),
  // Only the giver's side is in the index.
  FamilyLink: (item) => (String(item.sk).includes('#GIVING#') ? linkEndOf(fromItem('FamilyLink', item)) : undefined),
} as const satisfies Partial<Record<Entity, (item: Item) => Places | undefined>>;

const { waitingIndex, listedIndex } = tableDefinition;
const attributes = [waitingIndex, listedIndex].flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]);

/**
 * Items from before the table had its two indexes are in neither: nobody's list of claims shows them, no reviewer finds
 * them, nothing of theirs ends by the clock. The same for what code of before wrote beside that of today.
 */
export const indexPlaces: ItemMigration = {
  name: '2026-11-index-places',
  what: 'puts claims, reviews, ends to come, quotas and adjustments that have no place in the indexes into them',
  entities: Object.keys(placesOf) as (keyof typeof placesOf)[],
  changeOf(item) {
    const wanted: Item = { ...placesOf[item.entity as keyof typeof placesOf](item) };
    const set = Object.fromEntries(Object.entries(wanted).filter(([name, value]) => item[name] !== value));
    const remove = attributes.filter((name) => item[name] !== undefined && wanted[name] === undefined);
    return Object.keys(set).length > 0 || remove.length > 0 ? { set, remove } : undefined;
  },
};
