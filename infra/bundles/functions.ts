/** The functions of a regional stack, by name: where each begins, and how large its bundle may be. */
export interface FunctionSource {
  /** From the root of the repository. */
  readonly entry: string;
  readonly budget: Budget;
  /** Where a few percent of the size are worth a second of each build. */
  readonly minifiedTwice?: boolean;
  /** What lies beside the bundle. */
  readonly assets?: Assets;
}

/** Files of a package, found by the function under `directory` in their own order. */
export interface Assets {
  /** From the root of the repository. */
  readonly from: string;
  readonly directory: string;
  readonly files: RegExp;
}

/** In bytes. A bundle is read and compiled at every cold start, so its size is time that somebody waits. */
export interface Budget {
  readonly minified: number;
  readonly gzip: number;
}

const api: Budget = { minified: 1_000_000, gzip: 280_000 };
const other: Budget = { minified: 420_000, gzip: 130_000 };
/** Nobody waits for it, and reading fonts and writing PDF are 390 KB of it. */
const printing: Budget = { minified: 800_000, gzip: 260_000 };

const fonts: Assets = {
  from: 'node_modules/@fontsource/noto-sans-sc',
  directory: 'fonts',
  files: /^(?:unicode\.json|LICENSE|files\/noto-sans-sc-[\w-]+-400-normal\.woff)$/,
};

export const functionSources = {
  graphql: { entry: 'functions/graphql/handler.ts', budget: api, minifiedTwice: true },
  authorizer: { entry: 'functions/authorizer/handler.ts', budget: other },
  import: { entry: 'functions/jobs/import/handler.ts', budget: other },
  events: { entry: 'functions/events/handler.ts', budget: other },
  sweep: { entry: 'functions/jobs/sweep/handler.ts', budget: other },
  workflow: { entry: 'functions/workflow/handler.ts', budget: other },
  faceCallback: { entry: 'functions/face-callback/handler.ts', budget: other },
  evidence: { entry: 'functions/evidence/handler.ts', budget: printing, assets: fonts },
  rekey: { entry: 'functions/jobs/rekey/handler.ts', budget: other },
  yearClose: { entry: 'functions/jobs/year-close/handler.ts', budget: other },
  verify: { entry: 'functions/jobs/verify/handler.ts', budget: other },
  migrate: { entry: 'functions/jobs/migrate/handler.ts', budget: other },
  personData: { entry: 'functions/jobs/person-data/handler.ts', budget: other },
  rebuildClosing: { entry: 'functions/jobs/rebuild-closing/handler.ts', budget: other },
  follow: { entry: 'functions/jobs/follow/handler.ts', budget: other },
} as const satisfies Record<string, FunctionSource>;

export type FunctionName = keyof typeof functionSources;
export const functionNames = Object.keys(functionSources) as readonly FunctionName[];
