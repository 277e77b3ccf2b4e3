import { DeploymentRefused, findRegion, regionNames } from './deployment.ts';
import type { Stage } from './stages.ts';

/** Where the people of one pooling area are served. */
export interface Route {
  /** `insuplc_admdvs` of those whom it serves. */
  readonly admdvs: string;
  /** The codes that are served there: its own, and where it is a city or a municipality, its districts', as a prefix. */
  readonly serves: readonly string[];
  readonly name: { readonly en: string; readonly 'zh-CN': string };
  readonly stack: string;
  readonly graphqlUrl: string;
}

/** What the national platform needs to send somebody to his cell. */
export interface RoutingTable {
  readonly stage: Stage;
  /** The profiles from which it was made, so that two tables can be told apart. */
  readonly profiles: readonly string[];
  readonly routes: readonly Route[];
}

/** Every area has a host of its own below the domain, and a stack by the same name. */
export function routingTable(domain: string, stage: Stage, now: Date): RoutingTable {
  if (!/^(?=.{4,200}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)) {
    throw new DeploymentRefused(`--domain is a host name in small letters such as gongji.example, not "${domain}".`);
  }
  const regions = regionNames.map((name) => findRegion(name, now));
  return {
    stage,
    profiles: regions.map(({ profile }) => profile.versionId),
    routes: regions.map(({ name, profile }) => ({
      admdvs: profile.admdvs,
      serves: servedBy(profile.admdvs),
      name: profile.name,
      stack: `gongji-${name}-${stage}`,
      graphqlUrl: `https://${name}.${domain}/graphql`,
    })),
  };
}

/** `330100` is a city, `310000` a municipality; `379900` is the insurance's own code for a provincial unit. */
function servedBy(admdvs: string): readonly string[] {
  if (/^(11|12|31|50)0000$/.test(admdvs)) return [admdvs, `${admdvs.slice(0, 2)}*`];
  if (/^\d{2}(?!00|99)\d{2}00$/.test(admdvs)) return [admdvs, `${admdvs.slice(0, 4)}*`];
  return [admdvs];
}

/** The cell that serves whoever is insured under this code: the area itself before one that it lies in; else nobody. */
export function routeOf({ routes }: RoutingTable, admdvs: string): Route | undefined {
  const exact = routes.find((route) => route.admdvs === admdvs);
  return (
    exact ??
    routes.find(({ serves }) => serves.some((code) => code.endsWith('*') && admdvs.startsWith(code.slice(0, -1))))
  );
}
