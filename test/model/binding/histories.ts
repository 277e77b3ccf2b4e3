import type { Model } from '../histories.ts';
import { anyHistory, type BindingHistory } from './acts.ts';
import { liveHistory } from './live.ts';

export const bindingModel: Model<BindingHistory> = { anyHistory, live: liveHistory };
