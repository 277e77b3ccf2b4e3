import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Narrator } from '../demo/narrator.ts';
import type { Outputs } from './cloud.ts';

/** What a rule of the bus has put into a queue. */
export interface ListeningChannel {
  /** Tells what came, and that there is no more in it than a channel may see. */
  hears(canaries: readonly string[], narrator: Narrator): Promise<void>;
}

const name = 'claims-to-a-channel';

/** A rule of the bus of notices, as one will be made for each channel: notices of claims, into a queue of its own. */
export async function channelListens({ NoticeBus }: Outputs): Promise<ListeningChannel> {
  const [bus, queues] = [new EventBridgeClient(), new SQSClient({ useQueueUrlAsEndpoint: false })];
  const { QueueUrl } = await queues.send(new CreateQueueCommand({ QueueName: name }));
  const { Attributes: about } = await queues.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
  );
  const EventPattern = JSON.stringify({ source: ['gongji'], 'detail-type': [{ prefix: 'CLAIM_' }] });
  await bus.send(new PutRuleCommand({ Name: name, EventBusName: NoticeBus, EventPattern }));
  const Targets = [{ Id: 'queue', Arn: about?.QueueArn }];
  await bus.send(new PutTargetsCommand({ Rule: name, EventBusName: NoticeBus, Targets }));
  bus.destroy();
  return {
    async hears(canaries, narrator) {
      narrator.chapter('What a channel would be told  渠道将收到的通知');
      const texts = (await everything(queues, QueueUrl)).map(({ Body = '' }) => Body);
      queues.destroy();
      const notices = texts.map((text) => JSON.parse(text));
      narrator.say(JSON.stringify(notices[0]?.detail));
      const types = notices.map((notice) => notice['detail-type']).sort();
      narrator.expect(
        'each claim as it was settled, given back, reversed',
        [[...new Set(types)], new Set(notices.map(({ detail }) => detail.noticeId)).size],
        [['CLAIM_CANCELLED', 'CLAIM_REVERSED', 'CLAIM_SETTLED'], 5],
      );
      narrator.expect(
        'by type, area and id alone',
        [
          new Set(notices.map(({ detail }) => Object.keys(detail).sort().join())),
          canaries.filter((canary) => texts.some((text) => text.includes(canary))),
        ],
        [new Set(['admdvs,noticeId,subject']), []],
      );
    },
  };
}

/** Once it gives nothing, there is nothing more. */
async function everything(queues: SQSClient, QueueUrl: string | undefined): Promise<readonly Message[]> {
  const found: Message[] = [];
  for (;;) {
    const asked = { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 };
    const { Messages = [] } = await queues.send(new ReceiveMessageCommand(asked));
    if (Messages.length === 0) return found;
    found.push(...Messages);
  }
}
