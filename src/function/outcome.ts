import type { Outcome } from '../invoke/index.js';
import type { InitializationType } from './environment/index.js';

/** What the outcome of a deployed function's invocation tells besides what every outcome does. */
export interface Invoked {
  /** The function's code was loaded for this request. */
  readonly coldStart: boolean;
  /** Milliseconds that this took, when it is reported and billed beside the duration. */
  readonly initDuration?: number;
  /** Id of the execution environment that served it. */
  readonly environment: string;
  /** Version that ran. */
  readonly executedVersion: string;
  /** With `logType: 'Tail'`: the last 4 KB of the log in base64. */
  readonly logResult?: string;
}

/** How an invocation of a deployed function ended. */
export type FunctionOutcome<Payload = unknown> = Outcome<Payload> & Invoked;

/** An invocation whose code has run, while its end may lie ahead on the function's virtual time. */
export interface InvocationAttempt<Payload = unknown> {
  readonly outcome: FunctionOutcome<Payload>;
  /** When it ends, epoch milliseconds. */
  readonly end: number;
}

/** An execution environment as it is at the moment. */
export interface EnvironmentDescription {
  readonly id: string;
  /** Whether it serves a request, its initialisation for that included, or waits, frozen, for one. */
  readonly state: 'busy' | 'idle';
  readonly initializationType: InitializationType;
  /** How many requests it has got. */
  readonly invocations: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** When its last request was over, or its initialisation ahead of any; epoch milliseconds. */
  readonly lastUsedAt: number;
}
