import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealedFields } from '../../domain/persons/person.ts';
import { destroyPerson } from '../../use-cases/operations/destroy-person.ts';
import { setLegalHold } from '../../use-cases/operations/legal-hold.ts';
import { canarySearch } from '../support/canaries.ts';
import { acceptedValue } from '../support/claim-facts.ts';
import { register } from '../support/people.ts';
import { consentOf } from '../support/records.ts';
import { careOf, claimScene } from '../use-cases/claims/scene.ts';
import { createOpsScene, type OpsScene } from './scene.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongji-person-'));
let scene: OpsScene;
const claims = claimScene(() => scene.world);
beforeAll(async () => {
  scene = await createOpsScene();
  await claims.institutions();
});
afterAll(async () => {
  await scene.close();
  rmSync(folder, { recursive: true });
});

const by = '--local --operator li.wei --reference FILE-2026-7';
const log = async (id: string) =>
  (await scene.world.services.reads.accessRecords(id, { first: 50 })).items.map(({ kind, bySubject, reference }) => [
    kind,
    bySubject,
    reference,
  ]);

describe('export-person', () => {
  test('writes nothing and asks nobody until it is told to', async () => {
    const { person } = await register(scene.world.services, { serial: 700 });
    const before = await scene.world.rawItems();
    const { status, printed } = await scene.run(`export-person ${person.id} ${by}`);
    expect([status, printed]).toEqual([0, expect.stringContaining('Nothing was read: --yes does it.')]);
    expect(await scene.world.rawItems()).toEqual(before);
  });

  test('gives everything that is held, opened, into a file of mode 0600, with a line in his log before', async () => {
    const patient = await claims.person(50_000n, 0n);
    await claims.commit({ change: 'CONSENT_SET', consent: consentOf(patient.person.id, 'demo-pay') });
    acceptedValue(await claims.settle(careOf(patient)));
    const file = join(folder, 'export.json');
    const { certificateNumber } = patient.plaintext;
    const done = await scene.run(
      `export-person --certificate --out ${file} ${by} --yes`,
      `RESIDENT_ID ${certificateNumber}\n`,
    );
    expect(done.status, done.printed).toBe(0);
    expect(done.printed).not.toContain(certificateNumber);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const exported = JSON.parse(readFileSync(file, 'utf8'));
    expect(exported).toMatchObject({
      format: 'gongji-person-export/1',
      personId: patient.person.id,
      operator: 'li.wei',
      reference: 'FILE-2026-7',
      plaintext: patient.plaintext,
    });
    const kinds = new Set(exported.items.map(({ entity }: { entity: string }) => entity));
    expect([...kinds].toSorted()).toEqual([
      'AccessRecord',
      'ChannelConsent',
      'Claim',
      'ClaimYear',
      'LedgerEntry',
      'Participation',
      'Person',
      'PersonalAccount',
    ]);
    expect(JSON.stringify(exported)).not.toContain('wrappedKey');
    expect(await log(patient.person.id)).toContainEqual(['EXPORTED', 'li.wei', 'FILE-2026-7']);
    const again = await scene.run(`export-person ${patient.person.id} --out ${file} ${by} --yes`);
    expect([again.status, again.printed]).toEqual([1, expect.stringContaining('There is a file')]);
  });

  test('says of the accounts of his relatives no more than he reads himself', async () => {
    const [patient, mother] = [await claims.person(10_000n, 0n), await claims.person(0n, 500_000n)];
    await claims.linked(mother, patient);
    await claims.setAside(mother, patient, 20_000n);
    // ¥1,160.00 are left to him: ¥100.00 his account, ¥200.00 hers, where ¥4,800.00 stay.
    const settled = acceptedValue(await claims.settle(careOf(patient)));
    expect(settled.settlement.payers).toMatchObject([{ balanceAfter: 0n }, { balanceAfter: 480_000n }]);
    expect(settled.settlement.cashReasons).toMatchObject([{ code: 'QUOTA_USED_UP', amount: 86_000n }]);
    acceptedValue(await claims.cancel(settled.id));
    const file = join(folder, 'relatives.json');
    const done = await scene.run(`export-person ${patient.person.id} --out ${file} ${by} --yes`);
    expect(done.status, done.printed).toBe(0);
    const { items } = JSON.parse(readFileSync(file, 'utf8'));
    const { settlement, cancellation } = items.find(({ entity }: { entity: string }) => entity === 'Claim');
    expect(settlement.payers).toMatchObject([{ balanceAfter: '0' }, { paid: '20000', fromQuota: '20000' }]);
    expect(settlement.payers[1]).not.toHaveProperty('balanceAfter');
    expect(settlement.cashReasons).toEqual([{ code: 'NOTHING_LEFT', amount: '86000' }]);
    expect(settlement.explanation.at(-1)).toMatchObject({ code: 'CASH_NOTHING_LEFT', amount: '86000' });
    expect(cancellation.settlement.payers).toMatchObject([{ paid: '-10000' }, { paid: '-20000' }]);
    expect(cancellation.settlement).not.toHaveProperty('cashReasons');
  });

  test.each([
    ['export-person 330106199003070015 --yes', 'That is no id of a person'],
    ['export-person 00000000-0000-4000-8000-00000000dead --yes', 'There is no such person in this stack.'],
    ['export-person --yes', 'needs one person: his id, or --certificate'],
  ])('%s is refused, and the number is not repeated', async (words, message) => {
    const { status, printed } = await scene.run(`${words} ${by}`);
    expect([status, printed]).toEqual([1, expect.stringContaining(message)]);
    expect(printed).not.toContain('330106199003070015');
  });

  test('nobody without a name or a file number, or with a name in the number', async () => {
    const { person } = await register(scene.world.services, { serial: 701 });
    const missing = await scene.run(`export-person ${person.id} --local --operator li.wei --yes`);
    expect([missing.status, missing.printed]).toEqual([
      1,
      expect.stringContaining('needs --operator, your user name, and --reference'),
    ]);
    const named = await scene.run(`export-person ${person.id} --local --operator 张三 --reference F-1 --yes`);
    expect([named.status, named.printed]).toEqual([1, expect.stringContaining('an operator has a name of letters')]);
    const number = await scene.run(`export-person ${person.id} --local --operator li.wei --reference 张三的 --yes`);
    expect([number.status, number.printed]).toEqual([1, expect.stringContaining('a reference is a file number')]);
    expect(await log(person.id)).toEqual([]);
  });
});

