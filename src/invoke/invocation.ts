import type { Context } from 'aws-lambda';
import { ContextTies, buildContext, tiesOf, type ContextOwner, type FunctionFacts } from '../context/build-context.js';
import { hasCallbacks } from '../context/runtime.js';
import {
  EnvironmentLayer,
  Sandbox,
  currentScope,
  outerEnvironment,
  type ConsoleLevel,
  type FaultOrigin,
  type SandboxEnd,
  type SandboxEvents,
} from '../sandbox/index.js';
import { failed, succeeded, timedOutOutcome, type EndedInvocation } from './ended.js';
import { factsOf } from './facts-of-invocation.js';
import { RECEIVERS, isThenable } from './handler.js';
import { unhandledRejection } from './logging/failure-line.js';
import type { InvocationInput } from './invocation-input.js';
import { InvocationLog } from './logging/invocation-log.js';
import type { PlatformFailure } from './logging/platform-log.js';
import { isReadyContext } from './options.js';
import type { Outcome, ReportedError } from './outcome.js';
import { CALLBACK_HANDLER_DEPRECATED, timedOut } from './platform-failures.js';
import { errorReply, exitReply, isExit, resultReply, type ErrorReply, type Reply } from './reply.js';
import { runtimeError } from './reported-error.js';
import { stalled } from './stalled.js';
import { runtimeEnvironment } from './runtime-environment.js';
import { responseMode, type ResponseMode } from './streaming/marks.js';
import { MALFORMED } from './streaming/platform-failures.js';
import { RuntimeGlobals } from './streaming/runtime-globals.js';
import { StreamedCall } from './streaming/streamed-call.js';

export type { Seat } from './invocation-input.js';

/** One invocation, from the call of the handler to its outcome. */
export class Invocation implements SandboxEvents, ContextOwner {
  readonly #input: InvocationInput;
  readonly #facts: FunctionFacts;
  readonly #context: Context;
  readonly #ties: ContextTies | undefined;
  readonly #log: InvocationLog;
  readonly #sandbox: Sandbox;
  readonly #callbacks: boolean;
  readonly #mode: ResponseMode;
  #streamed: StreamedCall | undefined;
  #globals: RuntimeGlobals | undefined;
  #reply: Reply | (() => Reply) | undefined;
  /** The process ends, whatever was answered. */
  #died = false;
  #resolve: (outcome: Outcome) => void = () => undefined;
  #reject: (reason: unknown) => void = () => undefined;

  constructor(input: InvocationInput) {
    const { options, start, mode } = input;
    this.#input = input;
    const ready = options.context !== undefined && isReadyContext(options.context) ? options.context : undefined;
    const ties = ready && tiesOf(ready);
    this.#facts = input.seat?.facts ?? factsOf(options, start, ready, ties);
    this.#callbacks = hasCallbacks(this.#facts.runtime);
    this.#mode = responseMode(input.handler, this.#facts.runtime);
    const { awsRequestId, timeout } = this.#facts;
    const environment =
      input.seat?.sandbox.environment ??
      new EnvironmentLayer(() => runtimeEnvironment(this.#facts, options.environment, undefined, options.loggingConfig), outerEnvironment);
    this.#sandbox = input.seat?.sandbox ?? new Sandbox({ mode, start, timeout: timeout * 1000, environment, events: this });
    this.#log = new InvocationLog({
      runtime: this.#facts.runtime,
      requestId: awsRequestId,
      tenantId: this.#facts.init.tenantId,
      loggingConfig: options.loggingConfig,
      clock: this.#sandbox,
      environment,
      onEvent: input.onLog,
    });
    if (ready === undefined) {
      this.#ties = new ContextTies(this.#facts, this);
      this.#context = buildContext(this.#ties, this.#mode === 'streaming' ? 'streaming' : 'buffered');
    } else {
      this.#ties = ties;
      this.#context = ready;
      ties?.handTo(this);
    }
  }

  /** Calls the handler. */
  run(): Promise<Outcome> {
    if (this.#mode === 'malformed') return Promise.resolve(this.#refused(MALFORMED[this.#callbacks ? 'formerly' : 'today']));
    if (!this.#callbacks && this.#mode === 'buffered' && this.#input.handler.length >= 3) {
      return Promise.resolve(this.#refused(CALLBACK_HANDLER_DEPRECATED));
    }
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      if (this.#input.seat === undefined) this.#sandbox.run(() => this.#call());
      else this.#runInSeat();
    });
  }

  #runInSeat(): void {
    const { start, mode } = this.#input;
    const { timeout, xRayTraceId } = this.#facts;
    this.#sandbox.environment.set('_X_AMZN_TRACE_ID', xRayTraceId);
    this.#sandbox.thaw({ mode, start, timeout: timeout * 1000, events: this }, () => this.#call());
  }

