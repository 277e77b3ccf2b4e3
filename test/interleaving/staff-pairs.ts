import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { endParticipation, suspendParticipation } from '../../use-cases/change-participation.ts';
import { freezeMutualAid } from '../../use-cases/claims/freeze-mutual-aid.ts';
import { type Member, rowOf } from '../model/ledger/cast.ts';
import { staff } from '../support/callers.ts';
import type { Pair } from './pairs.ts';
import { acts, type Family, newFamily, withQuota } from './scene.ts';

type Which = Parameters<typeof acts.settle>[1];

const servicesOf = ({ stage }: Family, which: Which) => (which === 'held' ? stage.held : stage.world.services);

/**
 * What staff forbid is forbidden from their answer on. So they look at once whether relatives had paid before it: the two
 * orders differ in what they see, and relatives who pay after it all the same are like neither. Where their answer was
 * lost and came late, something may be there that was paid meanwhile, though they had forbidden it already.
 */
async function andThenLooked(family: Family, outcome: Outcome<unknown>): Promise<Outcome<unknown>> {
  if (!outcome.ok) return outcome;
  const year = await family.stage.world.services.reads.claimYear(family.patient.id, '2026');
  const paid = year !== undefined && year.mutualAidReceived > 0n;
  return paid ? rejected('claim_resettled_already') : accepted('no relative paid before it');
}

const byStaff = {
  async freeze(family: Family, which: Which) {
    const caller = { ...staff('supervisor', family.area), correlationId: 'request-1' };
    const idempotencyKey = `freeze-${family.serial}`;
    const request = { idempotencyKey, personId: family.patient.id, reference: 'file 2026-18' };
    return andThenLooked(family, await freezeMutualAid(servicesOf(family, which), caller, request));
  },
  async suspend(family: Family, which: Which, who: Member) {
    const idempotencyKey = `suspend-${family.serial}`;
    const request = { idempotencyKey, participation: rowOf(who, family.area), on: '2026-11-20' };
    const caller = staff('clerk', family.area);
    return andThenLooked(family, await suspendParticipation(servicesOf(family, which), caller, request));
  },
  async end(family: Family, which: Which, who: Member) {
    const idempotencyKey = `end-insurance-${family.serial}`;
    const request = {
      idempotencyKey,
      participation: rowOf(who, family.area),
      on: '2026-11-20',
      reason: 'OTHER',
    } as const;
    const caller = staff('clerk', family.area);
    return andThenLooked(family, await endParticipation(servicesOf(family, which), caller, request));
  },
};

/** In Xi'an, where no quota is needed: nothing but what staff touch is common to the two. */
const settleAnd =
  (act: (family: Family, which: Which) => Promise<Outcome<unknown>>): Pair =>
  async (stage) => {
    const family = await newFamily(stage, '610100');
    return { family, acts: { A: (by) => acts.settle(family, by), B: (by) => act(family, by) } };
  };

/** In Hangzhou, where premiums may be paid, by the quota that is the patient's to spend. */
const payPremiumAnd =
  (act: (family: Family, which: Which) => Promise<Outcome<unknown>>): Pair =>
  async (stage) => {
    const family = await newFamily(stage, '330100');
    await withQuota(family);
    return { family, acts: { A: (by) => acts.payPremium(family, by), B: (by) => act(family, by) } };
  };

/** A settlement beside what takes away on what it rests. */
export const staffPairs: Readonly<Record<string, Pair>> = {
  'settle and freeze mutual aid': settleAnd(byStaff.freeze),
  'pay a premium and freeze mutual aid': payPremiumAnd(byStaff.freeze),
  'pay a premium and suspend the giver': payPremiumAnd((family, by) => byStaff.suspend(family, by, family.giver)),
  'pay a premium and settle': payPremiumAnd((family, by) => acts.settle(family, by)),
  'settle and suspend the giver': settleAnd((family, by) => byStaff.suspend(family, by, family.giver)),
  'settle and suspend the person treated': settleAnd((family, by) => byStaff.suspend(family, by, family.patient)),
  'settle and end the insurance of the giver': settleAnd((family, by) => byStaff.end(family, by, family.giver)),
  'settle and end the insurance of the person treated': settleAnd((family, by) =>
    byStaff.end(family, by, family.patient),
  ),
};
