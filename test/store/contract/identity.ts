import { expect, test } from 'vitest';
import { faceSessionOf, passwordOf } from '../../support/binding-records.ts';
import { type Contract, commonTools, expectRefused, rawItem } from './contract.ts';

const changedMeanwhile = { code: 'changed_meanwhile' } as const;

const toolsOf = commonTools;

/** E-vouchers and their codes. */
export function describeVouchers(contract: Contract): void {
  const { reads, commit } = toolsOf(contract);

  test('VOUCHER_SET begins with version 1 and follows the version before', async () => {
    const { person } = await contract.someone();
    const voucher = {
      personId: person.id,
      state: 'AWAITING_FACE',
      admdvs: '330100',
      agreementVersion: '1',
      profileVersion: '330100@2026-01-01',
      version: 1,
    } as const;
    await expectRefused(
      contract,
      { changes: [{ change: 'VOUCHER_SET', voucher: { ...voucher, version: 2 } }] },
      changedMeanwhile,
    );
    await commit({ change: 'VOUCHER_SET', voucher });
    await expectRefused(contract, { changes: [{ change: 'VOUCHER_SET', voucher }] }, changedMeanwhile);
    const active = { ...voucher, state: 'ACTIVE', activatedAt: '2026-11-20T02:00:00.000Z', version: 2 } as const;
    await commit({ change: 'VOUCHER_SET', voucher: active });
    expect(await reads().vouchers([person.id, 'nobody'])).toEqual([active, undefined]);
  });

  test('VOUCHER_CODE_USED passes once, and is remembered for a day after the code is too old', async () => {
    const code = {
      codeId: 'code-1',
      personId: 'person-c',
      shownBy: 'person-c',
      expiresAt: '2026-11-20T02:01:00.000Z',
    };
    await commit({ change: 'VOUCHER_CODE_USED', code });
    await expectRefused(
      contract,
      { changes: [{ change: 'VOUCHER_CODE_USED', code: { ...code, shownBy: 'somebody else' } }] },
      { code: 'voucher_code_used', path: ['token'] },
    );
    expect(await rawItem(contract.world(), 'VOUCHER_CODE#code-1', 'USED')).toEqual({
      pk: 'VOUCHER_CODE#code-1',
      sk: 'USED',
      entity: 'VoucherCode',
      ...code,
      // 2026-11-21T02:01:00Z
      expiresAtSeconds: 1_795_226_460n,
    });
  });
}

/** Face authentications and transaction passwords. */
export function describeFacesAndPasswords(contract: Contract): void {
  const { reads, commit, moved } = toolsOf(contract);

  test('FACE_SESSION_SET begins with version 1, follows the version before, and goes after 30 days', async () => {
    const { person } = await contract.someone();
    const session = faceSessionOf(person.id, { purpose: { for: 'APPLICATION', applicationId: 'application-f' } });
    await commit({ change: 'FACE_SESSION_SET', session });
    await expectRefused(contract, { changes: [{ change: 'FACE_SESSION_SET', session }] }, changedMeanwhile);
    expect(await reads().faceSession(session.id)).toEqual(session);
    const passed = { ...session, state: 'PASSED', answeredAt: '2026-11-20T02:03:00.000Z', version: 2 } as const;
    await commit({ change: 'FACE_SESSION_SET', session: passed });
    expect(await reads().faceSession(session.id)).toEqual(passed);
    // 2026-12-20T02:00:00Z
    expect(await rawItem(contract.world(), `FACE#${session.id}`, 'SESSION')).toMatchObject({
      expiresAtSeconds: 1_797_732_000n,
    });
  });

  test('TRANSACTION_PASSWORD_SET follows the version before, failures are counted', async () => {
    const { person } = await contract.someone();
    const password = passwordOf(person.id);
    await commit({ change: 'TRANSACTION_PASSWORD_SET', password });
    await expectRefused(contract, { changes: [{ change: 'TRANSACTION_PASSWORD_SET', password }] }, changedMeanwhile);
    const failed = passwordOf(person.id, { failures: 5, lockedUntil: '2026-11-21T02:00:00.000Z', version: 2 });
    await commit({ change: 'TRANSACTION_PASSWORD_SET', password: failed });
    expect(await reads().transactionPassword(person.id)).toEqual(failed);
  });

  test('TRANSACTION_PASSWORD_REMOVED takes away the one that was read, and another can be set', async () => {
    const { person } = await contract.someone();
    const password = passwordOf(person.id);
    await commit({ change: 'TRANSACTION_PASSWORD_SET', password });
    const other = passwordOf(person.id, { version: 2 });
    await expectRefused(
      contract,
      { changes: [{ change: 'TRANSACTION_PASSWORD_REMOVED', password: other }] },
      changedMeanwhile,
    );
    const remove = { change: 'TRANSACTION_PASSWORD_REMOVED', password } as const;
    expect(await moved(remove)).toEqual({
      added: [],
      removed: [`PERSON#${person.id} | PASSWORD`],
    });
    expect(await reads().transactionPassword(person.id)).toBeUndefined();
    await expectRefused(contract, { changes: [remove] }, changedMeanwhile);
    await commit({ change: 'TRANSACTION_PASSWORD_SET', password });
  });
}
