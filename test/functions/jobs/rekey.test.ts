import { isDeepStrictEqual } from 'node:util';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { type Person, sealedFields } from '../../../domain/persons/person.ts';
import type { JobServices } from '../../../functions/runtime/compose.ts';
import { digestMatches } from '../../../use-cases/name-digest.ts';
import type { PersonScan } from '../../../use-cases/person-scan.ts';
import { countRekey, type RekeyOptions, rekeyPersons } from '../../../use-cases/rekey-persons.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';

const peopleCount = 12;
let world: World;
let people: Registered[];

beforeEach(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  people = [];
  for (let serial = 1; serial <= peopleCount; serial += 1) people.push(await register(world.services, { serial }));
  return () => world.close();
});

const run = (services: JobServices, differing: Partial<RekeyOptions> = {}) =>
  rekeyPersons(services, {
    jobs: services.jobs,
    jobId: 'rekey:0/1',
    goal: services.newestKeys,
    scan: services.personScan({ rowsPerPage: 10 }),
    ...differing,
  });

/** Everything but the job's own record. */
const itemsWithoutJobs = async () => (await world.rawItems()).filter(({ entity }) => entity !== 'JobProgress');

async function expectUnder(services: JobServices, version: string, person: Person, plaintext: object) {
  const found = await services.reads.person(person.id);
  expect(found?.sealed.masterKeyVersion).toBe(version);
  if (found) expect(await services.vault.open(found, sealedFields)).toEqual(plaintext);
}

async function expectListed(services: JobServices, { person, plaintext }: Registered) {
  const identifiers = [
    ['CERTIFICATE', `RESIDENT_ID:${plaintext.certificateNumber}`],
    ['SOCIAL_CARD', plaintext.socialCardNumber ?? ''],
    ['COMPUTER_NUMBER', plaintext.computerNumber ?? ''],
  ] as const;
  for (const [kind, identifier] of identifiers) {
    const values = services.blindIndex.valuesOf(kind, identifier);
    expect(values).toHaveLength(1);
    expect(await services.reads.personIdByIndex(values)).toBe(person.id);
  }
}

/** Under a new secret, the card number of the first is in the index already, and leads to the second. */
async function cardOfFirstListedForSecond() {
  const rotated = await world.withKeys({ addSecret: '2' });
  const [first, second] = people;
  if (!first || !second) throw new Error('there are twelve');
  const [newest] = rotated.blindIndex.valuesOf('SOCIAL_CARD', first.plaintext.socialCardNumber ?? '');
  if (!newest) throw new Error('there is a newest secret');
  await rotated.commit({ changes: [{ change: 'PERSON_INDEXED', personId: second.person.id, index: [newest] }] });
  return { rotated, first, second, newest };
}

describe('after the job', () => {
  test('every person is under the newest master key, opens with it alone, and is found by the newest secret alone', async () => {
    const rotated = await world.withKeys({ addMasterKey: '2', addSecret: '2' });
    expect(await run(rotated)).toEqual({
      status: 'FINISHED',
      counts: { persons: 12, resealed: 12, indexed: 48, failed: 0 },
    });
    const newestOnly = await world.withKeys({ dropOldSecrets: true, dropOldMasterKeys: true });
    for (const registered of people) {
      await expectUnder(newestOnly, '2', registered.person, registered.plaintext);
      await expectListed(newestOnly, registered);
    }
  });

  test('names are compared under the newest secret alone', async () => {
    const rotated = await world.withKeys({ addSecret: '2' });
    await run(rotated);
    const newestOnly = await world.withKeys({ dropOldSecrets: true });
    const person = await newestOnly.reads.person(people[0]?.person.id ?? '');
    const matches = (name: string) => person && digestMatches(newestOnly.blindIndex, person, name);
    // The first of the people made up here is 试样乙.
    expect([matches('试样乙'), matches('试样丙')]).toEqual([true, false]);
  });

  test('somebody registered before names were digested gets his digest, and nothing else of him changes', async () => {
    const { person } = people[0] as Registered;
    const { nameDigest, ...bare } = person;
    const without = { ...bare, version: 2 };
    await world.services.commit({ changes: [{ change: 'PERSON_CHANGED', person: without }] });
    expect((await run(world.services)).counts).toEqual({ persons: 12, resealed: 0, indexed: 1, failed: 0 });
    expect(await world.services.reads.person(person.id)).toEqual({ ...without, nameDigest, version: 3 });
  });

  test('only the seal and the version of a person have changed', async () => {
    const before = await itemsWithoutJobs();
    const rotated = await world.withKeys({ addMasterKey: '2' });
    expect((await run(rotated)).counts).toEqual({ persons: 12, resealed: 12, indexed: 0, failed: 0 });
    const after = await itemsWithoutJobs();
    const changed = after.filter((item, index) => !isDeepStrictEqual(item, before[index]));
    expect(after).toHaveLength(before.length);
    expect(changed.map(({ entity, version }) => `${entity} ${version}`)).toEqual(Array(12).fill('Person 2'));
    const { sealed: _, ...found } = (await rotated.reads.person(people[0]?.person.id ?? '')) ?? {};
    const { sealed: __, ...registered } = people[0]?.person ?? {};
    expect(found).toEqual({ ...registered, version: 2 });
  });

  test('nobody has an access record of it: nothing was shown to anybody', async () => {
    const rotated = await world.withKeys({ addMasterKey: '2', addSecret: '2' });
    await run(rotated);
    expect((await world.rawItems()).filter(({ entity }) => entity === 'AccessRecord')).toEqual([]);
  });

  test('running it again writes nothing but its own record', async () => {
    const rotated = await world.withKeys({ addMasterKey: '2', addSecret: '2' });
    await run(rotated);
    const before = await itemsWithoutJobs();
    world.recorder.clear();
    expect(await run(rotated)).toEqual({
      status: 'FINISHED',
      counts: { persons: 12, resealed: 0, indexed: 0, failed: 0 },
    });
    expect(world.recorder.transactionCount()).toBe(0);
    expect(await itemsWithoutJobs()).toEqual(before);
  });

  test('with no new keys there is nothing to write', async () => {
    const before = await itemsWithoutJobs();
    expect((await run(world.services)).counts).toEqual({ persons: 12, resealed: 0, indexed: 0, failed: 0 });
    expect(await itemsWithoutJobs()).toEqual(before);
  });
});

