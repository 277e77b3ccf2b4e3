import { expect, test } from 'vitest';
import type { Act, Change } from '../../../use-cases/ports.ts';
import { applicationOf } from '../../support/binding-records.ts';
import { consentOf, linkOf } from '../../support/records.ts';
import { type Contract, expectRefused } from './contract.ts';

const remembering = (changes: readonly Change[], key: string, content = 'digest-1', answer = '{"id":"1"}'): Act => ({
  changes,
  remember: { names: [key], contentDigest: content, answer },
});

export function describeIdempotency(contract: Contract): void {
  test('the same key and content: the first answer, and nothing is written twice', async () => {
    const { changes } = await contract.nobodyYet();
    const { services, rawItems } = contract.world();
    expect(await services.commit(remembering(changes, 'key-replayed'))).toEqual({ status: 'COMMITTED' });
    const before = await rawItems();
    const again = remembering(changes, 'key-replayed', 'digest-1', '{"id":"2"}');
    expect(await services.commit(again)).toEqual({ status: 'REPLAYED', answer: '{"id":"1"}' });
    expect(await rawItems()).toEqual(before);
    expect(await services.reads.rememberedAnswer(['key-replayed'])).toEqual({
      contentDigest: 'digest-1',
      answer: '{"id":"1"}',
    });
  });

  test('the same key and other content: refused', async () => {
    const { services } = contract.world();
    await services.commit(remembering((await contract.nobodyYet()).changes, 'key-reused'));
    await expectRefused(contract, remembering((await contract.nobodyYet()).changes, 'key-reused', 'digest-2'), {
      code: 'idempotency_key_reused_with_other_content',
      path: ['idempotencyKey'],
    });
  });

  test('a refusal is not remembered', async () => {
    const first = await contract.someone();
    const second = await contract.nobodyYet({ plaintext: { phone: first.plaintext.phone ?? '' } });
    const stale: Change = { change: 'PERSON_CHANGED', person: { ...first.person, version: 9 } };
    await expectRefused(contract, remembering([stale], 'key-refused'), { code: 'changed_meanwhile' });
    expect(await contract.world().services.commit(remembering(second.changes, 'key-refused', 'digest-2'))).toEqual({
      status: 'COMMITTED',
    });
  });

  test('an answer is kept for 35 days', async () => {
    const { services, rawItems, clock } = contract.world();
    clock.set('2026-11-20T02:00:00Z');
    await services.commit(remembering((await contract.nobodyYet()).changes, 'key-kept'));
    const item = (await rawItems()).find(({ pk }) => String(pk).endsWith('#key-kept'));
    // 2026-12-25T02:00:00Z
    expect(item?.expiresAtSeconds).toBe(1_798_164_000n);
  });
}

/** Two commits at once: exactly one passes. Gives the other's outcome. */
async function race(contract: Contract, first: Act, second: Act) {
  const { services } = contract.world();
  const outcomes = await Promise.all([services.commit(first), services.commit(second)]);
  const losers = outcomes.filter(({ status }) => status !== 'COMMITTED');
  expect(losers).toHaveLength(1);
  return losers[0];
}

