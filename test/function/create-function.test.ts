import { describe, expect, it, vi } from 'vitest';
import { createFunction } from '../../src/function/create-function.js';
import { invoke } from '../../src/invoke/index.js';

const sleep = (delay: number) => new Promise<void>((resolve) => setTimeout(resolve, delay));
const untyped = createFunction as (options: object) => unknown;
const handler = async () => 'done';

describe('createFunction', () => {
  it.each<[object, string]>([
    [
      { handler, runtime: 'nodejs12.x' },
      "Failed to create the function: 1 validation error detected: Value 'nodejs12.x' at 'runtime' failed to satisfy constraint: Member must " +
        'satisfy enum value set: [nodejs24.x, nodejs22.x, nodejs20.x, nodejs18.x, nodejs16.x]. Pass one of: nodejs24.x, nodejs22.x, nodejs20.x, ' +
        'nodejs18.x, nodejs16.x.',
    ],
    [
      { handler, timeout: 901 },
      "Failed to create the function: 1 validation error detected: Value '901' at 'timeout' failed to satisfy constraint: Member must have value " +
        'less than or equal to 900. Pass an integer from 1 to 900.',
    ],
    [
      { handler, memorySize: 64 },
      "Failed to create the function: 1 validation error detected: Value '64' at 'memorySize' failed to satisfy constraint: Member must have value " +
        'greater than or equal to 128. Pass an integer from 128 to 10240.',
    ],
    [{ handler, memorySize: 128.5 }, 'Failed to create the function: option "memorySize" is 128.5. Pass an integer from 128 to 10240.'],
    [
      { handler, environment: { AWS_REGION: 'x', _HANDLER: 'x' } },
      "Failed to create the function: 1 validation error detected: Value '_HANDLER' at 'environment.variables' failed to satisfy constraint: Map keys " +
        'must satisfy constraint: [Member must satisfy regular expression pattern: [a-zA-Z]([a-zA-Z0-9_])+]. Name it with a letter first, then letters, ' +
        'digits and "_", two characters at least.',
    ],
    [
      { handler, environment: { AWS_REGION: 'x', LAMBDA_TASK_ROOT: 'x' } },
      'Failed to create the function: Lambda was unable to configure your environment variables because the environment variables you have provided ' +
        'contains reserved keys that are currently not supported for modification. Reserved keys used in this request: AWS_REGION, LAMBDA_TASK_ROOT. ' +
        'Leave them out; what they show follows from the other options.',
    ],
    [
      { handler, reservedConcurrency: 1, provisionedConcurrency: 2 },
      'Failed to create the function: Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function. ' +
        'Provision at most 1, or reserve at least 2.',
    ],
    [
      { handler, functionName: 'my function' },
      "Failed to create the function: 1 validation error detected: Value 'my function' at 'functionName' failed to satisfy constraint: Member must " +
        'satisfy regular expression pattern: [a-zA-Z0-9-_]{1,64}. Pass up to 64 letters, digits, "-" and "_".',
    ],
    [
      { handler: 'index.handler' },
      'Failed to create the function: option "handler" is "index.handler". Pass a function; or its name, with "codeUri" or "load" to say where it is.',
    ],
    [
      { handler, load: () => ({}) },
      'Failed to create the function: "handler" is a function, and "codeUri" or "load" is given too. Pass the handler’s name, such as "index.handler", ' +
        'or leave the other out.',
    ],
  ])('refuses %j', (options, message) => {
    expect(() => untyped(options)).toThrow(expect.objectContaining({ message }));
  });

  it('measures the variables as AWS does', () => {
    expect(() => createFunction({ handler, environment: { TEXT: 'x'.repeat(4096) } })).toThrow(
      /exceeded the 4KB limit\. String measured: \{"TEXT":"xxx/,
    );
    expect(() => createFunction({ handler, environment: { TEXT: 'x'.repeat(4096 - 11) } })).not.toThrow();
  });

  it('knows what was meant by an option that does not exist', () => {
    expect(() => untyped({ handler, memorysize: 128 })).toThrow(/there is no option "memorysize". Did you mean "memorySize"\?/);
  });

  it('tells its configuration with the defaults filled in', () => {
    expect(createFunction({ handler, functionName: 'thumbnails', memorySize: 512 }).configuration).toMatchObject({
      functionName: 'thumbnails',
      functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:thumbnails',
      runtime: 'nodejs24.x',
      timeout: 3,
      memorySize: 512,
      ephemeralStorage: { size: 512 },
      loggingConfig: { logFormat: 'Text', logGroup: '/aws/lambda/thumbnails' },
    });
  });
});

describe('invoke of a function', () => {
  it('starts cold once, then serves warm in the same environment', async () => {
    const fn = createFunction({ handler: async (event: { n: number }) => event.n });
    const first = await fn.invoke({ n: 1 });
    const second = await fn.invoke({ n: 2 });
    expect([first.payload, first.coldStart, first.initDuration]).toEqual([1, true, 0]);
    expect([second.payload, second.coldStart, second.initDuration]).toEqual([2, false, undefined]);
    expect(second.environment).toBe(first.environment);
    expect(first.executedVersion).toBe('$LATEST');
    expect(fn.environments).toEqual([
      expect.objectContaining({ id: first.environment, state: 'idle', invocations: 2, initializationType: 'on-demand' }),
    ]);
  });

  it('gives each request at one time an environment of its own', async () => {
    const fn = createFunction({ handler: () => sleep(1000) });
    const start = fn.timeline.now();
    const outcomes = await Promise.all([fn.invoke(), fn.invoke(), fn.invoke()]);
    expect(new Set(outcomes.map(({ environment }) => environment)).size).toBe(3);
    expect(outcomes.map(({ coldStart, duration }) => [coldStart, duration])).toEqual(Array.from({ length: 3 }, () => [true, 1000]));
    expect(fn.timeline.now()).toBe(start + 1000);
    expect((await fn.invoke()).coldStart).toBe(false);
    expect(fn.environments).toHaveLength(3);
  });

  it('serves one request after the other without end', async () => {
    const fn = createFunction({ handler: async (event: { n: number }) => event.n });
    for (let n = 0; n < 10_500; n++) expect((await fn.invoke({ n })).payload).toBe(n);
    expect(fn.environments).toHaveLength(1);
  });

  it('throttles beyond the reserved concurrency, as the SDK has it', async () => {
    const fn = createFunction({ handler: () => sleep(1000), reservedConcurrency: 1 });
    const [served, throttled] = await Promise.allSettled([fn.invoke(), fn.invoke()]);
    expect(served.status).toBe('fulfilled');
    expect((throttled as PromiseRejectedResult).reason).toMatchObject({
      name: 'TooManyRequestsException',
      message: 'Rate Exceeded.',
      Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
      Type: 'User',
      $fault: 'client',
      $metadata: { httpStatusCode: 429 },
    });
    await expect(createFunction({ handler, reservedConcurrency: 0 }).invoke()).rejects.toThrow('Rate Exceeded.');
  });

  it('has environments of its provisioned concurrency ready, and takes others beyond', async () => {
    const fn = createFunction({ handler: async () => process.env.AWS_LAMBDA_INITIALIZATION_TYPE, provisionedConcurrency: 1 });
    expect(fn.environments.map(({ state }) => state)).toEqual(['idle']);
    const [first, second] = await Promise.all([fn.invoke(), fn.invoke()]);
    expect([first.coldStart, first.payload]).toEqual([false, 'provisioned-concurrency']);
    expect([second.coldStart, second.payload]).toEqual([true, 'on-demand']);
  });

  it('shuts down environments that wait for long', async () => {
    const fn = createFunction({ handler, provisionedConcurrency: 1 });
    await Promise.all([fn.invoke(), fn.invoke()]);
    expect(fn.environments).toHaveLength(2);
    await fn.timeline.goTo(fn.timeline.now() + 3_600_000);
    expect(fn.environments.map(({ initializationType }) => initializationType)).toEqual(['provisioned-concurrency']);
  });

  it('freezes what an invocation leaves behind, and lets it go on in the next', async () => {
    const fn = createFunction({
      handler: async ({ leave }: { leave: boolean }) => {
        if (leave) setTimeout(() => console.log('from before'), 50);
        else await sleep(100);
      },
    });
    const first = await fn.invoke({ leave: true });
    expect(first.pending.map(({ description }) => description)).toEqual(['setTimeout of 50 ms, due 50 ms later']);
    const second = await fn.invoke({ leave: false });
    expect(second.logs.map(({ text }) => text)).toContain('from before');
    expect(second.duration).toBe(100);
  });

  it('starts a new process after a time-out, a crash and an exit, in the same environment', async () => {
    let started = 0;
    const load = async () => {
      const number = ++started;
      const crashes: Record<string, () => unknown> = { 'time out': () => sleep(60_000), exit: () => process.exit(3), none: () => number };
      return { handler: async ({ crash }: { crash: string }) => crashes[crash]!() };
    };
    const fn = createFunction({ load, timeout: 1 });
    expect((await fn.invoke({ crash: 'none' })).payload).toBe(1);
    expect((await fn.invoke({ crash: 'time out' })).status).toBe('timed-out');
    const next = await fn.invoke({ crash: 'none' });
    expect([next.payload, next.coldStart, next.initDuration]).toEqual([2, true, undefined]);
    expect((await fn.invoke({ crash: 'exit' })).error?.errorType).toBe('Runtime.ExitError');
    expect((await fn.invoke({ crash: 'none' })).payload).toBe(3);
    expect(fn.environments).toHaveLength(1);
  });

  it('takes no event for an empty one, and answers dry runs', async () => {
    const called = vi.fn(async (event: unknown) => event);
    const fn = createFunction({ handler: called });
    expect((await fn.invoke()).payload).toEqual({});
    expect(await fn.invoke({}, { invocationType: 'DryRun' })).toEqual({ statusCode: 204 });
    expect(called).toHaveBeenCalledTimes(1);
  });

  it('refuses events beyond 6 MB, as the SDK has it, and reports results beyond', async () => {
    const fn = createFunction({ handler: async (size: number) => 'x'.repeat(size) });
    const event = 'x'.repeat(6_291_456) as never;
    await expect(fn.invoke(event)).rejects.toMatchObject({
      name: 'RequestTooLargeException',
      message: 'Request must be smaller than 6291456 bytes for the InvokeFunction operation',
      $metadata: { httpStatusCode: 413 },
    });
    expect((await fn.invoke(6_291_555)).error?.errorType).toBe('Function.ResponseSizeTooLarge');
    expect((await fn.invoke(6_291_554)).status).toBe('succeeded');
    expect(fn.environments).toHaveLength(1);
  });

  it('gives the tail of the log on demand', async () => {
    const fn = createFunction({ handler: async () => console.log('x'.repeat(5000)) });
    const { logResult } = await fn.invoke({}, { logType: 'Tail' });
    const tail = Buffer.from(logResult!, 'base64').toString();
    expect(tail).toHaveLength(4096);
    expect(tail).toMatch(/^x+\nEND RequestId: .*\nREPORT RequestId: .*Init Duration: 0\.00 ms\t\n$/);
  });

  it('samples requests for X-Ray when tracing is active', async () => {
    const traced = createFunction({ handler: async () => process.env._X_AMZN_TRACE_ID, tracingConfig: { mode: 'Active' } });
    expect((await traced.invoke()).payload).toMatch(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=1$/);
    expect((await traced.invoke({}, { xRayTraceId: 'Root=1-a-b;Sampled=0' })).payload).toBe('Root=1-a-b;Sampled=0');
  });

  it('takes the time of the invocation in which it is called', async () => {
    const slow = createFunction({ handler: () => sleep(700) });
    const outcome = await invoke(async () => {
      const before = Date.now();
      await slow.invoke();
      return Date.now() - before;
    }, {});
    expect(outcome.payload).toBe(700);
    expect(outcome.duration).toBe(700);
  });

  it('lives on fake timers where there are some', async () => {
    vi.useFakeTimers({ now: 1000 });
    try {
      const fn = createFunction({ handler: async () => sleep(500).then(() => Date.now()) });
      const running = fn.invoke();
      await vi.advanceTimersByTimeAsync(500);
      expect((await running).payload).toBe(1500);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('events sent to a function', () => {
  it('are accepted at once, and tried again with the same id after errors', async () => {
    const seen: unknown[] = [];
    const fn = createFunction({
      handler: async (event: { n: number }, context) => {
        seen.push([event.n, context.awsRequestId, Date.now()]);
        if (seen.length < 3) throw new Error('not yet');
        return 'done';
      },
      destinations: { onSuccess: 'arn:aws:sqs:us-east-1:123456789012:done' },
    });
    const start = fn.timeline.now();
    const { statusCode, requestId } = await fn.invoke({ n: 1 }, { invocationType: 'Event' });
    expect([statusCode, seen]).toEqual([202, []]);
    await fn.settle();
    expect(seen).toEqual([0, 60_000, 180_000].map((after) => [1, requestId, start + after]));
    expect(fn.asynchronousInvocations).toEqual([expect.objectContaining({ requestId, state: 'succeeded', condition: 'Success' })]);
    expect(fn.deliveries).toEqual([expect.objectContaining({ to: 'onSuccess', service: 'SQS', requestId })]);
    expect(fn.environments).toHaveLength(1);
  });

  it('go to the dead-letter queue when all attempts have failed, and without any when the function is stopped', async () => {
    const failing = async () => Promise.reject(new Error('never'));
    const deadLetterQueue = 'arn:aws:sqs:us-east-1:123456789012:dead';
    const fn = createFunction({ handler: failing, deadLetterQueue, maximumRetryAttempts: 1 });
    await fn.invoke({ n: 1 }, { invocationType: 'Event' });
    await fn.settle();
    expect(fn.asynchronousInvocations[0]).toMatchObject({ condition: 'RetriesExhausted', attempts: [{}, {}] });
    expect(fn.deliveries).toMatchObject([{ to: 'deadLetterQueue', body: '{"n":1}' }]);

    const stopped = createFunction({ handler: failing, deadLetterQueue, reservedConcurrency: 0 });
    await stopped.invoke({ n: 1 }, { invocationType: 'Event' });
    await stopped.settle();
    expect(stopped.asynchronousInvocations[0]).toMatchObject({ condition: 'ZeroReservedConcurrency', attempts: [] });
  });

  it('have 1 MB at most', async () => {
    const fn = createFunction({ handler: async (event: string) => event.length });
    await expect(fn.invoke('x'.repeat(1_048_576), { invocationType: 'Event' })).rejects.toMatchObject({
      name: 'RequestTooLargeException',
      message: '1048578 byte payload is too large for the Event invocation type (limit 1048576 bytes)',
    });
    expect(() => createFunction({ handler, maximumRetryAttempts: 3 })).toThrow(
      "Value '3' at 'maximumRetryAttempts' failed to satisfy constraint: Member must have value less than or equal to 2",
    );
  });
});
