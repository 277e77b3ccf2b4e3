import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FunctionName, functionNames } from '../../infra/bundles/functions.ts';
import { createTable, localAwsRegion, localCredentials } from '../../local/dynamodb.ts';
import { createDocumentClient } from '../../store/document-client.ts';
import { createReads } from '../../store/reads.ts';
import { createCommit } from '../../store/transact.ts';
import { createKeyFile } from '../../store/vault/key-file.ts';
import { citizen, eventOf } from '../support/api.ts';
import { applicationIn } from '../support/applications.ts';
import { runAlone } from './lone-bundle.ts';
import { startObjectStore } from './object-store.ts';

const personId = '11111111-1111-4111-8111-111111111111';
const methodArn = 'arn:aws-cn:execute-api:cn-north-1:000000000000:api/dev/POST/graphql';
const s3Event = {
  Records: [{ s3: { bucket: { name: 'rosters' }, object: { key: 'roster.ndjson', size: 1, eTag: 'x' } } }],
};

/** An event for every function, and what it says of its environment: the type demands that none is left out. */
const inEmptiness: Readonly<Record<FunctionName, readonly [event: unknown, variables: RegExp]>> = {
  graphql: [eventOf(citizen(personId), '{}'), /GONGJI_TABLE_NAME/],
  authorizer: [{ type: 'TOKEN', authorizationToken: 'Bearer x', methodArn }, /GONGJI_ISSUERS, GONGJI_STACK/],
  import: [s3Event, /GONGJI_TABLE_NAME/],
  rekey: [{}, /GONGJI_TABLE_NAME/],
  yearClose: [{}, /GONGJI_TABLE_NAME/],
  verify: [{}, /GONGJI_TABLE_NAME/],
  workflow: [{ task: 'screen', applicationId: personId }, /GONGJI_TABLE_NAME/],
  events: [{ Records: [] }, /GONGJI_TABLE_NAME, GONGJI_AREAS, GONGJI_STATE_MACHINE_ARN, GONGJI_NOTICE_BUS/],
  evidence: [{ Records: [] }, /GONGJI_EVIDENCE_BUCKET, GONGJI_FONTS/],
  personData: [
    { verb: 'destroy', person: { id: personId }, operator: 'li.wei', reference: 'F-1', write: false },
    /GONGJI_TABLE_NAME/,
  ],
  rebuildClosing: [
    { institutionId: 'H61010400001', from: '2026-11-20', to: '2026-11-20', work: 'COMPARE' },
    /GONGJI_TABLE_NAME/,
  ],
  follow: [{ follow: 'claim', id: personId }, /GONGJI_TABLE_NAME/],
  migrate: [{ work: 'STATES' }, /GONGJI_TABLE_NAME/],
  sweep: [{}, /GONGJI_TABLE_NAME/],
  faceCallback: [{}, /GONGJI_TABLE_NAME, GONGJI_AREAS/],
};

describe('in an empty environment a function starts, and says at its first event which variable is missing', () => {
  test.each(functionNames)('%s', async (name) => {
    const [event, variables] = inEmptiness[name];
    const { loaded, failure } = await runAlone(name, event);
    expect(loaded).toBe(true);
    expect(failure).toMatch(variables);
  });
});

