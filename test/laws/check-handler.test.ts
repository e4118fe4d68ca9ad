import type { APIGatewayProxyEvent, MSKEvent, PreSignUpTriggerEvent, S3Event, SQSEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { createS3Event, createSQSEvent } from 'lambdouble';
import { anyAPIGatewayProxyEvent, anyMSKEvent, anyPreSignUpTriggerEvent, anyS3Event, anySQSEvent } from 'lambdouble/arbitraries';
import { allLaws, checkHandler, forAllEvents, type Law, type LawViolation } from 'lambdouble/laws';
import { describe, expect, test } from 'vitest';

async function violationOf(check: Promise<unknown>): Promise<LawViolation> {
  const found = await check.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(found).toMatchObject({ name: 'LawViolation' });
  return found as LawViolation;
}

const keys = async ({ Records }: S3Event) => Records.map(({ s3 }) => s3.object.key);

describe('checkHandler', () => {
  test('tells which laws held and which could not be checked, and why', async () => {
    const { checked, unchecked, numRuns, seed } = await checkHandler(keys, anyS3Event(), { seed: 3, numRuns: 20 });
    expect(checked).toEqual(allLaws.map(({ name }) => name).filter((name) => name !== 'idempotent'));
    expect(unchecked).toEqual([{ law: 'idempotent', reason: expect.stringContaining('pass "observe"') }]);
    expect({ numRuns, seed }).toEqual({ numRuns: 20, seed: 3 });
  });

  test('reports the law, the event, the reason and what replays it', async () => {
    const handler = async ({ queryStringParameters }: APIGatewayProxyEvent) => {
      console.log('looking up a page');
      return { statusCode: 200, body: `${queryStringParameters!['page']}` };
    };
    const { message, law, code, event, outcome } = await violationOf(
      checkHandler(handler, anyAPIGatewayProxyEvent(), { seed: 1, timeout: 10 }),
    );
    expect(law).toBe('succeeds');
    expect(code).toBe('createAPIGatewayProxyEvent()');
    expect(event).toMatchObject({ queryStringParameters: null });
    expect(outcome).toMatchObject({ status: 'failed' });
    expect(message).toContain('breaks the law "succeeds": The handler succeeds for every event that its source can send.');
    expect(message).toContain('https://docs.aws.amazon.com/lambda/latest/dg/invocation-retries.html');
    expect(message).toContain('It failed with TypeError: Cannot read properties of null');
    expect(message).toContain('looking up a page');
    expect(message).toContain(
      "await checkHandler(handler, fc.constant(createAPIGatewayProxyEvent()), { laws: ['succeeds'], timeout: 10 });",
    );
  });

  test('replays by seed and path in one event', async () => {
    const handler = async ({ Records }: SQSEvent) => {
      if (Records.length > 2) throw new RangeError('too many');
    };
    const first = await violationOf(checkHandler(handler, anySQSEvent(), { seed: 5 }));
    let runs = 0;
    const counting = async (event: SQSEvent) => {
      runs++;
      return handler(event);
    };
    const again = await violationOf(
      checkHandler(counting, anySQSEvent(), { seed: first.seed, path: first.path, laws: ['succeeds'], numRuns: 1 }),
    );
    expect(again.event).toEqual(first.event);
    expect(first.code).toBe('createSQSEvent([{}, {}, {}])');
    expect(runs).toBeLessThan(60);
  });

  test('takes what the user expects of each outcome', async () => {
    const expectation = ({ payload }: { payload: readonly string[] }) => expect(payload[0]).not.toContain('%');
    const { law, message } = await violationOf(checkHandler(keys, anyS3Event(), { expect: expectation, seed: 1, laws: [] }));
    expect(law).toBe('as expected');
    expect(message).toContain('{ laws: [], expect }');
  });

  test('takes laws of the user’s own', async () => {
    const quiet: Law = {
      name: 'is quiet',
      sentence: 'Nothing is logged.',
      why: 'Logs cost money.',
      page: 'https://aws.amazon.com/cloudwatch/pricing/',
      async check(trial) {
        const run = await trial.first();
        return run.outcome.logs.some(({ source }) => source !== 'platform') ? { what: 'It spoke.', run } : undefined;
      },
    };
    const loud = async () => console.log('hello');
    expect((await violationOf(checkHandler(loud, anyS3Event(), { laws: [quiet] }))).code).toBe('createS3Event()');
    expect(await checkHandler(async () => 1, anyS3Event(), { laws: [quiet], numRuns: 5 })).toMatchObject({ checked: ['is quiet'] });
  });

  test('tells of its progress, and stops when its time is up', async () => {
    const seen: number[] = [];
    await checkHandler(keys, anyS3Event(), { laws: ['succeeds'], numRuns: 3, onProgress: ({ runs }) => seen.push(runs) });
    expect(seen).toEqual([1, 2, 3]);
    const { numRuns } = await checkHandler(keys, anyS3Event(), { laws: ['succeeds'], numRuns: 1e9, timeLimit: 50 });
    expect(numRuns).toBeLessThan(1e9);
  });

  test('takes events of no known source', async () => {
    const events = fc.record({ name: fc.string() });
    const { message, code } = await violationOf(
      checkHandler(async ({ name }: { name: string }) => name.at(0)!.length, events, { seed: 1 }),
    );
    expect(JSON.parse(code)).toEqual({ name: '' });
    expect(message).toContain('"name": ""');
  });

  test('takes a refusal for an answer where the source does, but no mistake', async () => {
    const refusing = async (event: PreSignUpTriggerEvent) => {
      if (event.userName !== '') throw new Error('Not from here');
      return event;
    };
    await checkHandler(refusing, anyPreSignUpTriggerEvent(), { seed: 1, numRuns: 20 });
    const mistaken = async (event: PreSignUpTriggerEvent) => (event as unknown as { user: { name: string } }).user.name;
    expect((await violationOf(checkHandler(mistaken as never, anyPreSignUpTriggerEvent(), { seed: 1 }))).law).toBe('succeeds');
  });

  test.each([
    [{ numRun: 3 }, 'Failed to check the handler: there is no option "numRun". Did you mean "numRuns"?'],
    [{ laws: ['suceeds'] }, 'Failed to check the handler: there is no law "suceeds". Did you mean "succeeds"?'],
    [{ laws: [] }, 'Failed to check the handler: no law is left to check.'],
    [{ laws: ['idempotent'] }, 'Failed to check the handler: the law "idempotent" can’t be checked. Effects can’t be seen: pass "observe"'],
    [{ path: '1:2' }, 'Failed to check the handler: option "path" is given without "seed".'],
    [{ timeout: 0 }, 'Failed to invoke the handler: option "timeout" is 0.'],
  ])('refuses %o', async (options, message) => {
    await expect(checkHandler(keys, anyS3Event(), options as never)).rejects.toThrow(message);
  });

  test('refuses what is no handler, no arbitrary, and no fresh environment', async () => {
    await expect(checkHandler('index.handler' as never, anyS3Event())).rejects.toThrow('the handler is "index.handler"');
    await expect(checkHandler(keys, createS3Event() as never)).rejects.toThrow('Pass a fast-check arbitrary');
    await expect(checkHandler(keys, anyS3Event(), { warm: () => keys })).rejects.toThrow('gave the same handler twice');
    await expect(checkHandler(keys, anyS3Event(), { warm: () => ({}) })).rejects.toThrow('option "warm" gave {}');
  });
});

describe('forAllEvents', () => {
  test('is a property for fc.assert', async () => {
    await fc.assert(forAllEvents(keys, anyS3Event()), { seed: 1, numRuns: 20 });
    const failing = forAllEvents(async () => void setTimeout(() => undefined, 10), anyS3Event());
    await expect(fc.assert(failing, { seed: 1 })).rejects.toMatchObject({
      cause: { message: expect.stringContaining('The handler breaks the law "leaves no work behind"') },
    });
  });
});

describe('isolates bad records', () => {
  const fails = (value: string) => {
    try {
      JSON.parse(Buffer.from(value, 'base64').toString());
      return false;
    } catch {
      return true;
    }
  };
  const events = anyMSKEvent({ value: fc.record({ orderId: fc.nat() }) });

  test('holds where the first that fails is reported for each partition of a topic', async () => {
    const handler = async ({ records }: MSKEvent) => ({
      batchItemFailures: Object.entries(records).flatMap(([partition, list]) => {
        const failed = list.find(({ value }) => fails(value));
        return failed === undefined ? [] : [{ itemIdentifier: { partition, offset: failed.offset } }];
      }),
    });
    await checkHandler(handler, events, { seed: 1, laws: ['isolates bad records'] });
  });

  test('is broken where the partitions after one that failed are forgotten', async () => {
    const handler = async ({ records }: MSKEvent) => {
      for (const [partition, list] of Object.entries(records)) {
        const failed = list.find(({ value }) => fails(value));
        if (failed !== undefined) return { batchItemFailures: [{ itemIdentifier: { partition, offset: failed.offset } }] };
      }
      return { batchItemFailures: [] };
    };
    const { message } = await violationOf(checkHandler(handler, events, { seed: 1 }));
    expect(message).toMatch(/record \d \(.*\) has to come again, and won’t: it is lost/);
  });
});

describe('what laws leave alone', () => {
  test('values that vary by themselves make no difference', async () => {
    const handler = async ({ Records }: S3Event) => ({ id: crypto.randomUUID(), share: Math.random(), keys: Records.length });
    await checkHandler(handler, anyS3Event(), { seed: 1, numRuns: 20 });
    await checkHandler(handler, anyS3Event(), { seed: 1, numRuns: 20, warm: () => async (event: S3Event) => handler(event) });
  });

  test('batches of handlers that report nothing', async () => {
    await checkHandler(async ({ Records }: SQSEvent) => void Records.length, fc.constant(createSQSEvent([{}, {}])), { numRuns: 5 });
  });

  test('the process is as before, whatever a handler did to it', async () => {
    const { log } = console;
    const handler = async () => {
      console.log = () => undefined;
      process.on('SIGTERM', () => undefined);
      (globalThis as { leaked?: unknown }).leaked = true;
    };
    const listeners = process.listenerCount('SIGTERM');
    const { message } = await violationOf(checkHandler(handler, anyS3Event(), { seed: 1 }));
    expect(message).toContain('console.log is another than before');
    expect(message).toContain('process has one more listener for "SIGTERM"');
    expect(message).toContain('globalThis got a new member "leaked"');
    expect(console.log).toBe(log);
    expect(process.listenerCount('SIGTERM')).toBe(listeners);
    expect('leaked' in globalThis).toBe(false);
  });
});
