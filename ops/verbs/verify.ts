import type { VerifyCounts } from '../../use-cases/accounts/verify-accounts.ts';
import type { AccountWalk } from '../../use-cases/accounts/walk-accounts.ts';
import { printer, progressBar } from '../output.ts';
import type { Verb } from '../verbs.ts';
import { counted, sumOf, walkSegments } from '../walk.ts';

type Answer = AccountWalk<VerifyCounts>;

/** Walks the chain of every account; it changes nothing but its own progress, so it asks for no `--yes`. */
export const verify: Verb = async ({ words, target, terminal }) => {
  const print = printer(terminal);
  print(`Walking the ledgers of ${target.name}.`);
  const answers = await walkSegments<Answer>(target, { name: 'verify' }, words, {
    bar: progressBar(terminal),
    words: (so) =>
      `${counted(
        sumOf(so, ({ found }) => found.accounts),
        'account',
      )}`,
  });
  const broken = sumOf(answers, ({ found }) => found.broken);
  const accounts = counted(
    sumOf(answers, ({ found }) => found.accounts),
    'account',
  );
  const entries = sumOf(answers, ({ found }) => found.entries);
  const told = answers.flatMap(({ found }) => found.first);
  for (const { personId, insuranceType, admdvs, sequence, fault } of told) {
    print(`BROKEN  ${personId} ${insuranceType} ${admdvs}: the first broken link is entry ${sequence} (${fault})`);
  }
  if (broken > told.length) print(`and ${broken - told.length} more: the log lines chain_broken name each.`);
  print(`${accounts}, ${entries} entries: ${broken === 0 ? 'every chain holds' : `${broken} broken`}.`);
  if (broken > 0) print('What to do: docs/RUNBOOK.md, "The chain of an account is broken".');
  return broken === 0 ? 'DONE' : 'WRONG';
};
