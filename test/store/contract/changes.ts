import { expect, test } from 'vitest';
import { book, genesisHash, type LedgerEntry } from '../../../domain/ledger/entry.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';
import { accessOf, consentOf, linkOf } from '../../support/records.ts';
import { addedBy, type Contract, expectCommitted, expectRefused } from './contract.ts';

const changedMeanwhile = { code: 'changed_meanwhile' } as const;

/** Persons and what they are looked up by. */
export function describePersonChanges(contract: Contract): void {
  const commit = (...changes: Parameters<typeof expectCommitted>[1][]) =>
    expectCommitted(contract.world().services, ...changes);

  test('PERSON_REGISTERED writes the person and one item for each identifier', async () => {
    const { person, changes } = await contract.nobodyYet();
    const [registered] = changes;
    if (registered?.change !== 'PERSON_REGISTERED') throw new Error('registration comes first');
    const added = await addedBy(contract.world(), () => commit(registered));
    const [certificate, card, computer] = registered.index;
    expect(added.toSorted()).toEqual([
      `INDEX#CERTIFICATE#1#${certificate?.digest} | PERSON`,
      `INDEX#COMPUTER_NUMBER#1#${computer?.digest} | PERSON`,
      `INDEX#SOCIAL_CARD#1#${card?.digest} | PERSON`,
      `PERSON#${person.id} | PROFILE`,
    ]);
    expect(await contract.world().services.reads.person(person.id)).toEqual(person);
  });

  test.each([
    ['CERTIFICATE', 'certificateNumber', 'certificate_already_registered', ['certificate', 'number']],
    ['SOCIAL_CARD', 'socialCardNumber', 'social_card_number_already_registered', ['socialCardNumber']],
    ['COMPUTER_NUMBER', 'computerNumber', 'computer_number_already_registered', ['computerNumber']],
  ] as const)('PERSON_REGISTERED is refused where the %s is listed', async (_kind, field, code, path) => {
    const first = await contract.someone();
    const second = await contract.nobodyYet({ plaintext: { [field]: first.plaintext[field] } });
    await expectRefused(contract, { changes: second.changes }, { code, path });
  });

  test('PERSON_REGISTERED is refused where the person id is taken', async () => {
    const first = await contract.someone();
    const person = { ...(await contract.nobodyYet()).person, id: first.person.id };
    await expectRefused(contract, { changes: [{ change: 'PERSON_REGISTERED', person, index: [] }] }, changedMeanwhile);
  });

  test('PERSON_CHANGED follows the version before, and no other', async () => {
    const { person } = await contract.someone();
    const second = { ...person, gender: 'UNKNOWN', version: 2 } as const;
    await commit({ change: 'PERSON_CHANGED', person: second });
    expect(await contract.world().services.reads.person(person.id)).toEqual(second);
    await expectRefused(contract, { changes: [{ change: 'PERSON_CHANGED', person: second }] }, changedMeanwhile);
    const fourth = { ...person, version: 4 };
    await expectRefused(contract, { changes: [{ change: 'PERSON_CHANGED', person: fourth }] }, changedMeanwhile);
  });

  test('PERSON_CHANGED is refused where there is no such person', async () => {
    const { person } = await contract.nobodyYet();
    const change = { change: 'PERSON_CHANGED', person: { ...person, version: 2 } } as const;
    await expectRefused(contract, { changes: [change] }, changedMeanwhile);
  });

  test('PERSON_INDEXED lists a further identifier, once', async () => {
    const { person } = await contract.someone();
    const { services } = contract.world();
    const index = services.blindIndex.valuesOf('SOCIAL_CARD', `SECOND-CARD-OF-${person.id}`);
    const change = { change: 'PERSON_INDEXED', personId: person.id, index } as const;
    await commit(change);
    expect(await services.reads.personIdByIndex(index)).toBe(person.id);
    await expectRefused(
      contract,
      { changes: [change] },
      { code: 'social_card_number_already_registered', path: ['socialCardNumber'] },
    );
  });
}

