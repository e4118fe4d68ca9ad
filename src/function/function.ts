import { insideOf } from '../invoke/inside-of.js';
import { print } from '../invoke/invoke.js';
import type { Outcome } from '../invoke/index.js';
import { LARGEST_REQUEST } from '../invoke/platform-failures.js';
import { wireEvent, type WireEvent } from '../invoke/wire-event.js';
import { currentScope, timeInForce, timeOfTest, type ClockMode } from '../sandbox/index.js';
import type { Timeline } from '../timeline/index.js';
import { traceRoot } from '../values/opaque-ids.js';
import { randomHex, randomUUID } from '../values/random-text.js';
import { toJSONText } from '../internal/json.js';
import {
  AsynchronousQueue,
  type AsynchronousConfiguration,
  type AsynchronousDelivery,
  type AsynchronousFunction,
  type AsynchronousInvocation,
} from './asynchronous/index.js';
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
import { checkFunctionInvokeOptions, type DryRunResponse, type EventResponse, type FunctionInvokeOptions } from './invoke-options.js';
import type { EnvironmentDescription, FunctionOutcome, InvocationAttempt } from './outcome.js';
import { requestTooLarge } from './service-error.js';

const DOING = 'create the function';
const INVOKING = 'invoke the function';
const NO_OPTIONS: FunctionInvokeOptions = Object.freeze({});
const TAIL = 4096;
/** Milliseconds before the function's time in which provisioned environments are initialised. */
const AHEAD = 900_000;

/** Milliseconds for which a request takes an environment at least: what is billed for one that takes no virtual time. */
const SHORTEST = 1;

type Place = FleetEnvironment<ExecutionEnvironment>;
type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Hears of a request whose code has run, and when it is over: epoch milliseconds. */
type OnServed<Result> = (outcome: FunctionOutcome, end: number, place: Place) => Result;

/** A deployed function. */
export class LambdaFunction<Event = unknown, Result = unknown> {
  /** Its configuration, with all defaults filled in. */
  readonly configuration: FunctionConfiguration;
  /** The virtual time on which it lives: `await fn.timeline.goTo(...)` lets time pass. */
  readonly timeline: Timeline;
  readonly #init: FunctionInit;
  readonly #fleet: Fleet<ExecutionEnvironment>;
  readonly #ofEnvironments: EnvironmentConfiguration;
  readonly #queue: AsynchronousQueue;
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
    this.#queue = new AsynchronousQueue(this.#behindQueue(), timeline, asynchronousConfiguration(init), undefined, DOING);
    const { reservedConcurrency, provisionedConcurrency = 0 } = init;
    this.#fleet = new Fleet({ reservedConcurrency }, undefined, DOING);
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

  /** What it was sent with `invocationType: 'Event'`, each with its attempts and how it ended, in the order in which it was accepted. */
  get asynchronousInvocations(): readonly AsynchronousInvocation[] {
    return this.#queue.invocations;
  }

  /** What was sent to its destinations and its dead-letter queue, in that order. */
  get deliveries(): readonly AsynchronousDelivery[] {
    return this.#queue.deliveries;
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
  invoke(event: Event | undefined, options: FunctionInvokeOptions & { readonly invocationType: 'Event' }): Promise<EventResponse>;
  invoke(event: Event | undefined, options: FunctionInvokeOptions & { readonly invocationType: 'DryRun' }): Promise<DryRunResponse>;
  invoke(
    event?: Event,
    options?: FunctionInvokeOptions & { readonly invocationType?: 'RequestResponse' | undefined },
  ): Promise<FunctionOutcome<Result>>;
  invoke(event?: unknown, options: FunctionInvokeOptions = NO_OPTIONS): Promise<FunctionOutcome<Result> | EventResponse | DryRunResponse> {
    try {
      return this.#requested(event, options) as Promise<FunctionOutcome<Result> | EventResponse | DryRunResponse>;
    } catch (error) {
      return Promise.reject(error);
    }
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
    return this.#attempted(this.#sent(event), options) as Promise<InvocationAttempt<Result>>;
  }

  /** Lets all happen that is still to happen: attempts of events that it was sent, their retries, what destinations get. */
  async settle(): Promise<void> {
    await this.#provision();
    await this.timeline.settle();
  }

  #requested(event: unknown, options: FunctionInvokeOptions): Promise<FunctionOutcome | EventResponse | DryRunResponse> {
    if (options !== NO_OPTIONS) checkFunctionInvokeOptions(options);
    if (options.invocationType === 'Event') return Promise.resolve(this.#accepted(event, options));
    const sent = this.#sent(event);
    if (options.invocationType === 'DryRun') return Promise.resolve({ statusCode: 204 });
    const parent = currentScope();
    if (parent === undefined || parent.ended) return this.#invoked(sent, options, 0);
    return insideOf(parent, () => this.#invoked(sent, options, parent.mode === 'virtual' ? parent.now() : 0), this.invoke);
  }

  #accepted(event: unknown, { awsRequestId: requestId = randomUUID() }: FunctionInvokeOptions): EventResponse {
    this.#queue.accept({ payload: toJSONText(INVOKING, 'the event', event === undefined ? {} : event), requestId });
    return { statusCode: 202, requestId };
  }

  #behindQueue(): AsynchronousFunction {
    return {
      functionArn: this.configuration.functionArn,
      attempt: async ({ payload, requestId }) =>
        (await this.#attempted(this.#sent(JSON.parse(payload)), { awsRequestId: requestId })).outcome,
      reservedConcurrency: () => this.#fleet.reservedConcurrency,
    };
  }

  #sent(event: unknown): WireEvent {
    return wireEvent(INVOKING, event === undefined ? {} : event, () => requestTooLarge(LARGEST_REQUEST));
  }

