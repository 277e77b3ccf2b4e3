import { expect, test } from 'vitest';
import { InvariantBroken } from '../../../domain/invariant.ts';
import { createCommit } from '../../../store/transact.ts';
import type { Act, Change } from '../../../use-cases/ports.ts';
import { accessOf } from '../../support/records.ts';
import type { Fault } from '../../support/request-recorder.ts';
import type { Contract } from './contract.ts';

const recordsOf = (personId: string, count: number): readonly Change[] =>
  Array.from({ length: count }, (_, index) => ({
    change: 'ACCESS_RECORDED',
    record: accessOf(personId, '2026-11-20T02:00:00.000Z', `${index}`),
  }));

/** What no caller can bring about, and what would be a bug of ours, throws before anything is asked. */
export function describeLimits(contract: Contract): void {
  const { commit, nothingSent } = {
    commit: (act: Act) => contract.world().services.commit(act),
    nothingSent: async (act: Act, sentence: string) => {
      const { recorder } = contract.world();
      recorder.clear();
      await expect(commit(act)).rejects.toThrow(new InvariantBroken(sentence));
      expect(recorder.count()).toBe(0);
    },
  };

  test('100 items pass, 101 do not', async () => {
    const { person } = await contract.someone();
    expect(await commit({ changes: recordsOf(person.id, 100) })).toEqual({ status: 'COMMITTED' });
    const other = (await contract.someone()).person;
    await nothingSent({ changes: recordsOf(other.id, 101) }, 'an act fits into one transaction');
  });

  test('100 items and an answer to remember do not pass', async () => {
    const { person } = await contract.someone();
    const act: Act = {
      changes: recordsOf(person.id, 100),
      remember: { names: ['key-of-100'], contentDigest: 'd', answer: '1' },
    };
    await nothingSent(act, 'an act fits into one transaction');
  });

  test('the same item twice does not pass', async () => {
    const { person } = await contract.someone();
    const change: Change = { change: 'PERSON_CHANGED', person: { ...person, version: 2 } };
    await nothingSent({ changes: [change, change] }, 'an act touches no item twice');
  });

  test('an act without a change does not pass', () => nothingSent({ changes: [] }, 'an act changes something'));
}

/** A commit whose waits are noted instead of waited, with the longest jitter. */
function commitWithFaults(contract: Contract, faults: readonly Fault[]) {
  const { documentClient, tableName, clock, recorder } = contract.world();
  const waitsMs: number[] = [];
  const wait = async (ms: number) => void waitsMs.push(ms);
  const commit = createCommit({ client: documentClient, tableName, now: clock.now, jitter: () => 1, wait });
  recorder.clear();
  recorder.inject('TransactWriteItems', ...faults);
  return { commit, waitsMs, recorder };
}

export function describeRetries(contract: Contract): void {
  const times = (count: number, fault: Fault) => Array<Fault>(count).fill(fault);

  test.each(['TRANSACTION_CONFLICT', 'TRANSACTION_THROTTLED'] as const)(
    '%s four times, then it passes',
    async (fault) => {
      const { person, changes } = await contract.nobodyYet();
      const { commit, waitsMs, recorder } = commitWithFaults(contract, times(4, fault));
      expect(await commit({ changes })).toEqual({ status: 'COMMITTED' });
      expect(recorder.transactionCount()).toBe(5);
      expect(waitsMs).toEqual([25, 75, 200, 450]);
      expect(await contract.world().services.reads.person(person.id)).toEqual(person);
    },
  );

  test.each(['TRANSACTION_CONFLICT', 'TRANSACTION_THROTTLED'] as const)('%s five times: busy', async (fault) => {
    const { changes } = await contract.nobodyYet();
    const before = await contract.world().rawItems();
    const { commit, waitsMs, recorder } = commitWithFaults(contract, times(5, fault));
    expect(await commit({ changes })).toEqual({ status: 'REFUSED', rejection: { code: 'busy' } });
    expect(recorder.transactionCount()).toBe(5);
    expect(waitsMs).toEqual([25, 75, 200, 450]);
    expect(await contract.world().rawItems()).toEqual(before);
  });

  test('no jitter at all halves the waits', async () => {
    const { changes } = await contract.nobodyYet();
    const { documentClient: client, tableName, clock, recorder } = contract.world();
    const waitsMs: number[] = [];
    const wait = async (ms: number) => void waitsMs.push(ms);
    recorder.inject('TransactWriteItems', ...times(4, 'TRANSACTION_CONFLICT'));
    await createCommit({ client, tableName, now: clock.now, jitter: () => 0, wait })({ changes });
    expect(waitsMs).toEqual([12.5, 37.5, 100, 225]);
  });

  test('a request throttled as a whole is left to the three tries of the SDK, then it is busy', async () => {
    const { changes } = await contract.nobodyYet();
    const before = await contract.world().rawItems();
    const { commit, waitsMs, recorder } = commitWithFaults(contract, times(3, 'THROTTLED'));
    expect(await commit({ changes })).toEqual({ status: 'REFUSED', rejection: { code: 'busy' } });
    expect(recorder.transactionCount()).toBe(3);
    expect(waitsMs).toEqual([]);
    expect(await contract.world().rawItems()).toEqual(before);
  });

  test.each(['REPLY_LOST', 'IN_PROGRESS'] as const)(
    '%s: what was written is not taken for a refusal',
    async (fault) => {
      const { changes } = await contract.nobodyYet();
      const { commit, recorder } = commitWithFaults(contract, [fault]);
      expect(await commit({ changes })).toEqual({ status: 'COMMITTED' });
      expect(recorder.transactionCount()).toBe(2);
    },
  );

  test('a process that died after writing finds its answer when it asks again', async () => {
    const { changes } = await contract.nobodyYet();
    const act: Act = { changes, remember: { names: ['key-died-after'], contentDigest: 'd', answer: '"done"' } };
    const { commit } = commitWithFaults(contract, ['DIED_AFTER']);
    await expect(commit(act)).rejects.toThrow('the process died after sending');
    expect(await commit(act)).toEqual({ status: 'REPLAYED', answer: '"done"' });
  });
}
