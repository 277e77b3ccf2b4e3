import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { Notices } from '../../use-cases/ports.ts';

/** What a rule of the bus asks for beside `detail-type`, which is the notice's type. */
export const noticeSource = 'gongji';

/** The event bus as Amazon EventBridge runs it, or whatever speaks its protocol. */
export const createNoticeBus = (client: EventBridgeClient, busName: string): Notices => ({
  async publish(notice) {
    const { type, ...detail } = notice;
    const entry = { EventBusName: busName, Source: noticeSource, DetailType: type, Detail: JSON.stringify(detail) };
    const { FailedEntryCount, Entries } = await client.send(new PutEventsCommand({ Entries: [entry] }));
    // It answers 200 for what it did not take, too.
    if (FailedEntryCount) throw new Error(`The notice was not taken: ${Entries?.[0]?.ErrorCode}`);
  },
});
