import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { maskName } from '../../../domain/masking.ts';
import { type Api, createApi } from '../../../functions/graphql/api.ts';
import { limitsFrom } from '../../../functions/graphql/limits/settings.ts';
import { createNodeIds } from '../../../functions/graphql/node-ids.ts';
import { createSchema } from '../../../functions/graphql/schema.ts';
import { createLog } from '../../../functions/runtime/log.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import type { FaceProvider, Services } from '../../../use-cases/ports.ts';
import { channel, citizen, eventOf, staff } from '../../support/api.ts';
import { type Canaries, canarySearch, captureOutput } from '../../support/canaries.ts';
import { linkOf } from '../../support/records.ts';
import { type Keep, selectAll } from '../../support/select-all.ts';
import { createWorld, type World } from '../../support/world.ts';
import { accessTable } from './access-table.ts';
import { prepareBindings } from './canary-applications.ts';
import { cases, type Ids, openingBalance, participation, registration } from './canary-cases.ts';
import { prepareClaims } from './canary-claims.ts';
import { prepareLedger } from './canary-ledger.ts';
import { employerName, password, quill, token, yu } from './canary-people.ts';
import { prepareReconciliation } from './canary-reconciliation.ts';
import { prepareWallet } from './canary-wallet.ts';

/**
 * What no mask shows, cut where that still cannot turn up in a hash by chance: names without their first character,
 * numbers without an end, the birth date alone.
 */
const canaries: Canaries = {
  'name of rare characters': '䶮·〇龘鿍',
  'name in capitals': 'VANDERSNOOT',
  'birth date': '1967-02-13',
  'certificate number': yu.certificate.number.slice(3, 15),
  'passport number': quill.certificate.number.slice(1),
  phone: yu.phone.slice(1),
  'second phone': quill.phone.slice(1),
  'social card': yu.socialCardNumber,
  'second social card': quill.socialCardNumber,
  'computer number': yu.computerNumber.slice(1),
  'second computer number': quill.computerNumber.slice(1),
  token: token.slice(-20),
  password,
};
const search = canarySearch(canaries);

const searchEmployer = canarySearch({ employer: employerName });

const schema = createSchema();
const rootFields = { query: schema.getQueryType(), mutation: schema.getMutationType() };
const names = Object.values(rootFields).flatMap((type) => Object.keys(type?.getFields() ?? {}));

/** Everything that a field can give is more than a client may ask for at once. */
const roomy = JSON.stringify({
  ...{ fields: 5_000, tokens: 5_000, documentBytes: 65_536, bodyBytes: 262_144 },
  ...{ listCost: 10_000_000, depth: 30, nesting: 60, aliases: 5_000 },
});

let world: World;
let ids: Ids;
let personId = '';
const output: { lines: readonly string[]; restore(): void } = captureOutput();
const answers: { place: string; field: string; unmasks: boolean; status: number; text: string; headers: unknown }[] =
  [];

/** One request, its answer kept for the search. Every request carries a token and a password besides. */
async function ask(api: Api, caller: Caller, place: string, body: object, field = place) {
  const headers = { authorization: `Bearer ${token}`, cookie: `password=${password}`, 'accept-language': 'zh' };
  const event = eventOf(caller, JSON.stringify({ ...body, extensions: { password } }), headers);
  const { statusCode, headers: answered, body: text } = await api(event, {} as Context);
  const { data } = JSON.parse(text);
  const unmasks = Boolean(data?.personUnmask?.plaintext);
  answers.push({ place: `${caller.role}: ${place}`, field, unmasks, status: statusCode, text, headers: answered });
  return data;
}

/** The operation of a root field with everything that it can give, or as much of it as `keep` says. */
function operationOf(name: string, keep?: Keep): string {
  const [kind, type] = Object.entries(rootFields).find(([, root]) => root?.getFields()[name]) ?? [];
  const field = type?.getFields()[name];
  if (!field) throw new Error(`no root field ${name}`);
  const declared = field.args.map(({ name: argument, type: input }) => `$${argument}: ${input}`).join(', ');
  const given = field.args.map(({ name: argument }) => `${argument}: $${argument}`).join(', ');
  const selection = selectAll(schema, field.type, 4, keep);
  return `${kind} ${declared ? `(${declared})` : ''} { ${name}${given ? `(${given})` : ''} ${selection} }`;
}

