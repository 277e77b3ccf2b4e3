import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, test } from 'vitest';
import { readDeployment } from '../../infra/deployment.ts';
import { differencesBetween, emulatorDifferences, reviewedDifferences } from '../../infra/emulator.ts';
import { synthesise } from '../../infra/synthesise.ts';
import { day, propertiesOf, synthesised, temporaryFolder } from './assemblies.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const words = { region: 'xian', stage: 'dev', partition: 'aws-cn' } as const;
const deployment = readDeployment(words, day);
const cloud = synthesised(words).template;
const emulated = synthesised({ ...words, emulator: 'true' }).template;

describe('the stack for the emulator', () => {
  test('differs from the one for AWS in what was reviewed, and in nothing else', () => {
    expect(differencesBetween(cloud, emulated)).toEqual(reviewedDifferences());
  });

  test('has a reason for every difference', () => {
    expect(emulatorDifferences.filter(({ reason }) => !/^The emulator .{20,}\.$/.test(reason))).toEqual([]);
  });
});

test('trusts the issuers that are given in place of the profile’s', () => {
  const [issuer] = deployment.region.profile.issuers;
  if (!issuer) throw new Error('the profile has an issuer');
  const local = { ...issuer, issuer: 'http://127.0.0.1:4000/oauth', jwksUri: 'http://127.0.0.1:4000/oauth/jwks' };
  const { template } = synthesise({ ...deployment, emulator: true, issuers: [local] }, folder.path);
  const functions = propertiesOf(Template.fromJSON({ ...template }), 'AWS::Lambda::Function');
  const trusted = functions.flatMap(({ Environment }) => Environment.Variables.GONGJI_ISSUERS ?? []);
  expect(trusted.map((text: string) => JSON.parse(text))).toEqual([[local]]);
});

describe('a difference', () => {
  const queue = { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 30 } };
  const one = { Resources: { JobsQueue0A1B2C3D: queue } };

  test.each([
    ['left out', {}, ['AWS::SQS::Queue JobsQueue']],
    [
      'another value',
      { JobsQueue0A1B2C3D: { ...queue, Properties: { VisibilityTimeout: 31 } } },
      ['AWS::SQS::Queue JobsQueue: VisibilityTimeout'],
    ],
    [
      'beside the properties',
      { JobsQueue0A1B2C3D: { ...queue, DeletionPolicy: 'Retain' } },
      ['AWS::SQS::Queue JobsQueue: attributes'],
    ],
    ['added', { JobsQueue0A1B2C3D: queue, More0A1B2C3D: queue }, ['+ AWS::SQS::Queue More']],
    ['none', { JobsQueue0A1B2C3D: { ...queue } }, []],
  ])('is seen: %s', (_what, resources, expected) => {
    expect(differencesBetween(one, { Resources: resources })).toEqual(expected);
  });
});
