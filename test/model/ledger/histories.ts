import type { Model } from '../histories.ts';
import { anyHistory, type LedgerHistory } from './acts.ts';
import { committed, institutions } from './cast.ts';
import { liveHistory } from './live.ts';

export const ledgerModel: Model<LedgerHistory> = {
  anyHistory,
  prepare: ({ services }) =>
    committed(
      services,
      institutions.map((institution) => ({ change: 'INSTITUTION_SET', institution }) as const),
    ),
  live: liveHistory,
};
