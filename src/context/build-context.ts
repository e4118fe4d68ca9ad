import type { Context } from 'aws-lambda';
import { arn } from '../values/arn.js';
import { traceRoot } from '../values/opaque-ids.js';
import { randomHex, randomUUID } from '../values/random-text.js';
import { sequenceRestarts } from '../values/sequence.js';
import { settings } from '../values/settings.js';
import { isoMilliseconds } from '../values/time.js';
import type { ContextInit } from './init.js';
import { DEFAULT_RUNTIME, hasCallbacks, type Runtime } from './runtime.js';

/** Everything about one call of a function that its context, its environment and its log tell. */
export interface FunctionFacts {
  readonly runtime: Runtime;
  readonly region: string;
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly memorySize: number;
  readonly timeout: number;
  readonly awsRequestId: string;
  readonly logGroupName: string;
  readonly logStreamName: string;
  readonly xRayTraceId: string;
  readonly init: ContextInit;
}

/** What a context belongs to: an invocation, or just the clock in force. */
export interface ContextOwner {
  /** Milliseconds since the invocation started. */
  elapsed(): number;
  /** A context of the callback era says that the invocation is done. */
  done(error: unknown, result: unknown): void;
  /** Whether the code that runs now is its own. */
  isAsking(): boolean;
}

/** What ties a context to the invocation that it is handed to, or to several that overlap. */
export class ContextTies {
  readonly facts: FunctionFacts;
  /** What `callbackWaitsForEmptyEventLoop` was set to. */
  waitsForEmptyEventLoop = true;
  #owner: ContextOwner | undefined;
  /** Those before the last owner that have not ended. */
  #others: ContextOwner[] | undefined;
  /** It belonged to the clock in force before. */
  #handed = false;
  #elapsedAtEnd = 0;

  constructor(facts: FunctionFacts, owner: ContextOwner) {
    this.facts = facts;
    this.#owner = owner;
  }

