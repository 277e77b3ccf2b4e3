import { shanghaiDay } from '../../../domain/calendar.ts';
import { formatYuan } from '../../../domain/money.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';
import { type PremiumRequest, payPremiumFromAccount } from '../../../use-cases/accounts/pay-premium.ts';
import { refOf } from '../../../use-cases/links/end-link.ts';
import { unbindFamilyLink } from '../../../use-cases/links/unbind-family-link.ts';
import { acceptMutualAidQuota } from '../../../use-cases/wallet/accept-mutual-aid-quota.ts';
import type { QuotaDecision } from '../../../use-cases/wallet/quota-ground.ts';
import { setMutualAidQuota } from '../../../use-cases/wallet/set-mutual-aid-quota.ts';
import type { ActOf } from './acts.ts';
import { areas, at, rowOf } from './cast.ts';
import { type Call, citizen, linksOf, liveLinksOf, nameOf, oneOf, type Play } from './play.ts';

/** By a link that is live, or at random by one that is over. */
function linkAt(play: Play, nth: number) {
  const live = liveLinksOf(play);
  return oneOf(live.length > 0 && nth < 7 ? live : linksOf(play), nth);
}

export function settingQuota(play: Play, { nth, amount, lowered }: ActOf<'quota'>): Call | undefined {
  // Quotas are Hangzhou's; elsewhere it is refused, which is worth seeing once in a while.
  const inHangzhou = liveLinksOf(play).filter(({ admdvs }) => admdvs === '330100');
  const link = oneOf(inHangzhou.length > 0 && nth < 7 ? inHangzhou : linksOf(play), nth);
  if (!link) return undefined;
  const fen = BigInt(amount);
  const quota = formatYuan(lowered ? fen / 8n : fen);
  const request = { idempotencyKey: play.newKey(), link: { ref: refOf(link), side: 'GIVING' as const } };
  return {
    name: 'quota',
    run: () => setMutualAidQuota(play.services, citizen(link.giver.id), { ...request, quota }),
    once: true,
    reuse: () => setMutualAidQuota(play.services, citizen(link.giver.id), { ...request, quota: '7.77' }),
    learn(value) {
      const { quota: standing } = value as QuotaDecision;
      for (const { transferId } of standing.pending) {
        if (!play.offers.some((offer) => offer.transferId === transferId)) play.offers.push({ link, transferId });
      }
    },
    afterwards(outcome) {
      const standing = outcome.ok ? (outcome.value as QuotaDecision).quota : undefined;
      return standing && formatYuan(standing.set) !== quota
        ? [`${quota} was to be set, and ${formatYuan(standing.set)} is`]
        : [];
    },
  };
}

export function acceptingQuota(play: Play, { nth }: ActOf<'accept'>): Call | undefined {
  const offer = oneOf(play.offers.toReversed(), nth);
  if (!offer) return undefined;
  const { link, transferId } = offer;
  const request = {
    idempotencyKey: play.newKey(),
    link: { ref: refOf(link), side: 'RECEIVING' as const },
    transferId,
  };
  return {
    name: 'accept',
    run: () => acceptMutualAidQuota(play.services, citizen(link.receiver.id), request),
    once: true,
  };
}

export function unbinding(play: Play, { nth, side }: ActOf<'unbind'>): Call | undefined {
  const link = linkAt(play, nth);
  if (!link) return undefined;
  const caller = citizen(side === 'GIVING' ? link.giver.id : link.receiver.id);
  const request = {
    idempotencyKey: play.newKey(),
    link: { ref: refOf(link), side: side as 'GIVING' | 'RECEIVING' },
    transactionPassword: '135790',
  };
  return { name: 'unbind', run: () => unbindFamilyLink(play.services, caller, request), once: true };
}

export function payingPremium(play: Play, act: ActOf<'premium'>): Call | undefined {
  const { who, area, nth, amount, forRelative } = act;
  const link = forRelative ? linkAt(play, nth) : undefined;
  const payer = link ? play.people.find(({ id }) => id === link.giver.id) : at(play.people, who);
  if (!payer) return undefined;
  const account = rowOf(payer, link ? at(areas, areas.indexOf(link.admdvs as '330100')) : at(areas, area));
  const fen = BigInt(amount);
  const idempotencyKey = play.newKey();
  const request: PremiumRequest = {
    idempotencyKey,
    account,
    use: 'RESIDENT_PREMIUM',
    premium: { amount: formatYuan(fen) },
    link: link ? refOf(link) : null,
  };
  const year = shanghaiDay(play.clock.now()).slice(0, 4);
  return {
    name: link ? 'premium for a relative' : 'premium',
    run: () => payPremiumFromAccount(play.services, citizen(payer.id), request),
    once: true,
    learn(value) {
      play.movements.set(idempotencyKey, [{ account: nameOf(value as PersonalAccount), fen: -fen }]);
      if (link) play.premiums.set(idempotencyKey, { receiverId: link.receiver.id, year, fen });
    },
  };
}
