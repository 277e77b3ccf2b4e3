import { invariant } from '../../domain/invariant.ts';
import type { FamilyLink, FamilyLinkRef } from '../../domain/links/family-link.ts';
import { type Condition, follows, foundAt, isNew, replaces } from '../conditions.ts';
import { type Item, toItem } from '../items.ts';
import { endedLinkKeys, findingKey, lastEndedLinkKey, linkCounterKey, linkKeys } from '../keys.ts';
import { linkEndOf } from '../waiting.ts';
import { check, put, remove, replace, type Write, type Writers } from './write.ts';

/** Links, live and ended, and what is counted and found of them. */
export const linkWriters = {
  LINK_MADE: ({ link }) => liveWrites(link, isNew),
  LINK_CHANGED: ({ link }) => liveWrites(link, replaces(link.version)),
  LINK_ENDED: ({ link }) => endWrites(link),
  LINK_COUNTER_SET: ({ counter }) => [
    put(linkCounterKey(counter.personId), toItem('LinkCounter', counter), follows(counter.version)),
  ],
  // A later finding of the same two takes the place of an earlier one: what counts is that there is one.
  RELATION_REFUTED: ({ finding }) => [replace(findingKey(finding), toItem('RelationFinding', finding))],
  RELATION_FINDING_UNCHANGED: ({ foundAt: instant, ...two }) => [
    check(findingKey(two), instant === undefined ? isNew : foundAt(instant)),
  ],
} satisfies Partial<Writers>;

/** Only the giver's side is in the index, so that an end to come is found once. */
function liveWrites(link: FamilyLink, condition: Condition): readonly Write[] {
  const [giving, receiving] = linkKeys(refOf(link));
  const item = itemOf(link);
  return [put(giving, { ...item, ...linkEndOf(link) }, condition), put(receiving, item, condition)];
}

/** From the live to the ended ones on both sides, and to be the newest end of the two. */
function endWrites(link: FamilyLink): readonly Write[] {
  invariant(link.status === 'ENDED' && link.endedAt !== undefined, 'a link that has ended says when');
  const ref = refOf(link);
  const item = itemOf(link);
  const [giving, receiving] = endedLinkKeys(ref, link.endedAt);
  return [
    ...linkKeys(ref).map((key) => remove(key, replaces(link.version))),
    // Only the giver's side, so that others are told of it once.
    put(giving, { ...item, announces: 'ENDED' }, isNew),
    put(receiving, item, isNew),
    replace(lastEndedLinkKey(ref), item),
  ];
}

const itemOf = (link: FamilyLink): Item => toItem('FamilyLink', link);

const refOf = ({ kind, giver, receiver }: FamilyLink): FamilyLinkRef => ({
  kind,
  giverId: giver.id,
  receiverId: receiver.id,
});
