import { isStaffReference } from '../../domain/access/staff-reference.ts';
import { shanghaiDay } from '../../domain/calendar.ts';
import type { FamilyLink, FamilyLinkRef, LinkSide } from '../../domain/links/family-link.ts';
import { unbindingRule, unbound } from '../../domain/links/link-ends.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import type { UnbindingRule } from '../../domain/region-profile.ts';
import { accessRecord, type Correlated } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import { answerOnce, type Decision } from '../idempotency.ts';
import { passwordFor } from '../passwords/transaction-passwords.ts';
import type { Change, Services } from '../ports.ts';
import { giverAccountAfterEnd } from './giver-account.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex' | 'regions' | 'passwordHash'>;

export interface Unbinding {
  readonly idempotencyKey: string;
  /** The link as one of its two sides has it; undefined where the id that was sent names none. */
  readonly link: SidedLink | undefined;
  readonly transactionPassword?: string | undefined;
  /** Of staff only: file number of the visit at which the person proved who he is. */
  readonly reference?: string | undefined;
}

export interface SidedLink {
  readonly ref: FamilyLinkRef;
  readonly side: LinkSide;
  /** There in the id of a link that has ended: the same two may be linked anew, which that id does not mean. */
  readonly endedAt?: string;
}

/**
 * One side of a link dissolves it, by the rules in force today in the link's pooling area: at once, or at the next
 * midnight in Shanghai. A person does it for himself; a clerk of the area for the side that stands at the counter,
 * which that person's access log says. Refuses what {@link unbound} refuses.
 */
export async function unbindFamilyLink(
  services: Needs,
  caller: Caller & Correlated,
  { idempotencyKey, link, transactionPassword, reference }: Unbinding,
): Promise<Outcome<FamilyLink>> {
  const content = { link, reference };
  return answerOnce(services, caller, { operation: 'familyLinkUnbind', key: idempotencyKey, content }, async () => {
    if (!isReferenceOf(caller, reference)) return rejected('reference_malformed', ['reference']);
    const found = link && (await findLink(services, caller, link));
    if (!found) return rejected('not_found', ['linkId']);
    if (!found.ok) return found;
    return decide(services, caller, { link: found.value, side: link.side, transactionPassword, reference });
  });
}

/** Staff give one, a person does not. */
const isReferenceOf = ({ role }: Caller, reference: string | undefined): boolean =>
  role === 'clerk' ? isStaffReference(reference) : reference === undefined;

const personOf = ({ ref, side }: SidedLink): PersonId => (side === 'GIVING' ? ref.giverId : ref.receiverId);

/** Nobody is told of links of others, or of other pooling areas; of his own, a person hears that it is live no more. */
async function findLink({ reads }: Needs, caller: Caller, named: SidedLink): Promise<Outcome<FamilyLink> | undefined> {
  const read = async () => (named.endedAt === undefined ? reads.link(named.ref) : undefined);
  if (caller.role === 'clerk') {
    const link = await read();
    return link && link.admdvs === caller.admdvs ? accepted(link) : undefined;
  }
  if (caller.personId === undefined || caller.personId !== personOf(named)) return undefined;
  const link = await read();
  return link ? accepted(link) : rejected('link_not_live', ['linkId']);
}

interface Asked {
  readonly link: FamilyLink;
  readonly side: LinkSide;
  readonly transactionPassword: string | undefined;
  readonly reference: string | undefined;
}

async function decide(
  services: Needs,
  caller: Caller & Correlated,
  { link, side, transactionPassword, reference }: Asked,
): Promise<Outcome<Decision<FamilyLink>>> {
  const now = services.clock.now();
  const rule = unbindingRule(services.regions.profile(link.admdvs, shanghaiDay(now)), link.kind);
  const outcome = unbound(link, side, rule, now);
  if (!outcome.ok) return outcome;
  const noted = reference === undefined ? [] : [noteAtCounter(services, caller, link, side, reference)];
  const password = await passwordChanges(services, caller, { link, side, transactionPassword, rule });
  if (!password.ok) return password;
  const unbinding = await unboundChanges(services, outcome.value);
  return accepted({ changes: [...unbinding, ...noted, ...password.value], answer: outcome.value });
}

/** An end to come leaves the link in its place until then, and its quota with it: until then it may be spent. */
const unboundChanges = async (services: Needs, link: FamilyLink): Promise<readonly Change[]> =>
  link.status === 'LIVE'
    ? [{ change: 'LINK_CHANGED', link }]
    : [{ change: 'LINK_ENDED', link }, ...(await giverAccountAfterEnd(services, link))];

function noteAtCounter(
  services: Needs,
  caller: Caller & Correlated,
  { giver, receiver }: FamilyLink,
  side: LinkSide,
  reference: string,
): Change {
  const personId = side === 'GIVING' ? giver.id : receiver.id;
  return {
    change: 'ACCESS_RECORDED',
    record: accessRecord(services, caller, { personId, kind: 'LINK_UNBOUND', reference }),
  };
}

/**
 * S1 sets the password with the binding, and it is the giver's: who receives is not asked for it, nor who proves at a
 * counter who he is. A giver who has none, because his link came with a roster or a counter took the password away,
 * sets one by this, as he would by binding; otherwise he could never unbind.
 */
async function passwordChanges(
  services: Needs,
  caller: Caller,
  { link, side, transactionPassword, rule }: Omit<Asked, 'reference'> & { readonly rule: UnbindingRule },
): Promise<Outcome<readonly Change[]>> {
  if (!rule.transactionPasswordAsked || side !== 'GIVING' || caller.role !== 'citizen') return accepted([]);
  return passwordFor(services, link.giver.id, transactionPassword, { path: ['transactionPassword'] });
}