export function describeParticipationChanges(contract: Contract): void {
  test('PARTICIPATION_ADDED is refused for the same type and area, and passes for another', async () => {
    const { person, participations } = await contract.someone();
    const [participation] = participations;
    if (!participation) throw new Error('everybody has one');
    await expectRefused(
      contract,
      { changes: [{ change: 'PARTICIPATION_ADDED', participation }] },
      { code: 'participation_duplicate', path: ['participations'] },
    );
    const other = { ...participation, admdvs: '610100' };
    const added = await addedBy(contract.world(), () =>
      expectCommitted(contract.world().services, { change: 'PARTICIPATION_ADDED', participation: other }),
    );
    expect(added).toEqual([`PERSON#${person.id} | PARTICIPATION#EMPLOYEE#610100`]);
  });

  test('PARTICIPATION_CHANGED follows the version before', async () => {
    const { participations } = await contract.someone();
    const [participation] = participations;
    if (!participation) throw new Error('everybody has one');
    const second = { ...participation, status: 'SUSPENDED', suspendedOn: '2026-03-01', version: 2 } as const;
    const change = { change: 'PARTICIPATION_CHANGED', participation: second } as const;
    await expectCommitted(contract.world().services, change);
    expect(await contract.world().services.reads.participation(participation)).toEqual(second);
    await expectRefused(contract, { changes: [change] }, changedMeanwhile);
  });

  test('PARTICIPATION_UNCHANGED writes nothing, and is refused once the participation has changed', async () => {
    const { person, participations } = await contract.someone();
    const [participation] = participations;
    if (!participation) throw new Error('everybody has one');
    const unchanged = { change: 'PARTICIPATION_UNCHANGED', participation } as const;
    const recorded = (id: string) =>
      ({ change: 'ACCESS_RECORDED', record: accessOf(person.id, '2026-11-20T02:00:00.000Z', id) }) as const;
    const added = await addedBy(contract.world(), () =>
      expectCommitted(contract.world().services, unchanged, recorded('a')),
    );
    expect(added).toEqual([`ACCESS#${person.id} | AT#2026-11-20T02:00:00.000Z#a`]);
    expect(await contract.world().services.reads.participation(participation)).toEqual(participation);
    await expectCommitted(contract.world().services, {
      change: 'PARTICIPATION_CHANGED',
      participation: { ...participation, status: 'SUSPENDED', suspendedOn: '2026-03-01', version: 2 },
    });
    await expectRefused(contract, { changes: [unchanged, recorded('b')] }, changedMeanwhile);
  });
}

/** Accounts and their first entries. */
export function describeAccountChanges(contract: Contract): void {
  test('ACCOUNT_OPENED writes the account with its entries, once', async () => {
    const { person, changes, accounts, entries } = await contract.nobodyYet();
    const opening = changes.filter(({ change }) => change === 'ACCOUNT_OPENED');
    const added = await addedBy(contract.world(), () => expectCommitted(contract.world().services, ...opening));
    expect(added).toEqual([
      `LEDGER#${person.id}#EMPLOYEE#330100 | ENTRY#000000000001`,
      `PERSON#${person.id} | ACCOUNT#EMPLOYEE#330100`,
    ]);
    const { reads } = contract.world().services;
    expect(await reads.accounts(person.id)).toEqual(accounts);
    expect(await reads.entry({ personId: person.id, insuranceType: 'EMPLOYEE', admdvs: '330100' }, 1)).toEqual(
      entries[0],
    );
    await expectRefused(contract, { changes: opening }, changedMeanwhile);
  });

  test('ACCOUNT_OPENED is refused where an entry of that number stands already', async () => {
    const { accounts, entries } = await contract.someone();
    const [account] = accounts;
    const [entry] = entries;
    if (!account || !entry) throw new Error('everybody has an account with an entry');
    const elsewhere = { ...account, admdvs: '610100' };
    await expectRefused(
      contract,
      { changes: [{ change: 'ACCOUNT_OPENED', account: elsewhere, entries: [entry] }] },
      changedMeanwhile,
    );
  });

  test('ACCOUNT_CHANGED follows the version before', async () => {
    const { accounts } = await contract.someone();
    const [account] = accounts;
    if (!account) throw new Error('everybody has one');
    const second = { ...account, status: 'CLOSED', version: account.version + 1 } as const;
    const change = { change: 'ACCOUNT_CHANGED', account: second } as const;
    await expectCommitted(contract.world().services, change);
    expect(await contract.world().services.reads.account(account)).toEqual(second);
    await expectRefused(contract, { changes: [change] }, changedMeanwhile);
  });

  test('amounts beyond 2^53 fen come back to the fen', async () => {
    const { person } = await contract.nobodyYet();
    const { account, entry } = beyondDoubles(person.id);
    await expectCommitted(contract.world().services, { change: 'ACCOUNT_OPENED', account, entries: [entry] });
    expect(await contract.world().services.reads.account(account)).toEqual(account);
    expect(await contract.world().services.reads.entry(account, 3)).toEqual(entry);
  });
}

