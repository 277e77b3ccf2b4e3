import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';
import { DeploymentRefused, type DeploymentWords } from '../deployment.ts';

export interface CommandArguments {
  readonly words: DeploymentWords;
  /** The switches that were given. */
  readonly flags: ReadonlySet<string>;
}

/** Reads the words after `--`. A word that the command does not know is refused rather than ignored. */
export function readArguments(args: readonly string[], flags: readonly string[], usage: string): CommandArguments {
  const text: ParseArgsOptionDescriptor = { type: 'string' };
  const known = flags.map((flag): [string, ParseArgsOptionDescriptor] => [flag, { type: 'boolean' }]);
  const outside = { 'face-provider': text, 'population-register': text };
  const watching = { 'alarm-email': text, runbook: text };
  const restored = { 'restored-table': text, 'restored-stream': text };
  const options = {
    region: text,
    stage: text,
    partition: text,
    ...outside,
    ...watching,
    ...restored,
    ...Object.fromEntries(known),
  };
  try {
    const values: Record<string, unknown> = parseArgs({ args: [...args], options }).values;
    const word = (name: string) => values[name] as string | undefined;
    return {
      words: {
        ...{ region: word('region'), stage: word('stage'), partition: word('partition') },
        ...{ faceProvider: word('face-provider'), populationRegister: word('population-register') },
        ...{ alarmEmail: word('alarm-email'), runbook: word('runbook') },
        ...{ restoredTable: word('restored-table'), restoredStream: word('restored-stream') },
      },
      flags: new Set(flags.filter((flag) => values[flag] === true)),
    };
  } catch (error) {
    throw new DeploymentRefused(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}
