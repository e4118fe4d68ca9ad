import * as fc from 'fast-check';
import type { LambdaHandler, StreamingHandler } from '../invoke/index.js';
import { prepare } from './bench.js';
import type { CheckHandlerOptions } from './options.js';
import { anyDraw, tryLaws, type Draw } from './property.js';

/**
 * The laws as a plain fast-check property, for `fc.assert`, `fc.check` and whatever takes properties. `checkHandler` looks for violations in the
 * same way, and reports them at length.
 *
 * @param handler the handler
 * @param arbitrary what draws its events, such as `anyS3Event()`
 * @param options as those of `checkHandler`; seed, path and number of runs are given to `fc.assert`
 * @throws for an unknown or unusable option
 * @example
 * const handler = async ({ Records }: aws.S3Event) => Records.map(({ s3 }) => s3.object.key);
 * await fc.assert(forAllEvents(handler, anyS3Event(), { except: ['same when concurrent'] }), { numRuns: 50, seed: 1 });
 */
export function forAllEvents<Event, Result>(
  handler: LambdaHandler<Event, Result> | StreamingHandler<Event>,
  arbitrary: fc.Arbitrary<Event>,
  options: CheckHandlerOptions<Event, Result> = {},
): fc.IAsyncProperty<[Draw]> {
  const { bench, laws } = prepare('make a property of the laws', handler, arbitrary, options);
  return fc.asyncProperty(anyDraw(laws.checked, arbitrary), (draw) => tryLaws(bench, laws.checked, draw));
}
