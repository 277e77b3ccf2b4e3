import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The id that follows what somebody asked for: the gateway's id of the request goes into every log line, into the items
 * that the request changes, with them through the stream to whoever is woken, into the input of the workflow, its tasks
 * and what they ask of outside services. What runs by the clock has the id of its invocation.
 */
const current = new AsyncLocalStorage<string>();

/**
 * A UUID and nothing else: it is written in clear to wherever the request leads, so it must not be able to say anything.
 * A caller may choose the gateway's id of his request by a header of API Gateway's own, and might put a name there.
 */
const form = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

export const isCorrelationId = (id: unknown): id is string => typeof id === 'string' && form.test(id);

/** Of whatever is done now; undefined where nobody said. */
export const correlationId = (): string | undefined => current.getStore();

/** Does the work, and all that comes of it, under this id; what is no such id is passed over. */
export const correlated = <T>(id: unknown, work: () => T): T => (isCorrelationId(id) ? current.run(id, work) : work());
