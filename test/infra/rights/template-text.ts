/**
 * A value of a template in words, with what CloudFormation fills in left as a name: `<DataTable.Arn>/index/waiting`.
 * So two things are the same when the template says the same of them, and nothing has to be deployed.
 */
export function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const [[name, inner] = ['', undefined]] = Object.entries(value);
  const known = intrinsics[name];
  if (!known)
    throw new Error(`The rights of the stack use ${name}, which test/infra/rights/template-text.ts does not read.`);
  return known(inner);
}

const intrinsics: Readonly<Record<string, (inner: unknown) => string>> = {
  Ref: (id) => `<${id}>`,
  'Fn::GetAtt': (inner) => `<${[inner].flat().join('.')}>`,
  'Fn::Join': (inner) => {
    const [separator, parts] = inner as [string, readonly unknown[]];
    return parts.map(textOf).join(separator);
  },
  'Fn::Sub': (inner) => {
    if (typeof inner === 'string') return named(inner);
    const [text, given] = inner as [string, Readonly<Record<string, unknown>>];
    return named(text, given);
  },
  // A part of an ARN, as CDK takes its partition and region from that of another thing.
  'Fn::Select': (inner) => `<${JSON.stringify(inner)}>`,
};

/** `${Name}` of a text that CloudFormation fills in. */
const named = (text: string, given: Readonly<Record<string, unknown>> = {}): string =>
  text.replace(/\$\{([^}]+)\}/g, (_, name: string) => (name in given ? textOf(given[name]) : `<${name}>`));

/** Of `<DataTable>` or `<DataTable.Arn>`: `DataTable`. */
export const idIn = (text: string): string => /^<([^.>]+)/.exec(text)?.[1] ?? '';

export const arnOf = (id: string): string => `<${id}.Arn>`;
