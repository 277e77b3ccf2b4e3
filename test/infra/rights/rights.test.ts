import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { acknowledgements } from '../../../infra/acknowledgements.ts';

import { type Unrecorded, unrecorded } from '../../../infra/rights/unrecorded.ts';
import type { Stage } from '../../../infra/stages.ts';
import { partsOf, type Recorded, recordedFile, recordedText } from '../../support/rights/recorded-file.ts';
import { synthesised } from '../assemblies.ts';
import { missing, needless, tellNeedless } from './differences.ts';
import { type Grant, grantsOf } from './grants.ts';
import { recordedUses } from './recorded-uses.ts';
import { readStack } from './stack.ts';
import { unrecordedUses } from './unrecorded-uses.ts';
import { wiredUses } from './wired-uses.ts';

const recordedJson = readFileSync(recordedFile, 'utf8');
const recorded: Recorded = JSON.parse(recordedJson);

const outside = { faceProvider: 'https://face.example', populationRegister: 'https://register.example' };

function rightsOf(stage: Stage) {
  const { template } = synthesised({ region: 'hangzhou', stage, partition: 'aws-cn', ...outside });
  const stack = readStack(template);
  const lines = unrecorded.filter(({ stages = [stage] }) => stages.includes(stage));
  const known = [...recordedUses(stack, recorded), ...wiredUses(stack)];
  const usesOf = (line: Unrecorded) => unrecordedUses(stack, line);
  return { grants: grantsOf(template), stack, lines, known, usesOf, uses: [...known, ...lines.flatMap(usesOf)] };
}

const ofDev = rightsOf('dev');
const ofProd = rightsOf('prod');

describe.each([
  ['dev', ofDev],
  ['prod', ofProd],
] as const)('in %s', (_, { grants, stack, lines, known, usesOf, uses }) => {
  test('whatever a function was seen to do, and whatever one thing calls another for, it may do', () => {
    expect(uses.length).toBeGreaterThan(300);
    expect(missing(grants, uses)).toEqual([]);
  });

  test('no right can be taken away without something missing it', () => {
    expect(grants.length).toBeGreaterThan(200);
    expect(needless(grants, uses).map(tellNeedless)).toEqual([]);
  });

  test.each(lines)('what nobody recorded is there for a reason: $reason', (line) => {
    const withoutIt = [...known, ...lines.filter((each) => each !== line).flatMap(usesOf)];
    expect(usesOf(line).length).toBeGreaterThan(0);
    expect(needless(grants, withoutIt).length).toBeGreaterThan(0);
  });

  test('every function was seen at work, but for the one that asks nothing of AWS', () => {
    const own = stack.functions.filter(({ id }) => id.startsWith('Functions')).map(({ name }) => name);
    const seen = new Set(recorded.map((line) => partsOf(line).name));
    expect(own.filter((name) => !seen.has(name))).toEqual(['Authorizer']);
  });

  test('whoever writes or deletes may do so in kinds of partitions, and deletes nothing but what ends', () => {
    const changing = grants.filter(({ action }) => /^dynamodb:(?:Put|Update|Delete|BatchWrite)/.test(action));
    const partitions = ({ conditions }: Grant) => conditions['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? [];
    expect(changing.length).toBeGreaterThan(30);
    // But for the job that changes the form of whatever item.
    const unbound = changing.filter((grant) => partitions(grant).length !== 1).map(({ action, at }) => [action, at]);
    expect(unbound).toEqual([['dynamodb:UpdateItem', expect.stringMatching(/^FunctionsMigrateRole/)]]);
    // Live links, marks of open applications and passwords stand where the person is.
    const deleted = changing.filter(({ action }) => action === 'dynamodb:DeleteItem').flatMap(partitions);
    // And whose keys are destroyed is found by nothing any more.
    expect(new Set(deleted)).toEqual(new Set(['INDEX#*', 'PERSON#*']));
    expect(new Set(changing.map(({ action }) => action))).toEqual(
      new Set(['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem']),
    );
  });

  test('an action with a pattern is on the reviewed list, and nobody else has one', () => {
    const listed = new Set(lines.flatMap(({ actions }) => actions));
    const patterns = allowed(grants).filter(({ action }) => action.includes('*'));
    expect(patterns.filter(({ action }) => !listed.has(action)).map(tellNeedless)).toEqual([]);
  });

  test('a resource with a pattern has a reason, whatever the checks of the synthesis say', () => {
    const patterns = allowed(grants).filter(({ resource, holder }) => resource.includes('*') && holder.startsWith('<'));
    expect(patterns.length).toBeGreaterThan(20);
    const unexplained = patterns.filter((grant) => !isListed(grant, lines) && !isAcknowledged(grant));
    expect(unexplained.map(tellNeedless)).toEqual([]);
  });
});

const allowed = (grants: readonly Grant[]) => grants.filter(({ effect }) => effect === 'Allow');

const isListed = ({ action }: Grant, lines: readonly Unrecorded[]) =>
  lines.some(({ actions }) => actions.includes(action));

/** `Functions/Graphql/Role` is `FunctionsGraphqlRole…` in the template. */
const isAcknowledged = ({ at, resource }: Grant): boolean =>
  acknowledgements.some(
    ({ at: places, rule }) =>
      rule === `IAM5[Resource::${resource}]` && places.some((place) => at.startsWith(place.replaceAll('/', ''))),
  );

test('the recorded rights are in order, each once, as npm run rights writes them', () => {
  expect(recordedJson).toBe(recordedText(recorded));
});
