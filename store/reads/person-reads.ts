import type { Reads, RememberedAnswer } from '../../use-cases/ports.ts';
import {
  accessRecordsOf,
  answerKey,
  consentKey,
  consentsOf,
  faceSessionKey,
  indexKey,
  legalHoldKey,
  participationKey,
  participationsOf,
  passwordKey,
  personKey,
  voucherKey,
} from '../keys.ts';
import type { TableReads } from './table-reads.ts';

/** Persons and all that is theirs alone but their accounts; and answers given before. */
export const createPersonReads = (table: TableReads) =>
  ({
    person: (id) => table.get('Person', personKey(id)),
    persons: (ids) => table.getMany('Person', ids.map(personKey)),
    async personIdByIndex(values) {
      const found = await table.getItems(values.map(indexKey));
      const item = found.find((candidate) => candidate !== undefined);
      return item ? String(item.personId) : undefined;
    },
    async personIdsByIndex(identifiers) {
      const keys = identifiers.flat().map(indexKey);
      const found = keys.length > 0 ? await table.getItems(keys) : [];
      const places = identifiers.flatMap((values, place) => values.map(() => place));
      return identifiers.map((_values, place) => {
        const item = found.find((candidate, at) => candidate !== undefined && places[at] === place);
        return item && String(item.personId);
      });
    },
    participations: (personId) => table.all('Participation', participationsOf(personId)),
    participation: (ref) => table.get('Participation', participationKey(ref)),
    participationsAt: (refs) => table.getMany('Participation', refs.map(participationKey)),
    consent: (personId, clientId) => table.get('ChannelConsent', consentKey(personId, clientId)),
    consents: (personId, page) => table.page('ChannelConsent', consentsOf(personId), page),
    accessRecords: (personId, page) => table.page('AccessRecord', accessRecordsOf(personId), page, 'NEWEST_FIRST'),
    vouchers: (personIds) => table.getMany('Voucher', personIds.map(voucherKey)),
    faceSession: (id) => table.get('FaceSession', faceSessionKey(id)),
    legalHold: (personId) => table.get('LegalHold', legalHoldKey(personId)),
    transactionPassword: (personId) => table.get('TransactionPassword', passwordKey(personId)),
    async rememberedAnswer(names): Promise<RememberedAnswer | undefined> {
      const found = await table.getItems(names.map(answerKey));
      const item = found.find((candidate) => candidate !== undefined);
      return item && { contentDigest: String(item.contentDigest), answer: String(item.answer) };
    },
  }) satisfies Partial<Reads>;
