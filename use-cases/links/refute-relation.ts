import { isStaffReference } from '../../domain/access/staff-reference.ts';
import type { FamilyLinkRef, RelationFinding } from '../../domain/links/family-link.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { accessRecord, type Correlated } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { Change, Services } from '../ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex'>;

export interface Refutation {
  readonly idempotencyKey: string;
  /** Undefined where the id that was sent names none. */
  readonly link: (FamilyLinkRef & { readonly endedAt?: string }) | undefined;
  /** File number of the enquiry. */
  readonly reference: string;
}

/**
 * The staff of the link's pooling area found that its two are not what was said. The finding is kept, and stands in
 * both access logs; who consumes the table's stream ends every link between the two. A link that has ended may be
 * found false as well: the finding flags whatever the two apply for later.
 */
export async function refuteRelation(
  services: Needs,
  caller: Caller & Correlated,
  { idempotencyKey, ...content }: Refutation,
): Promise<Outcome<RelationFinding>> {
  const { link: ref, reference } = content;
  const once = { operation: 'familyRelationRefute', key: idempotencyKey, content };
  return answerOnce<RelationFinding>(services, caller, once, async () => {
    if (!isStaffReference(reference)) return rejected('reference_malformed', ['reference']);
    const link = ref && (await findLink(services, ref));
    if (!link || link.admdvs !== caller.admdvs) return rejected('not_found', ['linkId']);
    const finding: RelationFinding = {
      giverId: link.giver.id,
      receiverId: link.receiver.id,
      admdvs: link.admdvs,
      foundAt: services.clock.now().toISOString(),
      foundBy: caller.subject,
      reference,
    };
    const noted = [link.giver.id, link.receiver.id].map(
      (personId): Change => ({
        change: 'ACCESS_RECORDED',
        record: accessRecord(services, caller, { personId, kind: 'RELATION_REFUTED', reference }),
      }),
    );
    return accepted({ changes: [...bothWays(finding), ...noted], answer: finding });
  });
}

/** Either of them may apply to the other, and is asked for under his own name: findings are rarer than applications. */
const bothWays = (finding: RelationFinding): readonly Change[] => {
  const { giverId, receiverId } = finding;
  return [
    { change: 'RELATION_REFUTED', finding },
    { change: 'RELATION_REFUTED', finding: { ...finding, giverId: receiverId, receiverId: giverId } },
  ];
};

const findLink = ({ reads }: Needs, { endedAt, ...ref }: NonNullable<Refutation['link']>) =>
  endedAt === undefined ? reads.link(ref) : reads.endedLink(ref, endedAt);
