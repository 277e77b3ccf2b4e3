import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import type { Partition } from '../../domain/region-profile.ts';
import { readDeployment } from '../../infra/deployment.ts';
import type { DeploymentWords } from '../../infra/deployment-words.ts';
import { type Assembly, synthesise } from '../../infra/synthesise.ts';

/** A folder that is gone when the test file is done. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'gongji-synth-'));
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

/** The day that the tests synthesise on. */
export const day = new Date('2026-11-20T02:00:00Z');

type Words = DeploymentWords & { readonly partition?: Partition };
type Stack = Omit<Assembly, 'directory' | 'templateFile'>;

const known = new Map<string, Stack>();

/**
 * The stack of a deployment, synthesised once for all files that share a process. What was written for it is gone again:
 * whoever looks at files synthesises into a folder of his own.
 */
export function synthesised(words: Words): Stack {
  const name = JSON.stringify(Object.entries(words).toSorted());
  const stack = known.get(name) ?? synthesiseNow(words);
  known.set(name, stack);
  return stack;
}

function synthesiseNow(words: Words): Stack {
  const folder = temporaryFolder();
  try {
    return synthesise(readDeployment(words, day), folder.path);
  } finally {
    folder.remove();
  }
}

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** What the role of a function may do: every statement of the policies that name the role. */
export function statementsOf({ template }: Stack, functionPath: string): readonly Statement[] {
  const roles = Object.keys(template.Resources).filter((id) => new RegExp(`^${functionPath}Role[0-9A-F]{8}$`).test(id));
  const policies = Object.values(template.Resources).filter(
    ({ Type, Properties }) =>
      Type === 'AWS::IAM::Policy' && roles.some((role) => JSON.stringify(Properties?.Roles).includes(role)),
  );
  return policies.flatMap(({ Properties }) => {
    const { PolicyDocument } = Properties as { PolicyDocument: { Statement: Statement[] } };
    return PolicyDocument.Statement;
  });
}

export const actionsOf = (statements: readonly Statement[]): readonly string[] =>
  statements.flatMap(({ Action }) => Action).toSorted();

/** The stack of Hangzhou as it is in development and in production. */
export function devAndProd() {
  const dev = synthesised({ region: 'hangzhou', stage: 'dev', partition: 'aws-cn' });
  const prod = synthesised({ region: 'hangzhou', stage: 'prod', partition: 'aws-cn' });
  const inDev = Template.fromJSON({ ...dev.template });
  const inProd = Template.fromJSON({ ...prod.template });
  const both = [
    ['dev', inDev],
    ['prod', inProd],
  ] as const;
  return { prod, inDev, inProd, both };
}

/** The properties of every resource of a type. */
export const propertiesOf = (template: Template, type: string) =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties);
