/** The functions of a regional stack, by name: where each begins, and how large its bundle may be. */
export interface FunctionSource {
  /** From the root of the repository. */
  readonly entry: string;
  readonly budget: Budget;
}

/** In bytes. A bundle is read and compiled at every cold start, so its size is time that somebody waits. */
export interface Budget {
  readonly minified: number;
  readonly gzip: number;
}

const api: Budget = { minified: 1_000_000, gzip: 280_000 };
const other: Budget = { minified: 420_000, gzip: 130_000 };

export const functionSources = {
  graphql: { entry: 'functions/graphql/handler.ts', budget: api },
  authorizer: { entry: 'functions/authorizer/handler.ts', budget: other },
  import: { entry: 'functions/jobs/import/handler.ts', budget: other },
  rekey: { entry: 'functions/jobs/rekey/handler.ts', budget: other },
} as const satisfies Record<string, FunctionSource>;

export type FunctionName = keyof typeof functionSources;
export const functionNames = Object.keys(functionSources) as readonly FunctionName[];