/** An account and an entry with every amount above 2^53, and with everything that a wallet holds. */
function beyondDoubles(personId: string): { account: PersonalAccount; entry: LedgerEntry } {
  const account: PersonalAccount = {
    personId,
    insuranceType: 'EMPLOYEE',
    admdvs: '330100',
    status: 'OPEN',
    current: 9_007_199_254_740_993n,
    historical: 100_000_000_000_000_000_000n,
    reservedByLink: { 'receiver-a': 9_007_199_254_740_995n, 'receiver-b': 0n },
    spentByLink: { 'receiver-b': 9_007_199_254_740_997n },
    quotaTransfers: {
      day: '2026-11-20',
      taken: 3,
      pending: [
        {
          transferId: 'transfer-1',
          receiverId: 'receiver-a',
          sequence: 2,
          amount: 9_007_199_254_740_999n,
          acceptBy: '2026-11-20T22:00:00.000Z',
        },
      ],
    },
    sequence: 2,
    headHash: genesisHash,
    version: 1,
  };
  const { entry } = book(account, {
    kind: 'CANCELLATION',
    transferId: 'transfer-3',
    counterSide: 'INSTITUTION_PAYABLE',
    counterPersonId: 'receiver-b',
    claimId: 'claim-1',
    undoes: 2,
    currentDelta: 9_007_199_254_740_993n,
    historicalDelta: 0n,
    reservedDelta: 9_007_199_254_740_995n,
    bookedAt: '2026-11-20T02:00:00.000Z',
  });
  return { account, entry };
}

/** Links, consents and the access log. */
export function describeRecordChanges(contract: Contract): void {
  test('LINK_MADE stands in the partitions of both sides, once for each kind', async () => {
    const [giver, receiver] = [(await contract.someone()).person, (await contract.someone()).person];
    const change = { change: 'LINK_MADE', link: linkOf(giver, receiver) } as const;
    const added = await addedBy(contract.world(), () => expectCommitted(contract.world().services, change));
    expect(added).toEqual([
      `PERSON#${giver.id} | LINK#MUTUAL_AID#GIVING#${receiver.id}`,
      `PERSON#${receiver.id} | LINK#MUTUAL_AID#RECEIVING#${giver.id}`,
    ]);
    const { reads } = contract.world().services;
    const items = [linkOf(giver, receiver)];
    expect(await reads.links(giver.id, undefined, { first: 10 })).toEqual({
      items,
      positions: [`MUTUAL_AID#GIVING#${receiver.id}`],
    });
    expect(await reads.links(receiver.id, undefined, { first: 10 })).toEqual({
      items,
      positions: [`MUTUAL_AID#RECEIVING#${giver.id}`],
    });
    await expectRefused(contract, { changes: [change] }, changedMeanwhile);
    await expectCommitted(contract.world().services, {
      change: 'LINK_MADE',
      link: linkOf(giver, receiver, 'DISPLAY'),
    });
    await expectCommitted(contract.world().services, { change: 'LINK_MADE', link: linkOf(receiver, giver) });
  });

  test('CONSENT_SET begins with version 1 and follows the version before', async () => {
    const { person } = await contract.someone();
    const { services } = contract.world();
    const set = (differing: object) =>
      ({ change: 'CONSENT_SET', consent: consentOf(person.id, 'channel-a', differing) }) as const;
    await expectRefused(contract, { changes: [set({ version: 2 })] }, changedMeanwhile);
    await expectCommitted(services, set({}));
    await expectRefused(contract, { changes: [set({})] }, changedMeanwhile);
    await expectCommitted(services, set({ version: 2, revokedAt: '2026-02-01T00:00:00.000Z' }));
    await expectRefused(contract, { changes: [set({ version: 4 })] }, changedMeanwhile);
    expect(await services.reads.consent(person.id, 'channel-a')).toEqual(
      consentOf(person.id, 'channel-a', { version: 2, revokedAt: '2026-02-01T00:00:00.000Z' }),
    );
  });

  test('ACCESS_RECORDED is written once and never changes', async () => {
    const { person } = await contract.someone();
    const record = accessOf(person.id, '2026-11-20T02:00:00.000Z', 'a');
    await expectCommitted(contract.world().services, { change: 'ACCESS_RECORDED', record });
    await expectRefused(
      contract,
      { changes: [{ change: 'ACCESS_RECORDED', record: { ...record, bySubject: 'somebody else' } }] },
      changedMeanwhile,
    );
  });

  test('one failing condition leaves all the other changes of the act unwritten', async () => {
    const { person } = await contract.someone();
    const record = accessOf(person.id, '2026-11-20T02:00:00.000Z', 'a');
    await expectRefused(
      contract,
      {
        changes: [
          { change: 'ACCESS_RECORDED', record },
          { change: 'PERSON_CHANGED', person: { ...person, version: 9 } },
        ],
      },
      changedMeanwhile,
    );
  });
}
