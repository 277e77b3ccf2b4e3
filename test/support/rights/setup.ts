import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, inject } from 'vitest';
import { withoutFunctions } from '../projects.ts';
import { callsOf, callsOfAddress } from './calls.ts';
import { beginningsOf, entries } from './entries.ts';
import { note, runningAs, takeCalls, unlessRunning, wrapped } from './recorder.ts';
import { everyFunction, givenNoted, type Module, replace, standingFor } from './replace.ts';
import { evidenceCalls, outsideCalls, secretCall, vaultCalls } from './stand-ins.ts';
import type { Noted } from './whole-run.ts';

/** Puts the recorder around everything in which a function of ours begins, and into every client it makes. */
function recordFunctions(): void {
  for (const [name, entry] of Object.entries(entries)) {
    const wrap = everyFunction((value) => wrapped(value, runningAs(name)));
    for (const path of beginningsOf(entry)) replace(`../../../${path}`, wrap);
  }
  const noted = givenNoted(outsideCalls);
  for (const [path, names] of Object.entries(inject('functionsByUseCase'))) {
    const wrap = everyFunction((value) => wrapped(noted(value), unlessRunning(names)));
    replace(`../../../${path}`, wrap);
  }
}

interface Recordable {
  new (...args: never[]): { readonly middlewareStack: { add(middleware: unknown, options: object): void } };
}

/** After the command has its input as it will be sent, and before anything may go wrong with it. */
const recorder =
  (next: (args: unknown) => unknown, { commandName }: { readonly commandName?: string }) =>
  (args: { readonly input: Module }) => {
    note(() => callsOf(String(commandName).replace(/Command$/, ''), args.input));
    return next(args);
  };

const recorded =
  (name: string) =>
  (module: Module): Module => {
    const Client = module[name] as Recordable;
    class Recorded extends Client {
      constructor(...args: never[]) {
        super(...args);
        this.middlewareStack.add(recorder, { step: 'build', name: 'rightsRecorder' });
      }
    }
    return { [name]: Recorded };
  };

/** Every client of the SDK that functions make, and the addresses of S3 that we sign ourselves. */
function recordClients(): void {
  replace('@aws-sdk/client-dynamodb', recorded('DynamoDBClient'));
  replace('@aws-sdk/client-eventbridge', recorded('EventBridgeClient'));
  replace('@aws-sdk/client-kms', recorded('KMSClient'));
  replace('@aws-sdk/client-s3', recorded('S3Client'));
  replace('@aws-sdk/client-secrets-manager', recorded('SecretsManagerClient'));
  replace('@aws-sdk/client-sfn', recorded('SFNClient'));
  replace('../../../store/presign.ts', ({ presignedUrl }) => ({
    presignedUrl(request: Parameters<typeof callsOfAddress>[0], ...rest: unknown[]) {
      note(() => callsOfAddress(request));
      return (presignedUrl as (...args: unknown[]) => string)(request, ...rest);
    },
  }));
}

function recordStandIns(): void {
  replace('../../../store/vault/master-keys.ts', standingFor('createLocalMasterKeys', vaultCalls));
  replace('../evidence-objects.ts', standingFor('createMemoryEvidenceObjects', evidenceCalls));
  replace('../../../store/vault/key-file.ts', ({ readKeyFile }) => ({
    readKeyFile(path: string) {
      note(() => secretCall('root'));
      return (readKeyFile as (path: string) => unknown)(path);
    },
  }));
}

const file = relative(process.cwd(), expect.getState().testPath ?? '');
if (!withoutFunctions.test(file)) {
  recordFunctions();
  recordClients();
  recordStandIns();
  afterAll(() => {
    const noted: Noted = { file, calls: takeCalls() };
    if (noted.calls.length > 0) {
      writeFileSync(join(inject('rightsFolder'), `${randomUUID()}.json`), JSON.stringify(noted));
    }
  });
}
