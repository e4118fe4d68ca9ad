import { insideOf } from '../invoke/inside-of.js';
import { LARGEST_REQUEST } from '../invoke/platform-failures.js';
import { wireEvent, type WireEvent } from '../invoke/wire-event.js';
import { currentScope, timeOfTest } from '../sandbox/index.js';
import type { Timeline } from '../timeline/index.js';
import { randomUUID } from '../values/random-text.js';
import { toJSONText } from '../internal/json.js';
import {
  AsynchronousQueue,
  type AsynchronousDelivery,
  type AsynchronousFunction,
  type AsynchronousInvocation,
} from './asynchronous/index.js';
import { bill, type Bill, type BilledInvocation, type BillOptions } from './bill/index.js';
import type { Code } from './code/code.js';
import type { FunctionConfiguration, PublishedVersion } from './configuration.js';
import { deploymentOf } from './deployment.js';
import { Dispatch, type DispatchedRequest, type OnServed } from './dispatch.js';
import type { FunctionLogEvent } from './history.js';
import { asynchronousConfiguration, type FunctionInit } from './init.js';
import { checkFunctionInvokeOptions, type DryRunResponse, type EventResponse, type FunctionInvokeOptions } from './invoke-options.js';
import { driven, loadOf, refuseOtherClocks, simulated, type InvokeManyOptions } from './invoke-many.js';
import type { FunctionMetrics } from './metrics/index.js';
import type { EnvironmentDescription, FunctionOutcome, InvocationAttempt } from './outcome.js';
import { requestTooLarge } from './service-error.js';
import { updated, type FunctionConfigurationUpdate } from './update.js';
import type { AliasInit, FunctionAlias } from './versions/index.js';
import type { SimulationResult } from './simulation/index.js';

const DOING = 'create the function';
const INVOKING = 'invoke the function';
const NO_OPTIONS: FunctionInvokeOptions = Object.freeze({});

/** A deployed function. */
export class LambdaFunction<Event = unknown, Result = unknown> {
  /** The virtual time on which it lives: `await fn.timeline.goTo(...)` lets time pass. */
  readonly timeline: Timeline;
  readonly #dispatch: Dispatch;
  readonly #queue: AsynchronousQueue;
  readonly #code: Code;
  #init: FunctionInit;

  constructor(code: Code, init: FunctionInit, timeline: Timeline) {
    this.timeline = timeline;
    this.#code = code;
    this.#init = init;
    const deployment = deploymentOf(code, init);
    this.#dispatch = new Dispatch(deployment, init, timeline.now(), DOING);
    this.#queue = new AsynchronousQueue(this.#behindQueue(), timeline, asynchronousConfiguration(init), this.metrics, DOING);
  }

  /** Its configuration, with all defaults filled in. */
  get configuration(): FunctionConfiguration {
    return this.#dispatch.deployment.configuration;
  }

  /** What CloudWatch knows of it: `fn.metrics.statistic('Errors')`. Every request counts, those that were throttled and those of its queue too. */
  get metrics(): FunctionMetrics {
    return this.#dispatch.history.metrics;
  }

  /** What its requests logged, the last 1,000 of them, request after request, with the log stream of the environment that wrote it. */
  get logs(): readonly FunctionLogEvent[] {
    return this.#dispatch.history.logs;
  }

  /** The execution environments that it has at the moment, oldest first. */
  get environments(): readonly EnvironmentDescription[] {
    return this.#dispatch.fleet.environments(this.timeline.now()).map(({ attached, state, lastUsedAt }) => {
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
    this.#dispatch.versions.check(options.qualifier);
    return this.#attempted(this.#sent(event), options) as Promise<InvocationAttempt<Result>>;
  }

