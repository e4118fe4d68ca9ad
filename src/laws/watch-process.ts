import { show } from '../internal/show.js';

/** Objects that all code of a process shares, by what they are called. */
const SHARED: Readonly<Record<string, object>> = {
  Object,
  'Object.prototype': Object.prototype,
  'Array.prototype': Array.prototype,
  'Function.prototype': Function.prototype,
  'String.prototype': String.prototype,
  'Number.prototype': Number.prototype,
  'Boolean.prototype': Boolean.prototype,
  'BigInt.prototype': BigInt.prototype,
  'Date.prototype': Date.prototype,
  'RegExp.prototype': RegExp.prototype,
  'Error.prototype': Error.prototype,
  'Promise.prototype': Promise.prototype,
  'Map.prototype': Map.prototype,
  'Set.prototype': Set.prototype,
  JSON,
  Math,
  Error,
};

/** What an object's own properties are worth at a moment. */
interface Snapshot {
  readonly names: readonly string[];
  /** The values of those that are no accessors, in their order. */
  readonly values: readonly unknown[];
}

/** The own properties of an object that all code shares. Accessors are not looked behind: node makes some globals when they are first read. */
class Properties {
  readonly #name: string;
  readonly #object: Record<string, unknown>;
  readonly #data: readonly string[];
  readonly #descriptors: Readonly<Record<string, PropertyDescriptor>>;

  constructor(name: string, object: object) {
    this.#name = name;
    this.#object = object as Record<string, unknown>;
    this.#descriptors = Object.getOwnPropertyDescriptors(object);
    this.#data = Object.getOwnPropertyNames(object).filter((key) => this.#descriptors[key]!.get === undefined);
  }

  snapshot(): Snapshot {
    return { names: Object.getOwnPropertyNames(this.#object), values: this.#data.map((key) => this.#object[key]) };
  }

  /** What is otherwise than in a snapshot; it is put back. */
  *changesSince({ names, values }: Snapshot): Generator<string> {
    const now = Object.getOwnPropertyNames(this.#object);
    if (now.length !== names.length || now.some((name, index) => name !== names[index])) yield* this.#newOnes(now, new Set(names));
    for (let index = 0; index < values.length; index++) {
      const key = this.#data[index]!;
      if (Object.is(this.#object[key], values[index])) continue;
      yield `${this.#name}.${key} is ${Object.hasOwn(this.#object, key) ? 'another than before' : 'gone'}`;
      Reflect.defineProperty(this.#object, key, { ...this.#descriptors[key], value: values[index] });
    }
  }

  *#newOnes(now: readonly string[], before: ReadonlySet<string>): Generator<string> {
    for (const name of now) {
      if (before.has(name)) continue;
      yield `${this.#name} got a new member "${name}"`;
      Reflect.deleteProperty(this.#object, name);
    }
  }
}

class Variables {
  readonly #before: Readonly<Record<string, string | undefined>> = { ...process.env };

  *changes(): Generator<string> {
    const now = { ...process.env };
    for (const [name, value] of Object.entries(now)) {
      const before = this.#before[name];
      if (before === value) continue;
      yield `process.env.${name} is ${show(value)}${before === undefined ? ', and was not set' : `, and was ${show(before)}`}`;
    }
    for (const name of Object.keys(this.#before)) if (!(name in now)) yield `process.env.${name} is gone`;
  }
}

class Listeners {
  readonly #before = new Map(process.eventNames().map((name) => [name, process.rawListeners(name)]));

  *changes(): Generator<string> {
    for (const name of process.eventNames()) {
      const before = new Set(this.#before.get(name));
      for (const listener of process.rawListeners(name)) {
        if (before.has(listener)) continue;
        yield `process has one more listener for "${String(name)}"`;
        process.removeListener(name, listener as () => void);
      }
    }
  }
}

class WorkingDirectory {
  readonly #before = process.cwd();

  *changes(): Generator<string> {
    const now = process.cwd();
    if (now === this.#before) return;
    yield `process.cwd() is ${show(now)}, and was ${show(this.#before)}`;
    process.chdir(this.#before);
  }
}

/** Looks at what a function shares with all that runs in its process. */
export class ProcessWatch {
  readonly #shared: readonly Properties[] = [
    new Properties('globalThis', globalThis),
    new Properties('console', console),
    ...Object.entries(SHARED).map(([name, object]) => new Properties(name, object)),
  ];

  /**
   * Starts to look.
   *
   * @returns what to call afterwards: it tells what has changed, a line each, and puts it back
   */
  start(): () => readonly string[] {
    const watches = [new Variables(), new WorkingDirectory(), new Listeners()];
    const snapshots = this.#shared.map((shared) => shared.snapshot());
    return () => [
      ...watches.flatMap((watch) => [...watch.changes()]),
      ...this.#shared.flatMap((shared, index) => [...shared.changesSince(snapshots[index]!)]),
    ];
  }
}
