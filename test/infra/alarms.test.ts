import { createHash } from 'node:crypto';
import { Template } from 'aws-cdk-lib/assertions';
import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { eventFilters } from '../../functions/events/filters.ts';
import { startStreamConsumer } from '../../local/streams/consumer.ts';
import { compareFile } from '../../use-cases/reconciliation/compare-file.ts';
import { requestReconciliation } from '../../use-cases/reconciliation/request-reconciliation.ts';
import { makeKey, sign } from '../functions/authorizer/key-server.ts';
import { type AlarmProperties, type AlarmState, seriesOf, stateOf } from '../support/alarm-evaluator.ts';
import { citizen, eventOf, staff } from '../support/api.ts';
import { captureOutput } from '../support/canaries.ts';
import { acceptedValue } from '../support/claim-facts.ts';
import { type Datapoint, datapointsIn } from '../support/emf.ts';
import { functionEnvironment } from '../support/function-environment.ts';
import { type Registered, register } from '../support/people.ts';
import { dueAt, underReview } from '../support/review-scene.ts';
import { createWorld, type World } from '../support/world.ts';
import { accountRefOf, bookAt, tamper } from '../use-cases/accounts/scene.ts';
import { claimScene, hospital } from '../use-cases/claims/scene.ts';
import { synthesised } from './assemblies.ts';

/** Each alarm of the template is given what raises it; our own numbers come from what the real functions wrote. */
const stack = 'gongji-hangzhou-dev';
const { template } = synthesised({ region: 'hangzhou', stage: 'dev', partition: 'aws' });
const alarms = new Map(
  Object.values(Template.fromJSON({ ...template }).findResources('AWS::CloudWatch::Alarm')).map(
    ({ Properties }): [string, AlarmProperties] => [Properties.AlarmName.replace(`${stack}-`, ''), Properties],
  ),
);
function alarm(name: string): AlarmProperties {
  const found = alarms.get(name);
  if (!found) throw new Error(`there is no alarm ${name}`);
  return found;
}

const raised = new Set<string>();
/** What the alarm says, at the end of a period; that it was raised is kept for the last test. */
function says(name: string, datapoints: readonly Datapoint[], at: number): AlarmState {
  const state = stateOf(alarm(name), datapoints, at);
  if (state === 'ALARM') raised.add(name);
  return state;
}

const now = Date.parse('2026-11-20T02:00:00.000Z');

describe('what AWS counts', () => {
  /** Values of one of the alarm's metrics, one for each period before now, the newest last. */
  const stated = (name: string, values: readonly number[], which = '') => {
    const found = Object.entries(seriesOf(alarm(name))).filter(([id]) =>
      id.toLowerCase().includes(which.toLowerCase()),
    );
    const [[, series] = []] = found;
    if (!series || (which === '' && found.length > 1)) throw new Error(`${name} has no one metric of ${which}`);
    return values.map(
      (value, place): Datapoint => ({
        ...{ namespace: series.namespace, metric: series.metric, dimensions: series.dimensions, unit: '', value },
        at: now - (values.length - place) * series.periodMs,
      }),
    );
  };

  test.each([
    ['ApiErrors', 'AWS/ApiGateway 5XXError Sum', [4, 4, 4], [5, 0, 5], ''],
    ['ApiSlow', 'AWS/ApiGateway Latency p99', [2_999, 9_000, 9_000], [3_000, 3_000, 3_000], ''],
    ['FunctionsThrottled', 'AWS/Lambda Throttles Sum', [1, 0, 0], [1, 1, 0], 'authorizer'],
    ['TableThrottled', 'AWS/DynamoDB WriteThrottleEvents Sum', [0, 0, 7], [1, 0, 7], 'tableWrites'],
    ['FunctionErrors', 'AWS/Lambda Errors Sum', [0], [1], 'yearClose'],
    [
      'StreamBehind',
      'AWS/Lambda IteratorAge Maximum',
      [400_000, 299_999, 400_000],
      [300_000, 300_000, 400_000],
      'events',
    ],
    ['ChangesGivenUp', 'AWS/SQS ApproximateNumberOfMessagesVisible Maximum', [0], [1], 'evidence'],
    ['ImportsGivenUp', 'AWS/SQS ApproximateNumberOfMessagesVisible Maximum', [0], [1], ''],
    ['NoticesGivenUp', 'AWS/SQS ApproximateNumberOfMessagesVisible Maximum', [0], [1], ''],
    ['ExecutionsStuck', 'AWS/States ExecutionsFailed Sum', [0], [1], 'failed'],
  ])('%s, of %s: silent, then raised', (name, metric, quiet, bad, which) => {
    const [first] = stated(name, bad, which);
    const statistic = Object.values(seriesOf(alarm(name)))[0]?.statistic;
    expect(`${first?.namespace} ${first?.metric} ${statistic}`).toBe(metric);
    expect(says(name, [], now)).toBe('OK');
    expect(says(name, stated(name, quiet, which), now)).toBe('OK');
    expect(says(name, stated(name, bad, which), now)).toBe('ALARM');
  });

  test('ExecutionsStuck is raised by one that ran out of time too', () => {
    expect(says('ExecutionsStuck', stated('ExecutionsStuck', [1], 'timedOut'), now)).toBe('ALARM');
  });
});

