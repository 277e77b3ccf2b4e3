import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Source files by their paths from the root of the repository, with `/`: what the rules look at. */
export type SourceTree = ReadonlyMap<string, string>;

/** Every folder that holds source. A new one at the top level fails until it has a place in `layers.ts`. */
const notSource = new Set(['node_modules', 'dist', 'coverage', 'cdk.out']);

/** All TypeScript of the repository, in the order of paths. */
export function readSourceTree(): SourceTree {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const paths: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(`${root}${folder}`, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || notSource.has(entry.name)) continue;
      const path = `${folder}${entry.name}`;
      if (entry.isDirectory()) walk(`${path}/`);
      else if (/\.tsx?$/.test(entry.name)) paths.push(path);
    }
  };
  walk('');
  return new Map(paths.sort().map((path) => [path, readFileSync(`${root}${path}`, 'utf8')]));
}
