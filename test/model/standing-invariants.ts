import { entryHash, genesisHash } from '../../domain/ledger/entry.ts';
import { hasPersonalAccount, type Participation } from '../../domain/persons/participation.ts';
import type { PersonalAccount } from '../../domain/persons/personal-account.ts';
import type { Reads } from '../../use-cases/ports.ts';

/** What does not hold of a person, as sentences; none where all is well. And what is on his accounts, in fen. */
export interface Inspection {
  readonly broken: readonly string[];
  readonly balance: bigint;
}

export async function inspectPerson(reads: Reads, personId: string): Promise<Inspection> {
  const [person, participations, accounts] = await Promise.all([
    reads.person(personId),
    reads.participations(personId),
    reads.accounts(personId),
  ]);
  const ledgers = await Promise.all(accounts.map((account) => brokenInLedger(reads, account)));
  const areas = [...new Set(participations.map(({ admdvs }) => admdvs))].sort();
  return {
    broken: [
      ...(person && areas.every((area) => person.areas.includes(area)) ? [] : ['an area is not on the person']),
      ...participations.flatMap((participation) => brokenInRow(participation, accounts)),
      ...(accounts.every((account) => participations.some((row) => isOf(account, row)))
        ? []
        : ['an account hangs on no row']),
      ...ledgers.flat(),
    ],
    balance: accounts.reduce((sum, { current, historical }) => sum + current + historical, 0n),
  };
}

const isOf = (account: PersonalAccount, row: Participation) =>
  account.insuranceType === row.insuranceType && account.admdvs === row.admdvs;

function brokenInRow(row: Participation, accounts: readonly PersonalAccount[]): string[] {
  const own = accounts.filter((account) => isOf(account, row));
  const wanted = row.status === 'ENDED' ? 'CLOSED' : 'OPEN';
  const statuses = hasPersonalAccount(row.insuranceType) ? [wanted] : [];
  const periods = [...(row.earlierPeriods ?? []), { since: row.since, endedOn: row.endedOn ?? '9999-12-31' }];
  const inOrder = periods.every(({ since, endedOn }, index) => {
    const before = periods[index - 1];
    return since <= endedOn && (!before || before.endedOn <= since);
  });
  const suspensions = row.suspensions ?? [];
  const oneByOne = suspensions.every(
    ({ from, until }, index) => from <= until && from > (suspensions[index - 1]?.until ?? ''),
  );
  return [
    ...(oneByOne ? [] : ['suspensions overlap']),
    ...(own.map(({ status }) => status).join() === statuses.join()
      ? []
      : [`${row.status}, with account ${own[0]?.status}`]),
    ...(inOrder ? [] : ['periods overlap']),
    ...((row.suspendedOn !== undefined && row.status === 'NORMAL') || (row.status === 'SUSPENDED' && row.endedOn)
      ? ['days that do not belong to the status']
      : []),
  ];
}

/** The account is the fold of its entries, and these are numbered and chained without a gap. */
async function brokenInLedger(reads: Reads, account: PersonalAccount): Promise<string[]> {
  const { items, next } = await reads.entries(account, { first: 100 });
  const broken: string[] = next === undefined ? [] : ['more entries than were looked at'];
  let [current, historical, headHash, sequence] = [0n, 0n, genesisHash, 0];
  for (const entry of items.toReversed()) {
    current += entry.currentDelta;
    historical += entry.historicalDelta;
    sequence += 1;
    if (entry.sequence !== sequence || entry.previousHash !== headHash) broken.push(`the chain breaks at ${sequence}`);
    if (entry.hash !== entryHash(entry)) broken.push(`the hash of ${sequence} is not that of its content`);
    if (entry.currentAfter !== current || entry.historicalAfter !== historical)
      broken.push(`the fold differs at ${sequence}`);
    if (current < 0n || historical < 0n) broken.push(`a fund is below zero at ${sequence}`);
    if (entry.kind === 'OPENING' && sequence > 1) broken.push('opened twice');
    headHash = entry.hash;
  }
  const folded = [current, historical, headHash, sequence].join();
  const stored = [account.current, account.historical, account.headHash, account.sequence].join();
  return folded === stored ? broken : [...broken, 'the account is not the fold of its entries'];
}

/**
 * Items that list an identifier: each leads to somebody who is there, and each identifier that a person has is listed
 * exactly once.
 */
export function brokenInIndex(items: readonly Record<string, unknown>[]): string[] {
  const listed = items.filter(({ entity }) => entity === 'IndexValue');
  const persons = items.filter(({ entity }) => entity === 'Person');
  const counts = new Map<string, number>();
  for (const { personId, pk } of listed) {
    const name = `${personId} ${String(pk).split('#')[1]}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const wanted = persons.flatMap(({ id, sealed }) => {
    const { fields } = sealed as { fields: object };
    return [`${id} CERTIFICATE`, ...('socialCardNumber' in fields ? [`${id} SOCIAL_CARD`] : [])];
  });
  return [
    ...wanted
      .filter((name) => counts.get(name) !== 1)
      .map((name) => `${name} is listed ${counts.get(name) ?? 0} times`),
    ...[...counts.keys()].filter((name) => !wanted.includes(name)).map((name) => `${name} is listed for nobody`),
  ];
}
