import type { Outcome } from '../invoke/index.js';
import type { WireEvent } from '../invoke/wire-event.js';
import { timeInForce, timeOfTest, type ClockMode } from '../sandbox/index.js';
import { traceRoot } from '../values/opaque-ids.js';
import { randomHex, randomUUID } from '../values/random-text.js';
import { publishedAs, type Deployment } from './deployment.js';
import { ExecutionEnvironment, type EnvironmentReply, type EnvironmentRequest } from './environment/index.js';
import { Fleet, TooManyRequestsException, type Admission, type FleetEnvironment } from './fleet/index.js';
import { FunctionHistory } from './history.js';
import type { FunctionInit } from './init.js';
import type { FunctionInvokeOptions } from './invoke-options.js';
import type { FunctionOutcome } from './outcome.js';
import { FunctionVersions, LATEST, type FunctionVersion, type Route } from './versions/index.js';

/** A place in the fleet, with the environment that runs code there. */
export type Place = FleetEnvironment<ExecutionEnvironment>;

/** One request on its way to an environment. */
export interface DispatchedRequest {
  readonly event: WireEvent;
  readonly options: FunctionInvokeOptions;
  readonly mode: ClockMode;
  /** Where its qualifier leads. */
  readonly route?: Route | undefined;
  /** Bytes of an event that was sent asynchronously. */
  readonly asynchronousPayloadSize?: number | undefined;
}

/** Hears of a request whose code has run, and when it is over: epoch milliseconds. */
export type OnServed<Result> = (outcome: FunctionOutcome, end: number, place: Place) => Result;

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

const TAIL = 4096;
/** Milliseconds before the function's time in which provisioned environments are initialised. */
const AHEAD = 900_000;
/** Milliseconds for which a request takes an environment at least: what is billed for one that takes no virtual time. */
export const SHORTEST = 1;

/** Brings requests to execution environments, and keeps account of them. */
export class Dispatch {
  readonly fleet: Fleet<ExecutionEnvironment>;
  readonly history: FunctionHistory;
  readonly versions: FunctionVersions<Deployment>;
  deployment: Deployment;
  readonly #clock: 'virtual' | 'real';
  /** Environments whose code is still to be loaded ahead of any request. */
  #provisioned: readonly ExecutionEnvironment[];
  #provisioning: Promise<void> | undefined;

  /** @param doing what fails when there is too much concurrency */
  constructor(deployment: Deployment, init: FunctionInit, now: number, doing: string) {
    this.deployment = deployment;
    this.versions = new FunctionVersions(deployment.configuration.functionArn);
    this.history = new FunctionHistory(deployment.configuration.functionName);
    this.#clock = init.clock ?? 'virtual';
    const { reservedConcurrency, provisionedConcurrency = 0 } = init;
    this.fleet = new Fleet({ reservedConcurrency }, undefined, doing);
    this.fleet.onGone = ({ attached }) => attached?.shutDown();
    const ahead = this.fleet.provision(provisionedConcurrency, now);
    this.#provisioned = ahead.map((place) => this.#made(place, now - AHEAD));
  }

  /** Deploys something else as `$LATEST`: its environments are new, and those that are busy end with their requests. */
  deploy(deployment: Deployment, now: number): void {
    this.deployment = deployment;
    this.#provisioned = this.fleet.replace(now).map((place) => this.#made(place, now));
  }

  /** Publishes what `$LATEST` is at the moment. */
  publish(description: string | undefined): FunctionVersion<Deployment> {
    const { versions, deployment } = this;
    const snapshot = publishedAs(String(versions.versions.length + 1), deployment);
    return versions.publish(snapshot, JSON.stringify(deployment.configuration), description);
  }

  mode(): ClockMode {
    return timeInForce() === 'fake' ? 'adopted' : this.#clock;
  }

