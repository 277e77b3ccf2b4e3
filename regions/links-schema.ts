import * as v from 'valibot';
import * as profile from '../domain/region-profile.ts';
import { relations } from '../domain/relations.ts';
import { oneOf, setOf, timeOfDay, versionedText, whole, yuan, yuanLimit } from './fields.ts';

const identifierSets = setOf(setOf(oneOf(profile.identifiers)));

const evidence = v.pipe(
  v.array(v.strictObject({ kind: oneOf(profile.evidenceKinds), forms: setOf(oneOf(profile.evidenceForms)) })),
  v.check((pieces) => new Set(pieces.map(({ kind }) => kind)).size === pieces.length, 'each kind once'),
);

const submissionRule = v.strictObject({
  decision: v.strictObject({ plain: oneOf(profile.decisions), flagged: oneOf(profile.decisions) }),
  identifiers: v.nullable(identifierSets),
  evidence: v.nullable(evidence),
});

const submission = v.pipe(
  v.strictObject(v.entriesFromList(profile.submissionChannels, v.nullable(submissionRule))),
  v.check((rules) => Object.values(rules).some((rule) => rule !== null), 'at least one channel that is not null'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const [channel, rule] of Object.entries(dataset.value)) {
      // A risk that a person should have looked at must not make the decision easier.
      if (rule?.decision.plain !== 'REVIEW' || rule.decision.flagged === 'REVIEW') continue;
      const step = (key: string) => ({ type: 'object', origin: 'value', input: {}, key, value: rule }) as const;
      addIssue({
        message: 'REVIEW, as plain is',
        input: rule.decision.flagged,
        path: [step(channel), step('decision'), step('flagged')],
      });
    }
  }),
);

const count = v.nullable(whole(1, 100_000));

const linkEntries = {
  relations: setOf(oneOf(relations)),
  scope: oneOf(profile.linkScopes),
  initiators: setOf(oneOf(profile.initiators)),
  identifiers: identifierSets,
  notice: versionedText,
  commitmentLetter: versionedText,
  evidence,
  faceAuthenticationFromAge: v.nullable(whole(0, 150)),
  submission,
  receiverConfirmation: v.nullable(v.strictObject({ withinHours: whole(1, 720) })),
  caps: v.strictObject({ perGiver: count, perReceiver: count, perYear: count }),
  coolingDays: whole(0, 3650),
  unbinding: v.strictObject({
    by: setOf(oneOf(profile.unbindingParties)),
    effective: oneOf(profile.unbindingEffects),
    transactionPasswordAsked: v.boolean(),
  }),
};

const closedHours = v.pipe(
  v.strictObject({ from: timeOfDay, until: timeOfDay }),
  v.forward(
    v.check(({ from, until }) => from !== until, 'another time than from'),
    ['until'],
  ),
);

/**
 * What was not accepted goes back in one transaction of at most 100 items, one for each transfer. Of two days they may
 * meet on one account, those of the second made before its deadline.
 */
const transfersToAcceptMax = 40;

const quota = v.pipe(
  v.strictObject({
    mode: oneOf(profile.quotaModes),
    perTransferMax: v.nullable(yuanLimit),
    transfersPerDay: count,
    closedHours: v.nullable(closedHours),
    acceptanceDeadline: v.nullable(timeOfDay),
  }),
  v.forward(
    v.check(
      ({ mode, perTransferMax, transfersPerDay, closedHours, acceptanceDeadline }) =>
        mode !== 'NONE' || [perTransferMax, transfersPerDay, closedHours, acceptanceDeadline].every((x) => x === null),
      'OPTIONAL or REQUIRED, because it has limits',
    ),
    ['mode'],
  ),
  v.forward(
    v.check(
      ({ transfersPerDay, acceptanceDeadline }) =>
        acceptanceDeadline === null || (transfersPerDay !== null && transfersPerDay <= transfersToAcceptMax),
      `at most ${transfersToAcceptMax} where they have to be accepted`,
    ),
    ['transfersPerDay'],
  ),
);

export const displayLinks = v.strictObject(linkEntries);

export const mutualAid = v.strictObject({
  ...linkEntries,
  shareableFunds: oneOf(profile.shareableFunds),
  quota,
  yearlyCapPerReceiver: v.nullable(yuanLimit),
  minimumBalanceKept: yuan,
  payableCostClasses: setOf(oneOf(profile.costClasses)),
  payableItemCategories: setOf(oneOf(profile.itemCategories)),
  hospitalisationLimit: v.nullable(yuanLimit),
  payerOrder: v.pipe(
    setOf(oneOf(profile.giverOrderings)),
    // Two links may share priority and age; only the id makes the order the same every time.
    v.check((order) => order.at(-1) === 'LINK_ID', 'LINK_ID as the last'),
  ),
  premiumUses: setOf(oneOf(profile.premiumUses), 0),
});
