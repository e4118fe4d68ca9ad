import { insideOf } from '../invoke/inside-of.js';
import { print } from '../invoke/invoke.js';
import type { Outcome } from '../invoke/index.js';
import { LARGEST_REQUEST } from '../invoke/platform-failures.js';
import { wireEvent, type WireEvent } from '../invoke/wire-event.js';
import { currentScope, timeInForce, timeOfTest, type ClockMode } from '../sandbox/index.js';
import type { Timeline } from '../timeline/index.js';
import { traceRoot } from '../values/opaque-ids.js';
import { randomHex, randomUUID } from '../values/random-text.js';
import type { Code } from './code/code.js';
import { configurationOf, type FunctionConfiguration } from './configuration.js';
import { ExecutionEnvironment, type EnvironmentReply, type EnvironmentRequest, type InitializationType } from './environment/index.js';
import { EnvironmentPool, type EnvironmentState, type PlacedEnvironment } from './environment/pool.js';
import type { FunctionInit } from './init.js';
import { checkFunctionInvokeOptions, type DryRunResponse, type FunctionInvokeOptions } from './invoke-options.js';
import { requestTooLarge, throttledByReservedConcurrency } from './service-error.js';

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

/** An execution environment as it is at the moment. */
export interface EnvironmentDescription {
  readonly id: string;
  readonly state: EnvironmentState;
  readonly initializationType: InitializationType;
  /** How many requests it has got. */
  readonly invocations: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** When its last request was over, or its initialisation ahead of any; epoch milliseconds. */
  readonly lastUsedAt: number;
}

const NO_OPTIONS: FunctionInvokeOptions = Object.freeze({});
const TAIL = 4096;

/** A deployed function. */
export class LambdaFunction<Event = unknown, Result = unknown> {
  /** Its configuration, with all defaults filled in. */
  readonly configuration: FunctionConfiguration;
  /** The virtual time on which it lives: `await fn.timeline.goTo(...)` lets time pass. */
  readonly timeline: Timeline;
  readonly #init: FunctionInit;
  readonly #pool: EnvironmentPool;

  constructor(code: Code, init: FunctionInit, timeline: Timeline) {
    this.#init = init;
    this.timeline = timeline;
    const configuration = configurationOf(init, code);
    this.configuration = configuration;
    const ofEnvironments = {
      code,
      runtime: configuration.runtime,
      functionName: configuration.functionName,
      functionVersion: configuration.version,
      memorySize: configuration.memorySize,
      timeout: configuration.timeout,
      variables: configuration.environment.variables,
      logGroupName: configuration.loggingConfig.logGroup,
      onLog: init.logs === 'print' ? print : undefined,
    };
    this.#pool = new EnvironmentPool((type, createdAt) => new ExecutionEnvironment(ofEnvironments, type, createdAt));
    for (let count = init.provisionedConcurrency ?? 0; count > 0; count--) this.#provision();
  }