const everybody = (): readonly Caller[] => [
  citizen(personId),
  citizen('99999999-0000-4000-8000-999999999999'),
  channel('demo-pay'),
  channel('demo-health'),
  ...(['institution', 'terminal', 'clerk', 'reviewer', 'supervisor', 'auditor', 'operator'] as const).map((role) =>
    staff(role),
  ),
  staff('clerk', '610100'),
];

async function askEverything(api: Api, place: string) {
  for (const name of names) {
    for (const caller of everybody()) {
      // First what he may read of what he is party to, so that he is answered; then all, some of which is forbidden.
      const queries = new Set([operationOf(name, readableAs(name, caller)), operationOf(name)]);
      for (const variables of cases[name]?.(idsOf(caller)) ?? []) {
        for (const query of queries) await ask(api, caller, `${place} ${name}`, { query, variables }, name);
      }
    }
  }
}

/** What somebody may read of his own, of what he handed in, or of what waits for him to look at. */
function readableAs(name: string, { role }: Caller): Keep {
  const reader = role === 'citizen' ? 'OWNER' : role.toUpperCase();
  const readers = name === 'reviewQueue' ? ['QUEUE'] : [reader, 'ANYONE'];
  if (role === 'terminal' || role === 'institution') readers.push('SUBMITTER');
  const claims = ['Claim', 'ClaimPayer', 'ClaimQuote', 'ClaimSettlement'];
  const applications = ['BindingApplication', 'ApplicationAction', 'Evidence'];
  const guarded = new Set([...applications, ...claims, 'FamilyLink', 'Person', 'Participation']);
  return (type, field) => {
    // The other side of what he is party to is a relative of his, at best.
    const asked =
      role === 'citizen' && (type === 'Person' || type === 'Participation') ? ['RELATIVE', 'ANYONE'] : readers;
    const allowed = accessTable[type]?.[field] ?? '';
    return !guarded.has(type) || allowed.split(' ').some((one) => asked.includes(one));
  };
}

/** A channel knows the person by an id of its own, which came with the consent. */
let channelPersonId = '';
const idsOf = (caller: Caller): Ids => (caller.role === 'channel' ? { ...ids, person: channelPersonId } : ids);

/** Services that fail at every call with an error that tells everything. */
function failing(services: Services): Services {
  const fail = () => {
    const { certificate, name, phone } = yu;
    const words = `${name}, ${certificate.number} (born 1967-02-13), +86 ${phone.slice(0, 3)}-${phone.slice(3)}, ${yu.computerNumber}, ${yu.socialCardNumber}`;
    const cause = new AggregateError([new RangeError(words), `${quill.name} ${token}`], `of ${quill.name}`);
    throw Object.assign(new TypeError(`cannot read ${words}`, { cause }), { item: { ...yu, ...quill } });
  };
  const broken = <T extends object>(part: T): T => new Proxy(part, { get: () => fail });
  return {
    ...services,
    reads: broken(services.reads),
    vault: broken(services.vault),
    regions: broken(services.regions),
    commit: fail,
  };
}

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  vi.stubEnv('GONGJI_METRICS_STACK', 'gongji-hangzhou-test');
  const settings = { limits: limitsFrom(roomy), stage: 'dev' as const, log: createLog('graphql') };
  const faceProvider: FaceProvider = { open: async ({ id }) => ({ url: `https://face.example/${id}` }) };
  const services = { ...world.services, faceProvider };
  const api = createApi({ services, ...settings });
  await register(api);
  await askEverything(api, 'working');
  await askEverything(createApi({ services: failing(services), ...settings }), 'failing');
  await askOddly(api);
});
afterAll(async () => {
  output.restore();
  vi.unstubAllEnvs();
  await world.close();
});

