import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { book, type LedgerEntry } from '../../../domain/ledger/entry.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import type { AccountRef, PersonalAccount } from '../../../domain/persons/personal-account.ts';
import type { Correlated } from '../../../use-cases/access-records.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import { citizen, staff } from '../../support/callers.ts';
import type { Registered } from '../../support/people.ts';
import type { World } from '../../support/world.ts';

const correlated = (caller: Caller): Caller & Correlated => ({ ...caller, correlationId: 'request-1' });
export const himself = ({ person }: Registered) => correlated(citizen(person.id));
export const staffOf = (role: 'clerk' | 'supervisor' | 'auditor', admdvs = '330100') => correlated(staff(role, admdvs));

export const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'OK' : outcome.rejection.code);
export const pathOf = (outcome: Outcome<unknown>) => (outcome.ok ? undefined : outcome.rejection.path);

export const accountRefOf = ({ person }: Registered, admdvs = '330100'): AccountRef => ({
  personId: person.id,
  insuranceType: 'EMPLOYEE',
  admdvs,
});

/** Current and historical fund, in fen. */
export const fundsOf = (account: PersonalAccount | undefined) => [account?.current, account?.historical];

/** Entries without what only a chain needs, the newest first. */
export async function entriesOf(world: World, ref: AccountRef) {
  const { items } = await world.services.reads.entries(ref, { first: 100 });
  return items.map(({ kind, currentDelta, historicalDelta }) => [kind, currentDelta, historicalDelta]);
}

/** What was asked of the table since the recorder was cleared: commands, with how many items each transaction had. */
export const requestsOf = (world: World) =>
  world.recorder.requests.map(({ command, keys }) =>
    command === 'TransactWriteItems' ? `${command} ${keys.length}` : command,
  );

/** Books further entries of one yuan each, one at each instant, and gives the account after them. */
export async function bookAt(world: World, ref: AccountRef, ...instants: readonly string[]): Promise<PersonalAccount> {
  for (const bookedAt of instants) {
    const account = await world.services.reads.account(ref);
    if (!account) throw new Error('there is such an account');
    const { entry, account: after } = book(account, {
      kind: 'INTEREST',
      transferId: world.services.ids.newId(),
      counterSide: 'INTEREST',
      currentDelta: 100n,
      historicalDelta: 0n,
      bookedAt,
    });
    const outcome = await world.services.commit({
      changes: [{ change: 'ACCOUNT_BOOKED', account: after, entries: [entry] }],
    });
    if (outcome.status !== 'COMMITTED') throw new Error('it is booked');
  }
  const found = await world.services.reads.account(ref);
  if (!found) throw new Error('there is such an account');
  return found;
}

/** Puts another entry in the place of one, as nobody can who has only the service. */
export async function tamper(world: World, entry: LedgerEntry, differing: Readonly<Record<string, unknown>>) {
  const names = Object.keys(differing);
  await world.documentClient.send(
    new UpdateCommand({
      TableName: world.tableName,
      Key: {
        pk: `LEDGER#${entry.personId}#${entry.insuranceType}#${entry.admdvs}`,
        sk: `ENTRY#${String(entry.sequence).padStart(12, '0')}`,
      },
      UpdateExpression: `SET ${names.map((_name, place) => `#n${place} = :v${place}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name, place) => [`#n${place}`, name])),
      ExpressionAttributeValues: Object.fromEntries(names.map((name, place) => [`:v${place}`, differing[name]])),
    }),
  );
}