  /** @param served is told the outcome and when it ends; the environment is busy until somebody releases it */
  serve<Told, Failed = never>(
    request: DispatchedRequest,
    start: number,
    served: OnServed<Told>,
    failed: (error: unknown) => Failed = rethrown,
  ): Promise<Told | Failed> {
    const provisioning = this.provision();
    if (provisioning !== undefined) return provisioning.then(() => this.serve(request, start, served, failed));
    const { awsRequestId = randomUUID(), qualifier } = request.options;
    const route = this.versions.route(qualifier);
    const admission = this.fleet.request(start, route.executedVersion);
    if (!admission.admitted) {
      this.history.metrics.throttled(start, qualifier);
      return Promise.resolve(failed(new TooManyRequestsException(admission.reason, awsRequestId)));
    }
    return this.run(admission, { ...request, route }, awsRequestId, start).then(
      ({ outcome, end }) => served(outcome, end, admission.environment),
      (error: unknown) => {
        this.fleet.release(admission.environment, start);
        return failed(error);
      },
    );
  }

  /** Runs the code of a request that has got an environment. */
  run(
    { environment: place, concurrency }: Pick<Admission<ExecutionEnvironment>, 'environment' | 'concurrency'>,
    request: DispatchedRequest,
    awsRequestId: string,
    start: number,
  ): Promise<{ readonly outcome: FunctionOutcome; readonly end: number }> {
    const environment = place.attached ?? this.#made(place, start);
    const { asynchronousPayloadSize, route, options } = request;
    const { fleet, history } = this;
    const { version } = place;
    const { memorySize } = this.#deploymentOf(version).configuration;
    history.metrics.concurrency(start, { concurrent: fleet.busy, provisioned: fleet.provisioned(version) });
    return environment.invoke(this.#request(request, version, awsRequestId, start)).then((reply) => {
      const outcome = this.#told(reply, environment, version, options);
      const startedAt = start + (reply.initDuration ?? 0);
      history.served(outcome, {
        startedAt,
        concurrency,
        logStreamName: environment.logStreamName,
        memorySize,
        qualifier: options.qualifier,
        executedVersion: route?.weighted === true ? version : undefined,
        asynchronousPayloadSize,
      });
      return { outcome, end: Math.max(reply.end, start + SHORTEST) };
    });
  }

  /** Loads the code of provisioned environments, before anything else happens. One whose code fails tries again with its first request. */
  provision(): Promise<void> | undefined {
    if (this.#provisioned.length === 0) return this.#provisioning;
    const mode = this.mode();
    const all = this.#provisioned.map((environment) =>
      environment.initialize(mode === 'virtual' ? environment.createdAt : timeOfTest(), mode),
    );
    this.#provisioned = [];
    this.#provisioning = Promise.all(all).then(() => void (this.#provisioning = undefined));
    return this.#provisioning;
  }

  #deploymentOf(version: string): Deployment {
    return version === LATEST ? this.deployment : this.versions.route(version).snapshot!;
  }

  #made(place: Place, createdAt: number): ExecutionEnvironment {
    return (place.attached = new ExecutionEnvironment(
      this.#deploymentOf(place.version).ofEnvironments,
      place.initializationType,
      createdAt,
    ));
  }

  #request({ event, options, mode, route }: DispatchedRequest, version: string, awsRequestId: string, start: number): EnvironmentRequest {
    const { clientContext, identity, tenantId } = options;
    const active = this.#deploymentOf(version).configuration.tracingConfig.mode === 'Active';
    const xRayTraceId = options.xRayTraceId ?? (active ? `${traceRoot(start)};Parent=${randomHex(16)};Sampled=1` : undefined);
    const alias = options.qualifier === LATEST ? LATEST : route?.alias;
    return { event, mode, start, awsRequestId, alias, clientContext, identity, tenantId, xRayTraceId };
  }

  #told(
    { outcome, coldStart, initDuration }: EnvironmentReply,
    { id }: ExecutionEnvironment,
    version: string,
    { logType }: FunctionInvokeOptions,
  ): FunctionOutcome {
    const told = outcome as Writable<FunctionOutcome>;
    told.coldStart = coldStart;
    if (initDuration !== undefined) told.initDuration = initDuration;
    told.environment = id;
    told.executedVersion = version;
    if (logType === 'Tail') told.logResult = tailOf(outcome);
    return told as FunctionOutcome;
  }
}

function rethrown(error: unknown): never {
  throw error;
}

function tailOf(outcome: Outcome): string {
  const log = Buffer.from(outcome.logs.map(({ message }) => `${message}\n`).join(''));
  return log.subarray(Math.max(0, log.length - TAIL)).toString('base64');
}
