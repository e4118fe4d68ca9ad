import { functionFacts, type FunctionFacts } from '../../context/build-context.js';
import { Invocation, type Seat } from '../../invoke/invocation.js';
import type { LogEvent } from '../../invoke/index.js';
import { initEndEvents, initStartEvents, type InitEnd, type InitReport } from '../../invoke/logging/init-log.js';
import { failureOf } from '../../invoke/logging/platform-log.js';
import { runtimeEnvironment } from '../../invoke/runtime-environment.js';
import type { Sandbox } from '../../sandbox/index.js';
import { EnvironmentLayer, outerEnvironment, timeOfTest, type ClockMode } from '../../sandbox/index.js';
import { traceRoot } from '../../values/opaque-ids.js';
import { randomHex, randomUUID } from '../../values/random-text.js';
import { isoMilliseconds } from '../../values/time.js';
import type { UntypedHandler } from '../../invoke/handler.js';
import type { Environment, EnvironmentConfiguration, EnvironmentReply, EnvironmentRequest, InitializationType } from './environment.js';
import { Initialization, type Initialized } from './initialization.js';

/** The most milliseconds that code may take to load before a request. */
const LONGEST_INIT = 10_000;
/** The most that it may take at least, ahead of any request. */
const LONGEST_INIT_AHEAD = 130_000;

const NO_LOGS: readonly LogEvent[] = [];

/** A process of the runtime whose code is loaded. */
interface LoadedProcess {
  readonly sandbox: Sandbox;
  readonly handler: UntypedHandler;
}

/** When and why code is loaded. */
interface Loading {
  readonly mode: ClockMode;
  readonly start: number;
  /** Milliseconds. */
  readonly timeout: number;
  readonly awsRequestId: string | undefined;
}

/** An execution environment within this process. */
export class ExecutionEnvironment implements Environment {
  readonly id: string = randomUUID();
  readonly initializationType: InitializationType;
  readonly createdAt: number;
  lastUsedAt: number;
  invocations = 0;
  readonly #configuration: EnvironmentConfiguration;
  readonly #unqualifiedArn: string;
  readonly #onDeath = (): void => this.#die();
  /** What a new process finds as its variables. */
  readonly #facts: FunctionFacts;
  #process: LoadedProcess | undefined;
  /** It has been initialised before; what follows on that happens in the course of requests. */
  #begun = false;

