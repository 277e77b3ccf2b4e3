import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { bindingEligibility, type Eligibility } from '../../../use-cases/binding/binding-eligibility.ts';
import type { BindingRequest } from '../../../use-cases/binding/binding-request.ts';
import type { PopulationRegister, Services } from '../../../use-cases/ports.ts';
import { createWorld, type World } from '../../support/world.ts';
import {
  acceptedValue,
  byName,
  citizen,
  electronicLetter,
  employee,
  enrol,
  in2025,
  type Member,
  nationalRequest,
  resident,
  screened,
  submitted,
  zhejiangRequest,
} from './household.ts';

let world: World;
let services: Services;
let giver: Member;
let child: Member;
let spouse: Member;
let serials = 0;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), areas: ['310000', '330100', '610100'] });
  services = world.services;
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2026-11-20T02:00:00.000Z');
  giver = await enrol(world, { serial: ++serials, name: '试样甲' });
  child = await enrol(world, {
    serial: ++serials,
    name: '试样乙',
    birthDate: '2016-05-01',
    participations: resident(),
  });
  spouse = await enrol(world, { serial: ++serials, name: '试样丙', participations: employee('610100') });
});

const asked = async (request: BindingRequest, caller = citizen(giver), asking = services): Promise<Eligibility> =>
  acceptedValue(await bindingEligibility(asking, caller, request));
const against = ({ verdicts }: Eligibility) =>
  verdicts.filter(({ result }) => result !== 'PASS').map(({ rule, result }) => [rule, result]);

test('what could be bound at once', async () => {
  const eligibility = await asked({ ...nationalRequest(giver, child), relation: 'CHILD' });
  expect(eligibility).toMatchObject({
    profileVersion: '330100@2026-01-01',
    admdvs: '330100',
    kind: 'MUTUAL_AID',
    decision: 'ACCEPT',
    pending: [],
  });
  // Every rule, in its order.
  expect(eligibility.verdicts).toHaveLength(23);
  expect(against(eligibility)).toEqual([]);
});

test('what is missing yet is a verdict, not a refusal', async () => {
  const { noticeVersion: _, commitmentLetter: __, quota: ___, ...bare } = nationalRequest(giver, spouse);
  const eligibility = await asked({ ...bare, evidence: [] });
  expect(eligibility.decision).toBe('REJECT');
  expect(against(eligibility)).toEqual([
    ['quota_fits', 'FAIL'],
    ['evidence_complete', 'NEEDS_EVIDENCE'],
    ['notice_current', 'FAIL'],
  ]);
});

test('somebody who is not identified is one failure; the rest is judged as far as it goes without him', async () => {
  const nobody = { ...byName(spouse), name: '试样丁' };
  const eligibility = await asked({ ...nationalRequest(giver, spouse), receiver: nobody });
  expect(eligibility).toMatchObject({ decision: 'REJECT', pending: [] });
  expect(against(eligibility)).toEqual([['identity_matches', 'FAIL']]);
  const judged = eligibility.verdicts.map(({ rule }) => rule);
  expect(judged).toContain('evidence_complete');
  expect(judged).not.toContain('within_scope');
  expect(judged).not.toContain('no_live_duplicate');
  // Who bears another name was not looked up, and nobody can tell that he is registered.
  expect((await services.reads.accessRecords(spouse.id, { first: 10 })).items).toEqual([]);
  const stranger = { name: '试样戊', certificate: { kind: 'RESIDENT_ID', number: '11010519491231002X' } };
  expect(await asked({ ...nationalRequest(giver, spouse), receiver: stranger })).toEqual(eligibility);
});

test('it writes nothing but who was looked up, and what was opened of him', async () => {
  const before = await world.rawItems();
  await asked(nationalRequest(giver, spouse));
  const isLook = ({ entity }: Record<string, unknown>) => entity === 'AccessRecord';
  const after = await world.rawItems();
  expect(after.filter((item) => !isLook(item))).toEqual(before.filter((item) => !isLook(item)));
  const looks = async ({ id }: Member) =>
    (await services.reads.accessRecords(id, { first: 10 })).items.map((record) => [
      record.kind,
      record.fields,
      record.byRole,
      record.correlationId,
    ]);
  // A confirmation depends on the receiver's age, and whether the two can be married on both.
  expect(await looks(spouse)).toEqual([['LOOKED_UP', ['birthDate'], 'citizen', 'correlation-1']]);
  expect(await looks(giver)).toEqual([['LOOKED_UP', ['birthDate'], 'citizen', 'correlation-1']]);
  // By the rules of 2025 nobody asks how old he is.
  world.clock.set(in2025);
  await asked(zhejiangRequest(giver, child));
  expect(await looks(child)).toEqual([['LOOKED_UP', [], 'citizen', 'correlation-1']]);
  expect(await looks(giver)).toHaveLength(1);
});

