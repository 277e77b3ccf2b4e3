import { brotliCompressSync, constants } from 'node:zlib';
import { regionSources } from '../../regions/files.ts';
import { sdl } from '../../schema/generated/bare-sdl.ts';
import { documents } from '../../schema/generated/documents.ts';

/**
 * What is nothing but text goes into a bundle packed, by the name under which `packed/` has it: a fifth less of the whole
 * than gzip makes of it, and no source that has to be read through at a cold start. To unpack all of it takes a millisecond.
 */
const texts: Readonly<Record<string, unknown>> = {
  PACKED_SCHEMA: { sdl, documents },
  PACKED_REGION_FILES: regionSources,
};

function packed(value: unknown): string {
  const text = Buffer.from(JSON.stringify(value));
  const { BROTLI_PARAM_MODE, BROTLI_MODE_TEXT, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = {
    [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
    [BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  return brotliCompressSync(text, { params }).toString('base64');
}

let packs: Readonly<Record<string, string>> | undefined;

/** Each as a string literal, for the bundler to put in; packed once in a process, which takes half a second. */
export function packedTexts(): Readonly<Record<string, string>> {
  packs ??= Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, JSON.stringify(packed(value))]));
  return packs;
}
