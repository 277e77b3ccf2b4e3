// In a bundle they are packed, see `imports` in package.json.
import { regionSources } from '#region-files';
import { regionProfilesOnDemand } from './load.ts';

/** The profiles of every area that is served. Synth and the tests validate them all; here each is on first use. */
export const regionProfiles = regionProfilesOnDemand(regionSources);
