import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { readDeployment } from '../../infra/deployment.ts';
import { day, propertiesOf, synthesised } from './assemblies.ts';

const certificate = 'arn:aws-cn:acm:cn-north-1:123456789012:certificate/0b9f0d5e-1111-4222-8333-444455556666';
const words = { region: 'hangzhou', partition: 'aws-cn', domain: 'gongji.example.cn', certificate } as const;
const templateOf = (more: object) => Template.fromJSON({ ...synthesised({ ...words, ...more }).template });
const mutual = templateOf({ stage: 'prod', truststore: 's3://channel-roots/roots.pem' });

describe('a domain with mutual TLS', () => {
  test('is regional, takes TLS 1.2 at least, and certificates of the truststore only', () => {
    mutual.hasResourceProperties('AWS::ApiGateway::DomainName', {
      DomainName: 'gongji.example.cn',
      EndpointConfiguration: { Types: ['REGIONAL'] },
      RegionalCertificateArn: certificate,
      SecurityPolicy: 'TLS_1_2',
      MutualTlsAuthentication: { TruststoreUri: 's3://channel-roots/roots.pem' },
    });
  });

  test('leads to the stage, and the address of the gateway leads nowhere', () => {
    mutual.hasResourceProperties('AWS::ApiGateway::BasePathMapping', {
      RestApiId: { Ref: Match.stringLikeRegexp('^ApiRestApi') },
      Stage: { Ref: Match.stringLikeRegexp('^ApiRestApiDeploymentStage') },
      BasePath: Match.absent(),
    });
    mutual.hasResourceProperties('AWS::ApiGateway::RestApi', { DisableExecuteApiEndpoint: true });
  });

  test('is what the outputs say, with what its name has to point at', () => {
    const outputs = mutual.findOutputs('*');
    expect(outputs.GraphqlUrl?.Value).toBe('https://gongji.example.cn/graphql');
    expect(outputs.FaceCallbackUrl?.Value).toBe('https://gongji.example.cn/callbacks/face');
    expect(outputs.DomainTarget?.Value).toEqual({
      'Fn::GetAtt': [expect.stringMatching(/^ApiDomainName/), 'RegionalDomainName'],
    });
  });
});

test('a domain without a truststore asks callers for no certificate, and is the only address too', () => {
  const plain = templateOf({ stage: 'test' });
  expect(propertiesOf(plain, 'AWS::ApiGateway::DomainName')[0]?.MutualTlsAuthentication).toBeUndefined();
  plain.hasResourceProperties('AWS::ApiGateway::RestApi', { DisableExecuteApiEndpoint: true });
});

test.each([
  [{ certificate: undefined }, 'A domain is named with its certificate; a truststore needs both.'],
  [
    { domain: undefined, truststore: 's3://a-bucket/a' },
    'A domain is named with its certificate; a truststore needs both.',
  ],
  [{ domain: 'https://gongji.example.cn' }, 'The domain is a name as api.example.cn, not "https://gongji.example.cn".'],
  [
    { certificate: certificate.replace('aws-cn', 'aws') },
    `The certificate is arn:aws-cn:acm:…:certificate/…, not "${certificate.replace('aws-cn', 'aws')}".`,
  ],
  [{ truststore: 'https://roots' }, 'The truststore is s3://bucket/key, not "https://roots".'],
])('%j is refused', (wrong, message) => {
  expect(() => readDeployment({ ...words, ...wrong }, day)).toThrow(message);
});
