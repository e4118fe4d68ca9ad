import type { Context } from 'aws-lambda';
import { invoke, type InvokeOptions, type LambdaHandler, type Outcome } from '../invoke/index.js';
import type { ProcessWatch } from './watch-process.js';

/** A handler whose types are no longer of interest. */
export type AnyHandler = (...args: never[]) => unknown;

/** How one run differs from the others. */
export interface RunOptions {
  /** Seconds, in place of the option that all runs share. */
  readonly timeout?: number | undefined;
  /** Id of the request, so that a run can be another request's. */
  readonly awsRequestId?: string | undefined;
}

/** One run of the handler. */
export interface Run {
  readonly outcome: Outcome;
  /** The event object that the handler received, as the handler left it. */
  readonly received: unknown;
  /** The milliseconds that were left at each look at the remaining time. */
  readonly looksAtRemainingTime: readonly number[];
  /** What it left changed in its process, a line each; only the first run of an event is looked at. */
  readonly changes: readonly string[];
}

interface Notes {
  received: unknown;
  looks: number[];
  changes: readonly string[];
}

/** Notes each look at the remaining time. */
function watchContext(context: Context, looks: number[]): void {
  const original = context.getRemainingTimeInMillis;
  if (!Reflect.isExtensible(context) || typeof original !== 'function') return;
  context.getRemainingTimeInMillis = function (this: unknown) {
    const remaining = original.call(context);
    looks.push(remaining);
    return remaining;
  };
}

/** The handler with somebody who looks on; its own `length`, marks and receiver stay. */
function watched(handler: AnyHandler, notes: Notes, processWatch: ProcessWatch | undefined): AnyHandler {
  return new Proxy(handler, {
    apply(target, self, args: [unknown, Context, ...unknown[]]) {
      notes.received = args[0];
      watchContext(args[1], notes.looks);
      const compare = processWatch?.start() ?? (() => []);
      let over = false;
      const settled = (): void => {
        if (!over) notes.changes = compare();
        over = true;
      };
      const callback = args[2];
      if (typeof callback === 'function') {
        args[2] = (...answer: unknown[]) => {
          settled();
          return Reflect.apply(callback, undefined, answer) as unknown;
        };
      }
      let result: unknown;
      try {
        result = Reflect.apply(target, self, args);
      } catch (error) {
        settled();
        throw error;
      }
      if (result instanceof Promise) void result.then(settled, settled);
      else if (typeof callback !== 'function') settled();
      return result;
    },
  });
}

/** Runs a handler on an event, and notes what the outcome doesn't tell. */
export async function runOnce(
  handler: AnyHandler,
  event: unknown,
  options: InvokeOptions,
  processWatch: ProcessWatch | undefined,
): Promise<Run> {
  const notes: Notes = { received: undefined, looks: [], changes: [] };
  const outcome = await invoke(watched(handler, notes, processWatch) as unknown as LambdaHandler<unknown, unknown>, event, options);
  return { outcome, received: notes.received, looksAtRemainingTime: notes.looks, changes: notes.changes };
}