test('the age of the giver is not opened where it would tell nothing: of siblings, or where nobody was found', async () => {
  await asked({ ...nationalRequest(giver, spouse), relation: 'SIBLING' });
  await asked({ ...nationalRequest(giver, spouse), receiver: { ...byName(spouse), name: '试样丁' } });
  expect((await services.reads.accessRecords(giver.id, { first: 10 })).items).toEqual([]);
});

test('where the look cannot be noted nothing is told', async () => {
  world.recorder.inject('TransactWriteItems', 'THROTTLED', 'THROTTLED', 'THROTTLED');
  expect(await bindingEligibility(services, citizen(giver), nationalRequest(giver, spouse))).toEqual({
    ok: false,
    rejection: { code: 'busy' },
  });
});

test.each<[Partial<BindingRequest>, object]>([
  [{ channel: 'TERMINAL' }, { code: 'submission_channel_not_of_caller', path: ['channel'] }],
  [{ admdvs: '999999' }, { code: 'pooling_area_unknown', path: ['admdvs'] }],
  [{ quota: '-1' }, { code: 'amount_below_zero', path: ['quota'] }],
  [
    { evidence: Array.from({ length: 11 }, () => electronicLetter) },
    { code: 'evidence_too_many', path: ['evidence'], details: { max: '10' } },
  ],
])('a form that nobody could judge is refused: %j', async (differing, rejection) => {
  const before = await world.rawItems();
  const request = { ...nationalRequest(giver, spouse), ...differing };
  expect(await bindingEligibility(services, citizen(giver), request)).toEqual({ ok: false, rejection });
  expect(await world.rawItems()).toEqual(before);
});

describe('the population register', () => {
  const register = (answer: 'SAME' | 'DIFFERENT' | 'UNKNOWN', configured = true) => {
    const calls: unknown[] = [];
    const populationRegister: PopulationRegister = {
      configured,
      async households(one, other) {
        calls.push([one.name, one.certificateNumber, other.name, other.certificateNumber]);
        return answer;
      },
    };
    return { calls, asking: { ...services, populationRegister } };
  };

  test('is asked with what was opened under audit, and flags', async () => {
    const { calls, asking } = register('DIFFERENT');
    const eligibility = await asked(nationalRequest(giver, spouse), citizen(giver), asking);
    expect(against(eligibility)).toEqual([['risk_household_differs', 'FLAG']]);
    expect(eligibility.pending).toEqual(['CONFIRMATION', 'REVIEW']);
    expect(calls).toEqual([['试样甲', giver.certificate.number, '试样丙', spouse.certificate.number]]);
    const fields = async ({ id }: Member) =>
      (await services.reads.accessRecords(id, { first: 10 })).items.map((record) => record.fields);
    expect(await fields(giver)).toEqual([['birthDate', 'name', 'certificateNumber']]);
    expect(await fields(spouse)).toEqual([['birthDate', 'name', 'certificateNumber']]);
  });

  test('is asked again when the application is screened', async () => {
    const { calls, asking } = register('SAME');
    const application = await submitted(services, citizen(giver), nationalRequest(giver, spouse));
    await screened(asking, application);
    expect(calls).toEqual([['试样甲', giver.certificate.number, '试样丙', spouse.certificate.number]]);
  });

  test('is not asked where there is none, nor of siblings', async () => {
    const none = register('DIFFERENT', false);
    await asked(nationalRequest(giver, spouse), citizen(giver), none.asking);
    const siblings = register('DIFFERENT');
    await asked({ ...nationalRequest(giver, spouse), relation: 'SIBLING' }, citizen(giver), siblings.asking);
    expect([none.calls, siblings.calls]).toEqual([[], []]);
  });
});
