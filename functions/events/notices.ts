import type { DynamoDBRecord } from 'aws-lambda';
import * as v from 'valibot';
import { finalStates } from '../../domain/binding/application.ts';
import { claimStates } from '../../domain/claims/claim.ts';
import type { Notice, NoticeSubject, NoticeType } from '../../domain/notices/notice.ts';

const text = v.object({ S: v.string() });
const image = v.object({ admdvs: text, version: v.object({ N: v.string() }) });
const subjectImage = v.object({ ...image.entries, id: text, state: text });
const linkImage = v.object({ ...image.entries, applicationId: v.optional(text) });

/** What others are told of a change of the table; undefined where that is nothing. Of the images only ids are taken. */
export function noticeOf({ dynamodb }: DynamoDBRecord): Notice | undefined {
  const { NewImage: made, OldImage: before } = dynamodb ?? {};
  const entity = made?.entity?.S;
  if (entity === 'FamilyLink') return ofLink(made);
  if (entity !== 'BindingApplication' && entity !== 'Claim') return undefined;
  const now = v.parse(subjectImage, made);
  if (now.state.S === before?.state?.S) return undefined;
  return entity === 'Claim' ? ofClaim(now) : ofApplication(now);
}

type SubjectImage = v.InferOutput<typeof subjectImage>;

function ofApplication(now: SubjectImage): Notice | undefined {
  const isFinal = (finalStates as readonly string[]).includes(now.state.S);
  return isFinal ? notice('BINDING_APPLICATION_CONCLUDED', now, 'BINDING_APPLICATION', now.id.S) : undefined;
}

function ofClaim(now: SubjectImage): Notice | undefined {
  const state = claimStates.find((each) => each === now.state.S);
  return state && notice(`CLAIM_${state}`, now, 'CLAIM', now.id.S);
}

/** One that came with a roster was made by no application: there is nothing to name it by but its persons. */
function ofLink(made: unknown): Notice | undefined {
  const now = v.parse(linkImage, made);
  return now.applicationId && notice('FAMILY_LINK_ENDED', now, 'BINDING_APPLICATION', now.applicationId.S);
}

const notice = (
  type: NoticeType,
  { admdvs, version }: v.InferOutput<typeof image>,
  kind: NoticeSubject['kind'],
  id: string,
): Notice => ({ noticeId: `${type}.${id}.${version.N}`, type, admdvs: admdvs.S, subject: { kind, id } });
