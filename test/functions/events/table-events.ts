import type { DynamoDBRecord } from 'aws-lambda';
import type { WorkflowStep } from '../../../domain/binding/workflow-step.ts';
import type { Notice } from '../../../domain/notices/notice.ts';
import { consume } from '../../../functions/events/consume.ts';
import { eventFilters } from '../../../functions/events/filters.ts';
import type { Log, LogFields } from '../../../functions/runtime/log.ts';
import { type StreamConsumer, startStreamConsumer } from '../../../local/streams/consumer.ts';
import type { Workflow } from '../../../use-cases/ports.ts';
import type { World } from '../../support/world.ts';

/** A workflow that writes down what it is told; a token can be answered once. */
export function recordingWorkflow() {
  const started: string[] = [];
  const answers: { token: string; next: WorkflowStep['next']; outcome: 'ANSWERED' | 'GONE' }[] = [];
  let failing = 0;
  const workflow: Workflow = {
    async start(applicationId) {
      if (failing > 0) {
        failing -= 1;
        throw new Error('Rate exceeded');
      }
      started.push(applicationId);
    },
    async answer(token, step) {
      const outcome = answers.some((answer) => answer.token === token) ? 'GONE' : 'ANSWERED';
      answers.push({ token, next: step.next, outcome });
      return outcome;
    },
  };
  return {
    workflow,
    started,
    answers,
    /** The next so many starts fail. */
    failStarts(count: number) {
      failing = count;
    },
  };
}

export function recordingLog() {
  const lines: { level: string; event: string; fields: LogFields | undefined }[] = [];
  const write = (level: string) => (event: string, fields?: LogFields) => void lines.push({ level, event, fields });
  const log: Log = { info: write('info'), warn: write('warn'), error: write('error') };
  return { log, lines };
}

/** The events function on the stream of a world's table, as it is deployed: by its filters, with its answers. */
export async function startEvents(world: World, endpoint: string, workflow: Workflow) {
  const { log, lines } = recordingLog();
  const notices: Notice[] = [];
  let failing = 0;
  const publish = async (notice: Notice) => {
    if (failing > 0) {
      failing -= 1;
      throw new Error('The notice was not taken: ThrottlingException');
    }
    notices.push(notice);
  };
  const services = { ...world.services, workflow, notices: { publish } };
  const records: DynamoDBRecord[] = [];
  const consumer: StreamConsumer = await startStreamConsumer({
    endpoint,
    tableName: world.tableName,
    filters: eventFilters,
    pollMs: 5,
    handler: async (event) => {
      records.push(...event.Records);
      return consume(services, log, event);
    },
  });
  return {
    lines,
    /** Whatever reached the function, oldest first. */
    records,
    /** What others were told. */
    notices,
    /** The next so many notices are not taken. */
    failNotices(count: number) {
      failing = count;
    },
    idle: consumer.idle,
    stop: consumer.stop,
    /** The same records once more, as a stream may give them. */
    again: (some: readonly DynamoDBRecord[] = records) => consume(services, log, { Records: [...some] }),
  };
}
