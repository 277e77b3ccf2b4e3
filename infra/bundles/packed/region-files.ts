import type { RegionSources } from '../../../regions/load.ts';
import { unpacked } from './unpacked.ts';

declare const PACKED_REGION_FILES: string;

/** For `#region-files`. */
export const regionSources = unpacked<RegionSources>(PACKED_REGION_FILES);
