import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';
import { currentScope, outsideScopes, timeInForce, timeOfTest, type ClockMode, type Scope } from '../sandbox/index.js';
import { settings } from '../values/settings.js';
import { epochMilliseconds, type Instant } from '../values/time.js';
import type { LambdaHandler, StreamingHandler, UntypedHandler } from './handler.js';
import { Invocation } from './invocation.js';
import { insideOf } from './inside-of.js';
import { checkInvokeOptions, isReadyContext, type InvokeOptions } from './options.js';
import type { LogEvent, Outcome, StreamedOutcome } from './outcome.js';
import { installAwslambda } from './streaming/awslambda.js';
import { wireEvent } from './wire-event.js';

const DOING = 'invoke the handler';
const NO_OPTIONS: InvokeOptions = Object.freeze({});

// at once, since modules with streaming handlers ask for it while they load
installAwslambda();

/**
 * Runs a handler once, as Lambda's Node.js runtime would, and tells how it ended. It never throws for what the handler did: the outcome's
 * `status` is `succeeded`, `failed` or `timed-out`.
 *
 * Time is virtual inside: `Date`, timers and `node:timers/promises` jump to the next timer when nothing else can run, so that fifteen
 * minutes cost nothing. Environment, console and globals are the invocation's own, and are as before afterwards.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html
 * @param handler the handler: async, sync, or (nodejs22.x and older) with a callback
 * @param event what it is to receive; it gets a copy, made through JSON
 * @param options in AWS's words: `timeout` (seconds, default 3), `memorySize` (MB, default 128), `environment`, `runtime` (default `nodejs24.x`),
 * `clientContext`, `identity`, `context`, and for the test: `clock`, `time`, `logs`
 * @returns the outcome; `payload` is the result, and throws the handler's error when there is none
 * @throws (as a rejection) for an unknown or unusable option, a handler that isn't a function, an event that can't be JSON
 * @example
 * const handler = async (event: { name: string }) => ({ greeting: `Hello, ${event.name}!` });
 * const outcome = await invoke(handler, { name: 'Ada' }, { timeout: 10 });
 * expect(outcome.status).toBe('succeeded');
 * expect(outcome.payload).toEqual({ greeting: 'Hello, Ada!' });
 *
 * const slow = async () => new Promise((resolve) => setTimeout(resolve, 60_000));
 * expect((await invoke(slow, {}, { timeout: 30 })).status).toBe('timed-out');
 */
export function invoke<Event, Result>(
  handler: LambdaHandler<Event, Result>,
  event: Event,
  options?: InvokeOptions,
): Promise<Outcome<Result>>;
export function invoke<Event>(handler: StreamingHandler<Event>, event: Event, options?: InvokeOptions): Promise<StreamedOutcome>;
export function invoke(handler: unknown, event: unknown, options: InvokeOptions = NO_OPTIONS): Promise<Outcome> {
  try {
    return started(handler as UntypedHandler, event, options);
  } catch (error) {
    return Promise.reject(error);
  }
}

function started(handler: UntypedHandler, event: unknown, options: InvokeOptions): Promise<Outcome> {
  if (typeof handler !== 'function') {
    throw failure(DOING, `the handler is ${show(handler)}`, 'Pass a function, such as the "handler" that the module exports.');
  }
  if (options !== NO_OPTIONS) checkInvokeOptions(options);
  const sent = wireEvent(DOING, event);
  const parent = currentScope();
  const mode = modeFor(options);
  const start = startFor(options, mode, parent);
  const invocation = new Invocation({ handler, event: sent, options, mode, start, onLog: options.logs === 'print' ? print : undefined });
  return parent === undefined || parent.ended ? invocation.run() : insideOf(parent, () => invocation.run(), invoke);
}

function modeFor(options: InvokeOptions): ClockMode {
  const inForce = timeInForce();
  if (inForce !== 'fake') return options.clock === 'real' ? 'real' : 'virtual';
  if (options.time !== undefined) {
    throw failure(
      DOING,
      'option "time" is given while fake timers are installed, and time is theirs',
      'Set their time instead, as with vi.setSystemTime(...), or take them away before invoke.',
    );
  }
  return 'adopted';
}

function startFor(options: InvokeOptions, mode: ClockMode, parent: Scope | undefined): number {
  if (mode !== 'virtual') return timeOfTest();
  const inContext: Instant | undefined =
    options.context !== undefined && !isReadyContext(options.context) ? options.context.time : undefined;
  const given = inContext ?? options.time;
  if (given !== undefined) return epochMilliseconds(given);
  if (parent !== undefined) return parent.now();
  return timeInForce() === 'fake date' ? timeOfTest() : settings().time;
}

export function print(event: LogEvent): void {
  outsideScopes(() => console.log(event.message));
}
