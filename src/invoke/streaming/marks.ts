import { hasCallbacks, type Runtime } from '../../context/runtime.js';

/** With these the runtime marks handlers; whatever sets them makes a handler a streaming one. */
const STREAMING: unique symbol = Symbol.for('aws.lambda.runtime.handler.streaming') as never;
const HIGH_WATER_MARK: unique symbol = Symbol.for('aws.lambda.runtime.handler.streaming.highWaterMark') as never;
const RESPONSE = 'response';

/** A function as far as its marks go. */
interface Marked {
  [STREAMING]?: unknown;
  [HIGH_WATER_MARK]?: unknown;
}

/** How a handler's result reaches the caller. */
export type ResponseMode =
  | 'buffered'
  | 'streaming'
  /** It is marked with something that no runtime knows. */
  | 'malformed';

/** Marks a handler, as `awslambda.streamifyResponse` does. */
export function mark(handler: object, options: { readonly highWaterMark?: unknown } | undefined): void {
  const marked = handler as Marked;
  marked[STREAMING] = RESPONSE;
  if (typeof options?.highWaterMark === 'number') marked[HIGH_WATER_MARK] = Number.parseInt(String(options.highWaterMark), 10);
}

/** How a runtime takes a handler: the older ones stumble over any mark that isn’t plainly off. */
export function responseMode(handler: object, runtime: Runtime): ResponseMode {
  const value = (handler as Marked)[STREAMING];
  if (value === undefined || value === null || value === false) return 'buffered';
  if (value === RESPONSE) return 'streaming';
  return !value && !hasCallbacks(runtime) ? 'buffered' : 'malformed';
}

/** How many bytes a handler wants to have under way before `write` gives `false`, if it said so. */
export function highWaterMarkOf(handler: object): number | undefined {
  const value = Number((handler as Marked)[HIGH_WATER_MARK]);
  return Number.isNaN(value) || value === 0 ? undefined : value;
}
