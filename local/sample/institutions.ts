import type { Institution } from '../../domain/claims/institution.ts';
import { regionSources } from '../../regions/files.ts';
import { loadRegionProfiles } from '../../regions/load.ts';
import type { Services } from '../../use-cases/ports.ts';

type Stated = Pick<Institution, 'clientId' | 'institutionId' | 'name' | 'level' | 'kind' | 'admdvs'>;

/** Two institutions of Hangzhou that do not exist; the local issuer has a client for each. */
export const sampleInstitutions: readonly Stated[] = [
  {
    clientId: 'demo-hospital',
    institutionId: 'H33010600001',
    name: '杭州试样医院',
    level: 'TERTIARY',
    kind: 'HOSPITAL',
    admdvs: '330106',
  },
  {
    clientId: 'demo-pharmacy',
    institutionId: 'P33010600002',
    name: '杭州试样大药房',
    level: 'UNGRADED',
    kind: 'PHARMACY',
    admdvs: '330106',
  },
];

/**
 * Designates the two for every pooling area that has a profile here, each in one transaction. One that is known
 * already stays as it is: an operator may have taken a designation away since.
 */
export async function loadInstitutions({ reads, commit }: Pick<Services, 'reads' | 'commit'>): Promise<void> {
  const designatedFor = loadRegionProfiles(regionSources).areas();
  for (const stated of sampleInstitutions) {
    if (await reads.institution(stated.clientId)) continue;
    const institution: Institution = { ...stated, designatedFor, active: true, version: 1 };
    const outcome = await commit({ changes: [{ change: 'INSTITUTION_SET', institution }] });
    if (outcome.status !== 'COMMITTED') throw new Error(`${stated.clientId} was not designated: ${outcome.status}`);
  }
}
