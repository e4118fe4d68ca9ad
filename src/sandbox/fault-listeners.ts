import { EventEmitter } from 'node:events';
import { currentScope } from './process-wide.js';
import type { FaultOrigin } from './scope.js';
import { asException } from './unhandled-rejection.js';

type Listener = (...args: unknown[]) => void;

/** An exception or rejection that nobody caught, with the promise that was rejected. */
export interface Fault {
  readonly reason: unknown;
  readonly origin: FaultOrigin;
  readonly promise: unknown;
}

/** What becomes of a fault. */
export interface FaultOutcomes {
  /** The runtime's own listener hears of it. */
  report(reason: unknown, origin: FaultOrigin): void;
  /** Nobody listens, and the process dies. */
  die(reason: unknown, origin: FaultOrigin): void;
  /** A listener has thrown. */
  exit(how: { readonly code: number }): void;
}

/** The exit code of a process whose listener for exceptions throws one. */
const LISTENER_THREW = 7;

/** Who listens to the faults of one process of the runtime: the runtime itself, where it does, and what its code adds. */
export class FaultListeners {
  readonly emitter: EventEmitter = new EventEmitter();
  readonly #runtime: Listener = () => undefined;

  constructor(runtimeListens: boolean) {
    if (!runtimeListens) return;
    this.emitter.on('uncaughtException', this.#runtime);
    this.emitter.on('unhandledRejection', this.#runtime);
  }

  /** Lets the listeners hear of a fault, as node does. */
  hear({ reason, origin, promise }: Fault, outcomes: FaultOutcomes): void {
    const listeners = this.emitter.rawListeners(origin) as Listener[];
    if (listeners.length > 0) {
      this.#call(listeners, origin === 'unhandledRejection' ? [reason, promise] : [reason, origin], origin, outcomes);
      return;
    }
    const forExceptions = this.emitter.rawListeners('uncaughtException') as Listener[];
    if (forExceptions.length === 0) outcomes.die(reason, origin);
    else this.#call(forExceptions, [asException(reason), origin], 'uncaughtException', outcomes);
  }

  #call(listeners: readonly Listener[], args: readonly unknown[], origin: FaultOrigin, outcomes: FaultOutcomes): void {
    for (const listener of listeners) {
      if (listener === this.#runtime) {
        outcomes.report(args[0], origin);
        return;
      }
      try {
        listener.apply(process, args as unknown[]);
      } catch (error) {
        if (origin === 'uncaughtException') outcomes.exit({ code: LISTENER_THREW });
        else this.hear({ reason: error, origin: 'uncaughtException', promise: undefined }, outcomes);
        return;
      }
    }
  }
}

const METHODS = [
  'on',
  'addListener',
  'once',
  'prependListener',
  'prependOnceListener',
  'off',
  'removeListener',
  'removeAllListeners',
  'listeners',
  'rawListeners',
  'listenerCount',
] as const;

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Marks methods that are ours, so that no copy of the library puts its own over them. */
const OURS = Symbol.for('lambdouble/fault-listeners/1');

/**
 * Lets code of an execution environment add and remove listeners for faults of its own process; anybody else's pass. It stays, since such code
 * keeps its listeners for as long as it lives.
 */
export function keepFaultListenersApart(): void {
  const target = process as unknown as Record<(typeof METHODS)[number], Method>;
  if (OURS in target.on) return;
  for (const name of METHODS) {
    const before = target[name];
    const method: Method = function (...args) {
      const listeners = concerns(name, args) ? currentScope()?.faultListeners() : undefined;
      if (listeners === undefined) return before.apply(this, args);
      const { emitter } = listeners;
      const result = (emitter[name] as Method).apply(emitter, args);
      return result === emitter ? this : result;
    };
    const value = Object.assign(method, { [OURS]: true });
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
  }
}

function concerns(name: string, [event]: readonly unknown[]): boolean {
  return event === 'uncaughtException' || event === 'unhandledRejection' || (name === 'removeAllListeners' && event === undefined);
}
