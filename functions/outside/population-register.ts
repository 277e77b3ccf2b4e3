import * as v from 'valibot';
import type { PopulationRegister } from '../../use-cases/ports.ts';
import { type FetchOver, type OutsideService, signedPost } from './signed-post.ts';

/**
 * The contract with the population register (人口信息库): we `POST` the two people to its address (`households-ask`, signed;
 * see `signatures.ts`), and it answers 200 with `{ "households": "SAME" | "DIFFERENT" | "UNKNOWN" }` within two seconds:
 *
 *     { "one": { "name": "…", "certificateKind": "RESIDENT_ID", "certificateNumber": "…" }, "other": { … } }
 */
export interface PopulationRegisterSettings {
  /** Absent where the deployment has none. */
  readonly service: OutsideService | undefined;
  readonly now: () => Date;
  /** Told why there was no answer; never about whom. */
  readonly onFailure: (error: unknown) => void;
  readonly fetchOver?: FetchOver;
}

const timeoutMs = 2_000;
const answerSchema = v.object({ households: v.picklist(['SAME', 'DIFFERENT', 'UNKNOWN']) });

export function createPopulationRegister(settings: PopulationRegisterSettings): PopulationRegister {
  const { service, now, onFailure, fetchOver = fetch } = settings;
  return {
    configured: service !== undefined,
    async households(one, other) {
      if (!service) return 'UNKNOWN';
      try {
        const options = { now: now(), timeoutMs, fetchOver };
        return v.parse(answerSchema, await signedPost(service, 'households-ask', { one, other }, options)).households;
      } catch (error) {
        onFailure(error);
        return 'UNKNOWN';
      }
    },
  };
}
