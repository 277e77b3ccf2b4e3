import { describe, expect, test } from 'vitest';
import { createAuthorize } from '../../../functions/authorizer/authorize.ts';
import { callerFromContext } from '../../../functions/authorizer/context.ts';
import { TokenRefused } from '../../../functions/authorizer/refusal.ts';
import type { Caller } from '../../../use-cases/caller.ts';

const clerk: Caller = {
  role: 'clerk',
  subject: 'clerk-330100',
  clientId: 'gongji-web',
  admdvs: '330100',
  scopes: ['openid', 'staff'],
};

function authorizerFor(caller: Caller) {
  const reasons: string[] = [];
  const tokens: string[] = [];
  const verify = async (token: string): Promise<Caller> => {
    tokens.push(token);
    if (token === 'crash') throw new TypeError('a bug');
    if (token !== 'good') throw new TokenRefused(token === '' ? 'token_missing' : 'signature_wrong');
    return caller;
  };
  const authorize = createAuthorize({
    verifier: { verify },
    usageKey: ({ role, clientId }) => `key of ${role} ${clientId}`,
    log: (reason) => reasons.push(reason),
  });
  const call = (authorizationToken: string, methodArn: string) =>
    authorize({ type: 'TOKEN', authorizationToken, methodArn });
  return { call, reasons, tokens };
}

const arn = 'arn:aws:execute-api:ap-east-1:123456789012:abc123/live/POST/graphql';

describe('the policy', () => {
  test('names the subject and allows every method of the stage, with the caller in text', async () => {
    const { call, reasons } = authorizerFor(clerk);
    expect(await call('Bearer good', arn)).toEqual({
      principalId: 'clerk-330100',
      policyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'execute-api:Invoke',
            Resource: 'arn:aws:execute-api:ap-east-1:123456789012:abc123/live/*',
          },
        ],
      },
      context: {
        role: 'clerk',
        subject: 'clerk-330100',
        clientId: 'gongji-web',
        personId: '',
        admdvs: '330100',
        scopes: 'openid staff',
      },
      usageIdentifierKey: 'key of clerk gongji-web',
    });
    expect(reasons).toEqual([]);
  });

  test.each([
    [
      'arn:aws-cn:execute-api:cn-north-1:123456789012:abc123/live/GET/healthz',
      'arn:aws-cn:execute-api:cn-north-1:123456789012:abc123/live/*',
    ],
    [
      'arn:aws:execute-api:us-east-1:123456789012:abc123/test-invoke-stage/GET/',
      'arn:aws:execute-api:us-east-1:123456789012:abc123/test-invoke-stage/*',
    ],
  ])('of %s is for %s', async (methodArn, resource) => {
    const { policyDocument } = await authorizerFor(clerk).call('Bearer good', methodArn);
    expect(policyDocument.Statement).toEqual([{ Effect: 'Allow', Action: 'execute-api:Invoke', Resource: resource }]);
  });
});

describe('anything wrong is Unauthorized, with its reason in one log line', () => {
  test.each([
    ['Bearer bad', arn, 'signature_wrong'],
    ['', arn, 'token_missing'],
    ['good', arn, 'token_missing'],
    ['Basic good', arn, 'token_missing'],
    ['Bearer good extra', arn, 'token_missing'],
    ['Bearer crash', arn, 'internal_error'],
    ['Bearer good', 'arn:aws:s3:::bucket/key/x', 'method_arn_malformed'],
    ['Bearer good', 'arn:aws:execute-api:*/*/GET/x', 'method_arn_malformed'],
    ['Bearer good', 'arn:aws:execute-api:ap-east-1:123456789012:abc123', 'method_arn_malformed'],
  ])('%s on %s: %s', async (header, methodArn, reason) => {
    const { call, reasons } = authorizerFor(clerk);
    await expect(call(header, methodArn)).rejects.toThrow(/^Unauthorized$/);
    expect(reasons).toEqual([reason]);
  });

  test('the scheme is read without regard to case', async () => {
    const { call, tokens } = authorizerFor(clerk);
    await call('bearer  good ', arn);
    expect(tokens).toEqual(['good']);
  });
});

describe('the caller read back from the context', () => {
  const person = '018f6a52-7c1e-7d3a-9b55-3f2a1c0d4e5f';
  const context = { role: 'citizen', subject: 's', clientId: 'c', personId: person, admdvs: '', scopes: '' };

  test.each<Caller>([
    clerk,
    { role: 'citizen', subject: 'account-1', clientId: 'gongji-web', personId: person, scopes: [] },
    { role: 'channel', subject: 'demo-pay', clientId: 'demo-pay', scopes: ['balance:read'] },
    { role: 'terminal', subject: 't', clientId: 't', admdvs: '310000', scopes: [] },
  ])('is the one who was written: $role', async (caller) => {
    const { context: written } = await authorizerFor(caller).call('Bearer good', arn);
    expect(callerFromContext({ ...written, principalId: caller.subject, integrationLatency: 12 })).toEqual(caller);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'citizen'],
    ['an empty context', {}],
    ['a role we do not have', { ...context, role: 'root' }],
    ['a citizen without a person', { ...context, personId: '' }],
    ['a person that is no id', { ...context, personId: '*' }],
    ['a reviewer without an area', { ...context, role: 'reviewer' }],
    ['a channel without a client', { ...context, role: 'channel', clientId: '' }],
    ['no subject', { ...context, subject: '' }],
    ['a number where text belongs', { ...context, role: 'clerk', admdvs: 330100 }],
    ['scopes missing', { ...context, scopes: undefined }],
  ])('is nobody for %s', (_name, malformed) => {
    expect(callerFromContext(malformed)).toBeUndefined();
  });
});