describe('hold', () => {
  test('is set and released, each with a line in the log, and told when it stands so already', async () => {
    const { person } = await register(scene.world.services, { serial: 702 });
    const dry = await scene.run(`hold ${person.id} ${by}`);
    expect(dry.printed).toContain('would be set. Nothing was changed');
    expect(await scene.world.services.reads.legalHold(person.id)).toBeUndefined();
    expect((await scene.run(`hold ${person.id} ${by} --yes`)).printed).toBe(`The hold on ${person.id} is set.\n`);
    expect((await scene.run(`hold ${person.id} ${by} --yes`)).printed).toContain('is set already');
    expect((await scene.run(`release-hold ${person.id} ${by} --yes`)).printed).toBe(
      `The hold on ${person.id} is released.\n`,
    );
    expect(await log(person.id)).toEqual([
      ['HOLD_RELEASED', 'li.wei', 'FILE-2026-7'],
      ['HOLD_SET', 'li.wei', 'FILE-2026-7'],
    ]);
  });
});

describe('destroy-person', () => {
  test('is refused by the names of all that stands in the way, and nothing is written', async () => {
    const { person } = await register(scene.world.services, { serial: 703 });
    await scene.run(`hold ${person.id} ${by} --yes`);
    const before = await scene.world.rawItems();
    const { status, printed } = await scene.run(`destroy-person ${person.id} ${by} --yes`);
    expect(status).toBe(2);
    expect(printed.split('\n').map((line) => line.split('  ')[0])).toEqual([
      'HELD',
      'LIVE_PARTICIPATION',
      'MONEY_LEFT',
      'RETENTION_NOT_OVER',
      `The keys of ${person.id} are not destroyed.`,
      '',
    ]);
    expect(await scene.world.rawItems()).toEqual(before);
  });

  test('of one who left long ago nothing is left that leads to him; ledgers, claims and log stay', async () => {
    scene.world.clock.set('2009-03-02T02:00:00.000Z');
    const { services } = scene.world;
    const registered = await register(services, { serial: 704, participations: [{ current: 0n, historical: 0n }] });
    const { person, plaintext, participations } = registered;
    const [participation] = participations;
    if (!participation) throw new Error('he takes part');
    await claims.commit(
      {
        change: 'PARTICIPATION_CHANGED',
        participation: {
          ...participation,
          status: 'ENDED',
          endedOn: '2009-03-02',
          endReason: 'EMIGRATION',
          version: 2,
        },
      },
      { change: 'CONSENT_SET', consent: consentOf(person.id, 'demo-pay') },
    );
    scene.world.clock.set('2026-11-20T02:00:00.000Z');
    const dry = await scene.run(`destroy-person ${person.id} ${by}`);
    expect([dry.status, dry.printed]).toEqual([0, expect.stringContaining('Nothing stands in the way.')]);
    expect(await services.vault.open(person, sealedFields)).toEqual(plaintext);

    const done = await scene.run(`destroy-person ${person.id} ${by} --yes`);
    expect([done.status, done.printed]).toEqual([
      0,
      expect.stringContaining(`The keys of ${person.id} are destroyed.`),
    ]);
    const found = await services.reads.person(person.id);
    expect(found).toMatchObject({
      masked: { name: '*', certificateNumber: '*' },
      sealed: { wrappedKey: '', fields: {} },
      erasedAt: expect.any(String),
    });
    if (found) await expect(services.vault.open(found, sealedFields)).rejects.toThrow('were destroyed');
    for (const [kind, identifier] of [
      ['CERTIFICATE', `RESIDENT_ID:${plaintext.certificateNumber}`],
      ['SOCIAL_CARD', plaintext.socialCardNumber ?? ''],
      ['COMPUTER_NUMBER', plaintext.computerNumber ?? ''],
    ] as const) {
      expect(await services.reads.personIdByIndex(services.blindIndex.valuesOf(kind, identifier))).toBeUndefined();
    }
    expect(await services.reads.consent(person.id, 'demo-pay')).toBeUndefined();
    const his = (await scene.world.rawItems()).filter((item) =>
      JSON.stringify(item, (_, value) =>
        `${value}` === '[object Object]' ? value : typeof value === 'bigint' ? `${value}` : value,
      ).includes(person.id),
    );
    expect(
      canarySearch({ ...plaintext, mask: person.masked.certificateNumber, employer: '试样有限公司' })('the table', his),
    ).toEqual([]);
    expect(his.map(({ entity }) => entity).toSorted()).toEqual([
      'AccessRecord',
      'AccessRecord',
      'LedgerEntry',
      'Participation',
      'Person',
      'PersonalAccount',
    ]);
    expect((await log(person.id)).map(([kind]) => kind)).toEqual(['KEYS_DESTROYED', 'EXPORTED']);

    expect((await scene.run(`destroy-person ${person.id} ${by} --yes`)).printed).toContain('were destroyed before');
    // The same certificate is nobody's now: he may come back as somebody new.
    expect((await register(services, { serial: 704 })).person.id).not.toBe(person.id);
    expect((await scene.run('rekey --local --yes --segments 1')).printed).toContain(' 0 failed.');
  });

  test('a hold that is set at the last moment holds: nothing of the key is written, and the same command says why', async () => {
    const { services } = scene.world;
    scene.world.clock.set('2009-03-02T02:00:00.000Z');
    const registered = await register(services, { serial: 705, participations: [{ current: 0n, historical: 0n }] });
    const [participation] = registered.participations;
    if (!participation) throw new Error('he takes part');
    const ended = { ...participation, status: 'ENDED', endedOn: '2009-03-02', endReason: 'DEATH', version: 2 } as const;
    await claims.commit({ change: 'PARTICIPATION_CHANGED', participation: ended });
    scene.world.clock.set('2026-11-20T02:00:00.000Z');
    const { id } = registered.person;
    const operator = { name: 'li.wei', reference: 'FILE-2026-7', correlationId: 'request-1' };
    const held = { person: { id }, held: true, write: true };
    const late: typeof services = {
      ...services,
      commit: async (act) => {
        if (act.changes.some(({ change }) => change === 'PERSON_ERASED')) await setLegalHold(services, operator, held);
        return services.commit(act);
      },
    };
    const refused = await destroyPerson(late, operator, { person: { id }, write: true });
    expect(refused).toEqual({ ok: false, rejection: { code: 'changed_meanwhile' } });
    expect(await services.reads.person(id)).toEqual(registered.person);
    const again = await scene.run(`destroy-person ${id} ${by} --yes`);
    expect([again.status, again.printed]).toEqual([2, expect.stringContaining('HELD  a legal hold is set')]);
  });
});
