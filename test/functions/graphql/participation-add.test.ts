import { describe, expect, test } from 'vitest';
import { staff } from '../../support/api.ts';
import { residentNumber } from '../../support/people.ts';
import { clerk, participationScene } from './participation-scene.ts';

const scene = participationScene();
const fields = `participation {
  insuranceType admdvs status since endedOn movedTo earlierPeriods { since endedOn endReason movedTo }
} userErrors { code path }`;
const mutation = `mutation ($input: ParticipationAddInput!) { participationAdd(input: $input) { ${fields} } }`;

let keys = 0;
const inXian = { insuranceType: 'EMPLOYEE', admdvs: '610100', since: '2026-11-10' };
const clerkInXian = staff('clerk', '610100');

async function add(participation: object, caller = clerkInXian, certificate?: object) {
  const number = scene.person.plaintext.certificateNumber;
  const input = {
    idempotencyKey: `add-participation-${++keys}`,
    certificate: certificate ?? { kind: 'RESIDENT_ID', number },
    participation,
  };
  const { data, errors } = await scene.api.ask(caller, mutation, { input });
  expect(errors).toEqual([]);
  return data.participationAdd;
}

describe('a registered person takes part in another area', () => {
  test('with a row and an account of its own, and the look-up in his access log', async () => {
    const openingBalance = { currentYear: { amount: '1.00' }, historical: { amount: '20.00' } };
    expect(await add({ ...inXian, openingBalance })).toEqual({
      participation: { ...inXian, status: 'NORMAL', endedOn: null, movedTo: null, earlierPeriods: [] },
      userErrors: [],
    });
    expect(await scene.account('610100')).toMatchObject({
      status: 'OPEN',
      current: 100n,
      historical: 2_000n,
      sequence: 1,
    });
    const person = await scene.world.services.reads.person(scene.person.person.id);
    expect(person?.areas).toEqual(['330100', '610100']);
    const log = await scene.world.services.reads.accessRecords(scene.person.person.id, { first: 10 });
    expect(log.items.map(({ kind, byAdmdvs }) => [kind, byAdmdvs])).toEqual([['LOOKED_UP', '610100']]);
  });

  test('comes back: a new period of the same row, and the account opened again with what is on it', async () => {
    await scene.change('participationMove', { on: '2026-11-10', to: '610100' });
    expect(await scene.account()).toMatchObject({ status: 'CLOSED', current: 10_000n });
    const back = { insuranceType: 'EMPLOYEE', admdvs: '330100', since: '2026-11-15' };

    expect(await add(back, clerk)).toEqual({
      participation: {
        ...back,
        status: 'NORMAL',
        endedOn: null,
        movedTo: null,
        earlierPeriods: [
          { since: '2020-01-01', endedOn: '2026-11-10', endReason: 'TRANSFERRED_OUT', movedTo: '610100' },
        ],
      },
      userErrors: [],
    });
    expect(await scene.account()).toMatchObject({ status: 'OPEN', current: 10_000n, historical: 25_000n, version: 3 });
  });

  test('a move back does the same', async () => {
    await scene.change('participationMove', { on: '2026-11-10', to: '610100' });
    const participationId = scene.rowId(clerkInXian, '610100');
    const moved = await scene.change(
      'participationMove',
      { participationId, on: '2026-11-15', to: '330100' },
      clerkInXian,
    );
    expect(moved.payload.userErrors).toEqual([]);
    expect(await scene.stored()).toMatchObject({ status: 'NORMAL', since: '2026-11-15', version: 3 });
    expect(await scene.account()).toMatchObject({ status: 'OPEN', current: 10_000n, version: 3 });
    expect(await scene.account('610100')).toMatchObject({ status: 'CLOSED' });
  });
});

test.each([
  ['he takes part already', { ...inXian, admdvs: '330100' }, clerk, 'PARTICIPATION_DUPLICATE', ['participation']],
  [
    'the area is not the clerk’s',
    { ...inXian, admdvs: '330100' },
    clerkInXian,
    'POOLING_AREA_NOT_SERVED_BY_CALLER',
    ['participation', 'admdvs'],
  ],
  [
    'it begins tomorrow',
    { ...inXian, since: '2026-11-21' },
    clerkInXian,
    'DATE_IN_THE_FUTURE',
    ['participation', 'since'],
  ],
  [
    'he was not born yet',
    { ...inXian, since: '1900-01-01' },
    clerkInXian,
    'PARTICIPATION_STARTS_BEFORE_BIRTH',
    ['participation', 'since'],
  ],
  [
    'the employer has no name',
    { ...inXian, employerName: '' },
    clerkInXian,
    'EMPLOYER_NAME_MALFORMED',
    ['participation', 'employerName'],
  ],
  [
    'residents have no account',
    {
      ...inXian,
      insuranceType: 'RESIDENT',
      openingBalance: { currentYear: { amount: '0.00' }, historical: { amount: '0.00' } },
    },
    clerkInXian,
    'OPENING_BALANCE_WITHOUT_ACCOUNT',
    ['participation', 'openingBalance'],
  ],
  [
    'an amount is no amount',
    { ...inXian, openingBalance: { currentYear: { amount: '1e3' }, historical: { amount: '0.00' } } },
    clerkInXian,
    'AMOUNT_MALFORMED',
    ['participation', 'openingBalance', 'currentYear', 'amount'],
  ],
])('refused, and nothing written: %s', async (_why, participation, caller, code, path) => {
  const before = await scene.world.rawItems();
  expect(await add(participation, caller)).toEqual({
    participation: null,
    userErrors: [{ code, path: ['input', ...path] }],
  });
  expect(await scene.world.rawItems()).toEqual(before);
});

test('refused: nobody has the certificate; the certificate is none; he came back before he left', async () => {
  const unknown = { kind: 'RESIDENT_ID', number: residentNumber('1971-01-01', 7) };
  const mistyped = { kind: 'RESIDENT_ID', number: '110105194912310021' };
  expect((await add(inXian, clerkInXian, unknown)).userErrors).toEqual([
    { code: 'NOT_FOUND', path: ['input', 'certificate'] },
  ]);
  expect((await add(inXian, clerkInXian, mistyped)).userErrors).toEqual([
    { code: 'CERTIFICATE_CHECK_DIGIT_WRONG', path: ['input', 'certificate', 'number'] },
  ]);
  await scene.change('participationEnd', { on: '2026-11-10', reason: 'OTHER' });
  const tooEarly = { insuranceType: 'EMPLOYEE', admdvs: '330100', since: '2026-11-09' };
  expect((await add(tooEarly, clerk)).userErrors).toEqual([
    { code: 'PARTICIPATION_DUPLICATE', path: ['input', 'participation'] },
  ]);
});