export function describeConcurrency(contract: Contract): void {
  test('two registrations of the same certificate', async () => {
    const first = await contract.nobodyYet();
    const plaintext = { certificateNumber: first.plaintext.certificateNumber };
    const second = await contract.nobodyYet({ plaintext });
    expect(await race(contract, { changes: first.changes }, { changes: second.changes })).toEqual({
      status: 'REFUSED',
      rejection: { code: 'certificate_already_registered', path: ['certificate', 'number'] },
    });
  });

  test('two changes of the same person, participation, account', async () => {
    const { person, participations, accounts } = await contract.someone();
    const next: Change[] = [
      { change: 'PERSON_CHANGED', person: { ...person, version: 2 } },
      ...participations.map(
        (row): Change => ({
          change: 'PARTICIPATION_CHANGED',
          participation: { ...row, version: 2 },
        }),
      ),
      ...accounts.map(
        (account): Change => ({
          change: 'ACCOUNT_CHANGED',
          account: { ...account, version: account.version + 1 },
        }),
      ),
    ];
    expect(next).toHaveLength(3);
    for (const change of next) {
      expect(await race(contract, { changes: [change] }, { changes: [change] })).toEqual({
        status: 'REFUSED',
        rejection: { code: 'changed_meanwhile' },
      });
    }
  });

  test('two links, or two consents, of the same sides', async () => {
    const [giver, receiver] = [(await contract.someone()).person, (await contract.someone()).person];
    const next: Change[] = [
      { change: 'LINK_MADE', link: linkOf(giver, receiver) },
      { change: 'CONSENT_SET', consent: consentOf(giver.id, 'channel-a') },
    ];
    for (const change of next) {
      expect(await race(contract, { changes: [change] }, { changes: [change] })).toEqual({
        status: 'REFUSED',
        rejection: { code: 'changed_meanwhile' },
      });
    }
  });

  describeBindingRaces(contract);

  test('the same call twice: one does it, the other hears its answer', async () => {
    const { changes } = await contract.nobodyYet();
    const act = remembering(changes, 'key-twice');
    expect(await race(contract, act, act)).toEqual({ status: 'REPLAYED', answer: '{"id":"1"}' });
  });

  test('of twenty at once, one', async () => {
    const { person } = await contract.someone();
    const { services } = contract.world();
    const act: Act = { changes: [{ change: 'PERSON_CHANGED', person: { ...person, version: 2 } }] };
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => services.commit(act)));
    expect(outcomes.filter(({ status }) => status === 'COMMITTED')).toHaveLength(1);
    expect((await services.reads.person(person.id))?.version).toBe(2);
  });
}

function describeBindingRaces(contract: Contract): void {
  test('two applications for the same two and kind, two readings of one code', async () => {
    const [giver, receiver] = [(await contract.someone()).person, (await contract.someone()).person];
    const submit = (): Act => ({
      changes: [{ change: 'APPLICATION_SUBMITTED', application: applicationOf(giver, receiver), pointers: [] }],
    });
    expect(await race(contract, submit(), submit())).toEqual({
      status: 'REFUSED',
      rejection: { code: 'application_open_already', path: ['receiver'] },
    });
    const expiresAt = '2026-11-20T02:01:00.000Z';
    const code = { codeId: 'code-raced', personId: giver.id, shownBy: giver.id, expiresAt };
    const use: Act = { changes: [{ change: 'VOUCHER_CODE_USED', code }] };
    expect(await race(contract, use, use)).toEqual({
      status: 'REFUSED',
      rejection: { code: 'voucher_code_used', path: ['token'] },
    });
  });

  test('an approval and a withdrawal, two ends of one link', async () => {
    const [giver, receiver] = [(await contract.someone()).person, (await contract.someone()).person];
    const { commit } = contract.world().services;
    const application = applicationOf(giver, receiver);
    const link = linkOf(giver, receiver, 'DISPLAY');
    await commit({ changes: [{ change: 'APPLICATION_SUBMITTED', application, pointers: [] }] });
    await commit({ changes: [{ change: 'LINK_MADE', link }] });
    const end = (state: 'APPROVED' | 'WITHDRAWN'): Act => ({
      changes: [{ change: 'APPLICATION_CHANGED', application: { ...application, state, version: 2 } }],
    });
    const unbind = (endedAt: string): Act => ({
      changes: [{ change: 'LINK_ENDED', link: { ...link, status: 'ENDED', endedAt, version: 2 } }],
    });
    const refused = { status: 'REFUSED', rejection: { code: 'changed_meanwhile' } };
    expect(await race(contract, end('APPROVED'), end('WITHDRAWN'))).toEqual(refused);
    expect(await race(contract, unbind('2026-11-20T02:00:00.000Z'), unbind('2026-11-20T02:00:00.001Z'))).toEqual(
      refused,
    );
  });
}