describe('counting what is to be done', () => {
  test('goes on from where a call stopped, and writes nothing, not even how far it is', async () => {
    const rotated = await world.withKeys({ addMasterKey: '2', addSecret: '2' });
    const before = await world.rawItems();
    const sums = { persons: 0, resealed: 0, indexed: 0, failed: 0 };
    let [calls, after] = [0, undefined as string | undefined];
    do {
      let pages = 0;
      const shouldStop = () => {
        pages += 1;
        return pages > 3;
      };
      const scan = rotated.personScan({ rowsPerPage: 10 });
      const answer = await countRekey(rotated, { scan, shouldStop, after });
      for (const name of ['persons', 'resealed', 'indexed', 'failed'] as const) sums[name] += answer.counts[name];
      after = answer.after;
      calls += 1;
    } while (after !== undefined && calls < 50);
    // 84 rows, ten to a page, three pages to a call.
    expect([calls, sums]).toEqual([3, { persons: 12, resealed: 12, indexed: 48, failed: 0 }]);
    expect(await world.rawItems()).toEqual(before);
  });

  test('says who would fail', async () => {
    const { rotated, first } = await cardOfFirstListedForSecond();
    const failures: string[] = [];
    const scan = rotated.personScan({ rowsPerPage: 10 });
    const answer = await countRekey(rotated, { scan, onFailure: (id) => void failures.push(id) });
    expect([answer.counts, failures]).toEqual([
      { persons: 12, resealed: 0, indexed: 44, failed: 1 },
      [first.person.id],
    ]);
  });
});

describe('stopping and going on', () => {
  test('each run does some pages, none twice, until all is done', async () => {
    const rotated = await world.withKeys({ addMasterKey: '2', addSecret: '2' });
    const seen: string[] = [];
    const scan = watched(rotated.personScan({ rowsPerPage: 10 }), (person) => seen.push(person.id));
    const results = [];
    do {
      let pages = 0;
      const shouldStop = () => {
        pages += 1;
        return pages > 3;
      };
      results.push(await run(rotated, { scan, shouldStop }));
    } while (results.at(-1)?.status === 'RUNNING' && results.length < 50);
    // 84 rows at first and ten to a page; what the job writes is walked as well.
    expect(results.length).toBeGreaterThan(2);
    expect(results.at(-1)).toEqual({
      status: 'FINISHED',
      counts: { persons: 12, resealed: 12, indexed: 48, failed: 0 },
    });
    expect(seen.toSorted()).toEqual(people.map(({ person }) => person.id).toSorted());
  });

  test('a run that broke off in the middle of a page does that page again', async () => {
    const rotated = await world.withKeys({ addMasterKey: '2', addSecret: '2' });
    let pages = 0;
    const breaking: RekeyOptions['jobs'] = {
      read: rotated.jobs.read,
      write: async (jobId, progress) => {
        pages += 1;
        if (pages === 3) throw new Error('the process died');
        await rotated.jobs.write(jobId, progress);
      },
    };
    await expect(run(rotated, { jobs: breaking })).rejects.toThrow('the process died');
    expect((await run(rotated)).status).toBe('FINISHED');
    for (const { person, plaintext } of people) await expectUnder(rotated, '2', person, plaintext);
    expect((await run(rotated)).counts).toEqual({ persons: 12, resealed: 0, indexed: 0, failed: 0 });
  });

  test('progress towards older keys does not count', async () => {
    const second = await world.withKeys({ addMasterKey: '2' });
    let asked = 0;
    const afterTwoPages = () => {
      asked += 1;
      return asked > 5;
    };
    expect((await run(second, { shouldStop: afterTwoPages })).status).toBe('RUNNING');
    const third = await world.withKeys({ addMasterKey: '3' });
    expect((await run(third)).counts).toEqual({ persons: 12, resealed: 12, indexed: 0, failed: 0 });
    for (const { person, plaintext } of people) await expectUnder(third, '3', person, plaintext);
  });

  test('the segments of a table together hold each person once', async () => {
    const seen: string[] = [];
    for (const index of [0, 1, 2]) {
      const scan = world.services.personScan({ segment: { index, of: 3 }, rowsPerPage: 7 });
      let after: string | undefined;
      do {
        const page = await scan.page(after);
        seen.push(...page.items.map(({ id }) => id));
        after = page.next;
      } while (after !== undefined);
    }
    expect(seen.toSorted()).toEqual(people.map(({ person }) => person.id).toSorted());
  });
});

