import { EventEmitter, on, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn, setInterval as every, setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { invoke } from '../../src/invoke/index.js';

/** In what order node runs what is set at one moment. */
function order(): Promise<string[]> {
  const seen: string[] = [];
  const note = (what: string) => () => void seen.push(what);
  return new Promise((resolve) => {
    setTimeout(() => {
      setTimeout(note('timeout 0'), 0);
      setTimeout(note('timeout 1'), 1);
      setImmediate(note('immediate'));
      process.nextTick(note('tick'));
      queueMicrotask(note('microtask'));
      void Promise.resolve().then(note('promise'));
      setImmediate(() => {
        note('second immediate')();
        process.nextTick(note('tick of an immediate'));
        queueMicrotask(note('microtask of an immediate'));
        setImmediate(note('immediate of an immediate'));
      });
      setTimeout(() => resolve(seen), 30);
    }, 5);
  });
}

/** The milliseconds at which something is told to have happened. */
type Told = (tell: () => void, done: () => void) => void;

async function times(body: Told): Promise<readonly number[]> {
  const handler = () => {
    const start = Date.now();
    const told: number[] = [];
    return new Promise<number[]>((resolve) =>
      body(
        () => told.push(Date.now() - start),
        () => resolve(told),
      ),
    );
  };
  const outcome = await invoke(handler, {});
  return outcome.payload;
}

describe('as in node', () => {
  it('microtasks, ticks, immediates and timers take turns', async () => {
    const inside = (await invoke(order, {})).payload;
    // whether a timer of 1 ms comes before or after it in real node is a matter of the machine's speed
    const certain = (seen: readonly string[]): string[] => seen.filter((what) => what !== 'immediate of an immediate');
    expect(certain(inside)).toEqual(certain(await order()));
    expect(inside.indexOf('immediate of an immediate')).toBeGreaterThan(inside.indexOf('microtask of an immediate'));
  });

  it('an interval doesn’t drift, whatever its callback sets', async () => {
    const told = await times((tell, done) => {
      let count = 0;
      const interval = setInterval(() => {
        tell();
        setTimeout(() => undefined, 7);
        if (++count < 5) return;
        clearInterval(interval);
        done();
      }, 100);
    });
    expect(told).toEqual([100, 200, 300, 400, 500]);
  });

  it('refresh puts a timer off, and revives one that has fired, also from within', async () => {
    const putOff = await times((tell, done) => {
      const timer = setTimeout(() => (tell(), done()), 100);
      setTimeout(() => timer.refresh(), 90);
      setTimeout(() => timer.refresh(), 150);
    });
    expect(putOff).toEqual([250]);
    const revived = await times((tell, done) => {
      let count = 0;
      const timer = setTimeout(() => (tell(), ++count === 2 && done()), 100);
      setTimeout(() => timer.refresh(), 150);
    });
    expect(revived).toEqual([100, 250]);
    const fromWithin = await times((tell, done) => {
      let count = 0;
      const timer = setTimeout(() => (tell(), ++count === 3 ? done() : void timer.refresh()), 100);
    });
    expect(fromWithin).toEqual([100, 200, 300]);
  });

  it('an unreferenced timer fires while something else keeps the loop alive, and is nothing left over', async () => {
    const outcome = await invoke(async () => {
      let fired = 0;
      setInterval(() => fired++, 10).unref();
      const back = setTimeout(() => undefined, 1);
      back.unref();
      back.ref();
      await sleep(105);
      return fired;
    }, {});
    expect(outcome.payload).toBe(10);
    expect(outcome.pending).toEqual([]);
  });

  it('a turn of setImmediate takes no time', async () => {
    const outcome = await invoke(async () => {
      for (let turn = 0; turn < 50; turn++) await nextTurn();
    }, {});
    expect(outcome.duration).toBe(0);
  });
});

describe('what is built on timers', () => {
  it('async iteration over an interval', async () => {
    const handler = async () => {
      let count = 0;
      for await (const start of every(100, Date.now())) {
        count++;
        if (Date.now() - start >= 1000) break;
      }
      return count;
    };
    expect(await invoke(handler, {})).toMatchObject({ payload: 10, duration: 1000, pending: [] });
  });

  it('events.once and events.on, with signals that time out', async () => {
    const handler = async () => {
      const emitter = new EventEmitter();
      setTimeout(() => emitter.emit('done', 5), 1000);
      const [value] = (await once(emitter, 'done', { signal: AbortSignal.timeout(2000) })) as [number];
      const beats: number[] = [];
      const interval = setInterval(() => emitter.emit('beat', Date.now()), 100);
      const ended = await (async () => {
        for await (const [at] of on(emitter, 'beat', { signal: AbortSignal.timeout(550) })) beats.push(at as number);
        return 'never';
      })().catch((error: Error) => error.name);
      clearInterval(interval);
      return { value, beats, ended };
    };
    const outcome = await invoke(handler, {}, { time: 0 });
    expect(outcome.payload).toEqual({ value: 5, beats: [1100, 1200, 1300, 1400, 1500], ended: 'AbortError' });
  });

  it('AbortSignal.any over one that times out', async () => {
    const handler = async () => {
      const signal = AbortSignal.any([new AbortController().signal, AbortSignal.timeout(500)]);
      const { name, cause } = await sleep(1000, undefined, { signal }).then(
        () => ({ name: 'none', cause: undefined }),
        (error: Error) => error,
      );
      return [name, (cause as Error).name, (signal.reason as Error).name, Date.now()];
    };
    expect((await invoke(handler, {}, { time: 0 })).payload).toEqual(['AbortError', 'TimeoutError', 'TimeoutError', 500]);
  });

  it('streams', async () => {
    async function* source() {
      for (let piece = 0; piece < 5; piece++) {
        await sleep(100);
        yield `${piece}`;
      }
    }
    const slowly = () =>
      new Transform({ transform: (piece: Buffer, _, done) => void setTimeout(() => done(null, `<${piece.toString()}>`), 50) });
    const outcome = await invoke(async () => {
      let text = '';
      await pipeline(Readable.from(source()), slowly(), async (pieces: AsyncIterable<Buffer>) => {
        for await (const piece of pieces) text += piece.toString();
      });
      return text;
    }, {});
    expect(outcome).toMatchObject({ payload: '<0><1><2><3><4>', duration: 550 });
  });

  it('fetch with a signal that times out', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
    const outcome = await invoke(() => fetch(url, { signal: AbortSignal.timeout(50) }).catch((error: Error) => error.name), {});
    silent.closeAllConnections();
    silent.close();
    expect(outcome).toMatchObject({ payload: 'TimeoutError', duration: 50 });
  });
});

