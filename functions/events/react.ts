import type { DynamoDBRecord } from 'aws-lambda';
import * as v from 'valibot';
import { endLinksOfFinding, endLinksOfParticipation } from '../../use-cases/links/automatic-endings.ts';
import { closeClaim } from '../../use-cases/reconciliation/close-claim.ts';
import { carryOn } from '../../use-cases/workflow/carry-on.ts';
import type { EventServices } from '../runtime/compose.ts';

/** What was done, for the log: codes and ids. */
export type Reaction = Readonly<Record<string, string>>;

/**
 * What follows of one change of the table; undefined where nothing does. Of the images only ids are taken, and what
 * they name is read as it is now: a record may come late, and more than once.
 */
export async function reactTo(services: EventServices, record: DynamoDBRecord): Promise<Reaction | undefined> {
  switch (record.dynamodb?.NewImage?.entity?.S) {
    case 'BindingApplication':
      return onApplication(services, record);
    case 'Participation':
      return onParticipation(services, record);
    case 'RelationFinding':
      return onFinding(services, record);
    case 'Claim':
      return onClaim(services, record);
    case 'AccessRecord':
      return onUnmasking(record);
    default:
      return undefined;
  }
}

const text = v.object({ S: v.string() });
const versioned = v.object({ version: v.object({ N: v.pipe(v.string(), v.transform(Number)) }) });
const applicationImage = v.object({ id: text, ...versioned.entries });
const insuranceType = v.object({ S: v.picklist(['EMPLOYEE', 'RESIDENT', 'RETIRED_CADRE', 'MATERNITY']) });
const participationImage = v.object({ personId: text, insuranceType, admdvs: text });
const findingImage = v.object({ giverId: text, receiverId: text });
const claimImage = v.object({ id: text });

const unmaskingImage = v.object({ id: text, byRole: text, purpose: text, reference: v.optional(text) });

/** For whoever asks the log who read plaintext: the file number leads to the person's own access log, which says the rest. */
function onUnmasking({ dynamodb }: DynamoDBRecord): Reaction {
  const { id, byRole, purpose, reference } = v.parse(unmaskingImage, dynamodb?.NewImage);
  const by = { role: byRole.S, purpose: purpose.S, ...(reference && { reference: reference.S }) };
  return { accessRecordId: id.S, done: 'UNMASKED', ...by };
}

async function onApplication(services: EventServices, { eventName, dynamodb }: DynamoDBRecord) {
  const { id, version } = v.parse(applicationImage, dynamodb?.NewImage);
  const applicationId = id.S;
  if (eventName === 'INSERT') {
    await services.workflow.start(applicationId);
    return { applicationId, done: 'STARTED' };
  }
  const before = v.parse(versioned, dynamodb?.OldImage);
  if (version.N <= before.version.N) return undefined;
  return { applicationId, done: await carryOn(services, applicationId) };
}

async function onParticipation(services: EventServices, { dynamodb }: DynamoDBRecord) {
  const { personId, insuranceType: type, admdvs } = v.parse(participationImage, dynamodb?.NewImage);
  const ref = { personId: personId.S, insuranceType: type.S, admdvs: admdvs.S };
  const participation = await services.reads.participation(ref);
  // Whoever has come back since then goes on with the same row, and with the links made on it meanwhile.
  if (participation?.status !== 'ENDED') return { personId: ref.personId, done: 'PARTICIPATION_GOES_ON' };
  await endLinksOfParticipation(services, participation);
  return { personId: ref.personId, done: 'PARTICIPATION_ENDED' };
}

async function onFinding(services: EventServices, { dynamodb }: DynamoDBRecord) {
  const { giverId, receiverId } = v.parse(findingImage, dynamodb?.NewImage);
  const ref = { giverId: giverId.S, receiverId: receiverId.S };
  const finding = await services.reads.relationFinding(ref);
  if (!finding) return undefined;
  await endLinksOfFinding(services, finding);
  return { ...ref, done: 'RELATION_REFUTED' };
}

async function onClaim(services: EventServices, { dynamodb }: DynamoDBRecord) {
  const { id } = v.parse(claimImage, dynamodb?.NewImage);
  const lines = await closeClaim(services, id.S);
  return { claimId: id.S, done: lines.map(({ kind }) => kind).join(' ') };
}
