import { join } from 'node:path';
import { compose } from '../functions/runtime/compose.ts';
import { readEnvironment } from '../functions/runtime/env.ts';
import { createGateway } from './gateway.ts';
import { createIssuer } from './issuer/issuer.ts';
import { type LocalObjectStore, startObjectStore } from './objects/object-store.ts';
import { loadSample } from './sample/load.ts';
import { createSamplePeople, type SamplePeople, samplePeople } from './sample/people.ts';
import { type Background, startBackground } from './server/background.ts';
import { type LocalData, openData } from './server/data.ts';
import { evidenceBucket, type LocalStage, localStack, servedAreas, setEnvironment } from './server/environment.ts';
import { type Listening, listen } from './server/listen.ts';
import { createRoutes } from './server/routes.ts';
import { writeRunning } from './server/running.ts';
import { localUsage } from './server/usage.ts';
import { createStandIns } from './stand-ins/stand-ins.ts';

export interface ServerOptions {
  /** 0, the default, is any free port. */
  readonly port?: number;
  /** Where data are kept; without one everything is in memory or temporary. */
  readonly dataDirectory?: string;
  /** `prod` runs with production settings: no introspection, no free documents, no pages. */
  readonly stage?: LocalStage;
  /** Whether the made-up people are loaded. Default true. */
  readonly sample?: boolean;
  /** Lines about progress, for people. */
  readonly log?: (line: string) => void;
}

export interface RunningServer {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** Resolves when everything that is committed by now has been followed up. */
  idle(): Promise<void>;
  /** Stops everything that was started; temporary data are gone. */
  stop(): Promise<void>;
}

let started = false;

/**
 * Everything on one port of 127.0.0.1: the real functions behind a gateway, the issuer, the pages. The functions read
 * the environment of the process, as in the cloud, so a process can start one server only.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  if (started) throw new Error('A process starts one server only: its functions read the environment once.');
  started = true;
  const listening = await listen(options.port ?? 0);
  let data: LocalData | undefined;
  let objects: LocalObjectStore | undefined;
  let background: Background | undefined;
  let forgetRunning = () => {};
  const stop = async () => {
    forgetRunning();
    await listening.close();
    await background?.stop();
    await objects?.stop();
    await data?.close();
  };
  try {
    data = await openData(options.dataDirectory, 'npm start');
    objects = await startObjectStore(join(data.directory, 'objects'), evidenceBucket);
    const url = await startInside(listening, { data, objects }, options);
    const running = await startBackground(data, options.log ?? (() => {}));
    background = running;
    if (options.dataDirectory) forgetRunning = writeRunning(data.directory, process.env);
    return { url, idle: () => running.idle(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Stores {
  readonly data: LocalData;
  readonly objects: LocalObjectStore;
}

async function startInside(listening: Listening, stores: Stores, options: ServerOptions): Promise<string> {
  const { data } = stores;
  const { stage = 'dev', sample = true, log = () => {} } = options;
  const publicUrl = `http://127.0.0.1:${listening.port}`;
  const interactive = stage !== 'prod';
  let people: SamplePeople | undefined;
  const issuer = await createIssuer({
    publicUrl,
    interactive,
    people: async () => (await people?.choices()) ?? [],
    findPersonByCertificate: async (kind, number) => people?.personIdOf(kind, number),
    onError: (error) => console.error(error),
    ...(options.dataDirectory && { directory: data.directory }),
  });
  const standIns = createStandIns({ publicUrl, people: samplePeople });
  setEnvironment(stores, stage, issuer.trusted, standIns.environment);
  const services = await compose(readEnvironment());
  people = createSamplePeople(services);
  if (sample) await loadSample(services, data.tableName, log);
  const { faceCallback, ...functions } = await importFunctions();
  listening.serve(
    createRoutes({
      ...{ publicUrl, interactive, issuer, standIns, reads: services.reads },
      gateway: createGateway({ ...functions, stage, usage: localUsage(localStack, servedAreas()) }),
      faceCallback: createGateway({ api: faceCallback, authorizer: 'NONE', stage }),
    }),
  );
  return publicUrl;
}

/** Only now: a function may read its environment while it is loaded. */
async function importFunctions() {
  const [graphql, authorizer, faceCallback] = await Promise.all([
    import('../functions/graphql/handler.ts'),
    import('../functions/authorizer/handler.ts'),
    import('../functions/face-callback/handler.ts'),
  ]);
  return { api: graphql.handler, authorizer: authorizer.handler, faceCallback: faceCallback.handler };
}
