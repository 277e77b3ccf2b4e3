import { type Day, parseDay, shanghaiMidnight } from '../../domain/calendar.ts';
import { type Certificate, parseCertificate } from '../../domain/certificates/index.ts';
import { invariant } from '../../domain/invariant.ts';
import type { FamilyLink, LinkKind } from '../../domain/links/family-link.ts';
import { certificateIdentifier } from '../../domain/persons/identifiers.ts';
import { hasPersonalAccount, type Participation } from '../../domain/persons/participation.ts';
import { parseRelation, type Relation } from '../../domain/relations.ts';
import { certificateHolder } from '../certificate-holder.ts';
import type { ImportNeeds } from './needs.ts';
import { commitPatiently, inParallel, type Placed, type Placing, packed, putAtPlaces, rowsAtOnce } from './place.ts';
import { type FamilyLinkRow, fault, faultOf, isFault, type RowFault } from './row.ts';

/** A link row whose form has been checked. */
export interface CheckedLink {
  readonly kind: LinkKind;
  readonly giver: Certificate;
  readonly receiver: Certificate;
  readonly relation: Relation;
  readonly since: Day;
  readonly admdvs?: string;
}

export function checkLink(row: FamilyLinkRow, today: Day): CheckedLink | RowFault {
  const giver = parseCertificate(row.giver.kind, row.giver.number, today);
  if (!giver.ok) return partyFault('giver', faultOf(giver.rejection));
  const receiver = parseCertificate(row.receiver.kind, row.receiver.number, today);
  if (!receiver.ok) return partyFault('receiver', faultOf(receiver.rejection));
  if (certificateIdentifier(giver.value) === certificateIdentifier(receiver.value)) {
    return fault('link_to_oneself', 'receiver');
  }
  const relation = parseRelation(row.relation);
  if (!relation.ok) return fault(relation.rejection.code, 'relation');
  const since = parseDay(row.since);
  if (!since.ok) return fault(since.rejection.code, 'since');
  if (since.value > today) return fault('date_in_the_future', 'since');
  return {
    kind: row.kind,
    giver: giver.value,
    receiver: receiver.value,
    relation: relation.value,
    since: since.value,
    ...(row.admdvs && { admdvs: row.admdvs }),
  };
}

const partyFault = (party: 'giver' | 'receiver', { code, path }: RowFault) =>
  fault(code, party, 'certificate', ...path);

/** A link is two items, one in each side's partition. */
const itemsPerLink = 2;

/**
 * Writes bindings that the old systems hold. They are facts, so the profile's rules for new bindings are not asked;
 * but both sides are registered, and a giver of mutual aid has an account.
 */
export async function placeLinks(
  services: ImportNeeds,
  links: readonly CheckedLink[],
  { concurrency }: Placing,
): Promise<readonly Placed[]> {
  const resolved = await inParallel(links, concurrency * rowsAtOnce, (link) => resolve(services, link));
  const placed: Placed[] = resolved.map((link) => (isFault(link) ? link : 'UNCHANGED'));
  const { first, repeated } = byName(resolved);
  const groups = packed(first, () => itemsPerLink);
  await inParallel(groups, concurrency, async (group) => putAtPlaces(placed, group, await placeGroup(services, group)));
  for (const { place, link } of repeated) placed[place] = await placeAlone(services, link);
  return placed;
}

interface ReadyLink {
  readonly place: number;
  readonly link: FamilyLink;
}

function byName(resolved: readonly (FamilyLink | RowFault)[]) {
  const seen = new Set<string>();
  const first: ReadyLink[] = [];
  const repeated: ReadyLink[] = [];
  for (const [place, link] of resolved.entries()) {
    if (isFault(link)) continue;
    const name = `${link.kind} ${link.giver.id} ${link.receiver.id}`;
    (seen.has(name) ? repeated : first).push({ place, link });
    seen.add(name);
  }
  return { first, repeated };
}

async function resolve(services: ImportNeeds, link: CheckedLink): Promise<FamilyLink | RowFault> {
  const { reads } = services;
  const [giverId, receiverId] = await Promise.all([
    certificateHolder(services, link.giver),
    certificateHolder(services, link.receiver),
  ]);
  if (!giverId) return fault('not_found', 'giver', 'certificate');
  if (!receiverId) return fault('not_found', 'receiver', 'certificate');
  const [[giver, receiver], participations] = await Promise.all([
    reads.persons([giverId, receiverId]),
    reads.participations(giverId),
  ]);
  invariant(giver && receiver, 'whoever is in the index is registered');
  const participation = givingParticipation(link, participations);
  if (!participation) {
    return fault(link.kind === 'MUTUAL_AID' ? 'giver_without_account' : 'participation_not_found', 'giver');
  }
  return {
    kind: link.kind,
    giver: { id: giverId, maskedName: giver.masked.name },
    receiver: { id: receiverId, maskedName: receiver.masked.name },
    relation: link.relation,
    admdvs: participation.admdvs,
    since: shanghaiMidnight(link.since).toISOString(),
    status: 'LIVE',
    version: 1,
  };
}

/** The participation the link hangs on: in the area named, with an account for mutual aid, in force rather than not. */
function givingParticipation(
  { kind, admdvs }: CheckedLink,
  participations: readonly Participation[],
): Participation | undefined {
  const possible = participations.filter(
    (one) =>
      (admdvs === undefined || one.admdvs === admdvs) && (kind === 'DISPLAY' || hasPersonalAccount(one.insuranceType)),
  );
  return possible.find(({ status }) => status === 'NORMAL') ?? possible[0];
}

async function placeGroup(services: ImportNeeds, group: readonly ReadyLink[]): Promise<readonly Placed[]> {
  const outcome = await commitPatiently(services, {
    changes: group.map(({ link }) => ({ change: 'LINK_MADE', link })),
  });
  if (outcome.status !== 'REFUSED') return group.map(() => 'LINKED');
  return inParallel(group, rowsAtOnce, ({ link }) => placeAlone(services, link));
}

async function placeAlone(services: ImportNeeds, link: FamilyLink): Promise<Placed> {
  const outcome = await commitPatiently(services, { changes: [{ change: 'LINK_MADE', link }] });
  if (outcome.status !== 'REFUSED') return 'LINKED';
  const { kind, giver, receiver, relation, since } = link;
  const existing = await services.reads.link({ kind, giverId: giver.id, receiverId: receiver.id });
  if (!existing) return faultOf(outcome.rejection);
  // A link that has ended meanwhile stays ended.
  return existing.relation === relation && existing.since === since ? 'UNCHANGED' : fault('link_differs', 'relation');
}
