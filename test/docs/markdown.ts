import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const textOf = (path: string): string => readFileSync(root + path, 'utf8');
export const isFile = (path: string): boolean => existsSync(root + path) && statSync(root + path).isFile();
export const exists = (path: string): boolean => existsSync(root + path);

/** Every Markdown file below a folder, by its path from the root. */
export const markdownBelow = (folder: string): string[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();

/** Without blocks of code, in which nothing is a link or a heading; lines stay where they are. */
const withoutCode = (text: string): string => text.replace(/^```.*?^```$/gms, (block) => block.replace(/[^\n]/g, ''));

/** Targets of links and images, with titles left out. What stands in backticks is no link. */
export function linksIn(text: string): string[] {
  const prose = withoutCode(text).replace(/`[^`\n]*`/g, (code) => 'x'.repeat(code.length));
  const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const referenced = [...prose.matchAll(/^\s*\[[^\]]+\]:\s*<?([^\s>]+)/gm)];
  return [...inline, ...referenced].flatMap(([, target]) => (target ? [target] : []));
}

/** The anchors that GitHub makes of headings: small letters, spaces to hyphens, signs dropped, repetitions numbered. */
export function anchorsIn(text: string): string[] {
  const seen = new Map<string, number>();
  return [...withoutCode(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading = '']) => {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}

/** Names of scripts in `npm run <name>`, with npm's own options in between. */
export const scriptsIn = (text: string): string[] =>
  [...text.matchAll(/\bnpm run (?:-{1,2}[\w-]+ )*([\w:.-]*\w)/g)].flatMap(([, name]) => (name ? [name] : []));

/** The contents of the blocks of code of a language, in order. */
export const blocksIn = (text: string, language: string): string[] =>
  [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].flatMap(([, of, block]) => (of === language && block ? [block] : []));