describe('with its variables a function answers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongji-lone-'));
  const keyFile = join(folder, 'keys.json');
  const tableName = `lone-${crypto.randomUUID()}`;
  const environment = {
    GONGJI_TABLE_NAME: tableName,
    GONGJI_TABLE_ID: 'gongji-lone',
    GONGJI_STAGE: 'dev',
    GONGJI_AREAS: '330100',
    GONGJI_KEY_FILE: keyFile,
    AWS_ENDPOINT_URL_DYNAMODB: inject('dynamoDbEndpoint'),
    AWS_REGION: localAwsRegion,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
  const answering: typeof runAlone = (name, ...rest) => {
    answered.add(name);
    return runAlone(name, ...rest);
  };
  /** Letters are printed by the bundle in lone-evidence.test.ts. */
  const answered = new Set<FunctionName>(['evidence']);
  const following = {
    GONGJI_STATE_MACHINE_ARN: 'arn:aws-cn:states:cn-north-1:000000000000:stateMachine:x',
    GONGJI_NOTICE_BUS: 'gongji-lone',
  };
  beforeAll(async () => {
    createKeyFile(keyFile);
    await createTable(inject('dynamoDbEndpoint'), tableName);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('faceCallback: an answer that nobody signed', async () => {
    const event = { headers: {}, body: '{}', isBase64Encoded: false };
    const { result } = await answering('faceCallback', event, { ...environment, GONGJI_FACE_SECRET: 'a secret' });
    expect(result).toMatchObject({ statusCode: 401, body: '{"status":"NOT_SIGNED"}' });
  });

  test('graphql: a query that reads no table', async () => {
    const query = '{ regionProfile(admdvs: "330100") { admdvs name { zhCN } } }';
    const event = eventOf(citizen(personId), JSON.stringify({ query }));
    const { result } = await answering('graphql', event, environment);
    expect(result).toMatchObject({ statusCode: 200 });
    expect(JSON.parse((result as { body: string }).body)).toEqual({
      data: { regionProfile: { admdvs: '330100', name: { zhCN: '杭州市' } } },
    });
  });

  const ownAccounts = eventOf(
    citizen(personId),
    JSON.stringify({ query: '{ viewer { person { accounts { available { fen } } } } }' }),
  );

  test('graphql: a query that reads the table', async () => {
    const { result } = await answering('graphql', ownAccounts, environment);
    expect(JSON.parse((result as { body: string }).body)).toEqual({ data: { viewer: { person: { accounts: [] } } } });
  });

  test('graphql: without the credentials that Lambda gives, the log names the variable and the answer does not', async () => {
    const { AWS_ACCESS_KEY_ID: _, ...without } = environment;
    const { result, printed } = await answering('graphql', ownAccounts, without);
    expect(printed).toContain('AWS_ACCESS_KEY_ID');
    expect((result as { body: string }).body).not.toContain('AWS_ACCESS_KEY_ID');
    expect((result as { body: string }).body).toContain('INTERNAL_SERVER_ERROR');
  });

  test('authorizer: nobody comes in with a token of nobody', async () => {
    const issuer = {
      issuer: 'https://id.example',
      jwksUri: 'https://id.example/jwks',
      audience: 'urn:gongji:api',
      algorithms: ['ES256'],
      roles: ['citizen'],
    };
    const event = { type: 'TOKEN', authorizationToken: 'Bearer a.b.c', methodArn };
    const { failure, printed } = await answering('authorizer', event, {
      ...{ GONGJI_ISSUERS: JSON.stringify([issuer]), GONGJI_STACK: 'gongji-lone' },
    });
    expect(failure).toBe('Unauthorized');
    expect(printed).toContain('token_malformed');
  });

  test('sweep: in an empty table nothing is to end', async () => {
    const { result } = await answering('sweep', {}, environment);
    expect(result).toEqual([{ admdvs: '330100', linksEnded: 0, quotasReturned: 0, deadlinesMoved: 0, more: false }]);
  });

  test('workflow: an application that was withdrawn is put before the applicant', async () => {
    const client = createDocumentClient({
      endpoint: inject('dynamoDbEndpoint'),
      region: localAwsRegion,
      credentials: localCredentials,
    });
    const commit = createCommit({ client, tableName, now: () => new Date(), jitter: () => 0, wait: async () => {} });
    const application = applicationIn.WITHDRAWN;
    const written = await commit({ changes: [{ change: 'APPLICATION_SUBMITTED', application, pointers: [] }] });
    expect(written).toEqual({ status: 'COMMITTED' });
    const event = { task: 'conclude', applicationId: application.id };
    const { result } = await answering('workflow', event, environment);
    expect(result).toMatchObject({ next: 'CONCLUDE' });
    const { deliveredAt } = (await createReads(client, tableName).application(application.id)) ?? {};
    expect(deliveredAt).toMatch(/^\d{4}-/);
    client.destroy();
  });

  test('events: a record that it cannot handle is reported', async () => {
    const record = {
      eventName: 'INSERT',
      dynamodb: { SequenceNumber: '7', NewImage: { entity: { S: 'BindingApplication' } } },
    };
    const { result, printed } = await answering('events', { Records: [record] }, { ...environment, ...following });
    expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: '7' }] });
    expect(printed).toContain('event_failed');
  });

  test('migrate: nothing has run in an empty table', async () => {
    const { result } = await runAlone('migrate', { work: 'STATES' }, environment);
    expect(result).toMatchObject([{ name: '2026-11-index-places', status: 'PENDING', looked: 0, changed: 0 }]);
  });

  test('personData: nobody is known by an id that there is not', async () => {
    const event = { verb: 'destroy', person: { id: personId }, operator: 'li.wei', reference: 'F-1', write: true };
    const variables = { ...environment, GONGJI_EVIDENCE_BUCKET: 'evidence' };
    const { result } = await answering('personData', event, variables);
    expect(result).toEqual({ status: 'REFUSED', rejection: { code: 'not_found', path: ['person'] } });
  });

  test('rebuildClosing: without claims there are no lines', async () => {
    const event = { institutionId: 'H61010400001', from: '2026-11-20', to: '2026-11-20', work: 'COMPARE' };
    const { result } = await answering('rebuildClosing', event, environment);
    expect(result).toEqual({ status: 'FINISHED', claims: 0, lines: 0, missing: [], different: [] });
  });

  test('follow: nothing is known of a claim that there is not', async () => {
    const { result } = await answering('follow', { follow: 'claim', id: personId }, environment);
    expect(result).toBeNull();
  });

  test('events: what others are told of is put on the bus', async () => {
    const bodies: string[] = [];
    const bus = createServer(async (request, response) => {
      bodies.push(Buffer.concat(await request.toArray()).toString());
      response.end('{"FailedEntryCount":0,"Entries":[{"EventId":"e"}]}');
    });
    await new Promise<void>((resolve) => bus.listen(0, '127.0.0.1', resolve));
    const image = {
      entity: { S: 'FamilyLink' },
      admdvs: { S: '330100' },
      version: { N: '2' },
      applicationId: { S: 'a' },
    };
    const record = { eventName: 'INSERT', dynamodb: { SequenceNumber: '8', NewImage: image } };
    const { result } = await answering(
      'events',
      { Records: [record] },
      {
        ...{ ...environment, ...following },
        AWS_ENDPOINT_URL_EVENTBRIDGE: `http://127.0.0.1:${(bus.address() as AddressInfo).port}`,
      },
    );
    bus.close();
    expect(result).toEqual({ batchItemFailures: [] });
    expect(bodies.map((body) => JSON.parse(body).Entries)).toEqual([
      [expect.objectContaining({ EventBusName: 'gongji-lone', DetailType: 'FAMILY_LINK_ENDED' })],
    ]);
  });

  test('rekey: an empty table is done at once', async () => {
    const { result } = await answering('rekey', {}, environment);
    expect(result).toMatchObject({ status: 'FINISHED' });
  });

  test('migrate: tells how far each migration is', async () => {
    const { result } = await answering('migrate', { work: 'STATES' }, environment);
    expect(result).toMatchObject([{ name: '2026-11-index-places' }]);
  });

  test.each(['yearClose', 'verify'] as const)('%s: an empty table is done at once', async (name) => {
    const { result } = await answering(name, {}, environment);
    expect(result).toMatchObject({ status: 'FINISHED', found: { accounts: 0 } });
  });

  test('import: reads a roster from its bucket and puts the report of a bad row beside it', async () => {
    const store = await startObjectStore({ 'rosters/roster 1.ndjson': 'no roster at all\n' });
    const event = {
      Records: [{ s3: { bucket: { name: 'rosters' }, object: { key: 'roster+1.ndjson', size: 17, eTag: 'x' } } }],
    };
    const { result } = await answering('import', event, { ...environment, AWS_ENDPOINT_URL_S3: store.endpoint });
    expect(result).toEqual([{ registered: 0, participationsAdded: 0, linked: 0, unchanged: 0, failed: 1 }]);
    expect([...store.objects.keys()]).toEqual(['rosters/roster 1.ndjson', 'rosters/roster 1.ndjson.errors.csv']);
    expect(store.objects.get('rosters/roster 1.ndjson.errors.csv')).toMatch(/^line,field,reason.*\n1,/);
    store.stop();
  });

  test('every function has answered', () => {
    expect([...answered].toSorted()).toEqual([...functionNames].toSorted());
  });
});
