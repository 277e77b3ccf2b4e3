import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  MessageNotInflight,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { FailureMessage, FailureQueue } from './given-up.ts';

/** As long as a run may take for what it has taken. Who is broken off leaves them to others after that. */
const takenSeconds = 900;
/** The most that SQS gives at once. */
const atOnce = 10;
/** With a wait all of its servers are asked, so that no answer means that nothing is there. */
const waitSeconds = 2;

/** A queue of failures in the cloud. */
export function sqsFailures(client: Pick<SQSClient, 'send'>, QueueUrl: string): FailureQueue {
  /** By what each message was received the last time. */
  const receipts = new Map<string, string>();
  const receiptOf = ({ id }: FailureMessage) => ({ QueueUrl, ReceiptHandle: receipts.get(id) });
  return {
    async take(most) {
      const taken = new Map<string, FailureMessage>();
      while (taken.size < most) {
        const asked = {
          MaxNumberOfMessages: Math.min(atOnce, most - taken.size),
          ...{ VisibilityTimeout: takenSeconds, WaitTimeSeconds: waitSeconds },
        };
        const { Messages: messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, ...asked }));
        const before = taken.size;
        for (const { MessageId: id = '', ReceiptHandle: receipt = '', Body: body = '' } of messages) {
          // SQS may give a message twice: it is one, by its last receipt.
          receipts.set(id, receipt);
          taken.set(id, { id, body });
        }
        if (taken.size === before) break;
      }
      return [...taken.values()];
    },
    async takenElsewhere() {
      const name = 'ApproximateNumberOfMessagesNotVisible';
      const { Attributes: found } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [name] }),
      );
      return Number(found?.[name] ?? 0);
    },
    async remove(message) {
      await client.send(new DeleteMessageCommand(receiptOf(message)));
    },
    async putBack(message) {
      const now = { ...receiptOf(message), VisibilityTimeout: 0 };
      await client.send(new ChangeMessageVisibilityCommand(now)).catch((error: unknown) => {
        // The time was up, so it lies there again.
        if (!(error instanceof MessageNotInflight)) throw error;
      });
    },
  };
}
