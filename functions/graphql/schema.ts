import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { sdl } from '../../schema/generated/sdl.ts';
import { enforceAccessRules } from './access-rules.ts';
import { resolvers } from './resolvers/index.ts';

/** The schema with its resolvers, every field behind its access rule. */
export const createSchema = (): GraphQLSchema => enforceAccessRules(makeExecutableSchema({ typeDefs: sdl, resolvers }));