  /** The execution environments that it has at the moment, oldest first. */
  get environments(): readonly EnvironmentDescription[] {
    this.#pool.expire(this.timeline.now());
    return this.#pool.places.map(({ environment, state }) => {
      const { id, initializationType, invocations, createdAt, lastUsedAt } = environment;
      return { id, state, initializationType, invocations, createdAt, lastUsedAt };
    });
  }

  /**
   * Invokes the function: in an execution environment that waits, or in a new one.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
   * @param event what it is to receive; left out, it is `{}`
   * @param options in AWS's words: `invocationType`, `logType`, `clientContext`, `awsRequestId` ...
   * @returns the outcome of `invoke`, and with it `coldStart`, `initDuration`, `environment`, `executedVersion`
   * @throws (as a rejection) what the API refuses, as the AWS SDK has it: `TooManyRequestsException`, `RequestTooLargeException`; a house error for options
   * that don't exist or can't be used
   */
  invoke(event: Event | undefined, options: FunctionInvokeOptions & { readonly invocationType: 'DryRun' }): Promise<DryRunResponse>;
  invoke(
    event?: Event,
    options?: FunctionInvokeOptions & { readonly invocationType?: 'RequestResponse' | undefined },
  ): Promise<FunctionOutcome<Result>>;
  async invoke(event?: unknown, options: FunctionInvokeOptions = NO_OPTIONS): Promise<FunctionOutcome<Result> | DryRunResponse> {
    if (options !== NO_OPTIONS) checkFunctionInvokeOptions(options);
    const sent = wireEvent('invoke the function', event === undefined ? {} : event, () => requestTooLarge(LARGEST_REQUEST));
    if (options.invocationType === 'DryRun') return { statusCode: 204 };
    const parent = currentScope();
    const inside = parent === undefined || parent.ended ? undefined : parent;
    const run = () => this.#invoked(sent, options, inside?.mode === 'virtual' ? inside.now() : 0);
    const outcome = inside === undefined ? run() : insideOf(inside, run, this.invoke);
    return outcome as Promise<FunctionOutcome<Result>>;
  }

  /** Lets all happen that is still to happen, such as the initialisation of provisioned environments. */
  settle(): Promise<void> {
    return this.timeline.settle();
  }

  #mode(): ClockMode {
    return timeInForce() === 'fake' ? 'adopted' : (this.#init.clock ?? 'virtual');
  }

  /** On virtual time, things happen one after the other; elsewhere when they happen. */
  async #invoked(event: WireEvent, options: FunctionInvokeOptions, earliest: number): Promise<FunctionOutcome> {
    const mode = this.#mode();
    const { timeline } = this;
    if (mode !== 'virtual') {
      const served = await this.#served(event, options, mode, timeOfTest());
      served.release();
      return served.outcome;
    }
    return timeline.until(
      new Promise<FunctionOutcome>((resolve, reject) => {
        timeline.at(earliest, async () => {
          try {
            const served = await this.#served(event, options, mode, timeline.now());
            timeline.at(served.end, () => {
              served.release();
              resolve(served.outcome);
            });
          } catch (error) {
            reject(error);
          }
        });
      }),
    );
  }

  async #served(
    event: WireEvent,
    options: FunctionInvokeOptions,
    mode: ClockMode,
    start: number,
  ): Promise<{ readonly outcome: FunctionOutcome; readonly end: number; release(): void }> {
    this.#pool.expire(start);
    if (this.#pool.busy >= (this.#init.reservedConcurrency ?? Number.POSITIVE_INFINITY)) throw throttledByReservedConcurrency();
    const place = this.#pool.take(start);
    const release = () => void (place.state = 'idle');
    try {
      const reply = await place.environment.invoke(this.#request(event, options, mode, start));
      return { outcome: this.#told(reply, place, options), end: reply.end, release };
    } catch (error) {
      release();
      throw error;
    }
  }

  #request(event: WireEvent, options: FunctionInvokeOptions, mode: ClockMode, start: number): EnvironmentRequest {
    const { clientContext, identity, tenantId, awsRequestId = randomUUID() } = options;
    const active = this.configuration.tracingConfig.mode === 'Active';
    const xRayTraceId = options.xRayTraceId ?? (active ? `${traceRoot(start)};Parent=${randomHex(16)};Sampled=1` : undefined);
    return { event, mode, start, awsRequestId, alias: undefined, clientContext, identity, tenantId, xRayTraceId };
  }

  #told(
    { outcome, coldStart, initDuration }: EnvironmentReply,
    { environment }: PlacedEnvironment,
    options: FunctionInvokeOptions,
  ): FunctionOutcome {
    const invoked: Invoked = {
      coldStart,
      ...(initDuration !== undefined && { initDuration }),
      environment: environment.id,
      executedVersion: this.configuration.version,
      ...(options.logType === 'Tail' && { logResult: tailOf(outcome) }),
    };
    return Object.assign(outcome, invoked);
  }

  #provision(): void {
    const place = this.#pool.add('provisioned-concurrency', this.timeline.now());
    this.timeline.at(this.timeline.now(), async () => {
      const start = this.timeline.now();
      const { succeeded, duration } = await place.environment.initialize(start, this.#mode());
      const isReady = () => void (place.state = 'idle');
      if (!succeeded) this.#pool.remove(place);
      else if (duration === 0) isReady();
      else this.timeline.at(start + duration, isReady);
    });
  }
}

function tailOf(outcome: Outcome): string {
  const log = Buffer.from(outcome.logs.map(({ message }) => `${message}\n`).join(''));
  return log.subarray(Math.max(0, log.length - TAIL)).toString('base64');
}
