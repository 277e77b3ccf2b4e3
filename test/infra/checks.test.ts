import { App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { afterAll, expect, test } from 'vitest';
import { acknowledge } from '../../infra/acknowledgements.ts';
import { CountingChecks } from '../../infra/checks.ts';
import { temporaryFolder } from './assemblies.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

function appWithOpenBucket() {
  const app = new App({ outdir: folder.path, analyticsReporting: false });
  const checks = new CountingChecks(app);
  Validations.of(app).addPlugins(checks);
  const stack = new Stack(app, 'Open');
  new CfnBucket(stack, 'Plain');
  return { app, checks, stack };
}

test('a finding that nobody acknowledged stops the synthesis, by its rule and place', () => {
  const { app } = appWithOpenBucket();
  expect(() => app.synth()).toThrow(/Open\/Plain[\s\S]+AwsSolutions-S10/);
});

test('one that is acknowledged does not, and the resources looked at are counted', () => {
  const { app, checks, stack } = appWithOpenBucket();
  const rules = ['S1', 'S2', 'S10'];
  acknowledge(
    stack,
    rules.map((rule) => ({ at: ['Plain'], rule, reason: 'This bucket is for this test.' })),
  );
  app.synth();
  expect(checks.resources).toBe(1);
});

test('an acknowledgement of what is not there fails', () => {
  const stack = new Stack(new App(), 'Empty');
  new Bucket(stack, 'There');
  expect(() => acknowledge(stack, [{ at: ['There/Gone'], rule: 'S1', reason: 'none' }])).toThrow(/Gone/);
});