  #mode(): ClockMode {
    return timeInForce() === 'fake' ? 'adopted' : (this.#init.clock ?? 'virtual');
  }

  /** On virtual time, things happen one after the other; elsewhere when they happen. */
  #invoked(event: WireEvent, options: FunctionInvokeOptions, earliest: number): Promise<FunctionOutcome> {
    const mode = this.#mode();
    const { timeline } = this;
    if (mode !== 'virtual') return this.#invokedNow(event, options, mode);
    return timeline.until(
      new Promise<FunctionOutcome>((resolve, reject) => {
        const served: OnServed<void> = (outcome, end, place) => {
          timeline.at(end, () => {
            this.#fleet.release(place, timeline.now());
            resolve(outcome);
          });
        };
        timeline.at(earliest, () => this.#served(event, options, mode, timeline.now(), served, reject));
      }),
    );
  }

  #attempted(event: WireEvent, options: FunctionInvokeOptions): Promise<InvocationAttempt> {
    const { timeline } = this;
    return this.#served(event, options, this.#mode(), timeline.now(), (outcome, end, place) => {
      timeline.at(end, () => this.#fleet.release(place, timeline.now()));
      return { outcome, end };
    });
  }

  #invokedNow(event: WireEvent, options: FunctionInvokeOptions, mode: ClockMode): Promise<FunctionOutcome> {
    return this.#served(event, options, mode, timeOfTest(), (outcome, _, place) => {
      this.#fleet.release(place, timeOfTest());
      return outcome;
    });
  }

  /** @param served is told the outcome and when it ends; the environment is busy until somebody releases it */
  #served<Told, Failed = never>(
    event: WireEvent,
    options: FunctionInvokeOptions,
    mode: ClockMode,
    start: number,
    served: OnServed<Told>,
    failed: (error: unknown) => Failed = rethrown,
  ): Promise<Told | Failed> {
    const provisioning = this.#provision();
    if (provisioning !== undefined) return provisioning.then(() => this.#served(event, options, mode, start, served, failed));
    const { awsRequestId = randomUUID() } = options;
    const admission = this.#fleet.request(start);
    if (!admission.admitted) return Promise.resolve(failed(new TooManyRequestsException(admission.reason, awsRequestId)));
    const place = admission.environment;
    const environment = place.attached ?? this.#made(place, start);
    return environment.invoke(this.#request(event, options, awsRequestId, mode, start)).then(
      (reply) => served(this.#told(reply, environment, options), Math.max(reply.end, start + SHORTEST), place),
      (error: unknown) => {
        this.#fleet.release(place, start);
        return failed(error);
      },
    );
  }

  #made(place: Place, createdAt: number): ExecutionEnvironment {
    return (place.attached = new ExecutionEnvironment(this.#ofEnvironments, place.initializationType, createdAt));
  }

  #request(event: WireEvent, options: FunctionInvokeOptions, awsRequestId: string, mode: ClockMode, start: number): EnvironmentRequest {
    const { clientContext, identity, tenantId } = options;
    const active = this.configuration.tracingConfig.mode === 'Active';
    const xRayTraceId = options.xRayTraceId ?? (active ? `${traceRoot(start)};Parent=${randomHex(16)};Sampled=1` : undefined);
    return { event, mode, start, awsRequestId, alias: undefined, clientContext, identity, tenantId, xRayTraceId };
  }

  #told(
    { outcome, coldStart, initDuration }: EnvironmentReply,
    { id }: ExecutionEnvironment,
    options: FunctionInvokeOptions,
  ): FunctionOutcome {
    const told = outcome as Writable<FunctionOutcome>;
    told.coldStart = coldStart;
    if (initDuration !== undefined) told.initDuration = initDuration;
    told.environment = id;
    told.executedVersion = this.configuration.version;
    if (options.logType === 'Tail') told.logResult = tailOf(outcome);
    return told as FunctionOutcome;
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

function asynchronousConfiguration(init: FunctionInit): AsynchronousConfiguration {
  const { maximumRetryAttempts, maximumEventAgeInSeconds, destinations, deadLetterQueue, deliver } = init;
  return { maximumRetryAttempts, maximumEventAgeInSeconds, destinations, deadLetterQueue, deliver };
}

function rethrown(error: unknown): never {
  throw error;
}

function tailOf(outcome: Outcome): string {
  const log = Buffer.from(outcome.logs.map(({ message }) => `${message}\n`).join(''));
  return log.subarray(Math.max(0, log.length - TAIL)).toString('base64');
}
