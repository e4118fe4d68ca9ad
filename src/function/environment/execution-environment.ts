import { functionFacts, type FunctionFacts } from '../../context/build-context.js';
import { Invocation, type Seat } from '../../invoke/invocation.js';
import type { LogEvent } from '../../invoke/index.js';
import { initEndEvents, initStartEvents, type InitEnd, type InitReport } from '../../invoke/logging/init-log.js';
import { failureOf } from '../../invoke/logging/platform-log.js';
import { runtimeEnvironment } from '../../invoke/runtime-environment.js';
import type { Sandbox } from '../../sandbox/index.js';
import { EnvironmentLayer, outerEnvironment, timeOfTest, type ClockMode } from '../../sandbox/index.js';
import { randomHex, randomUUID } from '../../values/random-text.js';
import { isoMilliseconds } from '../../values/time.js';
import type { UntypedHandler } from '../../invoke/handler.js';
import type { Environment, EnvironmentConfiguration, EnvironmentReply, EnvironmentRequest, InitializationType } from './environment.js';
import { Initialization, type Initialized } from './initialization.js';

/** The most milliseconds that code may take to load before a request. */
const LONGEST_INIT = 10_000;
/** The most that it may take at least, ahead of any request. */
const LONGEST_INIT_AHEAD = 130_000;

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
  readonly #logStreamName: string;
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
    this.#logStreamName = `${isoMilliseconds(createdAt).slice(0, 10).replaceAll('-', '/')}/[${functionVersion}]${randomHex(32)}`;
    this.#facts = functionFacts(
      {
        functionName,
        functionVersion,
        memorySize,
        timeout,
        runtime,
        logGroupName,
        logStreamName: this.#logStreamName,
        awsRequestId: this.id,
      },
      createdAt,
    );
  }

  async initialize(start: number, mode: ClockMode): Promise<{ readonly succeeded: boolean; readonly duration: number }> {
    this.#begun = true;
    const timeout = Math.max(LONGEST_INIT_AHEAD, this.#configuration.timeout * 1000);
    const { status, duration } = await this.#load({ mode, start, timeout, awsRequestId: undefined });
    this.lastUsedAt = start + duration;
    return { succeeded: status === 'success', duration };
  }

  async invoke(request: EnvironmentRequest): Promise<EnvironmentReply> {
    this.invocations++;
    const reply = this.#process === undefined ? await this.#startedFor(request) : await this.#served(this.#process, request);
    this.lastUsedAt = reply.end;
    return reply;
  }

  shutDown(): void {
    this.#die();
  }

  /** A warm start. */
  async #served({ sandbox, handler }: LoadedProcess, request: EnvironmentRequest): Promise<EnvironmentReply> {
    return this.#run(handler, request, request.start, this.#seat(sandbox, [], undefined), false);
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
      return this.#run(first.handler, request, begun, this.#seat(first.sandbox, logs, first.duration), true);
    }
    return this.#restartedFor(request, begun, logs);
  }

  /** The code is loaded in the course of the request, whose time runs meanwhile. */
  async #restartedFor(request: EnvironmentRequest, start: number, before: readonly LogEvent[]): Promise<EnvironmentReply> {
    const timeout = this.#configuration.timeout * 1000;
    const again = await this.#load({ mode: request.mode, start, timeout, awsRequestId: request.awsRequestId });
    const logs = [...before, ...again.logs];
    if (again.status === 'success') return this.#run(again.handler, request, start, this.#seat(again.sandbox, logs, undefined), true);
    const report = initEndEvents(this.#configuration.loggingConfig, { ...this.#initReport('invoke', start), ...ended(again) });
    const seat = this.#seat(again.sandbox, [...logs, ...report], undefined);
    const invocation = this.#invocation(() => undefined, request, start, seat);
    const outcome = invocation.refuse(again.status === 'timeout' ? 'timeout' : again.reply);
    return { outcome, coldStart: true, initDuration: undefined, end: start + outcome.duration };
  }

  async #run(
    handler: UntypedHandler,
    request: EnvironmentRequest,
    start: number,
    seat: Seat,
    coldStart: boolean,
  ): Promise<EnvironmentReply> {
    const outcome = await this.#invocation(handler, request, start, seat).run();
    return { outcome, coldStart, initDuration: seat.initDuration, end: start + outcome.duration };
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
    const { runtime, functionName, functionVersion, memorySize, timeout, logGroupName, loggingConfig, onLog } = this.#configuration;
    const { event, mode, awsRequestId, alias, clientContext, identity, tenantId, xRayTraceId } = request;
    const logStreamName = this.#logStreamName;
    const context = { logGroupName, logStreamName };
    const call = { awsRequestId, alias, clientContext, identity, tenantId, xRayTraceId, context };
    const options = { runtime, functionName, functionVersion, memorySize, timeout, loggingConfig, ...call };
    return new Invocation({ handler, event, options, mode, start, onLog, seat });
  }

  #initReport(phase: InitReport['phase'], start: number): InitReport {
    const { runtime, functionName, functionVersion, memorySize } = this.#configuration;
    const { region, logStreamName } = this.#facts;
    const { initializationType } = this;
    return { runtime, functionName, functionVersion, logStreamName, region, memorySize, initializationType, phase, start };
  }

  #seat(sandbox: Sandbox, initLogs: readonly LogEvent[], initDuration: number | undefined): Seat {
    return { sandbox, initLogs, initDuration, onDeath: () => this.#die() };
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
