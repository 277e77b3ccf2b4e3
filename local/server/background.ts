import { join } from 'node:path';
import { eventFilters } from '../../functions/events/filters.ts';
import { evidenceFilters } from '../../functions/evidence/filters.ts';
import { startStreamConsumer } from '../streams/consumer.ts';
import { type LocalWorkflow, startLocalWorkflow } from '../workflow/local-workflow.ts';
import type { LocalData } from './data.ts';
import { everyHour } from './every-hour.ts';

/** What happens without a request: what follows of changes of the table, and what runs by the clock. */
export interface Background {
  /** Resolves when everything that is committed by now has been followed up. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Nothing here is killed when its time is up, as Lambda does after 15 minutes. */
const context = { getRemainingTimeInMillis: () => 900_000 };

/**
 * Started when the sample is loaded, so that its people are not in the stream the first time; and only then are the
 * functions loaded, which read the environment.
 */
export async function startBackground(data: LocalData, log: (line: string) => void): Promise<Background> {
  const workflow = await startWorkflow(data);
  // Read it, to see what channels would be told.
  process.env.GONGJI_NOTICE_FILE = join(data.directory, 'notices.ndjson');
  const [events, evidence, sweep, yearClose] = await Promise.all([
    import('../../functions/events/handler.ts'),
    import('../../functions/evidence/handler.ts'),
    import('../../functions/jobs/sweep/handler.ts'),
    import('../../functions/jobs/year-close/handler.ts'),
  ]);
  const { endpoint, tableName, directory } = data;
  const common = { endpoint, tableName, directory, log };
  // One after the other: the first turns the stream on.
  const consumers = [
    await startStreamConsumer({ ...common, name: 'events', handler: events.handler, filters: eventFilters }),
    await startStreamConsumer({ ...common, name: 'evidence', handler: evidence.handler, filters: evidenceFilters }),
  ];
  const sweeping = everyHour(async () => {
    await sweep.handler({}, context).catch((error: unknown) => log(`sweep: ${error}`));
    await yearClose.handler({}, context).catch((error: unknown) => log(`year close: ${error}`));
  });
  workflow.resume();
  return {
    async idle() {
      // Each gives the other something to do: a change answers a token, and a task makes a change.
      for (let before = -1; before !== workflow.tasksDone(); ) {
        before = workflow.tasksDone();
        await Promise.all(consumers.map(({ idle }) => idle()));
        await workflow.idle();
      }
    },
    async stop() {
      await Promise.all([...consumers, sweeping].map(({ stop }) => stop()));
      await workflow.stop();
    },
  };
}

/** In this process too, and loaded with its first task. Whoever speaks to it finds it by the environment. */
async function startWorkflow({ directory }: LocalData): Promise<LocalWorkflow> {
  const tasks = () => import('../../functions/workflow/handler.ts');
  const workflow = await startLocalWorkflow({ handler: async (event) => (await tasks()).handler(event), directory });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SFN: workflow.endpoint,
    GONGJI_STATE_MACHINE_ARN: workflow.stateMachineArn,
  });
  return workflow;
}
