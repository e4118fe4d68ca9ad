import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { invoke } from '../../src/invoke/index.js';

afterEach(() => vi.restoreAllMocks());

const options = { awsRequestId: 'request-1' };

describe('the log', () => {
  it('holds what CloudWatch would', async () => {
    const outcome = await invoke(
      async () => {
        console.log('hello %s', 'world', { a: 1 });
        await new Promise((resolve) => setTimeout(resolve, 40));
        console.error('two\nlines');
        process.stdout.write('raw\nun');
        process.stdout.write('finished');
      },
      {},
      options,
    );
    expect(outcome.logs.map(({ message, source, level }) => [source, level, message])).toEqual([
      ['platform', undefined, 'START RequestId: request-1 Version: $LATEST'],
      ['console', 'INFO', '2026-01-15T12:34:56.789Z\trequest-1\tINFO\thello world { a: 1 }'],
      ['console', 'ERROR', '2026-01-15T12:34:56.829Z\trequest-1\tERROR\ttwo\nlines'],
      ['stdout', undefined, 'raw'],
      ['stdout', undefined, 'unfinished'],
      ['platform', undefined, 'END RequestId: request-1'],
      [
        'platform',
        undefined,
        'REPORT RequestId: request-1\tDuration: 40.00 ms\tBilled Duration: 40 ms\tMemory Size: 128 MB\tMax Memory Used: 64 MB\t',
      ],
    ]);
    expect(outcome.logs[2]).toMatchObject({ text: 'two\nlines', timestamp: Date.UTC(2026, 0, 15, 12, 34, 56, 829) });
  });

  it('knows every method of the runtime’s console', async () => {
    const { logs } = await invoke(async () => {
      const runtimeConsole = console as typeof console & { fatal(text: string): void };
      console.trace('t');
      console.debug('d');
      console.info('i');
      console.warn('w');
      runtimeConsole.fatal('f');
      console.group('group');
      console.log('inside');
      console.groupEnd();
      console.count();
      console.count();
      console.time('x');
      await new Promise((resolve) => setTimeout(resolve, 1500));
      console.timeEnd('x');
      console.assert(false, 'not so');
      console.table([{ a: 1 }]);
      console.dir({ a: 1 });
    }, {});
    const lines = logs.filter(({ source }) => source !== 'platform').map(({ level, text }) => `${level ?? 'raw'} ${text}`);
    expect(lines.slice(0, 10)).toEqual([
      'TRACE t',
      'DEBUG d',
      'INFO i',
      'WARN w',
      'FATAL f',
      'INFO group',
      'INFO inside',
      'INFO default: 1',
      'INFO default: 2',
      'INFO x: 1.500s',
    ]);
    expect(lines[10]).toBe('WARN Assertion failed: not so');
    expect(lines[11]).toContain('INFO ┌');
    expect(lines[12]).toBe('raw { a: 1 }');
    expect('fatal' in console).toBe(false);
  });

  it('leaves out what is below the level of AWS_LAMBDA_LOG_LEVEL', async () => {
    const { logs } = await invoke(
      async () => {
        console.info('i');
        console.warn('w');
      },
      {},
      { environment: { AWS_LAMBDA_LOG_LEVEL: 'warn' } },
    );
    expect(logs.filter(({ source }) => source === 'console').map(({ text }) => text)).toEqual(['w']);
  });

  it('tells how a failure was reported', async () => {
    const failed = await invoke(async () => Promise.reject(new Error('boom')), {}, options);
    expect(failed.logs[1]?.message).toContain(
      '\trequest-1\tERROR\tInvoke Error \t{"errorType":"Error","errorMessage":"boom","stack":["Error: boom',
    );
    const timedOut = await invoke(async () => new Promise((resolve) => setTimeout(resolve, 4000)), {}, options);
    expect(timedOut.logs.at(-1)?.message).toBe(
      'REPORT RequestId: request-1\tDuration: 3000.00 ms\tBilled Duration: 3000 ms\tMemory Size: 128 MB\tMax Memory Used: 64 MB\tStatus: timeout',
    );
  });

  it('is silent, unless asked to be printed', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const warn = async () => console.warn('careful');
    await invoke(warn, {});
    expect(log).not.toHaveBeenCalled();
    await invoke(warn, {}, { ...options, logs: 'print' });
    expect(log.mock.calls.map(([line]) => line as string)).toEqual([expect.stringContaining('\trequest-1\tWARN\tcareful')]);
  });

  it('leaves a spy on the console its calls', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { logs } = await invoke(async () => console.warn('careful'), {});
    expect(warn).toHaveBeenCalledExactlyOnceWith('careful');
    expect(logs.map(({ text }) => text)).toContain('careful');
  });
});

it('an outcome shows itself whole when printed', async () => {
  const outcome = await invoke(async () => 'answer', {}, options);
  expect(inspect(outcome)).toMatch(/^Outcome \{\n {2}status: 'succeeded',\n {2}payload: 'answer',/);
  const failed = await invoke(async () => Promise.reject(new Error('boom')), {}, options);
  expect(inspect(failed)).toContain("errorType: 'Error'");
});

it('an outcome shows itself whole in JSON and in snapshots, whatever was thrown', async () => {
  const outcome = await invoke(async () => ({ a: 1 }), {}, options);
  expect(outcome).toMatchInlineSnapshot(`
    {
      "billedDuration": 1,
      "duration": 0,
      "logs": [
        "START RequestId: request-1 Version: $LATEST",
        "END RequestId: request-1",
        "REPORT RequestId: request-1	Duration: 0.00 ms	Billed Duration: 1 ms	Memory Size: 128 MB	Max Memory Used: 64 MB	",
      ],
      "payload": {
        "a": 1,
      },
      "pending": [],
      "remainingTime": 3000,
      "requestId": "request-1",
      "status": "succeeded",
    }
  `);
  expect(JSON.parse(JSON.stringify(outcome))).toMatchObject({
    status: 'succeeded',
    payload: { a: 1 },
    pending: [],
    logs: expect.any(Array),
  });
  const failed = await invoke(async () => Promise.reject(1n as never), {}, options);
  expect(JSON.parse(JSON.stringify(failed))).toMatchObject({
    status: 'failed',
    error: { errorType: 'bigint', errorMessage: '1', trace: [] },
  });
  expect(structuredClone(outcome)).toMatchObject({ status: 'succeeded', payload: { a: 1 } });
});
