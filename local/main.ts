import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { wrongRegionFiles } from '../regions/check.ts';
import { RefusedToStart } from './server/refused-to-start.ts';
import type { RunningServer, ServerOptions } from './server.ts';

const usage = `npm start -- [--ephemeral] [--stage dev|prod]

  --ephemeral     keep nothing
  --stage prod    production settings: no introspection, no free documents, no sign-in page

  PORT             port on 127.0.0.1, default 4000
  GONGJI_DATA_DIR  where data are kept, default .local
  GONGJI_USAGE     other limits than those of the region profiles, as
                   {"channel:demo-pay":{"requestsPerSecond":1,"burst":2,"requestsPerDay":5}}`;

interface CommandLine {
  readonly port: number;
  readonly stage: 'dev' | 'prod';
  readonly dataDirectory?: string;
}

function readCommandLine(): CommandLine | 'help' {
  const { values } = parseArgs({
    options: { ephemeral: { type: 'boolean' }, stage: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return 'help';
  const { stage = 'dev', ephemeral } = values;
  if (stage !== 'dev' && stage !== 'prod') throw new RefusedToStart(`--stage is dev or prod, not "${stage}"`);
  const port = Number(process.env.PORT || 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new RefusedToStart(`PORT is no port: ${process.env.PORT}`);
  return { port, stage, ...(!ephemeral && { dataDirectory: process.env.GONGJI_DATA_DIR || '.local' }) };
}

/** Under npm one Ctrl-C arrives twice: from the terminal, and passed on by npm. */
const sameKeyWithinMs = 500;

/** The first signal stops in order, the second at once. */
function stopOnSignals(server: Promise<RunningServer>): void {
  let askedAt: number | undefined;
  const onSignal = (exitCode: number) => () => {
    if (askedAt !== undefined && performance.now() - askedAt > sameKeyWithinMs) process.exit(exitCode);
    if (askedAt !== undefined) return;
    askedAt = performance.now();
    console.log('stopping (again to force)');
    server
      .then((running) => running.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGINT', onSignal(130));
  process.on('SIGTERM', onSignal(143));
}

/** A region file that is no JSON stops whatever imports it, so the files are looked at before. */
async function start(options: ServerOptions): Promise<RunningServer> {
  const wrong = wrongRegionFiles(join(import.meta.dirname, '..', 'regions'));
  if (wrong !== undefined) throw new RefusedToStart(wrong);
  const { startServer } = await import('./server.ts');
  return startServer(options);
}

async function main(): Promise<void> {
  const commandLine = readCommandLine();
  if (commandLine === 'help') return console.log(usage);
  const starting = start({ ...commandLine, log: (line) => console.log(line) });
  stopOnSignals(starting);
  const { url } = await starting;
  console.log(commandLine.dataDirectory ? `data in ${commandLine.dataDirectory}` : 'data in memory, gone at the end');
  if (commandLine.stage === 'dev') console.log(`try it at ${url}/graphiql`);
  console.log(`ready ${url}/graphql`);
}

main().catch((error: NodeJS.ErrnoException) => {
  const expected = error instanceof RefusedToStart || error.code?.startsWith('ERR_PARSE_ARGS');
  console.error(expected ? error.message : error);
  process.exit(1);
});
