import type { Template } from '../../../infra/partitions.ts';
import { idIn, textOf } from './template-text.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** The things of a template that have to do with rights, by what they are to each other. */
export interface Stack {
  readonly functions: readonly StackFunction[];
  of(type: string): readonly (readonly [id: string, properties: Properties])[];
  /** What stands at a path of a thing's properties, in words; undefined where nothing does. */
  at(id: string, ...path: readonly (string | number)[]): string | undefined;
}

export interface StackFunction {
  /** `Sweep` */
  readonly name: string;
  readonly id: string;
  /** `<FunctionsSweepRole.Arn>` */
  readonly role: string;
  readonly variables: Readonly<Record<string, string>>;
}

export function readStack({ Resources }: Template): Stack {
  const of = (type: string) =>
    Object.entries(Resources).flatMap(([id, { Type, Properties = {} }]) =>
      Type === type ? [[id, Properties] as const] : [],
    );
  return {
    of,
    functions: of('AWS::Lambda::Function').map(([id, properties]) => functionOf(id, properties)),
    at: (id, ...path) => textAt(Resources[id]?.Properties, path),
  };
}

export function textAt(value: unknown, path: readonly (string | number)[]): string | undefined {
  const found = path.reduce<unknown>((inner, step) => (inner as Properties | undefined)?.[step], value);
  return found === undefined ? undefined : textOf(found);
}

/** `FunctionsSweepFunction34B38870` is the function Sweep. */
const functionOf = (id: string, { Role, Environment }: Properties): StackFunction => ({
  name: id.replace(/^Functions/, '').replace(/Function[0-9A-F]{8}$/, ''),
  id,
  role: textOf(Role),
  variables: Object.fromEntries(
    Object.entries((Environment as { Variables?: Properties } | undefined)?.Variables ?? {}).map(([name, value]) => [
      name,
      textOf(value),
    ]),
  ),
});

export const functionNamed = ({ functions }: Stack, reference: string): StackFunction => {
  const found = functions.find(({ id }) => id === idIn(reference));
  if (!found) throw new Error(`${reference} is no function of the template.`);
  return found;
};
