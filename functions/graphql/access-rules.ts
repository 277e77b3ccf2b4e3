import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getDirectiveValues,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import type { ConsentScope } from '../../domain/consents/channel-consent.ts';
import { invariant } from '../../domain/invariant.ts';
import type { Reader, Standing } from '../../use-cases/standing.ts';
import type { RequestContext } from './context.ts';
import { refusal } from './errors.ts';

/** Who may read a field: `roles` for a root field, `by` and `scope` for every other. */
export type AccessRule =
  | { readonly roles: readonly string[] }
  | { readonly by: readonly (Reader | 'ANYONE')[]; readonly scope?: ConsentScope };

/** The rule of a field: its own, or its type's. A field without one is a mistake of ours that stops the start. */
function ruleOf(schema: GraphQLSchema, type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): AccessRule {
  const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
  const directive = schema.getDirective(isRoot ? 'allow' : 'readable');
  invariant(directive, 'the schema declares its access directives');
  const own = field.astNode && getDirectiveValues(directive, field.astNode);
  const rule = own ?? (isRoot || !type.astNode ? undefined : getDirectiveValues(directive, type.astNode));
  invariant(rule, `${type.name}.${field.name} says who may read it`);
  const accessRule = rule as unknown as AccessRule;
  invariant(
    'roles' in accessRule || !accessRule.by.includes('CHANNEL') || accessRule.scope,
    `${type.name}.${field.name} names the scope that a channel needs`,
  );
  return accessRule;
}

/** Puts its rule in front of every field's resolver. Fields that hold nothing of a person stay as they are. */
export function enforceAccessRules(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) guard(field, ruleOf(schema, type, field));
  }
  return schema;
}

/**
 * Whether somebody of this standing may read anything of such an object. Where he may not, an id must not even tell
 * him that the object exists.
 */
export function seesAnythingOf(schema: GraphQLSchema, typeName: string, standing: Standing): boolean {
  const type = schema.getType(typeName);
  invariant(isObjectType(type), `${typeName} is an object type`);
  return Object.values(type.getFields()).some((field) => {
    const rule = ruleOf(schema, type, field);
    return 'by' in rule && mayRead(rule, standing);
  });
}

function guard(field: GraphQLField<unknown, RequestContext>, rule: AccessRule): void {
  if ('by' in rule && rule.by.includes('ANYONE')) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    const permitted = 'roles' in rule ? mayCall(rule.roles, context) : mayRead(rule, standingOf(source));
    if (!permitted) throw refusal('FORBIDDEN', context.locale);
    return resolve(source, args, context, info);
  };
}

const mayCall = (roles: readonly string[], { caller }: RequestContext) => roles.includes(caller.role.toUpperCase());

function mayRead(rule: Extract<AccessRule, { by: unknown }>, standing: Standing): boolean {
  if (!rule.by.includes(standing.reader)) return false;
  return standing.reader !== 'CHANNEL' || (rule.scope !== undefined && standing.scopes.includes(rule.scope));
}

function standingOf(source: unknown): Standing {
  const standing = (source as { readonly standing?: Standing } | undefined)?.standing;
  invariant(standing, 'whatever is about a person carries how the caller stands to him');
  return standing;
}
