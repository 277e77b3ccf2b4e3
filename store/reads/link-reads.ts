import type { LinkKind } from '../../domain/links/family-link.ts';
import type { Reads } from '../../use-cases/ports.ts';
import {
  endedLinkKeys,
  endedLinksOf,
  findingKey,
  lastEndedLinkKey,
  linkCounterKey,
  linkKeys,
  linksOf,
} from '../keys.ts';
import { linkEndsOf } from '../waiting.ts';
import { type Filter, rangeListing, waitingListing } from './listings.ts';
import type { TableReads } from './table-reads.ts';

/** Links, live and ended, and what is counted and found of them. */
export const createLinkReads = (table: TableReads) =>
  ({
    links: (personId, kind, page) => table.page('FamilyLink', linksOf(personId, kind), page),
    link: (ref) => table.get('FamilyLink', linkKeys(ref)[0]),
    endedLinks: (personId, kind, page) =>
      table.list('FamilyLink', rangeListing(endedLinksOf(personId), 'NEWEST_FIRST'), page, kind && ofKind(kind)),
    endedLink: (ref, endedAt) => table.get('FamilyLink', endedLinkKeys(ref, endedAt)[0]),
    lastEndedLink: (ref) => table.get('FamilyLink', lastEndedLinkKey(ref)),
    linksToEnd: (admdvs, until, page) => table.list('FamilyLink', waitingListing(linkEndsOf(admdvs), until), page),
    linkCounters: (personIds) => table.getMany('LinkCounter', personIds.map(linkCounterKey)),
    relationFinding: (ref) => table.get('RelationFinding', findingKey(ref)),
  }) satisfies Partial<Reads>;

const ofKind = (kind: LinkKind): Filter => ({
  expression: '#kind = :kind',
  names: { '#kind': 'kind' },
  values: { ':kind': kind },
});
