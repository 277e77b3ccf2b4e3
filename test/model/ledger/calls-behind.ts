import { addDays, shanghaiDay, shanghaiMidnight } from '../../../domain/calendar.ts';
import { formatYuan } from '../../../domain/money.ts';
import { accepted, type Outcome } from '../../../domain/outcome.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';
import { closeYears } from '../../../use-cases/accounts/close-years.ts';
import { bookContribution } from '../../../use-cases/accounts/contribute.ts';
import { bookInterest } from '../../../use-cases/accounts/credit-interest.ts';
import { approveAdjustment, rejectAdjustment } from '../../../use-cases/accounts/decide-adjustment.ts';
import { proposeAdjustment } from '../../../use-cases/accounts/propose-adjustment.ts';
import {
  endParticipation,
  resumeParticipation,
  suspendParticipation,
} from '../../../use-cases/change-participation.ts';
import { freezeMutualAid, unfreezeMutualAid } from '../../../use-cases/claims/freeze-mutual-aid.ts';
import { endLinksOfParticipation } from '../../../use-cases/links/automatic-endings.ts';
import { endDueLinks } from '../../../use-cases/links/end-due-links.ts';
import { returnDueQuotas } from '../../../use-cases/wallet/return-due-quotas.ts';
import type { ActOf } from './acts.ts';
import { areas, at, committed, linkOf, rowOf } from './cast.ts';
import { type Call, linksOf, nameOf, nowOf, type Play, staff } from './play.ts';

export function contributing(play: Play, { who, area, amount, month }: ActOf<'contribute'>): Call {
  const account = rowOf(at(play.people, who), at(areas, area));
  const fen = BigInt(amount);
  const request = {
    idempotencyKey: play.newKey(),
    account,
    month: `2026-${String(9 + month).padStart(2, '0')}`,
    employer: { amount: formatYuan(fen) },
    person: { amount: formatYuan(fen / 2n) },
  };
  return {
    name: 'contribute',
    run: () => bookContribution(play.services, staff('clerk', account.admdvs), request),
    once: true,
    // A month is paid in once, whoever sends it: the deed is the month, and not the key.
    learn: () =>
      play.movements.set(`${request.month} ${nameOf(account)}`, [{ account: nameOf(account), fen: fen + fen / 2n }]),
  };
}

export function creditingInterest(play: Play, { who, area, amount }: ActOf<'interest'>): Call {
  const account = rowOf(at(play.people, who), at(areas, area));
  const fen = BigInt(amount) / 100n;
  const idempotencyKey = play.newKey();
  const [currentYear, historical] = [{ amount: formatYuan(fen) }, { amount: '0.01' }];
  const request = { idempotencyKey, account, currentYear, historical };
  return {
    name: 'interest',
    run: () => bookInterest(play.services, staff('clerk', account.admdvs), request),
    once: true,
    learn: () => play.movements.set(idempotencyKey, [{ account: nameOf(account), fen: fen + 1n }]),
  };
}

/** Proposed by a clerk and decided by a supervisor, one right after the other. */
export function adjusting(play: Play, { who, area, amount, taken, agreed }: ActOf<'adjust'>): Call {
  const account = rowOf(at(play.people, who), at(areas, area));
  const fen = BigInt(amount);
  const [proposing, deciding] = [play.newKey(), play.newKey()];
  const proposal = {
    idempotencyKey: proposing,
    account,
    currentYear: { amount: '0' },
    historical: { amount: formatYuan(taken ? -fen : fen) },
    reason: 'CONTRIBUTION_CORRECTED',
    reference: 'file 2026-17',
  } as const;
  return {
    name: agreed ? 'adjust' : 'adjust in vain',
    async run() {
      const proposed = await proposeAdjustment(play.services, staff('clerk', account.admdvs), proposal);
      if (!proposed.ok) return proposed;
      const decide = agreed ? approveAdjustment : rejectAdjustment;
      const decision = { idempotencyKey: deciding, adjustmentId: proposed.value.id };
      return decide(play.services, staff('supervisor', account.admdvs), decision);
    },
    once: true,
    learn() {
      if (agreed) play.movements.set(deciding, [{ account: nameOf(account), fen: taken ? -fen : fen }]);
    },
  };
}

/** The job over all accounts; here those of this history are all. */
export function closingYears(play: Play): Call {
  return {
    name: 'close years',
    async run(): Promise<Outcome<unknown>> {
      const scan = {
        page: async () => {
          const found = await play.services.reads.accountsAt(play.accounts);
          return { items: found.filter((one): one is PersonalAccount => one !== undefined) };
        },
      };
      const { found } = await closeYears(play.services, { jobs: play.jobs, jobId: `close-${play.nth}`, scan });
      return accepted({ failed: found.failed });
    },
    afterwards: (outcome) =>
      outcome.ok && (outcome.value as { failed: number }).failed === 0 ? [] : ['a year could not be closed'],
  };
}

