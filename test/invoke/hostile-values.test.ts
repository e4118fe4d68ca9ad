import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { invoke } from '../../src/invoke/index.js';
import type { Runtime } from '../../src/context/index.js';

const runtimes = ['nodejs24.x', 'nodejs22.x'] as const;
const throwing = (what: string) => () => {
  throw new Error(what);
};
const trapped = () =>
  new Proxy({}, { get: throwing('get'), has: throwing('has'), ownKeys: throwing('keys'), getPrototypeOf: throwing('prototype') });
// thenables are what some of these tests are about
const THEN = ['then'].join('');
const withThen = (target: object, then: unknown) => Object.defineProperty(target, THEN, { value: then, enumerable: true });
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const cyclic = () => {
  const error = new Error('a cycle');
  error.cause = error;
  return error;
};
const globalsBefore = [globalThis.setTimeout, globalThis.Date, process.env, console.log];

describe('whatever is thrown, by an async handler or not,', () => {
  it.each<[string, () => unknown]>([
    ['null', () => null],
    ['undefined', () => undefined],
    ['an empty text', () => ''],
    ['a symbol', () => Symbol('s')],
    ['a function', () => () => 0],
    ['a BigInt', () => 5n],
    ['a promise', () => Promise.resolve(1)],
    ['an object without prototype', () => Object.create(null) as unknown],
    ['an object whose text throws', () => ({ toString: throwing('text') })],
    ['a proxy whose traps throw', trapped],
    ['an error behind a proxy', () => new Proxy(new Error('x'), { get: throwing('get') })],
    ['a revoked proxy', revoked],
    ['an error without a message', () => Object.assign(new Error('x'), { message: undefined })],
    ['an error with a number for a stack', () => Object.assign(new Error('x'), { stack: 5 })],
    ['an error whose stack throws', () => Object.defineProperty(new Error('x'), 'stack', { get: throwing('stack') })],
    ['an error that is its own cause', cyclic],
    ['a frozen error', () => Object.freeze(new Error('frozen'))],
    ['an AggregateError', () => new AggregateError([new Error('one')], 'several')],
    ['a DOMException', () => new DOMException('aborted', 'AbortError')],
  ])('%s is an outcome that can be read, printed and written', async (_, make) => {
    for (const runtime of runtimes) {
      for (const handler of [
        async () => {
          throw make();
        },
        () => {
          throw make();
        },
      ]) {
        const outcome = await invoke(handler, {}, { runtime });
        expect(outcome.status).toBe('failed');
        expect(() => outcome.payload).toThrow(/^Failed to read the payload/);
        expect(inspect(outcome)).toContain("status: 'failed'");
        expect(JSON.parse(JSON.stringify(outcome))).toMatchObject({ status: 'failed', error: { errorType: outcome.error!.errorType } });
        expect(outcome.logs.length).toBeGreaterThan(2);
      }
    }
    expect([globalThis.setTimeout, globalThis.Date, process.env, console.log]).toEqual(globalsBefore);
  });
});

describe('whatever is returned', () => {
  /** The payload or the error of both styles of handler under a runtime. */
  async function results(make: () => unknown, runtime: Runtime = 'nodejs24.x'): Promise<unknown[]> {
    const outcomes = [await invoke(async () => make(), {}, { runtime }), await invoke(() => make(), {}, { runtime })];
    return outcomes.map((outcome) =>
      outcome.status === 'succeeded' ? outcome.payload : `${outcome.error.errorType}: ${outcome.error.errorMessage}`,
    );
  }
  const twice = (result: unknown) => [result, result];

  it('reads getters once, on the wire', async () => {
    let reads = 0;
    expect(
      await results(() => ({
        get value() {
          return ++reads;
        },
      })),
    ).toEqual([{ value: 1 }, { value: 2 }]);
  });

  it('an answer that can’t be read fails as it does in Lambda', async () => {
    const unreadable = 'Runtime.JSONStringifyError: Unable to stringify response body';
    expect(
      await results(() => ({
        get value() {
          throw new Error('no value');
        },
      })),
    ).toEqual(twice(unreadable));
    expect(await results(() => new Proxy({}, { ownKeys: throwing('keys') }))).toEqual(twice(unreadable));
  });

  it.each(runtimes)('one whose "then" can’t be read is an error of the handler (%s)', async (runtime) => {
    const unreadable = () => Object.defineProperty({}, THEN, { get: throwing('no then') });
    expect(await results(unreadable, runtime)).toEqual(twice('Error: no then'));
    expect(await results(revoked, runtime)).toEqual(twice("TypeError: Cannot perform 'get' on a proxy that has been revoked"));
    expect([globalThis.setTimeout, globalThis.Date, process.env, console.log]).toEqual(globalsBefore);
  });

  it('thenables are awaited, functions with a "then" too', async () => {
    const then = (resolve: (value: unknown) => void) => void setTimeout(resolve, 100, 'later');
    expect(await results(() => withThen({}, then))).toEqual(twice('later'));
    expect(await results(() => withThen(() => 0, then))).toEqual(twice('later'));
    expect(await results(() => withThen({}, 5))).toEqual(twice(withThen({}, 5)));
    expect(await results(() => withThen({}, throwing('refused')))).toEqual(twice('Error: refused'));
  });

  it('a key "__proto__" stays a key', async () => {
    const [payload] = await results(() => JSON.parse('{"__proto__":{"polluted":true}}') as unknown);
    expect(Object.keys(payload as object)).toEqual(['__proto__']);
    expect('polluted' in (payload as object)).toBe(false);
    expect('polluted' in {}).toBe(false);
  });
});

describe('whatever is sent', () => {
  it('getters and proxies are read once, and the copy stays as it was sent', async () => {
    let reads = 0;
    const event = {
      get list() {
        reads++;
        return [1];
      },
      proxied: new Proxy({ value: 1 }, {}),
    };
    const outcome = await invoke(async (received: typeof event) => void received.list.push(2), event);
    expect(reads).toBe(1);
    expect(outcome.event).toEqual({ list: [1], proxied: { value: 1 } });
  });

  it.each<[string, () => unknown]>([
    [
      'a getter that throws',
      () => ({
        get value() {
          throw new Error('no');
        },
      }),
    ],
    [
      'a getter that throws nothing',
      () => ({
        get value() {
          throw undefined;
        },
      }),
    ],
    [
      'a getter that throws an object without prototype',
      () => ({
        get value() {
          throw Object.create(null);
        },
      }),
    ],
    ['a proxy whose traps throw', trapped],
    ['a revoked proxy', revoked],
    ['a function', () => () => 0],
    ['a symbol', () => Symbol('s')],
  ])('%s is refused', async (_, make) => {
    await expect(invoke(async () => 'called', make())).rejects.toThrow(
      /^Failed to invoke the handler: the event .*Pass only what JSON can hold\.$/s,
    );
  });

  it('events just below the limit arrive, those above are refused', async () => {
    const ofSize = (megabytes: number) => 'x'.repeat(megabytes * 1024 * 1024);
    const handler = async (text: string) => text;
    expect((await invoke(handler, ofSize(5.9))).payload).toHaveLength(6_186_598);
    await expect(invoke(handler, ofSize(6.1))).rejects.toThrow(/the event has 6396315 bytes, and Lambda takes 6291456 at most/);
  });
});
