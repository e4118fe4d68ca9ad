import type { Callback, Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { invoke, isOutcome } from '../../src/invoke/index.js';

describe('an async handler', () => {
  it('answers with its result', async () => {
    const outcome = await invoke(async (event: { a: number }) => ({ b: event.a + 1 }), { a: 1 });
    expect(outcome).toMatchObject({ status: 'succeeded', payload: { b: 2 }, duration: 0, billedDuration: 1, remainingTime: 3000 });
    expect(isOutcome(outcome)).toBe(true);
  });

  it('may have no parameter at all', async () => {
    expect((await invoke(async () => 'pong', {})).payload).toBe('pong');
  });

  it('answers null when it returns nothing', async () => {
    expect((await invoke(async () => undefined, {})).payload).toBeNull();
  });

  it('is told apart by its own copy of the event', async () => {
    const event = { list: [1] };
    const outcome = await invoke(async (received: typeof event) => {
      received.list.push(2);
      return received.list.length;
    }, event);
    expect(outcome.payload).toBe(2);
    expect(event).toEqual({ list: [1] });
    expect(outcome.event).toEqual({ list: [1] });
  });

  it('gives its result as it arrives after the wire', async () => {
    const outcome = await invoke(async () => ({ at: new Date(0), missing: undefined, nan: Number.NaN, map: new Map([[1, 2]]) }), {});
    expect(outcome.payload).toEqual({ at: '1970-01-01T00:00:00.000Z', nan: null, map: {} });
  });
});

describe('a handler that fails', () => {
  it('is reported as the runtime does, with the very error as cause', async () => {
    const error = new RangeError('too far');
    const outcome = await invoke(async () => Promise.reject(error), {});
    expect(outcome).toMatchObject({ status: 'failed', error: { errorType: 'RangeError', errorMessage: 'too far' } });
    expect(outcome.error?.trace?.[0]).toBe('RangeError: too far');
    expect(outcome.cause).toBe(error);
  });

  it('throws its error from payload, with the last log lines', async () => {
    const error = new Error('boom');
    const outcome = await invoke(async () => {
      console.log('about to fail');
      throw error;
    }, {});
    expect(() => outcome.payload).toThrow(
      'Failed to read the payload: the handler failed with Error: boom. Look at status, error and logs of the outcome, or mend the handler.\n' +
        'Last log lines:\n  about to fail',
    );
    let thrown: unknown;
    try {
      void outcome.payload;
    } catch (reason) {
      thrown = reason;
    }
    expect((thrown as Error).cause).toBe(error);
  });

  it('takes an error of another realm for one', async () => {
    const { runInNewContext } = await import('node:vm');
    const foreign: unknown = runInNewContext('new TypeError("elsewhere")');
    const outcome = await invoke(async () => Promise.reject(foreign), {});
    expect(outcome.error).toMatchObject({ errorType: 'TypeError', errorMessage: 'elsewhere' });
  });

  it('reports what can’t be written as JSON', async () => {
    expect((await invoke(async () => 1n as unknown, {})).error?.errorType).toBe('Runtime.JSONStringifyError');
    const circular: { self?: unknown } = {};
    circular.self = circular;
    expect((await invoke(async () => circular, {}, { runtime: 'nodejs22.x' })).error?.errorType).toBe('Error');
  });

  it('reports a reply that is too large', async () => {
    const outcome = await invoke(async () => 'x'.repeat(6_291_555), {});
    expect(outcome.error).toEqual({
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
    });
    expect((await invoke(async () => 'x'.repeat(6_291_554), {})).status).toBe('succeeded');
  });
});

describe('a handler with a callback', () => {
  const later = (_event: unknown, _context: Context, callback: Callback<string>) => {
    setTimeout(() => callback(null, 'later'), 200);
  };

  it('answers on nodejs22.x', async () => {
    expect(await invoke(later, {}, { runtime: 'nodejs22.x' })).toMatchObject({ status: 'succeeded', payload: 'later', duration: 200 });
  });

  it('is refused on nodejs24.x, without being called', async () => {
    const outcome = await invoke(later, {});
    expect(outcome).toMatchObject({ status: 'failed', error: { errorType: 'Runtime.CallbackHandlerDeprecated' }, duration: 0 });
    expect(outcome.logs.at(-1)?.message).toContain('Status: error\tError Type: Runtime.CallbackHandlerDeprecated');
  });

  it('waits for the event loop to be empty, unless told not to', async () => {
    const handler = (wait: boolean, context: Context, callback: Callback<string>) => {
      context.callbackWaitsForEmptyEventLoop = wait;
      setTimeout(() => undefined, 500);
      callback(null, 'done');
    };
    const options = { runtime: 'nodejs22.x' } as const;
    expect(await invoke(handler, true, options)).toMatchObject({ duration: 500, pending: [] });
    expect(await invoke(handler, false, options)).toMatchObject({ duration: 0, pending: [{ kind: 'timer' }] });
  });

  it('times out while an interval keeps the loop busy', async () => {
    const handler = (_event: unknown, _context: Context, callback: Callback<string>) => {
      setInterval(() => undefined, 100);
      callback(null, 'done');
    };
    expect(await invoke(handler, {}, { runtime: 'nodejs22.x' })).toMatchObject({ status: 'timed-out', duration: 3000 });
  });
});

describe('faults outside the handler’s promise', () => {
  const sleep = (delay: number) => new Promise((resolve) => setTimeout(resolve, delay));
  const exitError = { errorType: 'Runtime.ExitError', errorMessage: expect.stringContaining('exit status 1') as string };

  it('an exception in a timer kills the process', async () => {
    const handler = async () => {
      setTimeout(() => {
        throw new TypeError('in a timer');
      }, 10);
      await sleep(100);
    };
    const outcome = await invoke(handler, {});
    expect(outcome).toMatchObject({ status: 'failed', error: exitError, duration: 10 });
    expect((outcome.cause as Error).message).toBe('in a timer');
    expect((await invoke(handler, {}, { runtime: 'nodejs22.x' })).error).toMatchObject({
      errorType: 'TypeError',
      errorMessage: 'in a timer',
    });
  });

  it('an exception in an I/O callback does, too', async () => {
    const { stat } = await import('node:fs');
    const outcome = await invoke(async () => {
      stat('.', () => {
        throw new Error('in a callback');
      });
      await sleep(100);
    }, {});
    expect(outcome).toMatchObject({ status: 'failed', error: exitError });
  });

  it('an unhandled rejection is the outcome, and the runner never hears of it', async () => {
    const handler = async () => {
      void Promise.reject(new Error('nobody listens'));
      return 'answer';
    };
    expect(await invoke(handler, {})).toMatchObject({ status: 'failed', error: exitError });
    // the older runtimes send the reply out first
    expect(await invoke(handler, {}, { runtime: 'nodejs22.x' })).toMatchObject({ status: 'succeeded', payload: 'answer' });
  });

  it('process.exit ends it at once', async () => {
    const outcome = await invoke(async () => {
      console.log('before');
      try {
        process.exit(7);
      } finally {
        console.log('after');
      }
    }, {});
    expect(outcome.error?.errorMessage).toBe(`RequestId: ${outcome.requestId} Error: Runtime exited with error: exit status 7`);
    expect(outcome.logs.map(({ text }) => text)).toContain('before');
    expect(outcome.logs.map(({ text }) => text)).not.toContain('after');
  });

  it('process.exitCode stays inside', async () => {
    const before = process.exitCode;
    expect((await invoke(async () => (process.exitCode = 3), {})).status).toBe('succeeded');
    expect(process.exitCode).toBe(before);
  });

  it('a promise that nothing can settle is found out', async () => {
    const outcome = await invoke(async () => new Promise<string>(() => undefined), {});
    expect(outcome.error?.errorMessage).toBe(`RequestId: ${outcome.requestId} Error: Runtime exited without providing a reason`);
    expect(outcome.pending).toEqual([
      { kind: 'promise', description: 'the promise that the handler returned: nothing is left that could settle it' },
    ]);
  });
});
