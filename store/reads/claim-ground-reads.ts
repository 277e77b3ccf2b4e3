import type { ClaimGround, ClaimGroundNames, PayerGround, Reads, ReceiverGround } from '../../use-cases/ports.ts';
import { type Entities, type Entity, fromItem, type Item } from '../items.ts';
import {
  accountKey,
  claimKey,
  claimYearKey,
  freezeKey,
  institutionKey,
  type Key,
  participationKey,
  personKey,
} from '../keys.ts';
import { messageOf } from './claim-reads.ts';
import type { TableReads } from './table-reads.ts';

/**
 * Whatever a claim rests on lies in many partitions, and is read as it is at one instant: what forbids a settlement
 * writes something that the settlement writes, and the two have to be seen together (ADR 27).
 */
export const createClaimGroundReads = (table: TableReads) =>
  ({
    async claimGround(names): Promise<ClaimGround> {
      const keys = groundKeys(names);
      const items = await table.getItemsAtOnce(Object.values(keys));
      const found = new Map(Object.keys(keys).map((name, place) => [name, items[place]]));
      return {
        institution: read('Institution', found.get('institution')),
        claim: messageOf(found.get('claim')),
        person: read('Person', found.get('person')),
        account: read('PersonalAccount', found.get('account')),
        participation: read('Participation', found.get('participation')),
        claimYear: read('ClaimYear', found.get('claimYear')),
        freeze: read('MutualAidFreeze', found.get('freeze')),
      };
    },
    async receiverAt(personId, year): Promise<ReceiverGround> {
      const [claimYear, freeze] = await table.getItemsAtOnce([claimYearKey(personId, year), freezeKey(personId)]);
      return { claimYear: read('ClaimYear', claimYear), freeze: read('MutualAidFreeze', freeze) };
    },
    async payersAt(refs): Promise<readonly PayerGround[]> {
      const items = await table.getItemsAtOnce(refs.flatMap((ref) => [accountKey(ref), participationKey(ref)]));
      return refs.map((_ref, place) => ({
        account: read('PersonalAccount', items[2 * place]),
        participation: read('Participation', items[2 * place + 1]),
      }));
    },
  }) satisfies Partial<Reads>;

const groundKeys = ({ clientId, claimId, row, year }: ClaimGroundNames): Readonly<Record<string, Key>> => ({
  institution: institutionKey(clientId),
  ...(claimId !== undefined && { claim: claimKey(claimId) }),
  ...(row && {
    person: personKey(row.personId),
    account: accountKey(row),
    participation: participationKey(row),
    claimYear: claimYearKey(row.personId, year),
    freeze: freezeKey(row.personId),
  }),
});

const read = <E extends Entity>(entity: E, item: Item | undefined): Entities[E] | undefined =>
  item && fromItem(entity, item);
