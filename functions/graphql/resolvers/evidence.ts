import type { Evidence as EvidenceRecord } from '../../../domain/evidence/evidence.ts';
import type { EvidenceResolvers, EvidenceType, MutationResolvers } from '../../../schema/generated/resolvers.ts';
import { completeEvidenceUpload } from '../../../use-cases/evidence/complete-evidence-upload.ts';
import { createEvidenceUpload } from '../../../use-cases/evidence/create-evidence-upload.ts';
import { readEvidence } from '../../../use-cases/evidence/read-evidence.ts';
import { nodeId, nodeRef } from '../nodes.ts';
import { payload } from '../payloads.ts';
import type { EvidenceView } from '../views.ts';

/** The types as S3 and as the schema name them. */
const mediaTypeOf = {
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  PDF: 'application/pdf',
} as const satisfies Record<EvidenceType, EvidenceRecord['type']>;
const evidenceTypeOf = Object.fromEntries(
  Object.entries(mediaTypeOf).map(([evidenceType, mediaType]) => [mediaType, evidenceType]),
) as Record<EvidenceRecord['type'], EvidenceType>;

export const Evidence: EvidenceResolvers = {
  id: ({ evidence }, _args, context) => nodeId(context, { type: 'Evidence', evidenceId: evidence.id }),
  kind: ({ evidence }) => evidence.kind,
  type: ({ evidence }) => evidenceTypeOf[evidence.type],
  bytes: ({ evidence }) => evidence.bytes,
  sha256: ({ evidence }) => evidence.sha256,
  state: ({ evidence }) => evidence.state,
  createdAt: ({ evidence }) => evidence.createdAt,
  attached: ({ evidence }) => evidence.applicationId !== undefined,
  expiresAt: ({ evidence: { expiresAtSeconds } }) =>
    expiresAtSeconds === undefined ? null : new Date(expiresAtSeconds * 1000).toISOString(),
};

const ownEvidence = (evidence: EvidenceRecord): EvidenceView => ({
  __typename: 'Evidence',
  evidence,
  standing: { reader: 'OWNER', scopes: [] },
});

export const mutations: Pick<MutationResolvers, 'evidenceUploadCreate' | 'evidenceUploadComplete' | 'evidenceRead'> = {
  async evidenceUploadCreate(_root, { input }, context) {
    const request = { ...input, type: mediaTypeOf[input.type] };
    const outcome = await createEvidenceUpload(context.services, context.caller, request);
    const upload = outcome.ok ? outcome.value.upload : null;
    return { ...payload(context, 'evidence', outcome, ({ evidence }) => ownEvidence(evidence)), upload };
  },
  async evidenceUploadComplete(_root, { input: { idempotencyKey, evidenceId } }, context) {
    const request = { idempotencyKey, evidenceId: nodeRef(context, evidenceId, 'Evidence')?.evidenceId };
    const outcome = await completeEvidenceUpload(context.services, context.caller, request);
    return payload(context, 'evidence', outcome, ownEvidence);
  },
  async evidenceRead(_root, { input }, context) {
    const evidenceId = nodeRef(context, input.evidenceId, 'Evidence')?.evidenceId;
    const outcome = await readEvidence(context.services, context.caller, evidenceId);
    const download = outcome.ok ? outcome.value.download : null;
    const view = ({ evidence, standing }: Omit<EvidenceView, '__typename'>): EvidenceView => ({
      __typename: 'Evidence',
      evidence,
      standing,
    });
    return { ...payload(context, 'evidence', outcome, view), download };
  },
};
