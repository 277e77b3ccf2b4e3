import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import cdkJson from '../cdk.json' with { type: 'json' };
import {
  acknowledge,
  acknowledgements,
  emulatorAcknowledgements,
  restoredAcknowledgements,
  scanAcknowledgements,
} from './acknowledgements.ts';
import { bundleOf } from './bundles/bundle.ts';
import { functionNames } from './bundles/functions.ts';
import { CountingChecks } from './checks.ts';
import { type Deployment, stackNameOf } from './deployment.ts';
import { PartitionCheck, type Template } from './partitions.ts';
import { RegionalStack } from './regional-stack.ts';

/** The stack of a deployment, with everything that is checked when it is synthesised. */
export function addRegionalStack(app: App, deployment: Deployment): CountingChecks {
  const checks = new CountingChecks(app);
  Validations.of(app).addPlugins(checks, new PartitionCheck(deployment.partition));
  const stack = new RegionalStack(app, deployment);
  acknowledge(stack, acknowledgements);
  if (deployment.emulator) acknowledge(stack, emulatorAcknowledgements);
  if (deployment.malwareScan) acknowledge(stack, scanAcknowledgements);
  if (deployment.restored) acknowledge(stack, restoredAcknowledgements(deployment.restored.tableName));
  return checks;
}

/** What came out of a synthesis, all in one directory that `cdk deploy --app` takes. */
export interface Assembly {
  readonly stackName: string;
  readonly directory: string;
  readonly templateFile: string;
  readonly template: Template;
  /** Resources that cdk-nag looked at. */
  readonly checked: number;
  /** Findings of cdk-nag that are acknowledged with a reason. */
  readonly acknowledged: readonly AcknowledgedFinding[];
}

export interface AcknowledgedFinding {
  readonly ruleName: string;
  readonly acknowledgedAt: string;
  readonly reason: string;
}

/** Writes the assembly of a deployment. Throws where a check finds something; the message says what. */
export function synthesise(deployment: Deployment, directory: string): Assembly {
  rmSync(directory, { recursive: true, force: true });
  const app = new App({ context: cdkJson.context, analyticsReporting: false, outdir: directory });
  const checks = addRegionalStack(app, deployment);
  app.synth();
  keepSourceMaps(directory);
  const stackName = stackNameOf(deployment);
  const templateFile = join(directory, `${stackName}.template.json`);
  return {
    stackName,
    directory,
    templateFile,
    template: JSON.parse(readFileSync(templateFile, 'utf8')),
    checked: checks.resources,
    acknowledged: acknowledgedIn(directory),
  };
}

/** Beside the templates and in no function: for whoever keeps the assembly with the deployment (`npm run trace`). */
function keepSourceMaps(directory: string): void {
  const folder = join(directory, 'source-maps');
  mkdirSync(folder);
  for (const { sourceMap } of functionNames.map(bundleOf)) copyFileSync(sourceMap, join(folder, basename(sourceMap)));
}

interface ValidationReport {
  readonly pluginReports: readonly { readonly suppressedViolations?: readonly AcknowledgedFinding[] }[];
}

function acknowledgedIn(directory: string): readonly AcknowledgedFinding[] {
  const report: ValidationReport = JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8'));
  return report.pluginReports.flatMap(({ suppressedViolations }) => suppressedViolations ?? []);
}
