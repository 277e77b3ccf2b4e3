import { afterAll, beforeAll, describe } from 'vitest';
import { createWorld, type World, type WorldOptions } from '../support/world.ts';
import {
  describeAccountsAtOnce,
  describeAdjustments,
  describeBookings,
  describeQuotaReturns,
  describeStatements,
} from './contract/accounts.ts';
import {
  describeApplicationChanges,
  describeBesideApplications,
  describeNoEnds,
  describeSubmissions,
  describeWholeApplication,
} from './contract/applications.ts';
import {
  describeAccountChanges,
  describeParticipationChanges,
  describePersonChanges,
  describeRecordChanges,
} from './contract/changes.ts';
import {
  describeBesideClaims,
  describeClaims,
  describeClosedMessages,
  describeManyPayers,
  describeMessages,
  describeUsedMessages,
} from './contract/claims.ts';
import { describeClosingLines, describeReconciledDays, describeReconciliationRequests } from './contract/closing.ts';
import { contractOf } from './contract/contract.ts';
import { describeConcurrency, describeIdempotency } from './contract/idempotency.ts';
import { describeFacesAndPasswords, describeVouchers } from './contract/identity.ts';
import { describeBesideLinks, describeEndedLinks, describeLinkEnds } from './contract/links.ts';
import {
  describeLists,
  describeLookUps,
  describeMissing,
  describeMissingElsewhere,
  describePages,
  describeRequests,
} from './contract/reads.ts';
import { describeLimits, describeRetries } from './contract/retries.ts';
import { describeAnnouncement, describeKeyRotation } from './contract/rotation.ts';
import { describeDueEnds, describeQueueFilters, describeReviewQueue } from './contract/waiting.ts';

/** What the use cases rely on, whatever engine stands behind the store's ports. */
export function describeStoreContract(
  engineName: string,
  endpoint: string,
  client: NonNullable<WorldOptions['client']> = 'SDK',
): void {
  describe(`the store on ${engineName}`, () => {
    let world: World;
    beforeAll(async () => {
      world = await createWorld({ endpoint, client });
    });
    afterAll(() => world.close());
    const contract = contractOf(() => world);

    describe('persons', () => describePersonChanges(contract));
    describe('participations', () => describeParticipationChanges(contract));
    describe('accounts', () => describeAccountChanges(contract));
    describe('bookings', () => describeBookings(contract));
    describe('statements', () => describeStatements(contract));
    describe('accounts at once', () => describeAccountsAtOnce(contract));
    describe('quotas that go back', () => describeQuotaReturns(contract));
    describe('adjustments', () => describeAdjustments(contract));
    describe('claims', () => describeClaims(contract));
    describe('messages', () => describeMessages(contract));
    describe('closed messages', () => describeClosedMessages(contract));
    describe('used messages', () => describeUsedMessages(contract));
    describe('beside claims', () => describeBesideClaims(contract));
    describe('closing lines', () => describeClosingLines(contract));
    describe('reconciled days', () => describeReconciledDays(contract));
    describe('days to be reconciled', () => describeReconciliationRequests(contract));
    describe('many payers', () => describeManyPayers(contract));
    describe('links, consents, access log', () => describeRecordChanges(contract));
    describe('ends of links', () => describeLinkEnds(contract));
    describe('ended links', () => describeEndedLinks(contract));
    describe('beside links', () => describeBesideLinks(contract));
    describe('submissions', () => describeSubmissions(contract));
    describe('applications', () => describeApplicationChanges(contract));
    describe('ends that free nothing', () => describeNoEnds(contract));
    describe('whole applications', () => describeWholeApplication(contract));
    describe('beside applications', () => describeBesideApplications(contract));
    describe('vouchers', () => describeVouchers(contract));
    describe('faces and passwords', () => describeFacesAndPasswords(contract));
    describe('the review queue', () => describeReviewQueue(contract));
    describe('filters of the queue', () => describeQueueFilters(contract));
    describe('links that are due to end', () => describeDueEnds(contract));
    describe('what is not there', () => describeMissing(contract));
    describe('what is not there elsewhere', () => describeMissingElsewhere(contract));
    describe('lists', () => describeLists(contract));
    describe('look-ups', () => describeLookUps(contract));
    describe('pages', () => describePages(contract));
    describe('theoretical requests', () => describeRequests(contract));
    describe('idempotency', () => describeIdempotency(contract));
    describe('two at once', () => describeConcurrency(contract));
    describe('limits of an act', () => describeLimits(contract));
    // To try again what was lost on the way is the SDK's part.
    if (client === 'SDK') describe('retries', () => describeRetries(contract));
    describe('a new root secret', () => describeKeyRotation(contract));
    describe('a new root secret that is announced first', () => describeAnnouncement(contract));
  });
}
