import { vi } from 'vitest';
import { note } from './recorder.ts';
import type { CallsByMethod } from './stand-ins.ts';

export type Module = Readonly<Record<string, unknown>>;
type Callable = (...args: unknown[]) => unknown;

/** What the module exports, each through this; whoever imports it from now on gets these. */
export function replace(path: string, change: (module: Module) => Module): void {
  vi.doMock(path, async (original) => {
    const module = await original<Module>();
    return { ...module, ...change(module) };
  });
}

export const everyFunction =
  (wrap: (value: unknown) => unknown) =>
  (module: Module): Module =>
    Object.fromEntries(Object.entries(module).map(([name, value]) => [name, isClass(value) ? value : wrap(value)]));
const isClass = (value: unknown) => typeof value === 'function' && /^class\b/.test(value.toString());

/** The same thing, each of these methods noted as the calls that it stands for. */
function notedAs(thing: object, calls: CallsByMethod): object {
  const methods = Object.entries(calls).map(([name, those]) => [
    name,
    (...args: unknown[]) => {
      note(() => those(...(args as never[])));
      return (thing as Readonly<Record<string, Callable>>)[name]?.(...args);
    },
  ]);
  return { ...thing, ...Object.fromEntries(methods) };
}

/** What the module's function of this name makes, noted so. */
export const standingFor =
  (name: string, calls: CallsByMethod) =>
  (module: Module): Module => ({
    [name]: (...args: unknown[]) => notedAs((module[name] as Callable)(...args) as object, calls),
  });

/** What a use case is given, with some of its services noted so. */
export const givenNoted =
  (calls: Readonly<Record<string, CallsByMethod>>) =>
  (value: unknown): unknown =>
    typeof value !== 'function'
      ? value
      : (services: unknown, ...rest: unknown[]) => (value as Callable)(withNoted(services, calls), ...rest);

function withNoted(services: unknown, calls: Readonly<Record<string, CallsByMethod>>): unknown {
  if (typeof services !== 'object' || services === null) return services;
  const known = Object.entries(calls).flatMap(([name, those]) => {
    const service = (services as Module)[name];
    return typeof service === 'object' && service !== null ? [[name, notedAs(service, those)] as const] : [];
  });
  return known.length > 0 ? { ...services, ...Object.fromEntries(known) } : services;
}