  constructor(configuration: EnvironmentConfiguration, initializationType: InitializationType, createdAt: number) {
    this.#configuration = configuration;
    this.initializationType = initializationType;
    this.createdAt = createdAt;
    this.lastUsedAt = createdAt;
    const { functionName, functionVersion, memorySize, timeout, runtime, logGroupName } = configuration;
    const logStreamName = `${isoMilliseconds(createdAt).slice(0, 10).replaceAll('-', '/')}/[${functionVersion}]${randomHex(32)}`;
    this.#facts = functionFacts(
      {
        functionName,
        functionVersion,
        memorySize,
        timeout,
        runtime,
        logGroupName,
        logStreamName,
        awsRequestId: this.id,
      },
      createdAt,
    );
    const { invokedFunctionArn } = this.#facts;
    this.#unqualifiedArn = functionVersion === '$LATEST' ? invokedFunctionArn : invokedFunctionArn.slice(0, -functionVersion.length - 1);
  }

  get logStreamName(): string {
    return this.#facts.logStreamName;
  }

  async initialize(start: number, mode: ClockMode): Promise<{ readonly succeeded: boolean; readonly duration: number }> {
    this.#begun = true;
    const timeout = Math.max(LONGEST_INIT_AHEAD, this.#configuration.timeout * 1000);
    const { status, duration } = await this.#load({ mode, start, timeout, awsRequestId: undefined });
    this.lastUsedAt = start + duration;
    return { succeeded: status === 'success', duration };
  }

  invoke(request: EnvironmentRequest): Promise<EnvironmentReply> {
    this.invocations++;
    if (this.#process === undefined) return this.#startedFor(request);
    const { sandbox, handler } = this.#process;
    return this.#run(handler, request, request.start, this.#seat(sandbox, request, NO_LOGS, undefined), false);
  }

  shutDown(): void {
    this.#die();
  }

  /** A cold start: the code is loaded before the request, and if that fails, or has been done before, in its course. */
  async #startedFor(request: EnvironmentRequest): Promise<EnvironmentReply> {
    if (this.#begun) return this.#restartedFor(request, request.start, []);
    this.#begun = true;
    const { start, mode } = request;
    const first = await this.#load({ mode, start, timeout: LONGEST_INIT, awsRequestId: undefined });
    const begun = mode === 'virtual' ? start + first.duration : timeOfTest();
    const report = this.#initReport('init', start);
    const { loggingConfig } = this.#configuration;
    const logs = [
      ...initStartEvents(loggingConfig, report),
      ...first.logs,
      ...initEndEvents(loggingConfig, { ...report, ...ended(first) }),
    ];
    if (first.status === 'success') {
      return this.#run(first.handler, request, begun, this.#seat(first.sandbox, request, logs, first.duration), true);
    }
    return this.#restartedFor(request, begun, logs);
  }

  /** The code is loaded in the course of the request, whose time runs meanwhile. */
  async #restartedFor(request: EnvironmentRequest, start: number, before: readonly LogEvent[]): Promise<EnvironmentReply> {
    const timeout = this.#configuration.timeout * 1000;
    const again = await this.#load({ mode: request.mode, start, timeout, awsRequestId: request.awsRequestId });
    const logs = [...before, ...again.logs];
    if (again.status === 'success')
      return this.#run(again.handler, request, start, this.#seat(again.sandbox, request, logs, undefined), true);
    const report = initEndEvents(this.#configuration.loggingConfig, { ...this.#initReport('invoke', start), ...ended(again) });
    const seat = this.#seat(again.sandbox, request, [...logs, ...report], undefined);
    const invocation = this.#invocation(() => undefined, request, start, seat);
    const outcome = invocation.refuse(again.status === 'timeout' ? 'timeout' : again.reply);
    this.lastUsedAt = start + outcome.duration;
    return { outcome, coldStart: true, initDuration: undefined, end: this.lastUsedAt };
  }

  #run(handler: UntypedHandler, request: EnvironmentRequest, start: number, seat: Seat, coldStart: boolean): Promise<EnvironmentReply> {
    const { initDuration } = seat;
    return this.#invocation(handler, request, start, seat)
      .run()
      .then((outcome) => {
        this.lastUsedAt = start + outcome.duration;
        return { outcome, coldStart, initDuration, end: this.lastUsedAt };
      });
  }

  async #load({ mode, start, timeout, awsRequestId }: Loading): Promise<Initialized & { readonly sandbox: Sandbox }> {
    const { code, runtime, variables, loggingConfig, onLog } = this.#configuration;
    const place = { handler: code.handler, taskRoot: code.taskRoot, initializationType: this.initializationType };
    const found = () => ({ ...runtimeEnvironment(this.#facts, variables, place, loggingConfig), _X_AMZN_TRACE_ID: undefined });
    const environment = new EnvironmentLayer(found, outerEnvironment);
    const when = { mode, start, timeout, awsRequestId };
    const initialization = new Initialization({ code, runtime, environment, ...when, loggingConfig, onLog });
    const { sandbox } = initialization;
    const result = await initialization.run();
    if (result.status === 'success') this.#process = { sandbox, handler: result.handler };
    else sandbox.close();
    return { ...result, sandbox };
  }

  #invocation(handler: UntypedHandler, request: EnvironmentRequest, start: number, seat: Seat): Invocation {
    const { loggingConfig, onLog } = this.#configuration;
    const { event, mode } = request;
    return new Invocation({ handler, event, options: { loggingConfig }, mode, start, onLog, seat });
  }

  #factsOf({ awsRequestId, alias, clientContext, identity, tenantId, xRayTraceId, start }: EnvironmentRequest): FunctionFacts {
    const facts = this.#facts;
    return {
      runtime: facts.runtime,
      region: facts.region,
      functionName: facts.functionName,
      functionVersion: facts.functionVersion,
      invokedFunctionArn: alias === undefined ? facts.invokedFunctionArn : `${this.#unqualifiedArn}:${alias}`,
      memorySize: facts.memorySize,
      timeout: facts.timeout,
      awsRequestId,
      logGroupName: facts.logGroupName,
      logStreamName: facts.logStreamName,
      xRayTraceId: xRayTraceId ?? `${traceRoot(start)};Parent=${randomHex(16)};Sampled=0`,
      init: { clientContext, identity, tenantId },
    };
  }

  #initReport(phase: InitReport['phase'], start: number): InitReport {
    const { runtime, functionName, functionVersion, memorySize } = this.#configuration;
    const { region, logStreamName } = this.#facts;
    const { initializationType } = this;
    return { runtime, functionName, functionVersion, logStreamName, region, memorySize, initializationType, phase, start };
  }

  #seat(sandbox: Sandbox, request: EnvironmentRequest, initLogs: readonly LogEvent[], initDuration: number | undefined): Seat {
    return { sandbox, facts: this.#factsOf(request), initLogs, initDuration, onDeath: this.#onDeath };
  }

  /** The process has ended: the next request starts another one, with its code loaded anew. */
  #die(): void {
    this.#process?.sandbox.close();
    this.#process = undefined;
  }
}

/** How the loading of code ended, as the platform tells it. */
function ended(loaded: Initialized): Pick<InitEnd, 'duration' | 'failure'> {
  const { duration } = loaded;
  if (loaded.status === 'success') return { duration };
  return { duration, failure: loaded.status === 'timeout' ? { status: 'timeout' } : failureOf(loaded.reply.error.errorType) };
}
