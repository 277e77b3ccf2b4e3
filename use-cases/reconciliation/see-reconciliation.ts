import {
  type DetailReconciliation,
  type ReconciliationRequest,
  reconciliationDays,
} from '../../domain/reconciliation/reconciliation-request.ts';
import { fileState } from '../../domain/requested-file.ts';
import type { Caller } from '../caller.ts';
import type { PresignedRequest, Services } from '../ports.ts';
import { resultId } from './reconciliation-objects.ts';

/** It is seen by the institution whose day it is. Undefined for everybody else, and for what does not exist. */
export async function seeReconciliation(
  { reads }: Pick<Services, 'reads'>,
  caller: Caller,
  id: string,
): Promise<ReconciliationRequest | undefined> {
  if (caller.role !== 'institution') return undefined;
  const [request, institution] = await Promise.all([
    reads.reconciliationRequest(id),
    reads.institution(caller.clientId),
  ]);
  return request && request.institutionId === institution?.institutionId ? request : undefined;
}

/** What came of it; undefined where nothing did, or nothing can be fetched any more. */
export function detailReconciliation(request: ReconciliationRequest, now: Date): DetailReconciliation | undefined {
  const { outcome } = request;
  if (outcome?.result !== 'READY' || fileState(request, reconciliationDays, now) !== 'READY') return undefined;
  return { request, outcome };
}

/** From where to fetch the result within minutes. */
export const resultDownload = (
  { evidenceObjects }: Pick<Services, 'evidenceObjects'>,
  { request, outcome }: DetailReconciliation,
): Promise<PresignedRequest> => evidenceObjects.presignDownload(resultId(request, outcome.sha256), 'RECONCILED');
