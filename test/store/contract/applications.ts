import { expect, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import { applicationOf, evidenceOf, pointerOf, underReview } from '../../support/binding-records.ts';
import { type Contract, commonTools, expectRefused, rawItem, walk } from './contract.ts';

const changedMeanwhile = { code: 'changed_meanwhile' } as const;
const openAlready = { code: 'application_open_already', path: ['receiver'] } as const;

/** What the tests here do again and again. */
function toolsOf(contract: Contract) {
  const tools = commonTools(contract);
  return {
    ...tools,
    /** An application that is handed in, of two whom nobody else applies for. */
    submitted: async (differing: Partial<BindingApplication> = {}) => {
      const application = applicationOf(...(await tools.two()), differing);
      await tools.commit({ change: 'APPLICATION_SUBMITTED', application, pointers: [] });
      return application;
    },
  };
}

/** Handing an application in. */
export function describeSubmissions(contract: Contract): void {
  const { reads, commit, moved, two, submitted } = toolsOf(contract);

  test('APPLICATION_SUBMITTED writes the application, that it is open, and who finds it', async () => {
    const [giver, receiver] = await two();
    const application = applicationOf(giver, receiver, { id: 'application-1' });
    const pointers = [pointerOf(application, giver.id, 'GIVER'), pointerOf(application, receiver.id, 'RECEIVER')];
    const submitter = 'keyed-digest-1';
    expect(await moved({ change: 'APPLICATION_SUBMITTED', application, pointers, submitter })).toEqual({
      added: [
        'APPLICATION#application-1 | STATE',
        `PERSON#${giver.id} | APPLICATION#2026-11-20T02:00:00.000Z#application-1`,
        `PERSON#${giver.id} | OPEN#MUTUAL_AID#${receiver.id}`,
        `PERSON#${receiver.id} | APPLICATION#2026-11-20T02:00:00.000Z#application-1`,
        'SUBMITTER#keyed-digest-1 | AT#2026-11-20T02:00:00.000Z#application-1',
      ],
      removed: [],
    });
    const ref = { kind: 'MUTUAL_AID', giverId: giver.id, receiverId: receiver.id } as const;
    expect(await reads().application('application-1')).toEqual(application);
    expect(await reads().openApplicationId(ref)).toBe('application-1');
    expect(await reads().openApplicationId({ ...ref, kind: 'DISPLAY' })).toBeUndefined();
    expect((await reads().applicationsOf(giver.id, { first: 5 })).items).toEqual([pointers[0]]);
    expect((await reads().applicationsOf(receiver.id, { first: 5 })).items).toEqual([pointers[1]]);
    // Two days after 2026-11-20T02:00:00Z.
    expect(
      await rawItem(contract.world(), 'SUBMITTER#keyed-digest-1', 'AT#2026-11-20T02:00:00.000Z#application-1'),
    ).toMatchObject({ entity: 'SubmissionNote', expiresAtSeconds: 1_795_312_800n });
  });

  test('APPLICATION_SUBMITTED is refused while another one of the same two and kind is open', async () => {
    const [giver, receiver] = await two();
    const first = applicationOf(giver, receiver);
    await commit({ change: 'APPLICATION_SUBMITTED', application: first, pointers: [] });
    const second = applicationOf(giver, receiver);
    const change = {
      change: 'APPLICATION_SUBMITTED',
      application: second,
      pointers: [pointerOf(second, giver.id, 'GIVER')],
    } as const;
    await expectRefused(contract, { changes: [change] }, openAlready);
    await commit({
      change: 'APPLICATION_SUBMITTED',
      application: applicationOf(giver, receiver, { kind: 'DISPLAY' }),
      pointers: [],
    });
    await commit({ change: 'APPLICATION_SUBMITTED', application: applicationOf(receiver, giver), pointers: [] });
  });

  test('APPLICATION_SUBMITTED is refused under an id that is taken', async () => {
    const { id } = await submitted();
    const other = applicationOf(...(await two()), { id });
    const change = { change: 'APPLICATION_SUBMITTED', application: other, pointers: [] } as const;
    await expectRefused(contract, { changes: [change] }, changedMeanwhile);
  });
}

/** What an application comes to, and whom its end frees. */
export function describeApplicationChanges(contract: Contract): void {
  const { reads, commit, moved, submitted } = toolsOf(contract);

  test('APPLICATION_CHANGED follows the version before, and no other', async () => {
    const first = await submitted();
    const second = { ...first, acceptedAt: '2026-11-20T02:00:01.000Z', version: 2 };
    expect(await moved({ change: 'APPLICATION_CHANGED', application: second })).toEqual({ added: [], removed: [] });
    expect(await reads().application(first.id)).toEqual(second);
    for (const version of [1, 2, 4]) {
      const change = { change: 'APPLICATION_CHANGED', application: { ...first, version } } as const;
      await expectRefused(contract, { changes: [change] }, changedMeanwhile);
    }
  });

  test.each(['APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'] as const)(
    'APPLICATION_CHANGED to %s lets the two apply again',
    async (state) => {
      const first = await submitted();
      const { giver, receiver } = first;
      const ended = { ...first, state, concludedAt: '2026-11-20T02:00:05.000Z', version: 2 };
      expect(await moved({ change: 'APPLICATION_CHANGED', application: ended })).toEqual({
        added: [],
        removed: [`PERSON#${giver.id} | OPEN#MUTUAL_AID#${receiver.id}`],
      });
      const again = { ...first, id: crypto.randomUUID(), restores: first.id };
      await commit({ change: 'APPLICATION_SUBMITTED', application: again, pointers: [] });
    },
  );

  test('what is delivered after the end leaves the next application of the two open', async () => {
    const first = await submitted();
    const ended = { ...first, state: 'REJECTED', concludedAt: '2026-11-20T02:00:05.000Z', version: 2 } as const;
    await commit({ change: 'APPLICATION_CHANGED', application: ended });
    const again = { ...first, id: crypto.randomUUID() };
    await commit({ change: 'APPLICATION_SUBMITTED', application: again, pointers: [] });
    const delivered = { ...ended, deliveredAt: '2026-11-20T02:00:05.000Z', version: 3 };
    expect(await moved({ change: 'APPLICATION_CHANGED', application: delivered })).toEqual({ added: [], removed: [] });
    const ref = { kind: 'MUTUAL_AID', giverId: first.giver.id, receiverId: first.receiver.id } as const;
    expect(await reads().openApplicationId(ref)).toBe(again.id);
  });

  test('what is delivered with its end frees its two by the same change', async () => {
    const first = await submitted();
    const at = '2026-11-20T02:00:05.000Z';
    const application = { ...first, state: 'REJECTED', concludedAt: at, deliveredAt: at, version: 2 } as const;
    const change = { change: 'APPLICATION_CHANGED', application, deliveredWithItsEnd: true } as const;
    expect(await moved(change)).toEqual({
      added: [],
      removed: [`PERSON#${first.giver.id} | OPEN#MUTUAL_AID#${first.receiver.id}`],
    });
  });
}

/** Nothing of an application is lost in the table. */
export function describeWholeApplication(contract: Contract): void {
  const { reads, commit, two } = toolsOf(contract);

  test('every field comes back: counts as numbers, the quota to the fen', async () => {
    const whole: BindingApplication = underReview(...(await two()), '2026-12-04T16:00:00.000Z', {
      state: 'AWAITING_EVIDENCE',
      evidence: [
        { kind: 'GIVER_ID_CARD', form: 'UPLOAD', evidenceId: 'evidence-1', sha256: 'cd'.repeat(32) },
        { kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC' },
      ],
      quota: 9_007_199_254_740_993n,
      restores: 'application-0',
      review: {
        dueAt: '2026-12-04T16:00:00.000Z',
        escalatesAt: '2026-12-07T16:00:00.000Z',
        expiresAt: '2026-12-21T16:00:00.000Z',
        reckonedFrom: { day: '2026-11-20', dueIn: -1, escalatesIn: 11, expiresIn: 21 },
        paused: { dueIn: 8, escalatesIn: 9, expiresIn: 19 },
      },
      lapsesAt: '2026-12-20T16:00:00.000Z',
      claimedBy: { subject: 'reviewer-1', clientId: 'desk', at: '2026-11-20T03:00:00.000Z' },
      verdicts: [
        { rule: 'giver_cap', result: 'PASS' },
        {
          rule: 'evidence_complete',
          result: 'NEEDS_EVIDENCE',
          reason: 'missing',
          details: { max: '5' },
          evidence: [{ kind: 'GIVER_ID_CARD', forms: ['UPLOAD', 'ORIGINAL_SEEN'] }],
        },
      ],
      faceFailures: 2,
      flagged: true,
      reasons: ['EVIDENCE_ILLEGIBLE'],
      actions: [
        {
          act: 'EVIDENCE_ASKED',
          at: '2026-11-20T04:00:00.000Z',
          by: { role: 'reviewer', subject: 'reviewer-1', clientId: 'desk', admdvs: '330100' },
          reasons: ['EVIDENCE_ILLEGIBLE'],
        },
      ],
    });
    await commit({ change: 'APPLICATION_SUBMITTED', application: whole, pointers: [] });
    expect(await reads().application(whole.id)).toEqual(whole);
    expect(await reads().applications([whole.id, 'none', whole.id])).toEqual([whole, undefined, whole]);
  });

  test('applications of a person come newest first, page by page', async () => {
    const [giver, receiver] = await two();
    const instants = ['2026-11-18T02:00:00.000Z', '2026-11-20T02:00:00.000Z', '2026-11-19T02:00:00.000Z'];
    for (const submittedAt of instants) {
      const application = applicationOf(giver, { ...receiver, id: crypto.randomUUID() }, { submittedAt });
      const pointers = [pointerOf(application, giver.id, 'GIVER')];
      await commit({ change: 'APPLICATION_SUBMITTED', application, pointers });
    }
    const pages = await walk((page) => reads().applicationsOf(giver.id, page), 2);
    expect(pages.map((page) => page.map(({ submittedAt }) => submittedAt))).toEqual([
      ['2026-11-20T02:00:00.000Z', '2026-11-19T02:00:00.000Z'],
      ['2026-11-18T02:00:00.000Z'],
    ]);
  });
}

/** What is noted beside an application. */
export function describeBesideApplications(contract: Contract): void {
  const { reads, commit } = toolsOf(contract);

  test('submissions since an instant, that instant too, newest first and of one submitter', async () => {
    const [giver, receiver] = [(await contract.someone()).person, (await contract.someone()).person];
    const submit = async (submitter: string, submittedAt: string, id: string) => {
      const application = applicationOf(giver, { ...receiver, id: crypto.randomUUID() }, { id, submittedAt });
      await commit({ change: 'APPLICATION_SUBMITTED', application, pointers: [], submitter });
    };
    await submit('terminal-a', '2026-11-20T00:59:59.999Z', 'too-early');
    await submit('terminal-a', '2026-11-20T01:00:00.000Z', 'just-in-time');
    await submit('terminal-a', '2026-11-20T01:30:00.000Z', 'later');
    await submit('terminal-b', '2026-11-20T01:30:00.000Z', 'of-another');
    const since = '2026-11-20T01:00:00.000Z';
    expect((await reads().submissionsSince('terminal-a', since, { first: 5 })).items).toEqual([
      { applicationId: 'later', at: '2026-11-20T01:30:00.000Z' },
      { applicationId: 'just-in-time', at: '2026-11-20T01:00:00.000Z' },
    ]);
    const pages = await walk((page) => reads().submissionsSince('terminal-a', since, page), 1);
    expect(pages.map((page) => page.map(({ applicationId }) => applicationId))).toEqual([['later'], ['just-in-time']]);
  });

  test('WORKFLOW_TOKEN_SET takes the place of the token before', async () => {
    const token = {
      applicationId: 'application-t',
      token: 'token-1',
      step: 'FACE',
      storedAt: '2026-11-20T02:00:00.000Z',
    } as const;
    await commit({ change: 'WORKFLOW_TOKEN_SET', token });
    const next = { ...token, token: 'token-2', step: 'REVIEW' } as const;
    await commit({ change: 'WORKFLOW_TOKEN_SET', token: next });
    expect(await reads().workflowToken('application-t')).toEqual(next);
    expect(await rawItem(contract.world(), 'APPLICATION#application-t', 'TOKEN')).toMatchObject({ token: 'token-2' });
  });

  test('EVIDENCE_SET begins with version 1 and follows the version before; attached, it goes no more', async () => {
    const evidence = evidenceOf();
    await expectRefused(
      contract,
      { changes: [{ change: 'EVIDENCE_SET', evidence: evidenceOf({ version: 2 }) }] },
      changedMeanwhile,
    );
    await commit({ change: 'EVIDENCE_SET', evidence });
    await expectRefused(contract, { changes: [{ change: 'EVIDENCE_SET', evidence }] }, changedMeanwhile);
    expect(await reads().evidence([evidence.id])).toEqual([evidence]);
    const { expiresAtSeconds: _, ...lasting } = evidence;
    const attached = { ...lasting, state: 'COMPLETE', applicationId: 'application-e', version: 2 } as const;
    await commit({ change: 'EVIDENCE_SET', evidence: attached });
    expect(await reads().evidence(['none', evidence.id])).toEqual([undefined, attached]);
    expect(await rawItem(contract.world(), `EVIDENCE#${evidence.id}`, 'STATE')).not.toHaveProperty('expiresAtSeconds');
  });

  test('EVIDENCE_USED once for each application, ten of them shown', async () => {
    const use = (applicationId: string) => ({
      applicationId,
      giverId: 'giver',
      receiverId: 'receiver',
      at: '2026-11-20T02:00:00.000Z',
    });
    const ids = Array.from({ length: 11 }, (_, index) => `application-${String(index).padStart(2, '0')}`);
    for (const id of [...ids, ...ids]) await commit({ change: 'EVIDENCE_USED', sha256: 'hash-1', use: use(id) });
    expect(await reads().evidenceUses('hash-1')).toEqual(ids.slice(0, 10).map(use));
    expect(await reads().evidenceUses('hash')).toEqual([]);
  });
}

/** Ends that free nothing. */
export function describeNoEnds(contract: Contract): void {
  const { commit, submitted } = toolsOf(contract);

  test('an end under an old version frees nothing', async () => {
    const first = await submitted();
    await commit({ change: 'APPLICATION_CHANGED', application: { ...first, version: 2 } });
    const late = { ...first, state: 'WITHDRAWN', concludedAt: '2026-11-20T02:00:05.000Z', version: 2 } as const;
    await expectRefused(
      contract,
      { changes: [{ change: 'APPLICATION_CHANGED', application: late }] },
      changedMeanwhile,
    );
  });

  test('an application frees what it holds itself, and nothing of another', async () => {
    const first = await submitted();
    const stranger = { ...first, id: crypto.randomUUID(), giver: { ...first.giver, id: crypto.randomUUID() } };
    await commit({ change: 'APPLICATION_SUBMITTED', application: stranger, pointers: [] });
    const wrong = { ...stranger, giver: first.giver, state: 'WITHDRAWN', version: 2 } as const;
    await expectRefused(
      contract,
      { changes: [{ change: 'APPLICATION_CHANGED', application: wrong }] },
      changedMeanwhile,
    );
  });
}
