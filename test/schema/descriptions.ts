import { type GraphQLSchema, isSpecifiedDirective } from 'graphql';
import { enumTypes, fields, inputs, ownTypes, type Placed } from './fields.ts';

interface Described {
  readonly description?: string | null | undefined;
}

/** Whatever a reader of the schema can come upon. */
export function describedThings(schema: GraphQLSchema): Placed<Described>[] {
  const directives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
  return [
    ...ownTypes(schema).map((item) => ({ at: item.name, item })),
    ...fields(schema),
    ...inputs(schema),
    ...enumTypes(schema).flatMap((type) => type.getValues().map((item) => ({ at: `${type.name}.${item.name}`, item }))),
    ...directives.map((item) => ({ at: `@${item.name}`, item })),
    ...directives.flatMap(({ name, args }) => args.map((item) => ({ at: `@${name}(${item.name}:)`, item }))),
  ];
}

/** What is not described, or not by sentences. */
export function descriptionProblems(schema: GraphQLSchema): string[] {
  return describedThings(schema).flatMap(({ at, item: { description } }) => {
    if (!description) return [`${at} has no description`];
    return /[.!?。][)`”"]?$/.test(description.trim()) ? [] : [`${at}: its description does not end as a sentence does`];
  });
}

/** The output of interface 1101 (person information) as the national standard names it: base, then insurance. */
const names1101 = new Set([
  ...['psn_no', 'psn_cert_type', 'certno', 'psn_name', 'gend', 'naty', 'brdy', 'age'],
  ...['balc', 'insutype', 'psn_type', 'psn_insu_stas', 'psn_insu_date', 'paus_insu_date'],
  ...['cvlserv_flag', 'insuplc_admdvs', 'emp_name'],
]);

/** Names of the national standard that it does not have, or that are not written as code: 1101 `psn_no`. */
export function nationalNameProblems(schema: GraphQLSchema): string[] {
  return describedThings(schema).flatMap(({ at, item: { description } }) =>
    [...(description ?? '').matchAll(/\b1101\b( `([^`]*)`)?/g)]
      .filter(([, , name]) => !name || !names1101.has(name))
      .map(([mention]) => `${at}: ${mention} is no name of interface 1101`),
  );
}
