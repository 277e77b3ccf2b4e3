/**
 * The paths at which a type has a `number`, such as `version` or `review.paused.dueIn`; a list has no place in a path.
 * Amounts are `bigint` and so have none.
 */
export type CountPaths<T> = { readonly [K in keyof T & string]-?: CountsAt<K, NonNullable<T[K]>> }[keyof T & string];

type CountsAt<Path extends string, T> = T extends number
  ? Path
  : T extends readonly (infer Element)[]
    ? CountsAt<Path, NonNullable<Element>>
    : T extends object
      ? `${Path}.${CountPaths<T>}`
      : never;
