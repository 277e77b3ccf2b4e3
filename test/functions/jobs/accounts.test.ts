import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { handler as verifyHandler } from '../../../functions/jobs/verify/handler.ts';
import { handler as yearCloseHandler } from '../../../functions/jobs/year-close/handler.ts';
import { composeAccountJobs } from '../../../functions/runtime/compose.ts';
import { localAwsRegion } from '../../../local/dynamodb.ts';
import { closeYears, type YearCloseOptions } from '../../../use-cases/accounts/close-years.ts';
import { type BrokenChain, type VerifyOptions, verifyAccounts } from '../../../use-cases/accounts/verify-accounts.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { accountRefOf, bookAt, entriesOf, fundsOf, tamper } from '../../use-cases/accounts/scene.ts';

let world: World;
/** Each with 100.00 yuan of 2026 and 250.00 of past years. */
let people: Registered[];
beforeEach(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  people = [];
  for (let serial = 1; serial <= 12; serial += 1) people.push(await register(world.services, { serial }));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await world.close();
});

const jobServices = () =>
  composeAccountJobs(world.environment, { clock: world.clock, documentClient: world.documentClient });
const close = (differing: Partial<YearCloseOptions> = {}) => {
  const services = { ...jobServices(), ids: world.services.ids };
  return closeYears(services, {
    jobs: services.jobs,
    jobId: 'year-close:0/1',
    scan: services.accountScan({ rowsPerPage: 10 }),
    ...differing,
  });
};
const verify = (differing: Partial<VerifyOptions> = {}) => {
  const services = jobServices();
  return verifyAccounts(services, {
    jobs: services.jobs,
    jobId: 'verify:0/1',
    scan: services.accountScan({ rowsPerPage: 10 }),
    ...differing,
  });
};
const person = (place: number): Registered => {
  const found = people[place];
  if (!found) throw new Error('there are twelve');
  return found;
};
const allFunds = async () =>
  Promise.all(people.map(async (one) => fundsOf(await world.services.reads.account(accountRefOf(one)))));
const closed = [0n, 35_000n];
/** Lets so many pages be walked and then says that it is time to stop. */
const pages = (count: number) => {
  let asked = 0;
  return () => {
    asked += 1;
    return asked > count;
  };
};

describe('the close of the year', () => {
  test('does nothing before its day: no account is written', async () => {
    world.clock.set('2026-12-31T15:59:59Z');
    expect(await close()).toEqual({ status: 'FINISHED', found: { accounts: 12, closed: 0, failed: 0 } });
    expect(await allFunds()).toEqual(Array(12).fill([10_000n, 25_000n]));
  });

  test('makes historical money of what is left, from the first moment of its day in Shanghai', async () => {
    world.clock.set('2026-12-31T16:00:00Z');
    expect(await close()).toEqual({ status: 'FINISHED', found: { accounts: 12, closed: 12, failed: 0 } });
    expect(await allFunds()).toEqual(Array(12).fill(closed));
    expect(await entriesOf(world, accountRefOf(person(0)))).toEqual([
      ['YEAR_CLOSE', -10_000n, 10_000n],
      ['OPENING', 10_000n, 25_000n],
    ]);
    expect((await verify()).found.broken).toBe(0);
  });

  test('having finished, it reads its own record and nothing else until the next year', async () => {
    world.clock.set('2027-01-01T02:00:00Z');
    await close();
    world.recorder.clear();
    expect((await close()).found.closed).toBe(12);
    expect(world.recorder.requests.map(({ command }) => command)).toEqual(['GetItem']);
    world.clock.set('2028-01-01T02:00:00Z');
    expect((await close()).found).toEqual({ accounts: 12, closed: 12, failed: 0 });
    expect(await entriesOf(world, accountRefOf(person(0)))).toHaveLength(3);
  });

  test('stops and goes on, and takes no account twice', async () => {
    world.clock.set('2027-01-01T02:00:00Z');
    const results = [];
    do results.push(await close({ shouldStop: pages(2) }));
    while (results.at(-1)?.status === 'RUNNING' && results.length < 50);
    expect(results.length).toBeGreaterThan(2);
    expect(results.at(-1)).toEqual({ status: 'FINISHED', found: { accounts: 12, closed: 12, failed: 0 } });
    expect(await allFunds()).toEqual(Array(12).fill(closed));
  });

  test('that died in the middle of a page takes it again, and closes nothing twice', async () => {
    world.clock.set('2027-01-01T02:00:00Z');
    const { jobs } = jobServices();
    const write = async () => {
      throw new Error('the process died');
    };
    await expect(close({ jobs: { ...jobs, write }, scan: jobServices().accountScan() })).rejects.toThrow('died');
    expect(await allFunds()).toEqual(Array(12).fill(closed));
    expect((await close()).found).toEqual({ accounts: 12, closed: 0, failed: 0 });
    expect(await entriesOf(world, accountRefOf(person(0)))).toHaveLength(2);
  });

  test('and something booked at the same moment: the year is closed upon that', async () => {
    world.clock.set('2027-01-01T02:00:00Z');
    let others = 1;
    world.recorder.before('TransactWriteItems', async () => {
      if (others-- > 0) await bookAt(world, accountRefOf(person(3)), '2026-12-31T15:00:00.000Z');
    });
    expect((await close()).found).toEqual({ accounts: 12, closed: 12, failed: 0 });
    expect(fundsOf(await world.services.reads.account(accountRefOf(person(3))))).toEqual([0n, 35_100n]);
  });

  test('where an account cannot be closed says which, and begins again for its sake', async () => {
    world.clock.set('2027-01-01T02:00:00Z');
    const services = { ...jobServices(), ids: world.services.ids };
    const failing = person(5).person.id;
    const failures: string[] = [];
    const result = await closeYears(
      {
        ...services,
        commit: async (act) =>
          act.changes.some((change) => change.change === 'ACCOUNT_BOOKED' && change.account.personId === failing)
            ? { status: 'REFUSED', rejection: { code: 'busy' } }
            : services.commit(act),
      },
      {
        jobs: services.jobs,
        jobId: 'year-close:0/1',
        scan: services.accountScan(),
        onFailure: ({ personId }) => void failures.push(personId),
      },
    );
    expect([result.found, failures]).toEqual([{ accounts: 12, closed: 11, failed: 1 }, [failing]]);
    expect((await close()).found).toEqual({ accounts: 12, closed: 1, failed: 0 });
  });
});

