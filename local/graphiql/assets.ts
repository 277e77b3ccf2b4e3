import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const here = import.meta.dirname;
const repository = join(here, '../..');
const buildLimitMs = 120_000;
const dayMs = 24 * 3_600_000;

/** Changes when the page, its build or any dependency does. */
async function fingerprint(): Promise<string> {
  const page = (await readdir(join(here, 'page'))).sort().map((name) => join(here, 'page', name));
  const hash = createHash('sha256');
  for (const file of [...page, join(here, 'build.ts'), join(repository, 'package-lock.json')]) {
    hash
      .update(file)
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** Where the built page is, or undefined while there is none; a first call starts building it. */
export interface Assets {
  current(): { readonly folder: string } | { readonly building: true } | { readonly problem: string };
}

/** Keeps the built page in a cache folder. Another process builds it, so that this one goes on answering. */
export function createAssets(cache = join(repository, 'node_modules/.cache/graphiql')): Assets {
  let state: ReturnType<Assets['current']> | undefined;
  const find = async () => {
    const folder = join(cache, await fingerprint());
    if (!existsSync(folder)) await buildAnew(cache, folder);
    state = { folder };
  };
  return {
    current() {
      if (!state) {
        state = { building: true };
        find().catch((error: Error) => {
          state = { problem: error.message };
        });
      }
      return state;
    },
  };
}

async function buildAnew(cache: string, folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  await promisify(execFile)(process.execPath, [join(here, 'build.ts'), folder], { timeout: buildLimitMs });
  await removeOlder(cache, folder);
}

/** Of former builds those of yesterday and before: a younger one may still be in use by another server. */
async function removeOlder(cache: string, folder: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const other = join(cache, name);
    const { mtimeMs } = await stat(other);
    if (other !== folder && Date.now() - mtimeMs > dayMs) await rm(other, { recursive: true, force: true });
  }
}
