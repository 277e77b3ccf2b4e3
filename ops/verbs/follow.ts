import type { FollowedApplication } from '../../use-cases/operations/follow-application.ts';
import type { FollowedClaim, FollowedMessage } from '../../use-cases/operations/follow-claim.ts';
import { WrongArguments } from '../command-line.ts';
import { executionOf, type FollowedExecution } from '../executions.ts';
import { printer } from '../output.ts';
import { OpsRefused, type Target } from '../target.ts';
import type { Asked, Verdict } from '../verbs.ts';
import { applicationVerdict, type FollowVerdict } from './application-verdict.ts';
import { claimVerdict } from './claim-verdict.ts';
import { readFollowedId } from './followed-id.ts';
import { followNotices, noticeLines, noticesMissing } from './notices.ts';

type Followed = FollowedApplication | FollowedClaim | FollowedMessage;

/** One application or one settlement across table, workflow and consumers. It changes nothing. */
export async function follow(asked: Asked): Promise<Verdict> {
  const { words, target, terminal, now } = asked;
  const [name, ...more] = words.names;
  if (name === undefined || more.length > 0) throw new WrongArguments('follow needs one id.');
  const found = await find(target, name);
  const execution = found.what === 'APPLICATION' ? await executionOf(target.workflow, found.id) : undefined;
  const notices = target.told ? await followNotices(found, target.told, now) : [];
  const { stands, missing } = verdictOf(found, execution, now);
  const verdict = { stands, missing: [...missing, ...noticesMissing(notices)] };
  const print = printer(terminal);
  if (words.json) print(JSON.stringify({ ...found, ...(execution && { execution }), notices, verdict }, undefined, 2));
  else
    for (const line of [
      ...[...linesOf(found), ...noticeLines(notices)],
      ...[...executionLines(found, execution, now), ...verdictLines(verdict)],
    ])
      print(line);
  return verdict.missing.length === 0 ? 'DONE' : 'WRONG';
}

async function find(target: Target, name: string): Promise<Followed> {
  const { kinds, id } = readFollowedId(name);
  for (const kind of kinds) {
    const found = (await target.invoke('follow', { follow: kind, id })) as Followed | null;
    if (found) return found;
  }
  throw new OpsRefused(`${target.name} knows no ${kinds.join(' and no ')} ${name}.`);
}

function verdictOf(found: Followed, execution: FollowedExecution | undefined, now: Date): FollowVerdict {
  switch (found.what) {
    case 'APPLICATION':
      return applicationVerdict(found, execution, now);
    case 'CLAIM':
      return claimVerdict(found, now);
    case 'CLOSED_MESSAGE':
      return { stands: 'The message was reversed before it came: no claim is ever made of it.', missing: [] };
  }
}

function linesOf(found: Followed): readonly string[] {
  if (found.what === 'APPLICATION') {
    const { id, kind, admdvs, state, version, profileVersion, channel, actions, letter, link } = found;
    return [
      `application ${id}  ${kind} in ${admdvs} by ${channel}, decided by ${profileVersion}`,
      `table        ${state}, version ${version}, letter ${letter}, link ${link}`,
      ...actions.map(({ act, at, byRole }) => `             ${at}  ${act} by ${byRole}`),
    ];
  }
  if (found.what === 'CLOSED_MESSAGE')
    return [`message      closed at ${found.closedAt}, in the place of claim ${found.id}`];
  const { id, messageId, institutionId, admdvs, state, version, settledAt, takenBackAt, payers, lines } = found;
  return [
    `claim ${id}  of message ${messageId}, institution ${institutionId}, paid by ${admdvs}`,
    `table        ${state}, version ${version}, settled ${settledAt}${takenBackAt ? `, taken back ${takenBackAt}` : ''}`,
    `             total ${found.total} = fund ${found.fund} + own ${found.ownAccount} + mutual aid ${found.mutualAid} + cash ${found.cash} + others, in fen`,
    ...payers.map(
      ({ paid, sequence, booked }) => `ledger       ${paid} by entry ${sequence}: ${booked ? 'booked' : 'NOT BOOKED'}`,
    ),
    ...lines.map(({ day, kind, stored }) => `day ${day}  ${kind}: ${stored}`),
  ];
}

function executionLines(found: Followed, execution: FollowedExecution | undefined, now: Date): readonly string[] {
  if (found.what !== 'APPLICATION') return [];
  if (!execution) return ['workflow     no execution'];
  const { name, status, startedAt, stoppedAt, states, error } = execution;
  const age = Math.round((Date.parse(stoppedAt ?? now.toISOString()) - Date.parse(startedAt)) / 1000);
  const { token } = found;
  return [
    `workflow     ${name} ${status} for ${age} s${error ? `: ${error}` : ''}`,
    ...states.map(({ name: state, at }) => `             ${at}  ${state}`),
    token ? `token        kept at ${token.storedAt} for ${token.step}` : 'token        none was ever kept',
  ];
}

const verdictLines = ({ stands, missing }: FollowVerdict): readonly string[] => [
  '',
  stands,
  ...(missing.length === 0 ? ['Nothing is missing.'] : missing.map((what) => `MISSING  ${what}`)),
];
