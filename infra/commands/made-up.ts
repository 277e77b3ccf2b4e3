import type { Deployment } from '../deployment.ts';

/**
 * The fields of a profile that still name what the shipped files made up, a sentence each; only in prod, where real
 * people would be let in by them. `.example` belongs to nobody (RFC 2606).
 */
export function madeUpInProd({ region, stage }: Deployment): readonly string[] {
  if (stage !== 'prod') return [];
  const { versionId, issuers, channels } = region.profile;
  const said = (field: string, value: string) =>
    `${versionId}: ${field} is "${value}", which is made up: write the real one into the profile before prod.`;
  return [
    ...issuers.flatMap(({ issuer }, index) => (ofNobody(issuer) ? [said(`issuers[${index}].issuer`, issuer)] : [])),
    ...issuers.flatMap(({ jwksUri }, index) => (ofNobody(jwksUri) ? [said(`issuers[${index}].jwksUri`, jwksUri)] : [])),
    ...channels.flatMap(({ clientId }, index) =>
      clientId.startsWith('demo-') ? [said(`channels[${index}].clientId`, clientId)] : [],
    ),
  ];
}

const ofNobody = (url: string): boolean => URL.parse(url)?.hostname.endsWith('.example') ?? true;