export function freezing(play: Play, { who, frozen }: ActOf<'freeze'>): Call {
  const personId = at(play.people, who).id;
  const request = { idempotencyKey: play.newKey(), personId, reference: 'file 2026-18' };
  const act = frozen ? freezeMutualAid : unfreezeMutualAid;
  return { name: frozen ? 'freeze' : 'unfreeze', run: () => act(play.services, staff('clerk', '330100'), request) };
}

export function changingParticipation(play: Play, act: ActOf<'participation'>): Call {
  const participation = rowOf(at(play.people, act.who), at(areas, act.area));
  const once = { idempotencyKey: play.newKey(), participation };
  const on = shanghaiDay(play.clock.now());
  const clerk = staff('clerk', participation.admdvs);
  if (act.change === 'SUSPEND')
    return { name: 'suspend', run: () => suspendParticipation(play.services, clerk, { ...once, on }) };
  if (act.change === 'RESUME') return { name: 'resume', run: () => resumeParticipation(play.services, clerk, once) };
  return {
    name: 'end participation',
    async run() {
      const outcome = await endParticipation(play.services, clerk, { ...once, on, reason: 'OTHER' });
      // The stream's consumer comes at once, or never within this history.
      if (outcome.ok && act.promptly) await endLinksOfParticipation(play.services, outcome.value);
      return outcome;
    },
  };
}

/** What an approval does at its end. Refused where the two have a link already, be it one that nobody put away yet. */
export function linking(play: Play, { giver, receiver, area }: ActOf<'link'>): Call | undefined {
  const [one, other] = [at(play.people, giver), at(play.people, receiver)];
  if (one.id === other.id || one.insuranceType !== 'EMPLOYEE') return undefined;
  if (linksOf(play).some((link) => isOf(link, one.id, other.id) && link.status === 'LIVE')) return undefined;
  const link = linkOf(one, other, at(areas, area), nowOf(play));
  return {
    name: 'link',
    async run() {
      // Two at the same moment: the second finds the first.
      await committed(play.services, [{ change: 'LINK_MADE', link }]).catch(() => undefined);
      return accepted(null);
    },
  };
}

const isOf = (link: ReturnType<typeof linkOf>, giverId: string, receiverId: string) =>
  link.giver.id === giverId && link.receiver.id === receiverId;

/** The sweep of an area; earlier histories of the same table have left it something, which is no matter. */
export const returning = (play: Play, place: number): Call =>
  sweeping('returns', () =>
    returnDueQuotas(play.services, at(areas, place), { until: nowOf(play), limit: 100 }).then(
      ({ returned }) => returned,
    ),
  );

export const endingDueLinks = (play: Play, place: number): Call =>
  sweeping('due links', () =>
    endDueLinks(play.services, at(areas, place), { until: nowOf(play), limit: 100 }).then(({ ended }) => ended),
  );

const sweeping = (name: string, sweep: () => Promise<number>): Call => ({
  name,
  async run() {
    return accepted(await sweep());
  },
});

const hourMs = 3_600_000;

/** Times of the day are Shanghai's; just before ten at night, midnight and six, so that what follows lies around them. */
export function jumpOf(play: Play, to: ActOf<'jump'>['to']): string {
  const now = play.clock.now().getTime();
  const at = (ms: number) => new Date(ms).toISOString();
  const midnight = (day: string) => shanghaiMidnight(day).getTime();
  const tomorrow = midnight(addDays(shanghaiDay(play.clock.now()), 1));
  const before = (instant: number) => at((instant > now + 2_000 ? instant : instant + 24 * hourMs) - 1_000);
  switch (to) {
    case 'SECOND':
      return at(now + 1_000);
    case 'HOUR':
      return at(now + hourMs);
    case 'TO_TEN':
      return before(tomorrow - 2 * hourMs);
    case 'TO_MIDNIGHT':
      return before(tomorrow);
    case 'TO_SIX':
      return before(tomorrow + 6 * hourMs);
    case 'DAY':
      return at(now + 24 * hourMs);
    case 'MONTH':
      return at(now + 31 * 24 * hourMs);
    case 'NEW_YEAR':
      return before(midnight(`${Number(shanghaiDay(play.clock.now()).slice(0, 4)) + 1}-01-01`));
  }
  throw new Error('there is no such jump');
}
