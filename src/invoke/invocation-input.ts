import type { FunctionFacts } from '../context/build-context.js';
import type { ClockMode, Sandbox } from '../sandbox/index.js';
import type { UntypedHandler } from './handler.js';
import type { InvokeOptions } from './options.js';
import type { LogEvent } from './outcome.js';
import type { WireEvent } from './wire-event.js';

/** What an invocation starts from. */
export interface InvocationInput {
  readonly handler: UntypedHandler;
  readonly event: WireEvent;
  readonly options: InvokeOptions;
  readonly mode: ClockMode;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly onLog: ((event: LogEvent) => void) | undefined;
  /** The execution environment in which it runs, if it isn't to have a world of its own. */
  readonly seat?: Seat;
}

/** What an execution environment lends to an invocation. */
export interface Seat {
  /** Its sandbox, which is frozen. */
  readonly sandbox: Sandbox;
  /** All about the call. */
  readonly facts: FunctionFacts;
  /** What was logged while the environment was initialised for this invocation. */
  readonly initLogs: readonly LogEvent[];
  /** Milliseconds that this took, if they are reported and billed. */
  readonly initDuration: number | undefined;
  /** The process of the runtime has ended. */
  onDeath(): void;
}
