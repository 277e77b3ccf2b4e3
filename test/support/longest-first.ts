import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Few lines that take long: many histories, an engine or a server beside them. */
const long =
  /\/test\/(?:e2e|interleaving|model|store\/contract|local\/roster|infra\/every-profile|functions\/graphql\/(?:canary|every-field))\b/;

/** So that the cores end together. Where Vitest has seen no run yet it goes by the size of a file alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