describe('what the functions count', () => {
  let world: World;
  let person: Registered;
  let output: ReturnType<typeof captureOutput>;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
    world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
    person = await register(world.services, { serial: 1 });
    const variables = {
      ...functionEnvironment(world),
      GONGJI_METRICS_STACK: stack,
      GONGJI_STACK: stack,
      GONGJI_STATE_MACHINE_ARN: 'arn:aws:states:local:000000000000:stateMachine:none',
      GONGJI_NOTICE_BUS: 'none',
    };
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    vi.useRealTimers();
    await world?.close();
  });

  /** The numbers that functions write while something is done. */
  async function counted(work: () => Promise<unknown>): Promise<readonly Datapoint[]> {
    output = captureOutput();
    try {
      await work();
      return datapointsIn(output.lines);
    } finally {
      output.restore();
    }
  }
  const endOf = (name: string) => {
    const [{ periodMs } = { periodMs: 0 }] = Object.values(seriesOf(alarm(name)));
    return Math.floor(Date.now() / periodMs + 1) * periodMs;
  };
  const minutes = (count: number) => ({ getRemainingTimeInMillis: () => count * 60_000 });

  /** Everything that is committed until then, through the consumer's own entry. */
  async function followed(): Promise<void> {
    const { handler } = await import('../../functions/events/handler.ts');
    const consumer = await startStreamConsumer({
      ...{
        endpoint: inject('dynamoDbEndpoint'),
        tableName: world.tableName,
        filters: eventFilters,
        pollMs: 5,
        handler,
      },
    });
    await consumer.idle();
    await consumer.stop();
  }

  test('ChainBroken: an entry that somebody changed in the table', async () => {
    const { handler } = await import('../../functions/jobs/verify/handler.ts');
    const ref = accountRefOf(person);
    await bookAt(world, ref, '2026-11-19T02:00:00.000Z');
    const whole = await counted(() => handler(undefined, minutes(15)));
    expect(says('ChainBroken', whole, endOf('ChainBroken'))).toBe('OK');
    const entry = await world.services.reads.entry(ref, 2);
    if (entry) await tamper(world, entry, { currentDelta: 101n });
    const broken = await counted(() => handler(undefined, minutes(15)));
    expect(says('ChainBroken', broken, endOf('ChainBroken'))).toBe('ALARM');
  });

  test('WalkOverdue: no walk comes to its end for three days, or the job says nothing', async () => {
    const { handler } = await import('../../functions/jobs/verify/handler.ts');
    const hourly = async (from: number, left: number) => {
      const numbers: Datapoint[] = [];
      for (const hour of [0, 1, 2]) {
        vi.setSystemTime(from + hour * 3_600_000);
        numbers.push(...(await counted(() => handler({ onceADay: true }, minutes(left)))));
      }
      return numbers;
    };
    const done = await hourly(now, 15);
    expect(says('WalkOverdue', done, endOf('WalkOverdue'))).toBe('OK');
    const neverDone = await hourly(now + 74 * 3_600_000, 0);
    expect(says('WalkOverdue', neverDone, endOf('WalkOverdue'))).toBe('ALARM');
    expect(says('WalkOverdue', [], endOf('WalkOverdue'))).toBe('ALARM');
    vi.setSystemTime(now);
  });

  test('ReviewsOverdue: an application beyond its service level', async () => {
    const { handler } = await import('../../functions/jobs/sweep/handler.ts');
    await underReview(world, dueAt('2026-11-20T02:00:01.000Z'));
    const inTime = await counted(() => handler({}, minutes(15)));
    expect(says('ReviewsOverdue', inTime, endOf('ReviewsOverdue'))).toBe('OK');
    await underReview(world, dueAt('2026-11-20T01:59:59.000Z'));
    const late = await counted(() => handler({}, minutes(15)));
    expect(says('ReviewsOverdue', late, endOf('ReviewsOverdue'))).toBe('ALARM');
  });

  test('DayUnbalanced: a file of an institution that differs from ours', async () => {
    const scene = claimScene(() => world);
    await scene.institutions();
    const reconcile = async (...rows: readonly string[]) => {
      const header = 'message_id,refund,total,fund,own_account,mutual_aid';
      const bytes = new TextEncoder().encode([header, ...rows].join('\n'));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      world.evidenceObjects.incoming.set(`reconciliation/H61010400001-${sha256}`, bytes);
      const request = { insuredAt: '610100', day: '2026-11-19', format: 'CSV', sha256 } as const;
      const asked = { idempotencyKey: crypto.randomUUID(), ...request };
      const { id } = acceptedValue(await requestReconciliation(world.services, hospital, asked, 'en'));
      expect(await compareFile(world.services, id)).toBe('READY');
      return counted(followed);
    };
    expect(says('DayUnbalanced', await reconcile(), endOf('DayUnbalanced'))).toBe('OK');
    const theirsMore = await reconcile('H61010400001202611190000000001,0,40.00,0.00,0.00,0.00');
    expect(says('DayUnbalanced', theirsMore, endOf('DayUnbalanced'))).toBe('ALARM');
  });

  test('UnmaskingUnusual: staff read much more plaintext than usual; what people see of themselves is none of it', async () => {
    const { handler } = await import('../../functions/graphql/handler.ts');
    const query = `mutation ($input: PersonUnmaskInput!) { personUnmask(input: $input) { userErrors { code } } }`;
    const unmask = async (times: number, caller: ReturnType<typeof staff>, why: object) => {
      const personId = `per_${Buffer.from(person.person.id).toString('base64url')}`;
      const body = JSON.stringify({ query, variables: { input: { personId, fields: ['PHONE'], ...why } } });
      for (let look = 1; look <= times; look += 1) {
        const answer = await handler(eventOf(caller, body), {} as Context);
        expect(JSON.parse(answer.body)).toEqual({ data: { personUnmask: { userErrors: [] } } });
      }
    };
    const enquiry = { purpose: 'ENQUIRY', reference: 'ticket 7' };
    await followed();
    await unmask(19, staff('clerk'), enquiry);
    await unmask(3, citizen(person.person.id), { purpose: 'OWN_DATA' });
    const usual = await counted(followed);
    expect(says('UnmaskingUnusual', usual, endOf('UnmaskingUnusual'))).toBe('OK');
    await unmask(1, staff('reviewer'), enquiry);
    // From its beginning: a stream without a place is read anew, and what was counted is not counted again.
    const oneMore = await counted(followed);
    expect(oneMore.filter(({ metric }) => metric === 'Unmaskings')).toHaveLength(2);
    expect(says('UnmaskingUnusual', [...usual, ...oneMore], endOf('UnmaskingUnusual'))).toBe('ALARM');
  });

  test('AuthorizerFailing: the keys of an issuer cannot be had', async () => {
    const issuer = {
      ...{ issuer: 'https://id.example', audience: 'urn:gongji:api', algorithms: ['ES256'], roles: ['citizen'] },
      // Nobody listens there.
      jwksUri: 'http://127.0.0.1:1/jwks',
    };
    vi.stubEnv('GONGJI_ISSUERS', JSON.stringify([issuer]));
    const { handler } = await import('../../functions/authorizer/handler.ts');
    const token = await sign(await makeKey('key-1'), { iss: issuer.issuer, aud: issuer.audience });
    const methodArn = 'arn:aws:execute-api:cn-north-1:000000000000:api/dev/POST/graphql';
    const ask = async (authorizationToken: string) => {
      const asked = handler({ type: 'TOKEN', authorizationToken: `Bearer ${authorizationToken}`, methodArn });
      await expect(asked).rejects.toThrow('Unauthorized');
    };
    const bad = await counted(async () => {
      for (let times = 1; times <= 5; times += 1) await ask('a.b.c');
    });
    expect(bad.filter(({ metric }) => metric === 'TokensRefused')).toHaveLength(10);
    expect(says('AuthorizerFailing', bad, endOf('AuthorizerFailing'))).toBe('OK');
    const without = await counted(async () => {
      for (let times = 1; times <= 5; times += 1) await ask(token);
    });
    expect(says('AuthorizerFailing', without, endOf('AuthorizerFailing'))).toBe('ALARM');
  });
});

test('every alarm there is was raised once', () => {
  expect([...raised].toSorted()).toEqual([...alarms.keys()].toSorted());
});
