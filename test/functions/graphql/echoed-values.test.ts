import { afterAll, describe, expect, inject, test } from 'vitest';
import { channel, createTestApi, eventOf, staff } from '../../support/api.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
afterAll(() => world.close());

describe('suggestions are absent', () => {
  test.each([
    ['of fields', '{ viewer { rol } }', undefined],
    ['of arguments', '{ node(ids: "1") { id } }', undefined],
    ['of types', 'query ($a: Admdv) { viewer { role } }', undefined],
    ['of enum values', '{ viewer { person { familyLinks(kind: DISPLAI) { edges { cursor } } } } }', undefined],
    [
      'of enum values in variables',
      'query ($k: LinkKind) { viewer { person { familyLinks(kind: $k) { edges { cursor } } } } }',
      { k: 'DISPLAI' },
    ],
    [
      'of members of variables',
      'query ($c: CertificateInput!) { personByCertificate(certificate: $c) { id } }',
      { c: { kin: 'OTHER', number: '1' } },
    ],
  ])('%s', async (_name, query, variables) => {
    const { errors, text } = await createTestApi(world).ask(staff('clerk'), query, variables);
    expect(errors.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/did you mean/i);
  });
});

describe('an error repeats no value', () => {
  const register = 'mutation ($input: PersonRegisterInput!) { personRegister(input: $input) { userErrors { code } } }';
  const certificate = 'query ($c: CertificateInput!) { personByCertificate(certificate: $c) { id } }';
  const secret = '330106199003071234';
  test.each<[string, string, object | undefined, string[]]>([
    [
      'of a variable that is no object',
      register,
      { input: `张三 ${secret}` },
      ['Variable "$input" got an invalid value; Expected type "PersonRegisterInput" to be an object.'],
    ],
    [
      'around a member that is missing',
      certificate,
      { c: { number: secret } },
      ['Variable "$c" got an invalid value; Field "kind" of required type "CertificateKind!" was not provided.'],
    ],
    [
      'of an enum',
      certificate,
      { c: { kind: '张三', number: secret } },
      ['Variable "$c" got an invalid value at "c.kind"; The value does not exist in "CertificateKind" enum.'],
    ],
    [
      'of a wrong type',
      certificate,
      { c: { kind: 'OTHER', number: 330106199003071 } },
      ['Variable "$c" got an invalid value at "c.number"; String cannot represent a non string value.'],
    ],
    [
      'of a scalar of ours in a list',
      register,
      {
        input: {
          idempotencyKey: 'key-00001',
          certificate: { kind: 'OTHER', number: '1' },
          name: '张三',
          participations: [{ insuranceType: 'EMPLOYEE', admdvs: secret, since: secret }],
        },
      },
      [
        'Variable "$input" got an invalid value at "input.participations[0].admdvs"; Admdvs must be written like 330100.',
        'Variable "$input" got an invalid value at "input.participations[0].since"; Date must be a real day, written like 2026-11-22.',
      ],
    ],
    [
      'that stands as a member',
      certificate,
      { c: { kind: 'OTHER', number: '1', [secret]: 1, 张三: 1, nmae: 1 } },
      [
        'Variable "$c" got an invalid value; A field is not defined by type "CertificateInput".',
        'Variable "$c" got an invalid value; A field is not defined by type "CertificateInput".',
        'Variable "$c" got an invalid value; Field "nmae" is not defined by type "CertificateInput".',
      ],
    ],
    [
      'that imitates the end of the sentence',
      certificate,
      { c: `x" at "c.number"; ${secret}` },
      ['Variable "$c" got an invalid value; Expected type "CertificateInput" to be an object.'],
    ],
    [
      'written out, of an enum',
      `{ personByCertificate(certificate: { kind: "张三", number: "1" }) { id } }`,
      undefined,
      ['Enum "CertificateKind" cannot represent non-enum value.'],
    ],
    [
      'written out, of a wrong type',
      `{ personByCertificate(certificate: { kind: ZHANGSAN, number: ${secret} }) { id } }`,
      undefined,
      ['The value does not exist in "CertificateKind" enum.', 'String cannot represent a non string value.'],
    ],
    [
      'written out, of an object',
      `{ personByCertificate(certificate: "${secret}") { id } }`,
      undefined,
      ['Expected a value of type "CertificateInput!".'],
    ],
    [
      'written out, of a scalar of ours',
      `{ regionProfile(admdvs: "${secret}") { versionId } }`,
      undefined,
      ['Admdvs must be written like 330100.'],
    ],
    [
      'of a document whose text broke',
      `{ personByCertificate(certificate: { number: "Zhang "Wei" " }) { id } }`,
      undefined,
      ['Syntax Error: Expected ":", found String.'],
    ],
    [
      'of a document with a word where none is',
      `{ node(id: "1") { id } } Zhang`,
      undefined,
      ['Syntax Error: Unexpected Name.'],
    ],
    [
      'of a document with a character that is no GraphQL',
      `{ node(id: 张) { id } }`,
      undefined,
      ['Syntax Error: Unexpected character.'],
    ],
    ['in a name', `query ($v${secret}: ID!) { viewer { role } }`, undefined, ['Variable "$[number]" is never used.']],
  ])('%s', async (_name, query, variables, expected) => {
    const asked = createTestApi(world);
    const { errors, text } = await asked.ask(staff('clerk'), query, variables);
    expect(errors.map(({ message }) => message)).toEqual(expected);
    expect(text).not.toMatch(/3301061990|张|Zhang|ZHANG|Wei/);
    expect(asked.log.lines).toEqual([]);
  });

  test('of the name of an operation', async () => {
    const body = JSON.stringify({ query: 'query A { viewer { role } }', operationName: `张三 ${secret}` });
    const answer = await createTestApi(world).send(eventOf(channel('demo-pay'), body));
    expect(JSON.parse(answer.body).errors[0].message).toBe('There is no operation of the given name.');
  });
});
