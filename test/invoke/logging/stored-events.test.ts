import { describe, expect, it } from 'vitest';
import { invoke, type InvokeOptions } from '../../../src/invoke/index.js';
import { LONGEST_MESSAGE } from '../../../src/invoke/logging/long-events.js';
import { logTail } from '../../../src/invoke/logging/tail.js';

const written = async (write: () => void, options: InvokeOptions = {}) =>
  (await invoke(async () => write(), {}, options)).logs.filter(({ source }) => source !== 'platform');

describe('long events', () => {
  it('of 1,048,550 bytes are kept whole, longer ones go on in further events', async () => {
    const line = (length: number) => () => void process.stdout.write(`${'x'.repeat(length)}\n`);
    expect((await written(line(LONGEST_MESSAGE))).map(({ message }) => message.length)).toEqual([LONGEST_MESSAGE]);
    expect((await written(line(LONGEST_MESSAGE + 1))).map(({ message }) => message.length)).toEqual([LONGEST_MESSAGE, 1]);
    expect((await written(line(2 * LONGEST_MESSAGE))).map(({ message }) => message.length)).toEqual([LONGEST_MESSAGE, LONGEST_MESSAGE]);
  });

  it('are never cut within a character', async () => {
    const text = `x${'é'.repeat(LONGEST_MESSAGE / 2)}`;
    const events = await written(() => void process.stdout.write(`${text}\n`));
    expect(events.map(({ message }) => message).join('')).toBe(text);
    expect(events.map(({ message }) => Buffer.byteLength(message))).toEqual([LONGEST_MESSAGE - 1, 2]);
  });

  it('of JSON are no records any more', async () => {
    const events = await written(() => console.log('x'.repeat(LONGEST_MESSAGE)), { loggingConfig: { logFormat: 'JSON' } });
    expect(events).toHaveLength(2);
    expect(events.map((event) => 'record' in event)).toEqual([false, false]);
    expect(events.map(({ level }) => level)).toEqual(['INFO', 'INFO']);
  });
});

describe('the tail of a log', () => {
  it('is all of it in base64, as long as it is short', async () => {
    const { logs } = await invoke(async () => console.log('hello'), {}, { awsRequestId: 'r1' });
    expect(Buffer.from(logTail(logs), 'base64').toString()).toBe(
      'START RequestId: r1 Version: $LATEST\n2026-01-15T12:34:56.789Z\tr1\tINFO\thello\nEND RequestId: r1\n' +
        'REPORT RequestId: r1\tDuration: 0.00 ms\tBilled Duration: 1 ms\tMemory Size: 128 MB\tMax Memory Used: 64 MB\t\n',
    );
  });

  it('is its last 4 KB', async () => {
    const { logs } = await invoke(async () => console.log('x'.repeat(10_000)), {}, { awsRequestId: 'r1' });
    const tail = Buffer.from(logTail(logs), 'base64');
    expect(tail).toHaveLength(4096);
    expect(tail.toString()).toMatch(/^x+\nEND RequestId: r1\nREPORT /);
  });

  it('of nothing is nothing', () => expect(logTail([])).toBe(''));
});

it('a record tells the tenant', async () => {
  for (const runtime of ['nodejs24.x', 'nodejs22.x'] as const) {
    const [line] = await written(() => console.log('hello'), {
      runtime,
      tenantId: 'blue',
      awsRequestId: 'r1',
      loggingConfig: { logFormat: 'JSON' },
    });
    expect(line?.message).toBe(
      '{"timestamp":"2026-01-15T12:34:56.789Z","level":"INFO","requestId":"r1","tenantId":"blue","message":"hello"}',
    );
  }
});

it('stopwatches tell minutes and hours as node does', async () => {
  const outcome = await invoke(
    async () => {
      console.time('x');
      for (const seconds of [0.25, 1.25, 60, 600]) {
        await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
        console.timeLog('x', { seconds });
      }
    },
    {},
    { timeout: 900 },
  );
  expect(outcome.logs.filter(({ source }) => source === 'console').map(({ text }) => text)).toEqual([
    'x: 250ms { seconds: 0.25 }',
    'x: 1.500s { seconds: 1.25 }',
    'x: 1:01.500 (m:ss.mmm) { seconds: 60 }',
    'x: 11:01.500 (m:ss.mmm) { seconds: 600 }',
  ]);
});
