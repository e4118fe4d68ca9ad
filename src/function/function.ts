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
import {
  ExecutionEnvironment,
  type EnvironmentConfiguration,
  type EnvironmentReply,
  type EnvironmentRequest,
} from './environment/index.js';
import { Fleet, TooManyRequestsException, type FleetEnvironment } from './fleet/index.js';
import type { FunctionInit } from './init.js';
import { checkFunctionInvokeOptions, type DryRunResponse, type FunctionInvokeOptions } from './invoke-options.js';
import type { EnvironmentDescription, FunctionOutcome, InvocationAttempt, Invoked } from './outcome.js';
import { requestTooLarge } from './service-error.js';

const NO_OPTIONS: FunctionInvokeOptions = Object.freeze({});
const TAIL = 4096;
/** Milliseconds before the function's time in which provisioned environments are initialised. */
const AHEAD = 900_000;

/** Milliseconds for which a request takes an environment at least: what is billed for one that takes no virtual time. */
const SHORTEST = 1;

type Place = FleetEnvironment<ExecutionEnvironment>;

/** A deployed function. */
export class LambdaFunction<Event = unknown, Result = unknown> {
  /** Its configuration, with all defaults filled in. */
  readonly configuration: FunctionConfiguration;
  /** The virtual time on which it lives: `await fn.timeline.goTo(...)` lets time pass. */
  readonly timeline: Timeline;
  readonly #init: FunctionInit;
  readonly #fleet: Fleet<ExecutionEnvironment>;
  readonly #ofEnvironments: EnvironmentConfiguration;
  /** Environments whose code is still to be loaded ahead of any request. */
  #provisioned: readonly ExecutionEnvironment[];
  #provisioning: Promise<void> | undefined;