describe('many timers', () => {
  it('20,000 one after the other', async () => {
    const handler = () =>
      new Promise<number>((resolve) => {
        let count = 0;
        const next = () => (++count === 20_000 ? resolve(count) : void setTimeout(next, 10));
        next();
      });
    expect(await invoke(handler, {}, { timeout: 900 })).toMatchObject({ payload: 20_000, duration: 199_990 });
  });

  it('100,000 at once fire in order', async () => {
    const handler = () =>
      new Promise<boolean>((resolve) => {
        let last = 0;
        let inOrder = true;
        for (let index = 0; index < 100_000; index++) {
          const delay = 1 + ((index * 7919) % 1000);
          setTimeout(() => {
            inOrder &&= delay >= last;
            last = delay;
          }, delay);
        }
        setTimeout(() => resolve(inOrder), 1001);
      });
    expect(await invoke(handler, {})).toMatchObject({ payload: true, duration: 1001 });
  }, 20_000);
});

describe('invocations within an invocation', () => {
  it('side by side take as long as the longest', async () => {
    const handler = async () => {
      const within = (delay: number) => invoke(async () => sleep(delay, delay), {});
      const outcomes = await Promise.all(Array.from({ length: 50 }, (_, index) => within(index * 10)));
      return outcomes.map(({ payload }) => payload).at(-1);
    };
    expect(await invoke(handler, {})).toMatchObject({ payload: 490, duration: 490 });
  });

  it('keep environment and log of their own', async () => {
    const inner = async () => {
      console.log('inner');
      return process.env['WHO'];
    };
    const outer = async () => {
      console.log('outer');
      const { payload, logs } = await invoke(inner, {}, { environment: { WHO: 'inner' } });
      return [payload, process.env['WHO'], logs.filter(({ source }) => source === 'console').length];
    };
    const outcome = await invoke(outer, {}, { environment: { WHO: 'outer' } });
    expect(outcome.payload).toEqual(['inner', 'outer', 1]);
    expect(outcome.logs.filter(({ source }) => source === 'console').map(({ text }) => text)).toEqual(['outer']);
  });

  it('don’t outlive it', async () => {
    const outer = () => invoke(() => sleep(60_000), {}, { timeout: 30 });
    expect(await invoke(outer, {})).toMatchObject({ status: 'timed-out', duration: 3000 });
  });
});

it('500 invocations at once, each with a request', async () => {
  const server = createServer((request, response) => void setTimeout(() => response.end(request.url), 5));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const handler = async (path: string) => {
    const text = await (await fetch(url + path)).text();
    await sleep(1000);
    return [text, Date.now()];
  };
  const paths = Array.from({ length: 500 }, (_, index) => `/${index}`);
  const outcomes = await Promise.all(paths.map((path) => invoke(handler, path, { time: 0 })));
  server.closeAllConnections();
  server.close();
  expect(outcomes.map(({ payload }) => payload)).toEqual(paths.map((path) => [path, 1000]));
}, 20_000);