  /** The outcome when the handler can't be called, since its code was not loaded. */
  refuse(reply: ErrorReply | 'timeout'): Outcome {
    if (reply === 'timeout') return this.#cutOff();
    return failed(this.#ended(reply.failure, false), reply.error, reply.cause);
  }

  onLog(level: ConsoleLevel, args: readonly unknown[]): void {
    this.#log.console(level, args);
  }

  onWrite(stream: 'stdout' | 'stderr', text: string): void {
    this.#log.write(stream, text);
  }

  elapsed(): number {
    return this.#sandbox.now() - this.#input.start;
  }

  isAsking(): boolean {
    return currentScope() === this.#sandbox;
  }

  done(error: unknown, result: unknown): void {
    if (error === null || error === undefined) this.#succeed(result, 'yes');
    else this.#fail(error);
  }

  /** What the runtime puts into the global object for its code. */
  get globals(): RuntimeGlobals {
    return (this.#globals ??= new RuntimeGlobals(this.#facts, this.#sandbox.environment));
  }

  #call(): void {
    if (this.#mode === 'streaming') {
      this.#callStreaming();
      return;
    }
    const { handler } = this.#input;
    let result: unknown;
    let promised: boolean;
    try {
      const event = this.#input.event.copy();
      result = this.#callbacks
        ? handler.call(RECEIVERS.formerly, event, this.#context, (error, value) => this.#calledBack(error, value))
        : handler.call(RECEIVERS.today, event, this.#context);
      promised = isThenable(result);
    } catch (error) {
      this.#fail(error);
      return;
    }
    if (promised) this.#await(result as PromiseLike<unknown>);
    else if (!this.#callbacks) this.#succeed(result, 'yes');
  }

  #callStreaming(): void {
    const { handler, event, start } = this.#input;
    const { runtime, awsRequestId } = this.#facts;
    this.#streamed = new StreamedCall(handler, {
      runtime,
      start,
      scope: this.#sandbox,
      waitsForEmptyEventLoop: () => this.#ties?.waitsForEmptyEventLoop ?? true,
      log: (level, text) => this.#log.console(level, [text]),
      replyTo: (thrown) => errorReply(thrown, runtime, awsRequestId),
      logFailure: (thrown) => this.#log.failure('Invoke Error', thrown),
      answer: (reply, when) => {
        this.#reply = reply;
        this.#sandbox.answer(when);
      },
    });
    void this.#streamed.run(handler, event.copy(), this.#context);
  }

  #await(promise: PromiseLike<unknown>): void {
    const onResult = (result: unknown) => this.#succeed(result, 'yes');
    const onError = (error: unknown) => this.#fail(error);
    if (promise instanceof Promise) void promise.then(onResult, onError);
    else void Promise.resolve(promise).then(onResult, onError);
  }

