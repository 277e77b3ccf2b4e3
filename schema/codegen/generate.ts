import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import * as resolversPlugin from '@graphql-codegen/typescript-resolvers';
import { buildSchema, parse, print, stripIgnoredCharacters, validate, visit } from 'graphql';
import { mappers } from './mappers.ts';
import { readSdl } from './sdl.ts';

const schemaFolder = new URL('..', import.meta.url);
const generatedFolder = new URL('generated/', schemaFolder);

async function resolverTypes(sdl: string): Promise<string> {
  return codegen({
    filename: 'resolvers.ts',
    schema: parse(sdl),
    documents: [],
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript: typescriptPlugin, resolvers: resolversPlugin },
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      contextType: '../../functions/graphql/context.ts#RequestContext',
      mappers,
      scalars: { ID: 'string', Date: 'string', DateTime: 'string', Admdvs: 'string' },
      makeResolverTypeCallable: false,
      strictScalars: true,
      immutableTypes: true,
    },
  });
}

/**
 * The trusted documents: what a production stage answers. Each file of `documents/` holds one operation; its text is what
 * the client sends, or names by its SHA-256, which is reckoned where they are loaded: in a bundle it would not pack.
 */
function trustedDocuments(sdl: string): string {
  const folder = new URL('documents/', schemaFolder);
  const schema = buildSchema(sdl);
  const lines = readdirSync(folder)
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const [mistake] = validate(schema, parse(text));
      if (mistake) throw new Error(`schema/documents/${name}: ${mistake.message}`);
      return `  // ${name}\n  ${JSON.stringify(text)},`;
    });
  return `export const documents: readonly string[] = [\n${lines.join('\n')}\n];`;
}

/** Without descriptions and spaces: what a bundle has in it. Nobody reads a deployed API's words by introspection. */
function bare(sdl: string): string {
  const undescribed = visit(parse(sdl, { noLocation: true }), {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });
  return stripIgnoredCharacters(print(undescribed));
}

/** Every generated file by its name: what `npm run codegen` writes and what the checks compare with. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const sdl = readSdl();
  const head = '// Generated from schema/*.graphql by `npm run codegen`; not edited by hand.\n';
  return new Map([
    ['bare-sdl.ts', `${head}export const sdl = ${JSON.stringify(bare(sdl))};\n`],
    ['sdl.ts', `${head}export const sdl = ${JSON.stringify(sdl)};\n`],
    ['resolvers.ts', `${head}${await resolverTypes(sdl)}\n`],
    ['documents.ts', `${head}${trustedDocuments(sdl)}\n`],
  ]);
}

/** `node schema/codegen/generate.ts` writes them; with `--check` it only says which are out of date, and ends with 1. */
if (import.meta.main) {
  const stale = [...(await generatedFiles())].filter(([name, text]) => readGenerated(name) !== text);
  if (process.argv.includes('--check')) {
    for (const [name] of stale) process.stdout.write(`schema/generated/${name} is out of date: npm run codegen\n`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    mkdirSync(generatedFolder, { recursive: true });
    for (const [name, text] of stale) writeFileSync(new URL(name, generatedFolder), text);
  }
}

function readGenerated(name: string): string | undefined {
  const file = new URL(name, generatedFolder);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
