import { runCdk, runStackCommand, type StackCommand, type StackSettings, usageOf } from './stack-command.ts';

const command: StackCommand = {
  usage: usageOf('diff'),
  flags: [],
  run: ({ assembly }, settings) => runCdk(settings, ['diff', '--app', assembly.directory]),
};

/** Shows in what the deployed stack differs from this checkout. Changes nothing. Returns the exit status. */
export const diff = (args: readonly string[], settings: StackSettings): Promise<number> =>
  runStackCommand(command, args, settings);