  #calledBack(error: unknown, value: unknown): void {
    if (error !== null && error !== undefined) this.#fail(error);
    else this.#succeed(value, (this.#ties?.waitsForEmptyEventLoop ?? true) ? 'once the loop is empty' : 'yes');
  }

  #succeed(result: unknown, when: 'yes' | 'once the loop is empty'): void {
    if (this.#reply !== undefined) return;
    const { runtime, awsRequestId } = this.#facts;
    const reply = () => resultReply(result, runtime, awsRequestId);
    this.#reply = when === 'yes' ? this.#logged(reply(), 'Invoke Error') : reply;
    this.#sandbox.answer(when);
  }

  /** A result that can't be sent is an error of its own, which the runtime logs. */
  #logged(reply: Reply, title: 'Invoke Error' | 'Uncaught Exception'): Reply {
    if (reply.kind === 'error' && reply.logged !== undefined) this.#log.failure(title, reply.logged);
    return reply;
  }

  #fail(thrown: unknown): void {
    if (this.#reply !== undefined) return;
    this.#reply = errorReply(thrown, this.#facts.runtime, this.#facts.awsRequestId);
    this.#log.failure('Invoke Error', thrown);
    this.#sandbox.answer('yes');
  }

  get listensToFaults(): boolean {
    return this.#callbacks;
  }

  /** Something outside the handler's promise went wrong: today the process dies of it, formerly the runtime reported it first. */
  onFault(reason: unknown, origin: FaultOrigin, isUnheard = false): void {
    // what ended its process has ended it
    if (this.#log.closed) return;
    const { awsRequestId, runtime } = this.#facts;
    const replied = this.#reply !== undefined && typeof this.#reply !== 'function';
    this.#died = true;
    this.#streamed?.cut();
    if (this.#callbacks && replied) return;
    const rejected = origin === 'unhandledRejection';
    if (!this.#callbacks || isUnheard) {
      this.#log.crash(reason, origin);
      this.#reply = exitReply(awsRequestId, { code: 1 }, reason);
    } else {
      const reported = rejected ? unhandledRejection(reason) : reason;
      this.#log.failure(rejected ? 'Unhandled Promise Rejection' : 'Uncaught Exception', reported);
      this.#reply = { ...errorReply(reported, runtime, awsRequestId), ...(rejected ? { cause: reason } : {}) } as Reply;
    }
    this.#log.closed = true;
    this.#sandbox.answer('yes');
  }

  onExit(how: { readonly code: number } | { readonly signal: string }): void {
    if (this.#log.closed) return;
    this.#log.close();
    this.#streamed?.cut();
    this.#reply = exitReply(this.#facts.awsRequestId, how);
    this.#sandbox.answer('yes');
  }

  onEnd(how: SandboxEnd): void {
    if (typeof this.#reply === 'function' && (how === 'answered' || how === 'idle')) {
      this.#reply = this.#logged(this.#reply(), 'Uncaught Exception');
      this.#died ||= this.#reply.kind === 'error';
    }
    this.#log.close();
    if (how === 'stalled') {
      this.#input.seat?.onDeath();
      this.#reject(stalled('invoke the handler', this.#sandbox));
      return;
    }
    // a response that was never ended keeps its connection, and with it the function, until the deadline
    if (how === 'deadline' || (how === 'idle' && this.#streamed?.isComplete === false)) {
      this.#input.seat?.onDeath();
      this.#resolve(this.#cutOff());
      return;
    }
    const reply = (this.#reply as Reply | undefined) ?? this.#neverAnswered();
    const neverSettled = this.#reply === undefined;
    if (this.#died || isExit(reply)) this.#input.seat?.onDeath();
    if (reply.kind === 'response') this.#resolve(succeeded(this.#ended(undefined, neverSettled), reply.payload));
    else this.#resolve(failed(this.#ended(reply.failure, neverSettled), reply.error, reply.cause));
  }

  #cutOff(): Outcome {
    const { awsRequestId, timeout } = this.#facts;
    return timedOutOutcome(this.#ended({ status: 'timeout' }, false, timeout * 1000), timedOut(awsRequestId, timeout));
  }

  /** The loop is empty and no answer has come: today the process just ends, formerly that counted as `null`. */
  #neverAnswered(): Reply {
    return this.#callbacks ? { kind: 'response', payload: null } : exitReply(this.#facts.awsRequestId, { code: 0 });
  }

  #refused(reported: ReportedError): Outcome {
    const { errorType, errorMessage } = reported;
    const error = runtimeError(errorType, errorMessage);
    this.#log.initFailure(error);
    return failed(this.#ended({ status: 'error', errorType }, false), reported, error);
  }

  #ended(failure: PlatformFailure | undefined, neverSettled: boolean, elapsed: number = this.elapsed()): EndedInvocation {
    const { start, event, seat, options } = this.#input;
    const { timeout } = this.#facts;
    const duration = Math.min(elapsed, timeout * 1000);
    this.#ties?.cut(this, duration);
    const initDuration = seat?.initDuration;
    const billedDuration = Math.max(1, Math.ceil(duration + (initDuration ?? 0)));
    const { loggingConfig } = options;
    return {
      report: { facts: this.#facts, loggingConfig, start, duration, billedDuration, initDuration, maxMemoryUsed: undefined, failure },
      initLogs: seat?.initLogs,
      remainingTime: timeout * 1000 - duration,
      written: this.#log.events,
      leftOver: this.#sandbox.leftOver,
      neverSettled,
      event,
      context: this.#context,
      stream: this.#streamed?.received,
    };
  }
}
