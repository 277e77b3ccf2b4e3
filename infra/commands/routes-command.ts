import { parseArgs } from 'node:util';
import { DeploymentRefused } from '../deployment.ts';
import { routeOf, routingTable } from '../routes.ts';
import { stages } from '../stages.ts';

const usage = `npm run routes -- --domain gongji.example [--stage dev|test|prod] [--admdvs 330106]`;

export interface RoutesSettings {
  readonly print: (line: string) => void;
  readonly now: Date;
}

/** Prints where each area is served, or one code; JSON, for the platform to read. Returns the exit status. */
export function routes(args: readonly string[], { print, now }: RoutesSettings): number {
  try {
    const { domain, stage, admdvs } = readWords(args);
    const table = routingTable(domain, stage, now);
    if (admdvs === undefined) {
      print(JSON.stringify(table, null, 2));
      return 0;
    }
    if (!/^\d{6}$/.test(admdvs)) throw new DeploymentRefused(`--admdvs has six digits, not "${admdvs}".`);
    const route = routeOf(table, admdvs);
    if (!route) throw new DeploymentRefused(`Nobody serves ${admdvs} here.`);
    print(JSON.stringify(route, null, 2));
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    print(error.message);
    return 1;
  }
}

function readWords(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { domain: text, stage: text, admdvs: text } });
    const stage = stages.find((each) => each === (values.stage ?? 'prod'));
    if (stage === undefined) throw new Error(`The stage is one of ${stages.join(', ')}, not "${values.stage}".`);
    if (values.domain === undefined) throw new Error('Which domain do the cells stand below?');
    return { domain: values.domain, stage, admdvs: values.admdvs };
  } catch (error) {
    throw new DeploymentRefused(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}
