import type { Callback, Context, StreamifyHandler } from 'aws-lambda';

/**
 * A handler in any of the styles that Lambda knows: an async function, a function that gives a promise or (nodejs24.x) a plain value, or one
 * that calls back (nodejs22.x and older). `Handler`, `S3Handler`, `APIGatewayProxyHandler` and their likes of `@types/aws-lambda` fit, and so do
 * functions with fewer parameters.
 */
export type LambdaHandler<Event, Result> = (event: Event, context: Context, callback: Callback<Result>) => Result | Promise<Result> | void;

/** A handler that streams its response, as `awslambda.streamifyResponse` gives it: `StreamifyHandler` of `@types/aws-lambda`. */
export type StreamingHandler<Event> = StreamifyHandler<Event, unknown>;

/** A handler whose types are no longer of interest. */
export type UntypedHandler = (this: unknown, event: unknown, context: Context, callback?: Callback<unknown>) => unknown;

/** What the runtime calls handlers on: an object of its own, never what they were exported with. */
class BufferedInvokeProcessor {}
class StreamingInvokeProcessor {}
class Runtime {}

export const RECEIVERS: { readonly today: object; readonly streaming: object; readonly formerly: object } = {
  today: new BufferedInvokeProcessor(),
  streaming: new StreamingInvokeProcessor(),
  formerly: new Runtime(),
};

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return false;
  return typeof (value as { then?: unknown }).then === 'function';
}
