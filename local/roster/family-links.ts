import { addDays, type Day } from '../../domain/calendar.ts';
import { hasPersonalAccount } from '../../domain/persons/participation.ts';
import type { Relation } from '../../domain/relations.ts';
import type { MadeUpLink, Member } from './made-up.ts';
import type { Role } from './people.ts';
import type { Random } from './random.ts';

type Side = 'COUPLE' | 'CHILD' | 'PATERNAL' | 'MATERNAL';

const sideOf = (role: Role): Side | undefined => {
  if (role === 'HUSBAND' || role === 'WIFE') return 'COUPLE';
  if (role === 'SON' || role === 'DAUGHTER') return 'CHILD';
  if (role === 'SINGLE') return undefined;
  return role.startsWith('PATERNAL') ? 'PATERNAL' : 'MATERNAL';
};

/** What the receiver is to the giver; undefined where they are no near relatives, as parents-in-law are none. */
export function relationBetween(giver: Role, receiver: Role): Relation | undefined {
  const [from, to] = [sideOf(giver), sideOf(receiver)];
  if (from === undefined || to === undefined) return undefined;
  if (from === to) return from === 'CHILD' ? 'SIBLING' : 'SPOUSE';
  if (from === 'CHILD') return childSees(to);
  if (from === 'COUPLE') return coupleSees(giver, to);
  if (to === 'CHILD') return from === 'PATERNAL' ? 'GRANDCHILD' : 'MATERNAL_GRANDCHILD';
  return to === 'COUPLE' && parentOf(from) === receiver ? 'CHILD' : undefined;
}

const childSees = (to: Side): Relation => {
  if (to === 'COUPLE') return 'PARENT';
  return to === 'PATERNAL' ? 'PATERNAL_GRANDPARENT' : 'MATERNAL_GRANDPARENT';
};

const coupleSees = (giver: Role, to: Side): Relation | undefined => {
  if (to === 'CHILD') return 'CHILD';
  return parentOf(to) === giver ? 'PARENT' : undefined;
};

/** Whose parents the grandparents of a side are. */
const parentOf = (side: Side): Role => (side === 'PATERNAL' ? 'HUSBAND' : 'WIFE');

/** At most so many display links of one holder (S2). */
const displayedMax = 5;

/** Bindings as families make them: who has an account shares it with some, a parent shows the child's voucher. */
export function linksWithin(random: Random, members: readonly Member[]): readonly MadeUpLink[] {
  return members.flatMap((giver) => {
    let displayed = 0;
    return members.flatMap((receiver) => {
      const relation = giver === receiver ? undefined : relationBetween(giver.role, receiver.role);
      if (!relation) return [];
      const made: MadeUpLink[] = [];
      const link = { giver: giver.person, receiver: receiver.person, relation, since: sinceOf(random) };
      if (sharesAccount(giver) && random.percent(35)) made.push({ kind: 'MUTUAL_AID', ...link });
      if (relation === 'CHILD' && displayed < displayedMax && random.percent(40)) {
        displayed += 1;
        made.push({ kind: 'DISPLAY', ...link });
      }
      return made;
    });
  });
}

const sharesAccount = ({ person }: Member): boolean =>
  person.participations.some(({ insuranceType, status }) => hasPersonalAccount(insuranceType) && status === 'NORMAL');

const sinceOf = (random: Random): Day => addDays('2023-01-01', random.integer(0, 1_000));
