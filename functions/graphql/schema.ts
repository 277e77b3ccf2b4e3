import type { GraphQLSchema } from 'graphql';
import { sdl } from '#sdl';
import { enforceAccessRules } from './access-rules.ts';
import { executableSchema } from './executable-schema.ts';
import { resolvers } from './resolvers/index.ts';

/** The schema with its resolvers, every field behind its access rule. */
export const createSchema = (): GraphQLSchema => enforceAccessRules(executableSchema(sdl, { ...resolvers }));
