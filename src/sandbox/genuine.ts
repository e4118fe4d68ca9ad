import { performance } from 'node:perf_hooks';

/** A function, or what it stood in for when it is a fake of @sinonjs/fake-timers (Vitest, modern Jest, sinon). */
function behindFake<Fn>(fn: Fn, name: string): Fn {
  const clock = (fn as { clock?: Record<string, unknown> }).clock;
  const original = clock?.[`_${name}`];
  return typeof original === 'function' ? (original as Fn) : fn;
}

/** The functions of node as they were before anybody could replace them, for the driver's own waiting. */
export const genuine: {
  readonly setTimeout: typeof setTimeout;
  readonly clearTimeout: typeof clearTimeout;
  readonly setImmediate: typeof setImmediate;
  readonly clearImmediate: typeof clearImmediate;
  readonly Date: DateConstructor;
  readonly milliseconds: () => number;
} = {
  setTimeout: behindFake(globalThis.setTimeout, 'setTimeout'),
  clearTimeout: behindFake(globalThis.clearTimeout, 'clearTimeout'),
  setImmediate: behindFake(globalThis.setImmediate, 'setImmediate'),
  clearImmediate: behindFake(globalThis.clearImmediate, 'clearImmediate'),
  Date: behindFake(globalThis.Date, 'Date'),
  milliseconds: behindFake(performance.now, 'now').bind(performance),
};
