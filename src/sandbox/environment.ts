import { currentScope } from './process-wide.js';

const REMOVED = Symbol('removed');

/**
 * The environment variables of one invocation: what the process has, with the function's own laid over. Writes and deletions stay in the
 * layer. It is filled at first use only: most handlers never look.
 */
export class EnvironmentLayer {
  readonly #fill: () => Record<string, string | undefined>;
  readonly #below: () => NodeJS.ProcessEnv;
  #own: Map<string, string | typeof REMOVED> | undefined;
  #changed = false;

  /**
   * @param fill the function's own variables; `undefined` hides one of the process
   * @param below the environment of the process
   */
  constructor(fill: () => Record<string, string | undefined>, below: () => NodeJS.ProcessEnv) {
    this.#fill = fill;
    this.#below = below;
  }

  get(name: string): string | undefined {
    const own = this.#variables().get(name);
    return own === undefined ? this.#below()[name] : own === REMOVED ? undefined : own;
  }

  /** What a variable was before any code of the function ran: what the runtime itself goes by. */
  initially(name: string): string | undefined {
    if (!this.#changed) return this.get(name);
    const filled = this.#fill();
    return Object.hasOwn(filled, name) ? filled[name] : this.#below()[name];
  }

  has(name: string): boolean {
    const own = this.#variables().get(name);
    return own === undefined ? Object.hasOwn(this.#below(), name) : own !== REMOVED;
  }

  set(name: string, value: string): void {
    this.#changed = true;
    this.#variables().set(name, value);
  }

  delete(name: string): void {
    this.#changed = true;
    this.#variables().set(name, REMOVED);
  }

  names(): string[] {
    const names = new Set(Object.keys(this.#below()));
    for (const [name, value] of this.#variables()) {
      if (value === REMOVED) names.delete(name);
      else names.add(name);
    }
    return [...names];
  }

  #variables(): Map<string, string | typeof REMOVED> {
    return (this.#own ??= new Map(Object.entries(this.#fill()).map(([name, value]) => [name, value ?? REMOVED])));
  }
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
        return currentScope()?.environment.names() ?? Reflect.ownKeys(outer());
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
