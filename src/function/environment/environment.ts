import type { ClientContext, CognitoIdentity } from 'aws-lambda';
import type { Runtime } from '../../context/index.js';
import type { LogEvent, Outcome } from '../../invoke/index.js';
import type { LoggingConfig } from '../../invoke/logging/logging-config.js';
import type { WireEvent } from '../../invoke/wire-event.js';
import type { ClockMode } from '../../sandbox/index.js';
import type { Code } from '../code/code.js';

/** How an execution environment came about: for a request that found none, or ahead of any. */
export type InitializationType = 'on-demand' | 'provisioned-concurrency';

/** All about a function that its execution environments need to know. A change makes new environments. */
export interface EnvironmentConfiguration {
  readonly code: Code;
  readonly runtime: Runtime;
  readonly functionName: string;
  readonly functionVersion: string;
  /** MB. */
  readonly memorySize: number;
  /** Seconds. */
  readonly timeout: number;
  /** The function's own variables. */
  readonly variables: Readonly<Record<string, string>>;
  readonly logGroupName: string;
  readonly loggingConfig?: LoggingConfig | undefined;
  /** Hears of each log event at once. */
  readonly onLog: ((event: LogEvent) => void) | undefined;
}

/** One request, as an execution environment gets it. */
export interface EnvironmentRequest {
  readonly event: WireEvent;
  readonly mode: ClockMode;
  /** Epoch milliseconds at which the request comes. */
  readonly start: number;
  readonly awsRequestId: string;
  readonly alias: string | undefined;
  readonly clientContext: ClientContext | undefined;
  readonly identity: CognitoIdentity | undefined;
  readonly tenantId: string | undefined;
  readonly xRayTraceId: string | undefined;
}

/** What became of a request. */
export interface EnvironmentReply {
  readonly outcome: Outcome;
  /** The code was loaded for this request. */
  readonly coldStart: boolean;
  /** Milliseconds of initialisation that are reported and billed beside the duration. */
  readonly initDuration: number | undefined;
  /** When it was all over, epoch milliseconds. */
  readonly end: number;
}

/** One execution environment: it keeps the function's code loaded, and serves one request at a time. */
export interface Environment {
  readonly id: string;
  readonly initializationType: InitializationType;
  /** How many requests it has got. */
  readonly invocations: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** When it served its last request to the end, or was initialised; epoch milliseconds. */
  readonly lastUsedAt: number;
  /**
   * Loads the code ahead of any request.
   *
   * @returns whether that succeeded, and the milliseconds that it took
   */
  initialize(start: number, mode: ClockMode): Promise<{ readonly succeeded: boolean; readonly duration: number }>;
  /** Serves a request. Nobody calls it while it is busy. */
  invoke(request: EnvironmentRequest): Promise<EnvironmentReply>;
  shutDown(): void;
}