async function register(api: Api) {
  const selection = '{ person { id participations { id } accounts { id } } userErrors { code } }';
  const query = `mutation ($input: PersonRegisterInput!) { personRegister(input: $input) ${selection} }`;
  const registered = [];
  for (const [person, rows] of [
    [yu, [{ ...participation, openingBalance }]],
    [quill, [participation]],
  ] as const) {
    const data = await ask(api, staff('clerk'), 'registering', { query, variables: registration(person, rows) });
    registered.push(data.personRegister.person);
  }
  const [giver, receiver] = await Promise.all(
    registered.map(({ id }) => world.services.reads.person(Buffer.from(id.slice(4), 'base64url').toString())),
  );
  if (!giver || !receiver) throw new Error('nobody was registered');
  await prepareReconciliation(world);
  await world.services.commit({ changes: [{ change: 'LINK_MADE', link: linkOf(giver, receiver) }] });
  const nodeIds = createNodeIds(world.services.pairwise, staff('clerk'));
  const sides = { personId: giver.id, kind: 'MUTUAL_AID', side: 'GIVING', otherId: receiver.id } as const;
  personId = giver.id;
  const grant = `mutation ($input: ChannelConsentGrantInput!) { channelConsentGrant(input: $input) { consent { id channelPersonId } userErrors { code } } }`;
  const consentTextVersion = world.services.regions.profile('330100', '2026-11-20')?.consent.text.version ?? '';
  const [variables] = cases.channelConsentGrant?.({ consentTextVersion } as Ids) ?? [];
  const { channelConsentGrant } = await ask(api, citizen(personId), 'granting', { query: grant, variables });
  channelPersonId = channelConsentGrant.consent.channelPersonId;
  const [{ id, participations, accounts }, other] = registered;
  ids = {
    person: id,
    participation: participations[0].id,
    otherParticipation: other.participations[0].id,
    account: accounts[0].id,
    consent: channelConsentGrant.consent.id,
    link: nodeIds.encode({ type: 'FamilyLink', ...sides }),
    // It is unbound on the way, and the clock stands still.
    endedLink: nodeIds.encode({ type: 'FamilyLink', ...sides, endedAt: '2026-11-20T02:00:00.000Z' }),
    consentTextVersion,
    ...(await prepareBindings(world, giver)),
    ...(await prepareWallet(world, giver)),
    ...(await prepareLedger(world, giver)),
    ...(await prepareClaims(world, giver)),
  };
}

/** What is no ordinary request: broken documents, values written out, names, refusals before anything is parsed. */
async function askOddly(api: Api) {
  const clerk = staff('clerk');
  const bodies: object[] = [
    {
      query: `{ personByCertificate(certificate: { kind: ${quill.name.split(' ')[1]}, number: ${yu.phone} }) { id } }`,
    },
    { query: `{ personByCertificate(certificate: "${yu.name}") { id } }` },
    { query: `{ node(id: "${quill.name} "${quill.name}" ") { id } }` },
    { query: `{ node(id: ${yu.name}) { id } }` },
    { query: `{ viewer { role } } ${quill.name}` },
    { query: `query A($v${yu.phone}: ID) { viewer { role } }` },
    { query: 'query A { viewer { role } }', operationName: yu.name },
    { query: 'query A { viewer { role } }', operationName: quill.name },
    { query: '{ viewer { role } }', variables: { [yu.name]: [[[[[[[[[[[[quill.name]]]]]]]]]]]] } },
    { documentId: yu.certificate.number },
    { query: `# ${yu.name}\n{ viewer { accessLog(first: 101, after: "${yu.phone}") { edges { cursor } } } }` },
  ];
  for (const body of bodies) await ask(api, clerk, 'odd', body);
  const raw = JSON.stringify({ ...yu, ...quill, token, password });
  for (const change of [
    { body: `[${raw}]` },
    { body: raw.slice(1) },
    { body: null, httpMethod: 'GET', queryStringParameters: { query: raw } },
  ]) {
    const { statusCode, headers, body } = await api({ ...eventOf(clerk, ''), ...change }, {} as Context);
    answers.push({ place: 'refused', field: 'refused', unmasks: false, status: statusCode, text: body, headers });
  }
  const event = eventOf(undefined, raw, { authorization: token });
  const { statusCode, headers, body } = await api(event, {} as Context);
  answers.push({ place: 'nobody', field: 'nobody', unmasks: false, status: statusCode, text: body, headers });
}

test('every root field has a case', () => {
  expect(Object.keys(cases).sort()).toEqual(names.toSorted());
});

