import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync, type Metafile, type OutputFile } from 'esbuild';
import { minifySync } from 'rolldown/utils';
import { invariant } from '../../domain/invariant.ts';
import { type Assets, type FunctionName, type FunctionSource, functionSources } from './functions.ts';
import { packedTexts } from './packs.ts';
import { bundleProblems } from './rules.ts';
import { narrowed, pluginsOff, standIns } from './stand-ins.ts';

const repository = join(import.meta.dirname, '..', '..');

export interface Bundle {
  /** Holds `index.mjs`, the assets, and nothing else: what Lambda gets. */
  readonly directory: string;
  /** For reading stack traces; it stays out of the function, where it would only make the start slower. */
  readonly sourceMap: string;
  readonly minified: number;
  readonly gzip: number;
  readonly metafile: Metafile;
}

/** CommonJS packages inside the bundle ask for Node's own modules by `require`, which an ES module does not have. */
const requireForCommonJs =
  "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);";

/**
 * One file with everything in it, the AWS SDK too: the copy in the Lambda runtime changes without notice.
 * Names are the same for the same content, so that a bundle is never overwritten while somebody reads it.
 */
export function buildBundle({ entry, budget, minifiedTwice, assets }: FunctionSource, outputs: string): Bundle {
  const result = buildSync({
    absWorkingDir: repository,
    entryPoints: [entry],
    outfile: 'index.mjs',
    write: false,
    bundle: true,
    metafile: true,
    minify: true,
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    // As it is written: escaped, a Chinese character takes six bytes in place of three.
    charset: 'utf8',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // ES modules for whoever asks, CommonJS packages too: only they can be shaken, and of a package that comes in both
    // forms there would be two copies that do not know each other's types.
    mainFields: ['module', 'main'],
    // `bundle`: texts packed, and the schema without its descriptions, see `imports` in package.json.
    conditions: ['import', 'module', 'bundle'],
    define: { 'process.env.NODE_ENV': '"production"', ...packedTexts() },
    alias: { ...standIns, ...narrowed },
    external: [...pluginsOff],
    // The emulator's loader cannot wait for a module, and a failure while loading is hard to read anywhere.
    supported: { 'top-level-await': false },
    banner: { js: requireForCommonJs },
    logLevel: 'silent',
  });
  const once = { code: outputOf(result.outputFiles, '.mjs'), map: outputOf(result.outputFiles, '.map') };
  const { code, map } = minifiedTwice ? minifiedAgain(once) : once;
  const sizes = { minified: code.length, gzip: gzipSync(code, { level: 9 }).length };
  const problems = bundleProblems(result.metafile, sizes, budget);
  if (problems.length > 0) throw new Error(`The bundle of ${entry} is refused.\n${problems.join('\n')}`);
  const beside = assets ? readAssets(assets) : [];
  const name = nameOf([{ path: 'index.mjs', contents: code }, ...beside]);
  const directory = join(outputs, name);
  const sourceMap = join(outputs, `${name}.mjs.map`);
  writeOnce(join(directory, 'index.mjs'), code);
  for (const { path, contents } of beside) writeOnce(join(directory, path), contents);
  writeOnce(sourceMap, map);
  return { directory, sourceMap, ...sizes, metafile: result.metafile };
}

interface Code {
  readonly code: Uint8Array;
  readonly map: Uint8Array;
}

/** By Vite's own minifier, which finds what esbuild leaves: 3 % of the whole. Lines are still those of the sources. */
function minifiedAgain({ code, map }: Code): Code {
  const inputMap = JSON.parse(Buffer.from(map).toString());
  const again = minifySync('index.mjs', Buffer.from(code).toString(), { module: true, sourcemap: true, inputMap });
  invariant(again.errors.length === 0 && again.map, 'what esbuild has written can be read');
  return { code: Buffer.from(again.code), map: Buffer.from(JSON.stringify(again.map)) };
}

interface AssetFile {
  readonly path: string;
  readonly contents: Uint8Array;
}

function readAssets({ from, directory, files }: Assets): readonly AssetFile[] {
  const folder = join(repository, from);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => files.test(path));
  return paths.sort().map((path) => ({ path: join(directory, path), contents: readFileSync(join(folder, path)) }));
}

/** A name that says what all of it holds. */
function nameOf(files: readonly AssetFile[]): string {
  const hash = createHash('sha256');
  for (const [index, { path, contents }] of files.entries()) hash.update(index === 0 ? '' : path).update(contents);
  return hash.digest('hex').slice(0, 16);
}

function outputOf(files: readonly OutputFile[], end: string): Uint8Array {
  const file = files.find(({ path }) => path.endsWith(end));
  invariant(file, `esbuild writes a ${end}`);
  return file.contents;
}

/** Several processes may build the same bundle at once: what is there is whole, because it arrives by a rename. */
function writeOnce(path: string, contents: Uint8Array): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}`;
  writeFileSync(part, contents);
  renameSync(part, path);
}

const built = new Map<FunctionName, Bundle>();

/** The bundle of a function, built on first use and once in a process. */
export function bundleOf(name: FunctionName): Bundle {
  const known = built.get(name) ?? builtInThisRun(name) ?? buildNow(name);
  built.set(name, known);
  return known;
}

/** Tests run in many processes: what one has built, the others of the same run take. A run names itself. */
const { GONGJI_BUNDLE_RUN: run } = process.env;
const outputsOf = (name: FunctionName): string => join(repository, 'dist', 'bundles', name);
const noteOf = (name: FunctionName): string => join(outputsOf(name), `run-${run}.json`);

function builtInThisRun(name: FunctionName): Bundle | undefined {
  return run !== undefined && existsSync(noteOf(name)) ? JSON.parse(readFileSync(noteOf(name), 'utf8')) : undefined;
}

function buildNow(name: FunctionName): Bundle {
  const bundle = buildBundle(functionSources[name], outputsOf(name));
  if (run !== undefined) writeOnce(noteOf(name), Buffer.from(JSON.stringify(bundle)));
  return bundle;
}
