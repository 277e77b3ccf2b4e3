import { createHash } from 'node:crypto';
import type { ReconciliationRequest } from '../../../domain/reconciliation/reconciliation-request.ts';
import type { Services } from '../../../use-cases/ports.ts';
import { compareFile } from '../../../use-cases/reconciliation/compare-file.ts';
import { type DetailRequest, requestReconciliation } from '../../../use-cases/reconciliation/request-reconciliation.ts';
import { acceptedValue } from '../../support/claim-facts.ts';
import type { World } from '../../support/world.ts';
import { hospital } from '../claims/scene.ts';

const header = 'message_id,refund,total,fund,own_account,mutual_aid';

/** What the hospital of `claimScene` does with its days, and what becomes of it. */
export function detailScene(world: () => World) {
  /** Puts a file where its upload would have put it; by its hash. */
  const uploadText = (text: string): string => {
    const bytes = new TextEncoder().encode(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    world().evidenceObjects.incoming.set(`reconciliation/H61010400001-${sha256}`, bytes);
    return sha256;
  };
  const request = (
    sha256: string,
    differing: Partial<DetailRequest> = {},
    by = hospital,
    services: Partial<Services> = {},
  ) =>
    requestReconciliation(
      { ...world().services, ...services },
      by,
      {
        idempotencyKey: crypto.randomUUID(),
        insuredAt: '610100',
        day: '2026-11-20',
        format: 'CSV',
        sha256,
        ...differing,
      },
      'en',
    );
  const read = async (id: string): Promise<ReconciliationRequest> => {
    const found = await world().services.reads.reconciliationRequest(id);
    if (!found) throw new Error('it was asked for');
    return found;
  };
  return {
    uploadText,
    upload: (rows: readonly string[]) => uploadText([header, ...rows].join('\n')),
    request,
    /** Does what the consumer of the stream does. */
    compare: ({ id }: ReconciliationRequest, services: Partial<Services> = {}) =>
      compareFile({ ...world().services, ...services }, id),
    read,
    /** Asked for and compared. */
    async compared(sha256: string, differing: Partial<DetailRequest> = {}): Promise<ReconciliationRequest> {
      const { id } = acceptedValue(await request(sha256, differing));
      await compareFile(world().services, id);
      return read(id);
    },
  };
}

/** What was found of one that is answered with a result. */
export function foundOf({ outcome }: ReconciliationRequest) {
  if (outcome?.result !== 'READY') throw new Error('there is a result');
  return outcome;
}
