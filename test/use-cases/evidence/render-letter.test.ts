import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import type { CommitmentLetter } from '../../../domain/evidence/commitment-letter.ts';
import { fileHash } from '../../../domain/evidence/file-hash.ts';
import { letterEvidenceId } from '../../../domain/evidence/letter-id.ts';
import { consume } from '../../../functions/evidence/consume.ts';
import { readEvidence } from '../../../use-cases/evidence/read-evidence.ts';
import { renderCommitmentLetter } from '../../../use-cases/evidence/render-letter.ts';
import { applicationOf, evidenceOf } from '../../support/binding-records.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { reviewer } from './callers.ts';

let world: World;
let giver: Registered;
let receiver: Registered;
const printed: CommitmentLetter[] = [];

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  giver = await register(world.services, { serial: 1, plaintext: { name: '试样甲' } });
  receiver = await register(world.services, { serial: 2 });
});
afterAll(() => world.close());

const services = () => ({
  ...world.services,
  async renderPdf(letter: CommitmentLetter) {
    printed.push(letter);
    return Buffer.from(`%PDF ${letter.title}`);
  },
  printStatement: () => Promise.reject(new Error('nobody asked for a statement')),
});

async function submit(differing: Partial<BindingApplication> = {}): Promise<BindingApplication> {
  const id = crypto.randomUUID();
  const evidence = [
    { kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC', evidenceId: letterEvidenceId(id) },
  ] as const satisfies BindingApplication['evidence'];
  const application = applicationOf(giver.person, receiver.person, { id, evidence, ...differing });
  const outcome = await world.services.commit({
    changes: [{ change: 'APPLICATION_SUBMITTED', application, pointers: [] }],
  });
  if (outcome.status !== 'COMMITTED') throw new Error(JSON.stringify(outcome));
  await free(application);
  return application;
}

/** The next test applies for the same two. */
async function free(application: BindingApplication) {
  const ended: BindingApplication = { ...application, state: 'WITHDRAWN', version: 2 };
  await world.services.commit({ changes: [{ change: 'APPLICATION_CHANGED', application: ended }] });
}

const looks = async () => {
  const { items } = await world.services.reads.accessRecords(giver.person.id, { first: 100 });
  return items.filter(({ kind }) => kind === 'LETTER_WRITTEN');
};

describe('a letter signed by name', () => {
  test('is printed once, kept under the id that the application names, and read by its reviewers', async () => {
    const { id } = await submit();
    expect(await renderCommitmentLetter(services(), id)).toBe('RENDERED');
    expect(await renderCommitmentLetter(services(), id)).toBe('THERE_ALREADY');
    expect(printed).toEqual([
      {
        title: '家庭共济承诺书',
        text: expect.stringMatching(/^本人承诺：所填报人员系本人近亲属，/),
        particulars: [
          { label: '共济人', value: '试**' },
          { label: '被共济人', value: '试**' },
          { label: '被共济人系共济人的', value: '子女' },
          { label: '签名', value: '试样甲' },
          { label: '日期', value: '2026年11月20日' },
          { label: '承诺书版本', value: '2026-01' },
          { label: '申请编号', value: id },
        ],
        signedAt: '2026-11-20T02:00:00.000Z',
      },
    ]);
    const file = Buffer.from('%PDF 家庭共济承诺书');
    const letterId = letterEvidenceId(id);
    expect(world.evidenceObjects.kept.get(letterId)).toEqual(file);
    expect(await world.services.reads.evidence([letterId])).toEqual([
      {
        id: letterId,
        kind: 'COMMITMENT_LETTER',
        type: 'application/pdf',
        bytes: file.length,
        sha256: fileHash(file),
        state: 'COMPLETE',
        uploadedBy: { subject: 'subject-1', clientId: 'gongji-web', personId: giver.person.id },
        admdvs: '330100',
        createdAt: '2026-11-20T02:00:00.000Z',
        applicationId: id,
        version: 1,
      },
    ]);
    expect((await readEvidence(world.services, reviewer, letterId)).ok).toBe(true);
    expect(await looks()).toMatchObject([
      { byRole: 'system', bySubject: 'commitment-letter', fields: ['name'], correlationId: id },
    ]);
  });

  test('opens nothing where the look cannot be noted, and is printed by the next attempt', async () => {
    const { id } = await submit();
    const before = await world.rawItems();
    const busy = async () => ({ status: 'REFUSED', rejection: { code: 'busy' } }) as const;
    const vault = { ...world.services.vault, open: () => Promise.reject(new Error('opened')) };
    await expect(renderCommitmentLetter({ ...services(), commit: busy, vault }, id)).rejects.toThrow('not be noted');
    expect(await world.rawItems()).toEqual(before);
    expect(await renderCommitmentLetter(services(), id)).toBe('RENDERED');
  });

  test('two at the same moment make one', async () => {
    const { id } = await submit();
    const both = await Promise.all([renderCommitmentLetter(services(), id), renderCommitmentLetter(services(), id)]);
    expect(both.toSorted()).toEqual(['RENDERED', 'THERE_ALREADY']);
  });

  test.each([
    ['on paper', { evidence: [{ kind: 'COMMITMENT_LETTER', form: 'ORIGINAL_SEEN' }] }],
    ['not at all', { evidence: [] }],
  ] as const)('%s is nothing to print', async (_, differing) => {
    const { id } = await submit(differing);
    const before = await world.rawItems();
    expect(await renderCommitmentLetter(services(), id)).toBe('NOT_SIGNED');
    expect(await world.rawItems()).toEqual(before);
  });
});

describe('the records of the stream', () => {
  const log = { info: () => {}, warn: () => {}, error: () => {} } as never;
  const event = (...records: object[]) =>
    ({ Records: records.map((record, index) => ({ eventID: `${index}`, ...record })) }) as never;
  const removal = (id: string, more: object = {}) => ({
    eventName: 'REMOVE',
    dynamodb: { SequenceNumber: id, OldImage: { entity: { S: 'Evidence' }, id: { S: id }, ...more } },
  });

  test('a new application has its letter printed; one record that fails leaves the others alone', async () => {
    const { id } = await submit();
    const insert = (applicationId: string, SequenceNumber: string) => ({
      eventName: 'INSERT',
      dynamodb: {
        SequenceNumber,
        NewImage: { entity: { S: 'BindingApplication' }, id: { S: applicationId } },
      },
    });
    const failing = await submit();
    const some = services();
    const renderPdf = (letter: CommitmentLetter) =>
      letter.particulars.some(({ value }) => value === failing.id)
        ? Promise.reject(new Error('no paper'))
        : some.renderPdf(letter);
    const answer = await consume({ ...some, renderPdf }, log, event(insert(failing.id, '7'), insert(id, '8')));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '7' }] });
    expect(world.evidenceObjects.kept.has(letterEvidenceId(id))).toBe(true);
    expect(world.evidenceObjects.kept.has(letterEvidenceId(failing.id))).toBe(false);
  });

  test('what the store does not take now comes again', async () => {
    const { id } = await submit();
    const unavailable = async () => 'UNAVAILABLE' as const;
    const evidenceObjects = { ...world.evidenceObjects, write: unavailable, remove: unavailable };
    const made = { entity: { S: 'BindingApplication' }, id: { S: id } };
    const inserted = { eventName: 'INSERT', dynamodb: { SequenceNumber: '7', NewImage: made } };
    const before = await world.services.reads.evidence([letterEvidenceId(id)]);
    const answer = await consume({ ...services(), evidenceObjects }, log, event(inserted, removal('gone')));
    expect(answer.batchItemFailures).toHaveLength(2);
    expect(await world.services.reads.evidence([letterEvidenceId(id)])).toEqual(before);
    expect(before).toEqual([undefined]);
  });

  test('what expired unused is removed; what is attached or still there stays', async () => {
    const there = evidenceOf();
    await world.services.commit({ changes: [{ change: 'EVIDENCE_SET', evidence: there }] });
    for (const id of ['gone', 'attached', there.id]) world.evidenceObjects.kept.set(id, Buffer.from('file'));
    world.evidenceObjects.incoming.set('gone', Buffer.from('file'));
    const records = [removal('gone'), removal('attached', { applicationId: { S: 'app-1' } }), removal(there.id)];
    expect(await consume(services(), log, event(...records))).toEqual({ batchItemFailures: [] });
    const left = ['gone', 'attached', there.id].map((id) => world.evidenceObjects.kept.has(id));
    expect([...left, world.evidenceObjects.incoming.has('gone')]).toEqual([false, true, true, false]);
  });
});
