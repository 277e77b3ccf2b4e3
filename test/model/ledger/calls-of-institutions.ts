import { addDays, shanghaiDay } from '../../../domain/calendar.ts';
import type { Claim } from '../../../domain/claims/claim.ts';
import { formatYuan } from '../../../domain/money.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import { toJson } from '../../../use-cases/answer-json.ts';
import { cancelClaim } from '../../../use-cases/claims/cancel-claim.ts';
import { type ClaimQuote, quoteClaim } from '../../../use-cases/claims/quote-claim.ts';
import { type Resettled, resettleClaim } from '../../../use-cases/claims/resettle-claim.ts';
import { type Reversal, reverseMessage } from '../../../use-cases/claims/reverse-message.ts';
import { type SettleRequest, settleClaim } from '../../../use-cases/claims/settle-claim.ts';
import type { ActOf } from './acts.ts';
import { areas, at } from './cast.ts';
import { type Call, institution, nameOf, oneOf, type Play, senderOf } from './play.ts';

const once = ['message_reversed_before'] as const;

/** A claim is settled once: whatever its message is answered later, its payers have paid once. */
function settled(play: Play, claim: Claim): void {
  if (play.claims.has(claim.id)) return;
  play.claims.set(claim.id, { claim, takenBack: false });
  play.movements.set(
    `settled ${claim.id}`,
    claim.settlement.payers.map((payer) => ({ account: nameOf(payer), fen: -payer.paid })),
  );
}

function takenBack(play: Play, claim: Claim): void {
  settled(play, claim);
  const known = play.claims.get(claim.id);
  if (!known || known.takenBack) return;
  play.claims.set(claim.id, { ...known, takenBack: true });
  play.movements.set(
    `taken back ${claim.id}`,
    known.claim.settlement.payers.map((payer) => ({ account: nameOf(payer), fen: payer.paid })),
  );
}

export function settling(play: Play, act: ActOf<'settle'>): Call {
  const place = act.atPharmacy ? 1 : 0;
  const request = requestOf(play, act, play.newMessage(place));
  const caller = institution(place);
  const { messageId: _, cashFirst, ...care } = request;
  let quote: Outcome<ClaimQuote> | undefined;
  return {
    name: cashFirst ? 'settle cash first' : 'settle',
    async run() {
      if (act.quoted && !cashFirst) quote ??= await quoteClaim(play.services, caller, care);
      return settleClaim(play.services, caller, request);
    },
    once: true,
    laterRefusals: once,
    reuse: () =>
      settleClaim(play.services, caller, { ...request, reimbursementClass: 'SURGERY', useAccounts: !act.useAccounts }),
    learn: (value) => settled(play, value as Claim),
    afterwards(outcome) {
      if (!quote) return [];
      const quoted = quote.ok ? toJson(quote.value.settlement) : quote.rejection.code;
      const came = outcome.ok ? toJson((outcome.value as Claim).settlement) : outcome.rejection.code;
      return quoted === came ? [] : [`quoted ${quoted}, and settled ${came}`];
    },
  };
}

function requestOf(play: Play, act: ActOf<'settle'>, messageId: string): SettleRequest {
  const today = shanghaiDay(play.clock.now());
  const days = { TODAY: today, YESTERDAY: addDays(today, -1), LAST_YEAR: `${Number(today.slice(0, 4)) - 1}-12-31` };
  const outside = BigInt(act.outside);
  const person = at(play.people, act.who);
  return {
    messageId,
    cashFirst: act.cashFirst,
    claimant: { certificate: { kind: 'RESIDENT_ID', number: person.certificateNumber } },
    insuredAt: at(areas, act.area),
    insuranceType: person.insuranceType,
    medType: act.medType,
    reimbursementClass: 'GENERAL',
    dayOfCare: days[act.day as keyof typeof days],
    costs: {
      total: formatYuan(BigInt(act.inScope) + 2n * outside),
      inScope: formatYuan(BigInt(act.inScope)),
      preSelfPay: formatYuan(outside),
      overLimit: '0',
      fullSelfFunded: formatYuan(outside),
    },
    useAccounts: act.useAccounts,
  };
}

