import { currentScope } from './process-wide.js';

/**
 * The environment variables of one invocation: what the process has, with the function's own laid over. Writes and deletions stay in the
 * layer.
 */
export interface EnvironmentLayer {
  get(name: string): string | undefined;
  has(name: string): boolean;
  set(name: string, value: string): void;
  delete(name: string): void;
  names(below: object): string[];
}

const REMOVED = Symbol('removed');

/** A layer that is filled at first use only: most handlers never look. */
export function environmentLayer(fill: () => Record<string, string | undefined>, below: () => NodeJS.ProcessEnv): EnvironmentLayer {
  let variables: Map<string, string | typeof REMOVED> | undefined;
  const filled = () => (variables ??= new Map(Object.entries(fill()).map(([name, value]) => [name, value ?? REMOVED])));
  return {
    get(name) {
      const own = filled().get(name);
      return own === undefined ? below()[name] : own === REMOVED ? undefined : own;
    },
    has(name) {
      const own = filled().get(name);
      return own === undefined ? Object.hasOwn(below(), name) : own !== REMOVED;
    },
    set(name, value) {
      filled().set(name, value);
    },
    delete(name) {
      filled().set(name, REMOVED);
    },
    names(outer) {
      const names = new Set(Object.keys(outer));
      for (const [name, value] of filled()) {
        if (value === REMOVED) names.delete(name);
        else names.add(name);
      }
      return [...names];
    },
  };
}

/** Stands in for `process.env`: the layer of the scope that asks, or the environment itself for everybody else. */
export function scopedEnvironment(outer: () => NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return new Proxy<NodeJS.ProcessEnv>(
    {},
    {
      get(_, name) {
        const layer = currentScope()?.environment;
        if (layer === undefined || typeof name === 'symbol') return Reflect.get(outer(), name) as string | undefined;
        return layer.get(name);
      },
      set(_, name, value: unknown) {
        const layer = currentScope()?.environment;
        if (layer === undefined || typeof name === 'symbol') return Reflect.set(outer(), name, value);
        layer.set(name, String(value));
        return true;
      },
      has(_, name) {
        const layer = currentScope()?.environment;
        if (layer === undefined || typeof name === 'symbol') return Reflect.has(outer(), name);
        return layer.has(name);
      },
      deleteProperty(_, name) {
        const layer = currentScope()?.environment;
        if (layer === undefined || typeof name === 'symbol') return Reflect.deleteProperty(outer(), name);
        layer.delete(name);
        return true;
      },
      ownKeys() {
        return currentScope()?.environment.names(outer()) ?? Reflect.ownKeys(outer());
      },
      getOwnPropertyDescriptor(_, name) {
        const layer = currentScope()?.environment;
        if (layer === undefined || typeof name === 'symbol') return configurable(Reflect.getOwnPropertyDescriptor(outer(), name));
        return layer.has(name) ? { value: layer.get(name), writable: true, enumerable: true, configurable: true } : undefined;
      },
      defineProperty(_, name, descriptor) {
        const layer = currentScope()?.environment;
        if (layer === undefined || typeof name === 'symbol') return Reflect.defineProperty(outer(), name, descriptor);
        layer.set(name, String(descriptor.value));
        return true;
      },
      getPrototypeOf: () => Reflect.getPrototypeOf(outer()),
    },
  );
}

function configurable(descriptor: PropertyDescriptor | undefined): PropertyDescriptor | undefined {
  return descriptor && { ...descriptor, configurable: true };
}

