import { describe, expect, it } from 'vitest';
import { invoke, type InvokeOptions } from '../../../src/invoke/index.js';
import { initEndEvents, initStartEvents, type InitReport } from '../../../src/invoke/logging/init-log.js';

const trace = 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1';
const messages = async (handler: () => unknown, options: InvokeOptions) =>
  (await invoke(handler as () => Promise<unknown>, {}, { awsRequestId: 'r1', ...options })).logs
    .filter(({ source, level }) => source === 'platform' && level === undefined)
    .map(({ message, record }) => (record === undefined ? message : { ...record, time: undefined }));

const succeeding = async () => ({ answer: 'é' });
const failing = async () => Promise.reject(new Error('no'));
const leaving = async () => process.exit(3);
const sleeping = async () => new Promise((resolve) => setTimeout(resolve, 5000));

const figures = 'Billed Duration: 1 ms\tMemory Size: 128 MB\tMax Memory Used: 64 MB\t';

describe('lines of text', () => {
  it.each([
    ['an answer', succeeding, ''],
    ['an error that the runtime reports', failing, ''],
    ['the end of the process', leaving, 'Status: error\tError Type: Runtime.ExitError'],
  ])('%s', async (_, handler, suffix) => {
    expect(await messages(handler, {})).toEqual([
      'START RequestId: r1 Version: $LATEST',
      'END RequestId: r1',
      `REPORT RequestId: r1\tDuration: 0.00 ms\t${figures}${suffix}`,
    ]);
  });

  it('tell the trace of a sampled request', async () => {
    expect((await messages(sleeping, { xRayTraceId: trace })).at(-1)).toBe(
      'REPORT RequestId: r1\tDuration: 3000.00 ms\tBilled Duration: 3000 ms\tMemory Size: 128 MB\tMax Memory Used: 64 MB\tStatus: timeout\n' +
        'XRAY TraceId: 1-5759e988-bd862e3fe1be46a994272793\tSegmentId: 53995c3f42cd8ad8\tSampled: true\t',
    );
  });
});

describe('records in JSON', () => {
  const config = (systemLogLevel: 'DEBUG' | 'INFO' | 'WARN'): InvokeOptions => ({ loggingConfig: { logFormat: 'JSON', systemLogLevel } });
  const functionArn = 'arn:aws:lambda:us-east-1:123456789012:function:my-function';
  const start = { type: 'platform.start', record: { requestId: 'r1', functionArn, version: '$LATEST' } };
  const metrics = { durationMs: 0, billedDurationMs: 1, memorySizeMB: 128, maxMemoryUsedMB: 64 };
  const report = { type: 'platform.report', record: { requestId: 'r1', metrics, status: 'success' } };
  const done = {
    type: 'platform.runtimeDone',
    record: { requestId: 'r1', status: 'success', metrics: { durationMs: 0, producedBytes: 15 } },
  };

  it('tell at DEBUG also when the runtime was done', async () => {
    expect(await messages(succeeding, config('DEBUG'))).toEqual([start, done, report]);
  });

  it('open and close a request at INFO', async () => {
    expect(await messages(succeeding, config('INFO'))).toEqual([start, report]);
    expect(await messages(failing, config('INFO'))).toEqual([start, report]);
  });

  it('tell failures alone at WARN', async () => {
    expect(await messages(succeeding, config('WARN'))).toEqual([]);
    const error = { status: 'error', errorType: 'Runtime.ExitError' };
    expect(await messages(leaving, config('WARN'))).toEqual([
      { type: 'platform.runtimeDone', record: { requestId: 'r1', metrics: { durationMs: 0, producedBytes: 0 }, ...error } },
      { type: 'platform.report', record: { requestId: 'r1', metrics, ...error } },
    ]);
    expect(await messages(sleeping, config('WARN'))).toMatchObject([{ record: { status: 'timeout' } }, { record: { status: 'timeout' } }]);
  });

  it('name an alias, a tenant and a sampled trace', async () => {
    const [opening] = await messages(succeeding, { ...config('INFO'), alias: 'live', tenantId: 't1', xRayTraceId: trace });
    const tracing = { type: 'X-Amzn-Trace-Id', value: trace };
    expect(opening).toEqual({
      type: 'platform.start',
      record: { requestId: 'r1', functionArn, version: '$LATEST', tenantId: 't1', tracing },
    });
  });

  it('carry their time', async () => {
    const { logs } = await invoke(sleeping as () => Promise<unknown>, {}, config('INFO'));
    expect(logs.map(({ record }) => record!['time'])).toEqual(['56.789Z', '59.789Z', '59.789Z'].map((time) => `2026-01-15T12:34:${time}`));
    expect(JSON.parse(logs[0]!.message)).toEqual(logs[0]!.record);
  });
});

describe('a cold start', () => {
  const opened: InitReport = {
    runtime: 'nodejs24.x',
    functionName: 'fn',
    functionVersion: '$LATEST',
    logStreamName: 'stream',
    region: 'eu-west-1',
    memorySize: 256,
    initializationType: 'on-demand',
    phase: 'init',
    start: 0,
  };
  const arn = `arn:aws:lambda:eu-west-1::runtime:${'0'.repeat(64)}`;
  const failure = { status: 'error', errorType: 'Runtime.HandlerNotFound' } as const;
  const texts = (events: readonly { message: string }[]) => events.map(({ message }) => message);

  it('in text tells that it began, and how it failed', () => {
    expect(texts(initStartEvents(undefined, opened))).toEqual([`INIT_START Runtime Version: nodejs:24.v1\tRuntime Version ARN: ${arn}`]);
    expect(initEndEvents(undefined, { ...opened, duration: 5 })).toEqual([]);
    expect(texts(initEndEvents(undefined, { ...opened, duration: 150.794, failure }))).toEqual([
      'INIT_REPORT Init Duration: 150.79 ms\tPhase: init\tStatus: error\tError Type: Runtime.HandlerNotFound',
    ]);
    expect(texts(initEndEvents(undefined, { ...opened, duration: 10_000, failure: { status: 'timeout' } }))).toEqual([
      'INIT_REPORT Init Duration: 10000.00 ms\tPhase: init\tStatus: timeout',
    ]);
  });

  it('in JSON tells what its level lets through', () => {
    const json = { logFormat: 'JSON' } as const;
    expect(initStartEvents(json, opened)[0]?.record).toEqual({
      time: '1970-01-01T00:00:00.000Z',
      type: 'platform.initStart',
      record: {
        initializationType: 'on-demand',
        phase: 'init',
        runtimeVersion: 'nodejs:24.v1',
        runtimeVersionArn: arn,
        functionName: 'fn',
        functionVersion: '$LATEST',
        instanceId: 'stream',
        instanceMaxMemory: 268_435_456,
      },
    });
    const types = (systemLogLevel: 'DEBUG' | 'INFO' | 'WARN', more: object) =>
      initEndEvents({ ...json, systemLogLevel }, { ...opened, duration: 5, ...more }).map(({ record }) => record!['type']);
    const both = ['platform.initRuntimeDone', 'platform.initReport'];
    expect(types('INFO', {})).toEqual([]);
    expect(types('DEBUG', {})).toEqual(both);
    expect(types('INFO', { initializationType: 'provisioned-concurrency' })).toEqual(['platform.initReport']);
    expect(types('WARN', { failure })).toEqual(both);
  });
});
