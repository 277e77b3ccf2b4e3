import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { citizen, createTestApi, staff, type TestApi } from '../../support/api.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World;
let api: TestApi;
let zhang: Registered;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
  zhang = await register(world.services, { serial: 1 });
});
afterAll(() => world.close());

const zh = { 'accept-language': 'zh-CN' };
const me = () => citizen(zhang.person.id);

describe('GraphQL errors have a code and a status', () => {
  const entries = 'query ($first: Int = 5) { viewer { accessLog(first: $first) { edges { cursor } } } }';
  test.each<[string, string, object | undefined, number, string]>([
    ['a document that does not parse', '{ viewer', undefined, 400, 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', '{ viewer { nam } }', undefined, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an operation that is not there',
      'query A { viewer { role } } query B { viewer { role } }',
      undefined,
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['a required variable that is missing', 'query ($id: ID!) { node(id: $id) { id } }', {}, 400, 'BAD_USER_INPUT'],
    ['a variable of another type', 'query ($id: ID!) { node(id: $id) { id } }', { id: {} }, 400, 'BAD_USER_INPUT'],
    [
      'a malformed day in a variable',
      'query ($on: Date) { regionProfile(admdvs: "330100", on: $on) { versionId } }',
      { on: '2026-02-30' },
      400,
      'BAD_USER_INPUT',
    ],
    [
      'a malformed day written out',
      '{ regionProfile(admdvs: "330100", on: "2026-02-30") { versionId } }',
      undefined,
      400,
      'BAD_USER_INPUT',
    ],
    [
      'a malformed area in a variable',
      'query ($a: Admdvs!) { regionProfile(admdvs: $a) { versionId } }',
      { a: '33010' },
      400,
      'BAD_USER_INPUT',
    ],
    [
      'a malformed area written out',
      '{ regionProfile(admdvs: 330100) { versionId } }',
      undefined,
      400,
      'BAD_USER_INPUT',
    ],
    ['null in place of a default', entries, { first: null }, 200, 'BAD_USER_INPUT'],
    [
      'more malformed values than are told',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: Array.from({ length: 30 }, () => ({})) },
      400,
      'BAD_USER_INPUT',
    ],
    ['a page that is too large', entries, { first: 101 }, 200, 'PAGE_SIZE_OUT_OF_RANGE'],
    [
      'a field that is for others',
      '{ personByCertificate(certificate: { kind: OTHER, number: "1" }) { id } }',
      undefined,
      200,
      'FORBIDDEN',
    ],
  ])('%s', async (_name, query, variables, expected, code) => {
    const asked = createTestApi(world);
    const { status, errors, data } = await asked.ask(me(), query, variables);
    expect(status).toBe(expected);
    expect([...new Set(errors.map(({ extensions }) => extensions.code))]).toEqual([code]);
    for (const { extensions } of errors) expect(extensions.correlationId).toMatch(/^00000000-0000-4000-9000-\d{12}$/);
    if (status === 400) expect(data).toBeNull();
    expect(asked.log.lines).toEqual([]);
  });

  test('what the engine says gets a Chinese heading', async () => {
    const messages = async (query: string, variables?: object) =>
      (await api.ask(me(), query, variables, zh)).errors.map(({ message }) => message);
    expect(await messages('{ viewer { nam } }')).toEqual([
      'GraphQL 文档与接口定义不符：Cannot query field "nam" on type "Viewer".',
    ]);
    expect(await messages('{')).toEqual(['GraphQL 文档语法错误：Syntax Error: Expected Name, found <EOF>.']);
  });

  const day = 'query ($on: Date!) { regionProfile(admdvs: "330100", on: $on) { versionId } }';
  const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const page = 'query ($first: Int) { viewer { accessLog(first: $first) { edges { cursor } } } }';
  const byCertificate = 'query ($c: CertificateInput!) { personByCertificate(certificate: $c) { id } }';
  const add = 'mutation ($input: ParticipationAddInput!) { participationAdd(input: $input) { userErrors { code } } }';
  const participation = { insuranceType: 'EMPLOYEE', admdvs: '33010', since: '2026-02-30' };
  test.each<[string, object | undefined, string[]]>([
    [day, {}, ['参数不符合要求：未提供变量 $on，其类型为 Date!。']],
    [day, { on: null }, ['参数不符合要求：变量 $on 不能为 null，其类型为 Date!。']],
    [day, { on: '2026-02-30' }, ['变量 $on 不符合要求：Date 须为真实存在的日期，格式如 2026-11-22。']],
    [
      '{ regionProfile(admdvs: "330100", on: "2026-02-30") { versionId } }',
      undefined,
      ['参数不符合要求：Date 须为真实存在的日期，格式如 2026-11-22。'],
    ],
    [nodes, { ids: ['1', {}] }, ['变量 $ids 的 [1] 不符合要求：应为 ID 类型的值。']],
    [page, { first: 1.5 }, ['变量 $first 不符合要求：应为 Int 类型的值。']],
    [
      byCertificate,
      { c: { kind: 'LIBRARY', number: '1' } },
      ['变量 $c 的 kind 不符合要求：不是 CertificateKind 的枚举值。'],
    ],
    [byCertificate, { c: { kind: 7, number: '1' } }, ['变量 $c 的 kind 不符合要求：应为 CertificateKind 类型的值。']],
    [
      byCertificate,
      { c: { kind: 'OTHER', number: null } },
      ['变量 $c 的 number 不符合要求：不能为 null，其类型为 String!。'],
    ],
    [
      byCertificate,
      { c: { kind: 'OTHER', number: '1', nmae: 1, '33010619900307': 1 } },
      [
        '变量 $c 不符合要求：CertificateInput 没有字段 nmae。',
        '变量 $c 不符合要求：CertificateInput 没有其中一个字段。',
      ],
    ],
    [byCertificate, { c: { number: '1' } }, ['变量 $c 不符合要求：未提供字段 kind，其类型为 CertificateKind!。']],
    [byCertificate, { c: 'x' }, ['变量 $c 不符合要求：应为 CertificateInput 类型的对象。']],
    [
      add,
      { input: { idempotencyKey: 'chinese-1', certificate: { kind: 'LIBRARY', number: '1' }, participation } },
      [
        '变量 $input 的 certificate.kind 不符合要求：不是 CertificateKind 的枚举值。',
        '变量 $input 的 participation.admdvs 不符合要求：Admdvs 须为六位数字，格式如 330100。',
        '变量 $input 的 participation.since 不符合要求：Date 须为真实存在的日期，格式如 2026-11-22。',
      ],
    ],
    [
      nodes,
      { ids: Array.from({ length: 21 }, () => ({})) },
      [
        ...Array.from({ length: 20 }, (_, index) => `变量 $ids 的 [${index}] 不符合要求：应为 ID 类型的值。`),
        '参数不符合要求：变量中的错误过多，其余不再列出。',
      ],
    ],
  ])('of an argument the engine speaks Chinese: %s with %j', async (query, variables, expected) => {
    const { errors } = await api.ask(staff('clerk'), query, variables, zh);
    expect(errors.map(({ message }) => message)).toEqual(expected);
    expect([...new Set(errors.map(({ extensions }) => extensions.code))]).toEqual(['BAD_USER_INPUT']);
  });

  test("what a resolver says of an argument is in the caller's language already", async () => {
    const query = '{ personByCertificate(certificate: { kind: RESIDENT_ID, number: "330106199003070001" }) { id } }';
    const { errors } = await api.ask(staff('clerk'), query, undefined, zh);
    expect(errors.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      ['证件号码校验位不正确，请检查是否输入有误。', 'BAD_USER_INPUT'],
    ]);
  });
});
