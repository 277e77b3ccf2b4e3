/** For `@smithy/core/event-streams` (15 KB): no operation that is called here answers with a stream of events. */
function leftOut(): never {
  throw new Error('Streams of events are left out of the bundles (infra/bundles).');
}

export { leftOut as EventStreamSerde, leftOut as eventStreamSerdeProvider };