  /**
   * Invokes the function many times on virtual time, and tells what came of it: cold starts, throttles, latencies, concurrency. The same options
   * give the same result. What is still to happen happens first.
   *
   * @param events one for each request in the order of their arrivals; or how many requests there are, whose event is `{}`
   * @param options when they arrive: `arrivals`, `concurrency` or `rate`; and `duration` for requests that only take time, without running the code
   * @throws (as a rejection) for options that contradict themselves; and without `duration` where fake timers or the real clock rule
   * @example
   * const fn = createFunction({ handler: () => new Promise((resolve) => setTimeout(resolve, 200)), reservedConcurrency: 10 });
   * const result = await fn.invokeMany(1000, { rate: 100 });
   * expect(result).toMatchObject({ invocations: 500, throttles: 500, coldStarts: 10, peakConcurrency: 10 });
   */
  async invokeMany(events: readonly Event[] | number, options: InvokeManyOptions): Promise<SimulationResult> {
    const load = loadOf(events, options);
    const { timeline } = this;
    if (options.duration !== undefined) return simulated(load, options, this.configuration, this.#dispatch, timeline.now());
    refuseOtherClocks(this.#dispatch.mode());
    const sent = typeof events === 'number' ? undefined : events.map((event) => this.#sent(event));
    const usual = this.#sent(undefined);
    await this.settle();
    return timeline.until(
      new Promise<SimulationResult>((resolve, reject) => {
        timeline.after(0, () =>
          driven(this.#dispatch, load, (index) => sent?.[index] ?? usual, timeline.now()).then(
            (result) => timeline.at(result.endedAt, () => resolve(result)),
            reject,
          ),
        );
      }),
    );
  }

  /** Lets all happen that is still to happen: attempts of events that it was sent, their retries, what destinations get. */
  async settle(): Promise<void> {
    await this.#dispatch.provision();
    await this.timeline.settle();
  }

  /**
   * What its invocations cost: requests and GB-seconds, initialization included.
   *
   * @see https://aws.amazon.com/lambda/pricing/
   * @param options `region`, `freeTier`, `invocationsPerMonth` (a month with so many like these), `provisionedConcurrency`, `rates` of your own;
   * `architecture`, `memorySize` and `ephemeralStorage` are its own unless given
   * @param invocations what is billed instead of all that it has run
   * @throws for unknown options, and for regions and items whose price isn't known
   */
  bill(options: BillOptions = {}, invocations: Iterable<BilledInvocation> = this.#dispatch.history.billed): Bill {
    const { architectures, memorySize, ephemeralStorage } = this.configuration;
    return bill(invocations, {
      ...options,
      architecture: options.architecture ?? architectures[0],
      memorySize: options.memorySize ?? memorySize,
      ephemeralStorage: options.ephemeralStorage ?? ephemeralStorage.size,
    });
  }

  /**
   * Publishes a version: its configuration as it is now, never to change again, with environments of its own.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html
   * @returns its configuration, with `version` and the qualified `functionArn`; the last version's if nothing has changed since
   * @example
   * const fn = createFunction({ handler: async (_: unknown, context) => context.functionVersion });
   * const { version } = fn.publishVersion();
   * fn.createAlias({ name: 'live', functionVersion: version });
   * expect((await fn.invoke({}, { qualifier: 'live' })).payload).toBe('1');
   */
  publishVersion({ description }: { readonly description?: string | undefined } = {}): PublishedVersion {
    const published = this.#dispatch.publish(description);
    return { ...published.snapshot.configuration, description: published.description };
  }

  /**
   * Changes its configuration. The next request finds a new environment; versions that were published stay as they are.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html
   * @param update `timeout`, `memorySize`, `environment`, `ephemeralStorage`, `tracingConfig`, `loggingConfig`, as for `createFunction`
   * @returns the configuration as it is then
   * @throws for unknown options, and for what the Lambda API refuses, in its words; nothing changes then
   */
  updateFunctionConfiguration(update: FunctionConfigurationUpdate): FunctionConfiguration {
    this.#init = updated(this.#init, update);
    this.#dispatch.deploy(deploymentOf(this.#code, this.#init), this.timeline.now());
    return this.configuration;
  }

  /**
   * Makes an alias: a name for a version; or for two, of which the second gets its share of the requests in equal steps.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html
   * @param init `name`, `functionVersion`, `description`, `routingConfig: { additionalVersionWeights: { '2': 0.1 } }`
   * @throws in AWS's words for what AWS refuses
   */
  createAlias(init: AliasInit): FunctionAlias {
    return this.#dispatch.versions.createAlias(init);
  }

  /**
   * Changes what is given of an alias. A `routingConfig` without versions ends the routing to a second one.
   *
   * @throws in AWS's words for what AWS refuses
   */
  updateAlias(init: Pick<AliasInit, 'name'> & Partial<AliasInit>): FunctionAlias {
    return this.#dispatch.versions.updateAlias(init);
  }

  #requested(event: unknown, options: FunctionInvokeOptions): Promise<FunctionOutcome | EventResponse | DryRunResponse> {
    if (options !== NO_OPTIONS) checkFunctionInvokeOptions(options);
    this.#dispatch.versions.check(options.qualifier);
    if (options.invocationType === 'Event') return Promise.resolve(this.#accepted(event, options));
    const sent = this.#sent(event);
    if (options.invocationType === 'DryRun') return Promise.resolve({ statusCode: 204 });
    const parent = currentScope();
    if (parent === undefined || parent.ended) return this.#invoked(sent, options, 0);
    return insideOf(parent, () => this.#invoked(sent, options, parent.mode === 'virtual' ? parent.now() : 0), this.invoke);
  }

  #accepted(event: unknown, { awsRequestId: requestId = randomUUID(), qualifier }: FunctionInvokeOptions): EventResponse {
    this.#queue.accept({ payload: toJSONText(INVOKING, 'the event', event === undefined ? {} : event), requestId, qualifier });
    return { statusCode: 202, requestId };
  }

  #behindQueue(): AsynchronousFunction {
    return {
      functionArn: this.configuration.functionArn,
      attempt: async ({ payload, requestId, qualifier }) => {
        const event = this.#sent(JSON.parse(payload));
        const asynchronousPayloadSize = Buffer.byteLength(payload);
        return (await this.#attempted(event, { awsRequestId: requestId, qualifier }, asynchronousPayloadSize)).outcome;
      },
      reservedConcurrency: () => this.#dispatch.fleet.reservedConcurrency,
    };
  }

  #sent(event: unknown): WireEvent {
    return wireEvent(INVOKING, event === undefined ? {} : event, () => requestTooLarge(LARGEST_REQUEST));
  }

  /** On virtual time, things happen one after the other; elsewhere when they happen. */
  #invoked(event: WireEvent, options: FunctionInvokeOptions, earliest: number): Promise<FunctionOutcome> {
    const mode = this.#dispatch.mode();
    const { timeline } = this;
    if (mode !== 'virtual') return this.#invokedNow({ event, options, mode });
    return timeline.until(
      new Promise<FunctionOutcome>((resolve, reject) => {
        const served: OnServed<void> = (outcome, end, place) => {
          timeline.at(end, () => {
            this.#dispatch.fleet.release(place, timeline.now());
            resolve(outcome);
          });
        };
        timeline.at(earliest, () => this.#dispatch.serve({ event, options, mode }, timeline.now(), served, reject));
      }),
    );
  }

  #attempted(event: WireEvent, options: FunctionInvokeOptions, asynchronousPayloadSize?: number): Promise<InvocationAttempt> {
    const { timeline } = this;
    const mode = this.#dispatch.mode();
    return this.#dispatch.serve({ event, options, mode, asynchronousPayloadSize }, timeline.now(), (outcome, end, place) => {
      timeline.at(end, () => this.#dispatch.fleet.release(place, timeline.now()));
      return { outcome, end };
    });
  }

  #invokedNow(request: DispatchedRequest): Promise<FunctionOutcome> {
    return this.#dispatch.serve(request, timeOfTest(), (outcome, _, place) => {
      this.#dispatch.fleet.release(place, timeOfTest());
      return outcome;
    });
  }
}