  /** Hands the context to an invocation; one that has it already goes on with its own time. */
  handTo(owner: ContextOwner): void {
    if (this.#handed && this.#owner !== undefined) (this.#others ??= []).push(this.#owner);
    this.#handed = true;
    this.#owner = owner;
    this.waitsForEmptyEventLoop = true;
  }

  /** Cuts the context off from an invocation, with the time at which that ended. */
  cut(owner: ContextOwner, elapsed: number): void {
    if (this.#owner === owner) this.#owner = this.#others?.pop();
    else this.#others = this.#others?.filter((other) => other !== owner);
    this.#elapsedAtEnd = elapsed;
  }

  elapsed(): number {
    return this.#asking()?.elapsed() ?? this.#elapsedAtEnd;
  }

  done(error: unknown, result: unknown): void {
    this.#asking()?.done(error, result);
  }

  #asking(): ContextOwner | undefined {
    return this.#others?.find((owner) => owner.isAsking()) ?? this.#owner;
  }
}

const TIES: unique symbol = Symbol.for('lambdouble/context-ties') as never;

/** The ties hang on the one function that every context has, where no comparison of two contexts looks. */
type TiedFunction = (() => number) & { [TIES]?: ContextTies };

/** The ties of a context that this library made, or `undefined` for anybody else's. */
export function tiesOf(context: object): ContextTies | undefined {
  const { getRemainingTimeInMillis } = context as { getRemainingTimeInMillis?: TiedFunction };
  return getRemainingTimeInMillis?.[TIES];
}

/**
 * Fills in what an init leaves open.
 *
 * @param start when the invocation starts, epoch milliseconds
 */
export function functionFacts(init: ContextInit, start: number): FunctionFacts {
  const { region, accountId } = settings();
  const functionName = init.functionName ?? 'my-function';
  const functionVersion = init.functionVersion ?? '$LATEST';
  const itsRegion = init.region ?? region;
  const qualifier = init.alias ?? (functionVersion === '$LATEST' ? undefined : functionVersion);
  const unqualified = arn('lambda', itsRegion, init.accountId ?? accountId, `function:${functionName}`);
  return {
    runtime: init.runtime ?? DEFAULT_RUNTIME,
    region: itsRegion,
    functionName,
    functionVersion,
    invokedFunctionArn: qualifier === undefined ? unqualified : `${unqualified}:${qualifier}`,
    memorySize: init.memorySize ?? 128,
    timeout: init.timeout ?? 3,
    awsRequestId: init.awsRequestId ?? randomUUID(),
    logGroupName: init.logGroupName ?? `/aws/lambda/${functionName}`,
    logStreamName: init.logStreamName ?? logStream(functionName, functionVersion, start),
    xRayTraceId: init.xRayTraceId ?? `${traceRoot(start)};Parent=${randomHex(16)};Sampled=0`,
    init,
  };
}

/** The stream of the last execution environment: as long as the same function runs, and the sequence goes on, it is the same one. */
const lastStream = { functionName: '', functionVersion: '', day: Number.NaN, restarts: -1, name: '' };
const DAY = 86_400_000;

function logStream(functionName: string, functionVersion: string, start: number): string {
  const day = Math.floor(start / DAY);
  const restarts = sequenceRestarts();
  const isLast =
    lastStream.functionName === functionName &&
    lastStream.functionVersion === functionVersion &&
    lastStream.day === day &&
    lastStream.restarts === restarts;
  if (!isLast) {
    const name = `${isoMilliseconds(start).slice(0, 10).replaceAll('-', '/')}/[${functionVersion}]${randomHex(32)}`;
    Object.assign(lastStream, { functionName, functionVersion, day, restarts, name });
  }
  return lastStream.name;
}

/** Makes the object that the runtime would hand to the handler, with its keys in the runtime's order. */
export function buildContext(ties: ContextTies, mode: 'buffered' | 'streaming' = 'buffered'): Context {
  const { facts } = ties;
  if (!hasCallbacks(facts.runtime)) return currentContext(facts, ties) as Context;
  return (mode === 'streaming' ? streamingEraContext(facts, ties) : callbackEraContext(facts, ties)) as Context;
}

function currentContext(facts: FunctionFacts, ties: ContextTies): object {
  const { init } = facts;
  return {
    clientContext: init.clientContext,
    identity: init.identity,
    invokedFunctionArn: facts.invokedFunctionArn,
    awsRequestId: facts.awsRequestId,
    tenantId: init.tenantId,
    xRayTraceId: facts.xRayTraceId,
    getRemainingTimeInMillis: remainingTime(facts, ties),
    functionName: facts.functionName,
    functionVersion: facts.functionVersion,
    memoryLimitInMB: String(facts.memorySize),
    logGroupName: facts.logGroupName,
    logStreamName: facts.logStreamName,
  };
}

function callbackEraContext(facts: FunctionFacts, ties: ContextTies): object {
  const { init } = facts;
  return {
    get callbackWaitsForEmptyEventLoop(): boolean {
      return ties.waitsForEmptyEventLoop;
    },
    set callbackWaitsForEmptyEventLoop(waits: boolean) {
      ties.waitsForEmptyEventLoop = waits;
    },
    succeed: (result: unknown) => ties.done(null, result),
    fail: (error: unknown) => ties.done(error ?? 'handled', undefined),
    done: (error: unknown, result: unknown) => ties.done(error, result),
    functionVersion: facts.functionVersion,
    functionName: facts.functionName,
    memoryLimitInMB: String(facts.memorySize),
    logGroupName: facts.logGroupName,
    logStreamName: facts.logStreamName,
    clientContext: init.clientContext,
    identity: init.identity,
    invokedFunctionArn: facts.invokedFunctionArn,
    awsRequestId: facts.awsRequestId,
    tenantId: init.tenantId,
    getRemainingTimeInMillis: remainingTime(facts, ties),
  };
}

/** The older runtimes let a streaming handler say only whether to wait. */
function streamingEraContext(facts: FunctionFacts, ties: ContextTies): object {
  const { init } = facts;
  return {
    get callbackWaitsForEmptyEventLoop(): boolean {
      return ties.waitsForEmptyEventLoop;
    },
    set callbackWaitsForEmptyEventLoop(waits: boolean) {
      ties.waitsForEmptyEventLoop = waits;
    },
    functionVersion: facts.functionVersion,
    functionName: facts.functionName,
    memoryLimitInMB: String(facts.memorySize),
    logGroupName: facts.logGroupName,
    logStreamName: facts.logStreamName,
    clientContext: init.clientContext,
    identity: init.identity,
    invokedFunctionArn: facts.invokedFunctionArn,
    awsRequestId: facts.awsRequestId,
    tenantId: init.tenantId,
    getRemainingTimeInMillis: remainingTime(facts, ties),
  };
}

function remainingTime(facts: FunctionFacts, ties: ContextTies): TiedFunction {
  const { remainingTime: given } = facts.init;
  const tell: TiedFunction = typeof given === 'object' ? scripted(given) : runningDown(given ?? facts.timeout * 1000, ties);
  tell[TIES] = ties;
  return tell;
}

function runningDown(start: number, ties: ContextTies): () => number {
  return () => start - ties.elapsed();
}

function scripted(answers: readonly number[]): () => number {
  let calls = 0;
  return () => answers[Math.min(calls++, answers.length - 1)]!;
}
