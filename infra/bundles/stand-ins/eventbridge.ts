import { type JsonService, sendJson } from './aws-json.ts';

/** For `@aws-sdk/client-eventbridge`: its names for putting events on a bus, which is all that is done with it. */
const eventBridge: JsonService = {
  name: 'events',
  target: 'AWSEvents',
  version: '1.1',
  endpointVariable: 'AWS_ENDPOINT_URL_EVENTBRIDGE',
};

export class PutEventsCommand {
  readonly input: Readonly<Record<string, unknown>>;

  constructor(input: Readonly<Record<string, unknown>>) {
    this.input = input;
  }
}

export class EventBridgeClient {
  send({ input }: PutEventsCommand) {
    return sendJson(eventBridge, 'PutEvents', input);
  }
}