const newestFirst = (play: Play) => [...play.claims.values()].reverse();

/** Mostly one that stands; once in a while one that does not. */
export function cancelling(play: Play, { nth }: ActOf<'cancel'>): Call | undefined {
  const standing = newestFirst(play).filter((one) => !one.takenBack);
  const known = oneOf(standing.length > 0 && nth < 7 ? standing : newestFirst(play), nth);
  if (!known) return undefined;
  const { id: claimId, messageId: original } = known.claim;
  const place = senderOf(original);
  const messageId = play.newMessage(place);
  return {
    name: 'cancel',
    run: () => cancelClaim(play.services, institution(place), { claimId, messageId }),
    once: true,
    learn: (value) => takenBack(play, value as Claim),
    afterwards: (outcome) =>
      outcome.ok && known.takenBack ? ['a claim that was taken back before is cancelled once more'] : [],
  };
}

export function reversing(play: Play, { nth, unseen }: ActOf<'reverse'>): Call | undefined {
  const known = unseen ? undefined : oneOf(newestFirst(play), nth);
  if (!unseen && !known) return undefined;
  const originalMessageId = known?.claim.messageId ?? play.newMessage();
  const place = senderOf(originalMessageId);
  const messageId = play.newMessage(place);
  return {
    name: known ? 'reverse' : 'reverse unseen',
    run: () => reverseMessage(play.services, institution(place), { originalMessageId, messageId }),
    once: true,
    learn(value) {
      const { claim } = value as Reversal;
      if (claim) takenBack(play, claim);
      else if (!play.closed.includes(originalMessageId)) play.closed.push(originalMessageId);
    },
  };
}

/** A message that comes after its reversal is refused, and nothing moves. */
export function comingLate(play: Play, { nth }: ActOf<'late'>): Call | undefined {
  const messageId = oneOf(play.closed, nth);
  if (messageId === undefined) return undefined;
  const act: ActOf<'settle'> = {
    act: 'settle',
    who: 3,
    area: 0,
    medType: '11',
    inScope: 10_000,
    outside: 0,
    useAccounts: true,
    cashFirst: false,
    atPharmacy: false,
    day: 'TODAY',
    quoted: false,
  };
  const request = requestOf(play, act, messageId);
  return {
    name: 'late',
    run: () => settleClaim(play.services, institution(senderOf(messageId)), request),
    learn: (value) => settled(play, value as Claim),
    afterwards: (outcome) => (outcome.ok ? ['a message that was reversed before it came is settled'] : []),
  };
}

export function resettling(play: Play, { nth, useAccounts }: ActOf<'resettle'>): Call | undefined {
  const all = newestFirst(play);
  const inCash = all.filter(({ claim, takenBack: back }) => claim.cashFirst && !back);
  const known = oneOf(inCash.length > 0 ? inCash : all, nth);
  if (!known) return undefined;
  const place = senderOf(known.claim.messageId);
  const request = { claimId: known.claim.id, messageId: play.newMessage(place), useAccounts };
  return {
    name: 'resettle',
    run: () => resettleClaim(play.services, institution(place), request),
    once: true,
    laterRefusals: once,
    reuse: () => resettleClaim(play.services, institution(place), { ...request, useAccounts: !useAccounts }),
    learn: (value) => settled(play, (value as Resettled).claim),
    afterwards(outcome) {
      if (!outcome.ok) return [];
      const { claim, refundDue } = outcome.value as Resettled;
      const due = known.claim.settlement.total - claim.settlement.cash;
      return refundDue === due ? [] : [`${refundDue} is given back of what was paid in cash, and not ${due}`];
    },
  };
}