describe('verifying all accounts', () => {
  test('finds them whole, and changes nothing but its own record', async () => {
    const before = await world.rawItems();
    expect(await verify()).toEqual({
      status: 'FINISHED',
      found: { accounts: 12, entries: 12, broken: 0, first: [] },
      wholeAt: '2026-11-20T02:00:00.000Z',
    });
    expect((await world.rawItems()).filter(({ entity }) => entity !== 'JobProgress')).toEqual(before);
  });

  test('tells the first broken link of each account, over runs that stop and go on', async () => {
    const broken = [person(2), person(7)];
    for (const one of broken) {
      await bookAt(world, accountRefOf(one), '2026-11-20T02:00:00.000Z', '2026-11-20T02:00:00.000Z');
      const entry = await world.services.reads.entry(accountRefOf(one), 2);
      if (entry) await tamper(world, entry, { currentDelta: 101n });
    }
    const told: BrokenChain[] = [];
    const onBroken = (chain: BrokenChain) => void told.push(chain);
    const results = [];
    do results.push(await verify({ shouldStop: pages(3), onBroken }));
    while (results.at(-1)?.status === 'RUNNING' && results.length < 50);
    const expected = broken.map((one) => ({ ...accountRefOf(one), sequence: 2, fault: 'HASH_DIFFERS' }));
    const byPerson = (one: { personId: string }, other: { personId: string }) =>
      one.personId < other.personId ? -1 : 1;
    expect(results.length).toBeGreaterThan(1);
    expect(results.at(-1)?.found).toMatchObject({ accounts: 12, entries: 16, broken: 2 });
    expect(results.at(-1)?.found.first.toSorted(byPerson)).toEqual(expected.toSorted(byPerson));
    expect(told.toSorted(byPerson)).toEqual(expected.toSorted(byPerson));
  });

  test('once a day: goes on until it is done, and then waits for the next day in Shanghai', async () => {
    const daily = { onceADay: true, scan: jobServices().accountScan({ rowsPerPage: 10 }) };
    expect(await verify({ ...daily, shouldStop: pages(1) })).not.toHaveProperty('wholeAt');
    world.clock.set('2026-11-20T15:58:00Z');
    expect(await verify(daily)).toMatchObject({ found: { accounts: 12 }, wholeAt: '2026-11-20T15:58:00.000Z' });
    world.clock.set('2026-11-20T15:59:00Z');
    world.recorder.clear();
    expect((await verify(daily)).wholeAt).toBe('2026-11-20T15:58:00.000Z');
    expect(world.recorder.requests.map(({ command }) => command)).toEqual(['GetItem', 'GetItem']);
    world.clock.set('2026-11-20T16:00:00Z');
    expect((await verify(daily)).wholeAt).toBe('2026-11-20T16:00:00.000Z');
    // What somebody asks for by hand is begun at once.
    world.recorder.clear();
    await verify();
    expect(world.recorder.requests.map(({ command }) => command)).toContain('Scan');
  });

  test('begins anew once it has come to its end', async () => {
    await verify();
    await bookAt(world, accountRefOf(person(0)), '2026-11-20T02:00:00.000Z');
    expect((await verify()).found.entries).toBe(13);
  });
});

describe('the handlers', () => {
  const environment = () => ({
    GONGJI_TABLE_NAME: world.tableName,
    GONGJI_AREAS: '330100',
    AWS_ENDPOINT_URL_DYNAMODB: inject('dynamoDbEndpoint'),
    AWS_REGION: localAwsRegion,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  const within = (ms: number) => ({ getRemainingTimeInMillis: () => ms });

  test('say which variable is missing, what is no part of the table, and when there is no time', async () => {
    await expect(yearCloseHandler({}, within(900_000))).rejects.toThrow('GONGJI_TABLE_NAME');
    await expect(verifyHandler({ segment: 3, segments: 3 }, within(900_000))).rejects.toThrow('segment is one of');
    for (const [name, value] of Object.entries(environment())) vi.stubEnv(name, value);
    expect(await verifyHandler(undefined, within(59_999))).toEqual({
      status: 'RUNNING',
      found: { accounts: 0, entries: 0, broken: 0, first: [] },
    });
    const parts = [];
    for (const segment of [0, 1, 2]) parts.push(await verifyHandler({ segment, segments: 3 }, within(900_000)));
    expect(parts.map(({ status }) => status)).toEqual(['FINISHED', 'FINISHED', 'FINISHED']);
    expect(parts.reduce((sum, { found }) => sum + found.accounts, 0)).toBe(12);
  });
});
