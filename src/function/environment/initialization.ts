import { hasCallbacks, type Runtime } from '../../context/runtime.js';
import { unhandledRejection, type FailureTitle } from '../../invoke/logging/failure-line.js';
import { InvocationLog } from '../../invoke/logging/invocation-log.js';
import type { LoggingConfig } from '../../invoke/logging/logging-config.js';
import type { UntypedHandler } from '../../invoke/handler.js';
import type { LogEvent } from '../../invoke/index.js';
import { errorReply, exitReply, type ErrorReply } from '../../invoke/reply.js';
import type { Code } from '../code/code.js';
import {
  keepFaultListenersApart,
  Sandbox,
  type ClockMode,
  type ConsoleLevel,
  type EnvironmentLayer,
  type FaultOrigin,
  type SandboxEnd,
  type SandboxEvents,
} from '../../sandbox/index.js';
import { installAwslambda, visibleAwslambda, type AwslambdaShelf } from '../../invoke/streaming/awslambda.js';
import { stalled } from '../../invoke/stalled.js';

/** What the loading of code came to. */
export type Initialized =
  | { readonly status: 'success'; readonly handler: UntypedHandler; readonly duration: number; readonly logs: readonly LogEvent[] }
  /** The reply is what a caller is told if it happens in the course of a request. */
  | { readonly status: 'error'; readonly reply: ErrorReply; readonly duration: number; readonly logs: readonly LogEvent[] }
  | { readonly status: 'timeout'; readonly duration: number; readonly logs: readonly LogEvent[] };

/** What loading takes from its environment. */
export interface InitializationInput {
  readonly code: Code;
  readonly runtime: Runtime;
  readonly environment: EnvironmentLayer;
  readonly mode: ClockMode;
  /** Epoch milliseconds. */
  readonly start: number;
  /** Milliseconds. */
  readonly timeout: number;
  /** The request in whose course it happens, if any. */
  readonly awsRequestId: string | undefined;
  readonly loggingConfig: LoggingConfig | undefined;
  readonly onLog: ((event: LogEvent) => void) | undefined;
}

installAwslambda();

/** Exit codes of a process that waits at the top of a module for what never comes. */
const NEVER_SETTLED_TODAY = 0;
const NEVER_SETTLED_FORMERLY = 13;

/** One loading of a function's code, in the sandbox of its environment. */
export class Initialization implements SandboxEvents {
  /** Where the code lives from then on. */
  readonly sandbox: Sandbox;
  /** What its code sees in the global object of what belongs to the runtime. */
  readonly globals: AwslambdaShelf;
  readonly #input: InitializationInput;
  readonly #log: InvocationLog;
  #handler: UntypedHandler | undefined;
  #failure: ErrorReply | undefined;
  #resolve: (result: Initialized) => void = () => undefined;
  #reject: (reason: unknown) => void = () => undefined;

  constructor(input: InitializationInput) {
    this.#input = input;
    const { runtime, environment, mode, start, timeout, onLog } = input;
    this.globals = { awslambda: visibleAwslambda(runtime, environment) };
    this.sandbox = new Sandbox({ mode, start, timeout, environment, events: this, lasting: true });
    this.#log = new InvocationLog({
      runtime,
      requestId: undefined,
      tenantId: undefined,
      loggingConfig: input.loggingConfig,
      clock: this.sandbox,
      environment,
      onEvent: onLog,
    });
  }

  run(): Promise<Initialized> {
    keepFaultListenersApart();
    const { ready } = this.#input.code;
    if (ready !== undefined) return Promise.resolve({ status: 'success', handler: ready, duration: 0, logs: [] });
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      this.sandbox.run(() => void this.#load());
    });
  }

  async #load(): Promise<void> {
    try {
      this.#handler = await this.#input.code.load();
    } catch (error) {
      this.#fail(error, hasCallbacks(this.#input.runtime) ? 'Uncaught Exception' : 'Init Error');
    }
    this.sandbox.answer('yes');
  }

  #fail(thrown: unknown, title: FailureTitle, reported: unknown = thrown): void {
    if (this.#failure !== undefined) return;
    const reply = errorReply(reported, this.#input.runtime, this.#input.awsRequestId ?? '');
    this.#failure = { ...reply, cause: thrown };
    this.#log.failure(title, reported);
  }

  onLog(level: ConsoleLevel, args: readonly unknown[]): void {
    this.#log.console(level, args);
  }

  onWrite(stream: 'stdout' | 'stderr', text: string): void {
    this.#log.write(stream, text);
  }

  get listensToFaults(): boolean {
    return hasCallbacks(this.#input.runtime);
  }

  onFault(reason: unknown, origin: FaultOrigin, isUnheard = false): void {
    const rejected = origin === 'unhandledRejection';
    const title = rejected ? 'Unhandled Promise Rejection' : 'Uncaught Exception';
    if (this.listensToFaults && !isUnheard) {
      this.#fail(reason, title, rejected ? unhandledRejection(reason) : reason);
    } else if (this.#failure === undefined) {
      this.#log.crash(reason, origin);
      this.#failure = exitReply(this.#input.awsRequestId ?? '', { code: 1 }, reason);
    }
    this.sandbox.answer('yes');
  }

  onExit(how: { readonly code: number } | { readonly signal: string }): void {
    this.#failure ??= exitReply(this.#input.awsRequestId ?? '', how);
    this.#log.close();
    this.sandbox.answer('yes');
  }

  onEnd(how: SandboxEnd): void {
    this.#log.close();
    const { start, runtime, awsRequestId } = this.#input;
    const result = { duration: this.sandbox.now() - start, logs: this.#log.events };
    if (how === 'stalled') {
      this.#reject(stalled('load the code of the function', this.sandbox));
      return;
    }
    if (how === 'deadline') {
      this.#resolve({ status: 'timeout', ...result });
      return;
    }
    const code = hasCallbacks(runtime) ? NEVER_SETTLED_FORMERLY : NEVER_SETTLED_TODAY;
    if (this.#handler === undefined) this.#failure ??= exitReply(awsRequestId ?? '', { code });
    if (this.#failure !== undefined) this.#resolve({ status: 'error', reply: this.#failure, ...result });
    else this.#resolve({ status: 'success', handler: this.#handler!, ...result });
  }
}