describe('every root field was tried for good', () => {
  const of = (field: string, place: string) =>
    answers.filter((answer) => answer.field === field && answer.place.includes(place));

  test.each(names)('%s succeeded, failed, and broke', (name) => {
    const succeeded = of(name, 'working').filter(({ text }) => {
      const { data, errors } = JSON.parse(text);
      return !errors && data?.[name] && !data[name].userErrors?.length;
    });
    const failed = of(name, 'working').filter(({ text }) => /"(errors|code)":|null/.test(text));
    const broke = of(name, 'failing').filter(({ text }) => text.includes('INTERNAL_SERVER_ERROR'));
    expect([succeeded.length > 0, failed.length > 0, broke.length > 0]).toEqual([true, true, true]);
  });

  test('and who paid a claim was shown to whoever may see it, by the mask of his name', () => {
    const shown = of('node', 'working').filter(({ text }) => {
      const payers: { name: string }[] = JSON.parse(text).data?.node?.Claim_settlement?.payers ?? [];
      return payers.some(({ name }) => name === maskName(quill.name));
    });
    expect([...new Set(shown.map(({ place }) => place))].toSorted()).toEqual([
      'auditor: working node',
      'citizen: working node',
      'clerk: working node',
      'institution: working node',
      'supervisor: working node',
    ]);
  });

  test('and the plaintext was shown to whoever may see it', () => {
    const shown = answers.filter(({ unmasks }) => unmasks);
    expect(shown.map(({ place }) => place).toSorted()).toEqual([
      'citizen: working personUnmask',
      'clerk: working personUnmask',
      'reviewer: working personUnmask',
      'supervisor: working personUnmask',
    ]);
    for (const { text } of shown) {
      expect(search('plaintext', JSON.parse(text))).toEqual([
        'name of rare characters in plaintext',
        'birth date in plaintext',
        'certificate number in plaintext',
        'phone in plaintext',
        'social card in plaintext',
        'computer number in plaintext',
      ]);
    }
  });
});

describe('no canary is found', () => {
  test('in any answer but that of personUnmask', () => {
    const found = answers
      .filter(({ unmasks }) => !unmasks)
      .flatMap(({ place, text, headers }) => search(`${place}: ${text}`, [text, headers]));
    expect(found).toEqual([]);
    expect(answers.length).toBeGreaterThan(500);
  });

  test('in any line of the log, nor the employer', () => {
    const found = output.lines.flatMap((line) => [...search(line, line), ...searchEmployer(line, line)]);
    expect(found).toEqual([]);
    const events = output.lines.map((line) => JSON.parse(line).event).filter((event) => event !== undefined);
    expect([...new Set(events)].sort()).toEqual(['request_failed', 'request_refused']);
    expect(events.filter((event) => event === 'request_failed').length).toBeGreaterThan(50);
  });

  test('in any number that was counted, whose dimensions are those of the closed list', () => {
    const numbers = output.lines.map((line) => JSON.parse(line)).filter(({ _aws }) => _aws !== undefined);
    expect(numbers.flatMap((number) => search('number', number))).toEqual([]);
    const dimensions = numbers.flatMap(({ _aws: { CloudWatchMetrics } }) => CloudWatchMetrics[0].Dimensions.flat());
    expect([...new Set(dimensions)].toSorted()).toEqual(['Client', 'Code', 'Role', 'Stack']);
    const refused = new Set(numbers.flatMap(({ Code }) => Code ?? []));
    expect([...refused]).toEqual(expect.arrayContaining(['NOT_FOUND', 'FORBIDDEN', 'INTERNAL_SERVER_ERROR']));
    expect([...refused].filter((code) => !/^[A-Z][A-Z0-9_]+$/.test(code))).toEqual([]);
  });

  test('in the raw table, where only the employer stands in clear', async () => {
    const items = await world.rawItems();
    expect(items.flatMap((item) => search(`${item.pk} ${item.sk}`, item))).toEqual([]);
    expect(items.some((item) => searchEmployer('item', item).length > 0)).toBe(true);
    expect(items.length).toBeGreaterThan(20);
  });

  // What is in a commitment letter is the law's; nobody but the parties and their reviewers can fetch one.
  test('in the name of any file', () => {
    const names = [...world.evidenceObjects.incoming.keys(), ...world.evidenceObjects.kept.keys()];
    expect(names.flatMap((name) => search('file', name))).toEqual([]);
    expect(names.length).toBeGreaterThan(0);
  });

  test('in any key or condition that the table was asked with, nor the employer', () => {
    const { requests } = world.recorder;
    const found = requests.flatMap((request) => [...search('key', request), ...searchEmployer('key', request)]);
    expect(found).toEqual([]);
    expect(requests.length).toBeGreaterThan(200);
  });
});

describe('the search finds what leaks', () => {
  test('a line that did not go through the redaction, and not the same line that did', () => {
    const leak = `registered ${yu.name}, ${yu.certificate.number}, ${quill.name}`;
    const before = output.lines.length;
    createLog('graphql').info('leak', { leak });
    process.stdout.write(`${JSON.stringify({ leak })}\n`);
    const [redacted, clear] = output.lines.slice(before).map((line) => search('line', line));
    expect(redacted).toEqual([]);
    expect(clear).toEqual([
      'name of rare characters in line',
      'name in capitals in line',
      'birth date in line',
      'certificate number in line',
    ]);
  });
});