describe('while others write', () => {
  test('who is edited between the scan and the commit keeps the edit, and is resealed', async () => {
    const rotated = await world.withKeys({ addMasterKey: '2', addSecret: '2' });
    const edited = people[4];
    if (!edited) throw new Error('there are twelve');
    let edits = 0;
    const scan = watched(rotated.personScan({ rowsPerPage: 10 }), async (person) => {
      if (person.id !== edited.person.id) return;
      edits += 1;
      const changed = { ...person, gender: 'UNKNOWN', version: person.version + 1 } as const;
      await world.services.commit({ changes: [{ change: 'PERSON_CHANGED', person: changed }] });
    });
    expect((await run(rotated, { scan })).counts).toEqual({ persons: 12, resealed: 12, indexed: 48, failed: 0 });
    expect(edits).toBe(1);
    const found = await rotated.reads.person(edited.person.id);
    expect([found?.gender, found?.version]).toEqual(['UNKNOWN', 3]);
    await expectUnder(rotated, '2', edited.person, edited.plaintext);
  });

  test('two runs at once come to the same', async () => {
    const rotated = await world.withKeys({ addMasterKey: '2', addSecret: '2' });
    const both = await Promise.all([run(rotated), run(rotated, { jobId: 'rekey:another' })]);
    expect(both.map(({ counts }) => counts.failed)).toEqual([0, 0]);
    for (const { person, plaintext } of people) {
      await expectUnder(rotated, '2', person, plaintext);
      expect((await rotated.reads.person(person.id))?.version).toBe(2);
    }
  });

  test('a conflict at every attempt fails that person only, and says who it is', async () => {
    const rotated = await world.withKeys({ addMasterKey: '2' });
    const [victim] = people;
    if (!victim) throw new Error('there are twelve');
    const commit: JobServices['commit'] = async (act) => {
      const hit = act.changes.some(
        (change) => change.change === 'PERSON_CHANGED' && change.person.id === victim.person.id,
      );
      return hit ? { status: 'REFUSED', rejection: { code: 'busy' } } : rotated.commit(act);
    };
    const failures: string[] = [];
    const onFailure = (personId: string, error: unknown) =>
      void failures.push(`${personId}: ${(error as Error).message}`);
    expect((await run({ ...rotated, commit }, { onFailure })).counts).toEqual({
      persons: 12,
      resealed: 11,
      indexed: 0,
      failed: 1,
    });
    expect(failures).toEqual([
      `${victim.person.id}: person ${victim.person.id} was changed or listed by somebody else at each of 5 attempts`,
    ]);
    // The next run takes up who was left.
    expect((await run(rotated)).counts).toEqual({ persons: 12, resealed: 1, indexed: 0, failed: 0 });
  });

  test('an identifier that is listed for another person is not taken from him', async () => {
    const { rotated, first, second, newest } = await cardOfFirstListedForSecond();
    const failures: string[] = [];
    const onFailure = (personId: string, error: unknown) =>
      void failures.push(`${personId}: ${(error as Error).message}`);
    expect((await run(rotated, { onFailure })).counts.failed).toBe(1);
    expect(failures).toEqual([
      `${first.person.id}: an identifier of person ${first.person.id} is listed for another person`,
    ]);
    expect(await rotated.reads.personIdByIndex([newest])).toBe(second.person.id);
  });
});

test('when more than a hundred fail, it is not the persons: the run stops, its progress stays', async () => {
  const [{ person } = { person: undefined }] = people;
  if (!person) throw new Error('there are twelve');
  const items = Array.from({ length: 101 }, () => ({
    ...person,
    sealed: { ...person.sealed, wrappedKey: person.sealed.wrappedKey.replace(/^..../, 'AAAA') },
  }));
  const scan: PersonScan = { page: async () => ({ items }) };
  await expect(run(world.services, { scan })).rejects.toThrow(
    'more than 100 persons could not be brought under the newest keys',
  );
  expect(await world.services.jobs.read('rekey:0/1')).toBeUndefined();
});

/** The same scan; `see` gets each person before the job does. */
const watched = (scan: PersonScan, see: (person: Person) => unknown): PersonScan => ({
  async page(after) {
    const page = await scan.page(after);
    for (const person of page.items) await see(person);
    return page;
  },
});
