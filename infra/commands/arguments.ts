import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';
import { DeploymentRefused } from '../deployment.ts';
import { type DeploymentWords, wordNames } from '../deployment-words.ts';

export interface CommandArguments {
  readonly words: DeploymentWords;
  /** The switches that were given. */
  readonly flags: ReadonlySet<string>;
}

/** What only the emulator's own command says. */
const names = wordNames.filter((name) => name !== 'emulator');

/** `faceProvider` -> `face-provider` */
const optionOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Reads the words after `--`. A word that the command does not know is refused rather than ignored. */
export function readArguments(args: readonly string[], flags: readonly string[], usage: string): CommandArguments {
  const known = (names: readonly string[], type: ParseArgsOptionDescriptor['type']) =>
    names.map((name): [string, ParseArgsOptionDescriptor] => [optionOf(name), { type }]);
  const options = Object.fromEntries([...known(names, 'string'), ...known(flags, 'boolean')]);
  try {
    const values: Record<string, unknown> = parseArgs({ args: [...args], options }).values;
    return {
      words: Object.fromEntries(names.map((name) => [name, values[optionOf(name)]])),
      flags: new Set(flags.filter((flag) => values[flag] === true)),
    };
  } catch (error) {
    throw new DeploymentRefused(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}
