import * as v from 'valibot';
import { type FollowedApplication, followApplication } from '../../../use-cases/operations/follow-application.ts';
import { type FollowedClaim, type FollowedMessage, followClaim } from '../../../use-cases/operations/follow-claim.ts';
import { composeTable } from '../../runtime/compose.ts';
import { readTableEnvironment } from '../../runtime/env.ts';
import { createLog } from '../../runtime/log.ts';
import { startedOnce } from '../../runtime/started-once.ts';

const log = createLog('follow');
const services = startedOnce(async () => composeTable(readTableEnvironment()), log);

const uuid = v.pipe(v.string(), v.uuid());
const messageId = v.pipe(v.string(), v.regex(/^[0-9A-Z]{30}$/));
const eventSchema = v.variant('follow', [
  v.object({ follow: v.literal('application'), id: uuid }),
  v.object({ follow: v.literal('claim'), id: v.union([uuid, messageId]) }),
]);

/** Tells an operator what the table holds of an application or a claim; null of one that is not there. It writes nothing. */
export async function handler(event: unknown): Promise<FollowedApplication | FollowedClaim | FollowedMessage | null> {
  const { follow, id } = v.parse(eventSchema, event);
  const own = await services();
  const found = await (follow === 'application' ? followApplication(own, id) : followClaim(own, id));
  log.info('followed', { follow, id, found: found !== undefined });
  return found ?? null;
}
