import type { MigrationWords } from '../../use-cases/operations/migrations.ts';
import type { Entity, Item } from '../items.ts';

/** What an item lacks of its new form: attributes to set and to take away. */
export interface ItemChange {
  readonly set: Item;
  readonly remove: readonly string[];
}

export interface ItemMigration extends MigrationWords {
  /** Of which kinds it looks at items. */
  readonly entities: readonly Entity[];
  /** Undefined where the item has the new form already. A pure function of the item. */
  changeOf(item: Item): ItemChange | undefined;
}