  constructor(code: Code, init: FunctionInit, timeline: Timeline) {
    this.#init = init;
    this.timeline = timeline;
    const configuration = configurationOf(init, code);
    this.configuration = configuration;
    this.#ofEnvironments = {
      code,
      runtime: configuration.runtime,
      functionName: configuration.functionName,
      functionVersion: configuration.version,
      memorySize: configuration.memorySize,
      timeout: configuration.timeout,
      variables: configuration.environment.variables,
      logGroupName: configuration.loggingConfig.logGroup,
      loggingConfig: init.loggingConfig,
      onLog: init.logs === 'print' ? print : undefined,
    };
    const { reservedConcurrency, provisionedConcurrency = 0 } = init;
    this.#fleet = new Fleet({ reservedConcurrency }, undefined, 'create the function');
    this.#fleet.onGone = ({ attached }) => attached?.shutDown();
    const ahead = this.#fleet.provision(provisionedConcurrency, timeline.now());
    this.#provisioned = ahead.map((place) => this.#made(place, timeline.now() - AHEAD));
  }

  /** The execution environments that it has at the moment, oldest first. */
  get environments(): readonly EnvironmentDescription[] {
    return this.#fleet.environments(this.timeline.now()).map(({ attached, state, lastUsedAt }) => {
      const { id, initializationType, invocations, createdAt } = attached!;
      return { id, state: state === 'busy' ? state : 'idle', initializationType, invocations, createdAt, lastUsedAt };
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
    const sent = this.#sent(event);
    if (options.invocationType === 'DryRun') return { statusCode: 204 };
    const parent = currentScope();
    const inside = parent === undefined || parent.ended ? undefined : parent;
    const run = () => this.#invoked(sent, options, inside?.mode === 'virtual' ? inside.now() : 0);
    const outcome = inside === undefined ? run() : insideOf(inside, run, this.invoke);
    return outcome as Promise<FunctionOutcome<Result>>;
  }

  /**
   * Runs the function's code at the present instant of its virtual time, and resolves without waiting for its duration to pass: for event source mappings
   * and whatever else lives on the same time, so that calls overlap.
   *
   * @param event what it is to receive
   * @returns the outcome, and when it ends: epoch milliseconds
   * @throws (as a rejection) what `invoke` throws
   */
  async attempt(event: Event, options: FunctionInvokeOptions = NO_OPTIONS): Promise<InvocationAttempt<Result>> {
    if (options !== NO_OPTIONS) checkFunctionInvokeOptions(options);
    const sent = this.#sent(event);
    await this.#provision();
    const { timeline } = this;
    const { outcome, end, release } = await this.#served(sent, options, this.#mode(), timeline.now());
    timeline.at(end, () => release(timeline.now()));
    return { outcome: outcome as FunctionOutcome<Result>, end };
  }

  /** Lets all happen that is still to happen. */
  async settle(): Promise<void> {
    await this.#provision();
    await this.timeline.settle();
  }

  #sent(event: unknown): WireEvent {
    return wireEvent('invoke the function', event === undefined ? {} : event, () => requestTooLarge(LARGEST_REQUEST));
  }

  #mode(): ClockMode {
    return timeInForce() === 'fake' ? 'adopted' : (this.#init.clock ?? 'virtual');
  }

  /** On virtual time, things happen one after the other; elsewhere when they happen. */
  async #invoked(event: WireEvent, options: FunctionInvokeOptions, earliest: number): Promise<FunctionOutcome> {
    const mode = this.#mode();
    const { timeline } = this;
    if (mode !== 'virtual') {
      await this.#provision();
      const { outcome, release } = await this.#served(event, options, mode, timeOfTest());
      release(timeOfTest());
      return outcome;
    }
    return timeline.until(
      new Promise<FunctionOutcome>((resolve, reject) => {
        timeline.at(earliest, async () => {
          try {
            await this.#provision();
            const served = await this.#served(event, options, mode, timeline.now());
            timeline.at(served.end, () => {
              served.release(timeline.now());
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
  ): Promise<{ readonly outcome: FunctionOutcome; readonly end: number; release(time: number): void }> {
    const { awsRequestId = randomUUID() } = options;
    const admission = this.#fleet.request(start);
    if (!admission.admitted) throw new TooManyRequestsException(admission.reason, awsRequestId);
    const place = admission.environment;
    const environment = place.attached ?? this.#made(place, start);
    const release = (time: number) => this.#fleet.release(place, time);
    try {
      const reply = await environment.invoke(this.#request(event, { ...options, awsRequestId }, mode, start));
      return { outcome: this.#told(reply, environment, options), end: Math.max(reply.end, start + SHORTEST), release };
    } catch (error) {
      release(start);
      throw error;
    }
  }

  #made(place: Place, createdAt: number): ExecutionEnvironment {
    return (place.attached = new ExecutionEnvironment(this.#ofEnvironments, place.initializationType, createdAt));
  }

  #request(
    event: WireEvent,
    options: FunctionInvokeOptions & { readonly awsRequestId: string },
    mode: ClockMode,
    start: number,
  ): EnvironmentRequest {
    const { clientContext, identity, tenantId, awsRequestId } = options;
    const active = this.configuration.tracingConfig.mode === 'Active';
    const xRayTraceId = options.xRayTraceId ?? (active ? `${traceRoot(start)};Parent=${randomHex(16)};Sampled=1` : undefined);
    return { event, mode, start, awsRequestId, alias: undefined, clientContext, identity, tenantId, xRayTraceId };
  }

  #told(
    { outcome, coldStart, initDuration }: EnvironmentReply,
    environment: ExecutionEnvironment,
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

  /** Loads the code of provisioned environments, before anything else happens. One whose code fails tries again with its first request. */
  #provision(): Promise<void> | undefined {
    if (this.#provisioned.length === 0) return this.#provisioning;
    const mode = this.#mode();
    const all = this.#provisioned.map((environment) =>
      environment.initialize(mode === 'virtual' ? environment.createdAt : timeOfTest(), mode),
    );
    this.#provisioned = [];
    this.#provisioning = Promise.all(all).then(() => void (this.#provisioning = undefined));
    return this.#provisioning;
  }
}

function tailOf(outcome: Outcome): string {
  const log = Buffer.from(outcome.logs.map(({ message }) => `${message}\n`).join(''));
  return log.subarray(Math.max(0, log.length - TAIL)).toString('base64');
}
