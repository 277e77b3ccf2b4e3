/** The package brings no types. */
declare module 'asl-validator' {
  interface Result {
    readonly isValid: boolean;
    readonly errorsText: (separator?: string) => string;
  }
  const validate: (
    definition: unknown,
    options: { readonly checkArn: boolean; readonly checkPaths: boolean },
  ) => Result;
  export = validate;
}
