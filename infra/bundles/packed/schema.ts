import { unpacked } from './unpacked.ts';

declare const PACKED_SCHEMA: string;

/** For `#sdl`, without descriptions, and for `#documents`. */
export const { sdl, documents } = unpacked<{ readonly sdl: string; readonly documents: readonly string[] }>(
  PACKED_SCHEMA,
);
