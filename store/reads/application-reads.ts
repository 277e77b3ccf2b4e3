import type { Reads } from '../../use-cases/ports.ts';
import {
  applicationKey,
  applicationPointersOf,
  evidenceKey,
  evidenceUsesOf,
  openApplicationKey,
  submissionsOf,
  workflowTokenKey,
} from '../keys.ts';
import { reviewQueueOf } from '../waiting.ts';
import { rangeFrom, waitingListing } from './listings.ts';
import { reviewFilter } from './review-filter.ts';
import type { TableReads } from './table-reads.ts';

/** Whether a file was handed in before is answered by one other use; ten tell a reviewer what goes on. */
const evidenceUsesMax = 10;

/** Applications, who finds them, what is handed in with them, and what their workflow waits for. */
export const createApplicationReads = (table: TableReads) =>
  ({
    application: (id) => table.get('BindingApplication', applicationKey(id)),
    applications: (ids) => table.getMany('BindingApplication', ids.map(applicationKey)),
    async openApplicationId(ref) {
      const item = await table.getItem(openApplicationKey(ref));
      return item && String(item.applicationId);
    },
    applicationsOf: (personId, page) =>
      table.page('ApplicationPointer', applicationPointersOf(personId), page, 'NEWEST_FIRST'),
    submissionsSince: (submitter, since, page) =>
      table.list('SubmissionNote', rangeFrom(submissionsOf(submitter), since, 'NEWEST_FIRST'), page),
    reviewQueue: (admdvs, page, filter) =>
      table.list('BindingApplication', waitingListing(reviewQueueOf(admdvs)), page, reviewFilter(filter)),
    evidence: (ids) => table.getMany('Evidence', ids.map(evidenceKey)),
    async evidenceUses(sha256) {
      const { items } = await table.page('EvidenceUse', evidenceUsesOf(sha256), { first: evidenceUsesMax });
      return items;
    },
    workflowToken: (applicationId) => table.get('WorkflowToken', workflowTokenKey(applicationId)),
  }) satisfies Partial<Reads>;
