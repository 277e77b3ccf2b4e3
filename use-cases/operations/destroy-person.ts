import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { erased, type Obstacle, obstaclesTo } from '../../domain/persons/erasure.ts';
import { certificateIdentifier } from '../../domain/persons/identifiers.ts';
import type { Person } from '../../domain/persons/person.ts';
import { accessRecord, recordAccess } from '../access-records.ts';
import type { Change, IndexValue, Services } from '../ports.ts';
import { type ErasureGround, gatherErasure } from './erasure-facts.ts';
import { lookerOf, type Operator, type PersonNamed, personNamed } from './operator.ts';

type Needs = Pick<
  Services,
  'reads' | 'commit' | 'clock' | 'ids' | 'vault' | 'blindIndex' | 'regions' | 'evidenceObjects'
>;

export type Destruction =
  /** WOULD_DESTROY: nothing stands in the way, and nothing was done. */
  | { readonly status: 'DESTROYED' | 'WOULD_DESTROY' | 'DESTROYED_ALREADY'; readonly personId: string }
  | { readonly status: 'OBSTACLES'; readonly personId: string; readonly obstacles: readonly Obstacle[] };

export interface DestroyRequest {
  readonly person: PersonNamed;
  /** Whether it is done; else it is only told what stands in the way. */
  readonly write: boolean;
}

/**
 * Destroys a person's data key, and with it all that is sealed of him (crypto-shredding). His identifiers lead nowhere any
 * more; consents, voucher, password and the files of his applications go. Ledger entries, claims, ended links and the
 * access log stay, under an id that is nobody's.
 *
 * In an order in which breaking off does no harm: his log first, because his identifiers have to be opened to be taken out
 * of the index; then what can go by itself; at last, in one transaction with the second line of the log, the key. The
 * same call goes on from wherever it stopped.
 */
export async function destroyPerson(
  services: Needs,
  operator: Operator,
  { person: named, write }: DestroyRequest,
): Promise<Outcome<Destruction>> {
  const found = await personNamed(services, named);
  if (!found.ok) return found;
  const person = found.value;
  const personId = person.id;
  if (person.erasedAt !== undefined) return accepted({ status: 'DESTROYED_ALREADY', personId });
  const ground = await gatherErasure(services, person);
  const obstacles = obstaclesTo(ground.facts);
  if (obstacles.length > 0) return accepted({ status: 'OBSTACLES', personId, obstacles });
  if (!write) return accepted({ status: 'WOULD_DESTROY', personId });
  const { reference } = operator;
  const fields = ['certificateNumber', 'socialCardNumber', 'computerNumber'] as const;
  const opened = await recordAccess(services, lookerOf(operator), { personId, kind: 'EXPORTED', reference, fields });
  if (!opened.ok) return opened;
  const index = await indexOf(services, person);
  const removed = await removeWhatIsBeside(services, personId, ground.files);
  if (!removed.ok) return removed;
  return destroyKey(services, operator, person, { ground, index });
}

/** Every look-up value that may lead to him, under each key version still in use. */
async function indexOf({ vault, blindIndex }: Needs, person: Person): Promise<readonly IndexValue[]> {
  const opened = await vault.open(person, ['certificateNumber', 'socialCardNumber', 'computerNumber']);
  const certificate = certificateIdentifier({ kind: person.certificateKind, number: opened.certificateNumber });
  return [
    ...blindIndex.valuesOf('CERTIFICATE', certificate),
    ...(opened.socialCardNumber ? blindIndex.valuesOf('SOCIAL_CARD', opened.socialCardNumber) : []),
    ...(opened.computerNumber ? blindIndex.valuesOf('COMPUTER_NUMBER', opened.computerNumber) : []),
  ];
}

/** Each by itself: consents, voucher, password, files. What is gone already is not there to be removed. */
async function removeWhatIsBeside(
  { reads, commit, evidenceObjects }: Needs,
  personId: string,
  files: readonly string[],
): Promise<Outcome<undefined>> {
  const changes: Change[] = [];
  let after: string | undefined;
  do {
    const page = await reads.consents(personId, { first: 100, ...(after !== undefined && { after }) });
    changes.push(...page.items.map((consent): Change => ({ change: 'CONSENT_REMOVED', consent })));
    after = page.next;
  } while (after !== undefined);
  const [[voucher], password] = [await reads.vouchers([personId]), await reads.transactionPassword(personId)];
  if (voucher) changes.push({ change: 'VOUCHER_REMOVED', voucher });
  if (password) changes.push({ change: 'TRANSACTION_PASSWORD_REMOVED', password });
  for (const change of changes) {
    const outcome = await commit({ changes: [change] });
    if (outcome.status !== 'COMMITTED') return rejected('changed_meanwhile');
  }
  for (const file of files) {
    if ((await evidenceObjects.remove(file)) === 'UNAVAILABLE') return rejected('busy');
  }
  return accepted(undefined);
}

/** Under the conditions that nobody has set a hold, begun a participation or booked on an account since it was looked at. */
async function destroyKey(
  services: Needs,
  operator: Operator,
  person: Person,
  { ground: { facts }, index }: { readonly ground: ErasureGround; readonly index: readonly IndexValue[] },
): Promise<Outcome<Destruction>> {
  const { id: personId } = person;
  const { reference } = operator;
  const record = accessRecord(services, lookerOf(operator), { personId, kind: 'KEYS_DESTROYED', reference });
  const outcome = await services.commit({
    changes: [
      { change: 'PERSON_ERASED', person: erased(person, services.clock.now()), index },
      { change: 'LEGAL_HOLD_UNCHANGED', personId, version: facts.hold?.version },
      ...facts.participations.map(
        ({ employerName: _, ...participation }): Change => ({
          change: 'PARTICIPATION_CHANGED',
          participation: { ...participation, version: participation.version + 1 },
        }),
      ),
      ...facts.accounts.map(
        (account): Change => ({
          change: 'ACCOUNT_BOOKED',
          account: { ...account, version: account.version + 1 },
          entries: [],
        }),
      ),
      { change: 'ACCESS_RECORDED', record },
    ],
  });
  if (outcome.status === 'COMMITTED') return accepted({ status: 'DESTROYED', personId });
  return outcome.status === 'REFUSED' ? { ok: false, rejection: outcome.rejection } : rejected('busy');
}
