import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { S3Event } from 'aws-lambda';
import { createAPIGatewayProxyEvent, createFunction, createS3Event, createSQSEvent, invoke, seed } from 'lambdouble';

const event = createS3Event({ bucket: 'photos', key: 'cats/tom & jerry.png' });

async function thumbnails({ Records }: S3Event): Promise<{ keys: string[] }> {
  console.log(JSON.stringify({ received: Records.length }));
  return { keys: Records.map((record) => record.s3.object.key) };
}

async function slow(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 60_000));
}

async function broken(): Promise<void> {
  console.error('about to break');
  throw new TypeError('no width');
}

describe('a handler', () => {
  test('succeeds, as outcome and as promise', async () => {
    const outcome = await invoke(thumbnails, event);
    expect(outcome).toSucceed();
    expect(outcome).toSucceedWith({ keys: ['cats/tom+%26+jerry.png'] });
    expect(outcome).not.toFail();
    expect(outcome.payload.keys).toHaveLength(1);
    await expect(invoke(thumbnails, event)).toSucceedWith(expect.objectContaining({ keys: expect.any(Array) }));
    await expect(invoke(thumbnails, event)).resolves.toFinishWithin(3000);
  });

  test('times out without anybody waiting', async () => {
    const start = performance.now();
    expect(await invoke(slow, event, { timeout: 30 })).toTimeOut();
    await expect(invoke(slow, event, { timeout: 90 })).not.toFinishWithin(59_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('fails with its error', async () => {
    const outcome = await invoke(broken, event);
    expect(outcome).toFail();
    expect(outcome).toFailWith('TypeError');
    expect(outcome).toFailWith(TypeError);
    expect(outcome).toFailWith(new TypeError('no width'));
    expect(outcome).not.toFailWith(/height/);
  });

  test('logs, and leaves nothing or something running', async () => {
    expect(await invoke(broken, event)).toHaveLogged('about to break', { level: 'ERROR' });
    expect(await invoke(thumbnails, event)).toHaveLogged({ received: expect.any(Number) });
    expect(await invoke(thumbnails, event)).toLeaveNothingRunning();
    const forgetful = async (): Promise<void> => void setTimeout(() => {}, 1000);
    expect(await invoke(forgetful, event)).not.toLeaveNothingRunning();
  });

  test('streams its response', async () => {
    const streaming = awslambda.streamifyResponse(async (_event, stream) => {
      stream.write('Hello');
      await new Promise((resolve) => setTimeout(resolve, 500));
      stream.end(new Uint8Array([33]));
    });
    const outcome = await invoke(streaming, {});
    expect(outcome).toSucceedWith('Hello!');
    expect(outcome.stream.chunks.map(({ text, elapsed }) => [text, elapsed])).toEqual([
      ['Hello', 0],
      ['!', 500],
    ]);
    const careless = awslambda.streamifyResponse(async (_event, stream) => {
      stream.end();
      stream.write('too late');
    });
    expect(await invoke(careless, {})).toFailWith('Runtime.ExitError');
    expect(await invoke(careless, {}, { runtime: 'nodejs22.x' })).toFailWith(/write after end/);
  });

  test('answers as its source wants it', async () => {
    const request = createAPIGatewayProxyEvent({ httpMethod: 'GET', path: '/orders/A1' });
    const outcome = await invoke(async () => ({ statusCode: 200, headers: { 'X-Tag': 'a' }, body: '{"id":"A1"}' }), request);
    expect(outcome).toBeWellFormedResponse();
    expect(outcome).toRespondWith({ statusCode: 200, headers: { 'x-tag': 'a' }, body: { id: 'A1' } });
    const messages = createSQSEvent([{ body: 'good' }, { body: 'bad' }]);
    const itemIdentifier = messages.Records[1]!.messageId;
    await expect(invoke(async () => ({ batchItemFailures: [{ itemIdentifier }] }), messages)).toReportBatchItemFailures([itemIdentifier]);
  });

  test('stands in a larger value', async () => {
    const outcomes = { good: await invoke(thumbnails, event), bad: await invoke(broken, event) };
    expect(outcomes).toEqual({ good: expect.toSucceed(), bad: expect.not.toSucceed() });
  });

  test('starts the sequence over from its full name', () => {
    const drawn = createS3Event();
    seed('a handler starts the sequence over from its full name');
    expect(createS3Event()).toEqual(drawn);
  });

  test('is loaded from a folder for each execution environment', async () => {
    const codeUri = mkdtempSync(join(tmpdir(), 'lambdouble-'));
    writeFileSync(join(codeUri, 'count.js'), 'let n = 0; exports.next = () => ++n;');
    writeFileSync(
      join(codeUri, 'index.js'),
      `const { next } = require('./count');
      const start = Date.now();
      exports.handler = async () => {
        await new Promise((resolve) => setTimeout(resolve, 2000));
        return [next(), Date.now() - start, process.env.TABLE, [] instanceof Array];
      };
      exports.broken = async () => { throw new TypeError('broken'); };`,
    );
    const fn = createFunction({ codeUri, handler: 'index.handler', environment: { TABLE: 'orders' } });
    const outcomes = await Promise.all([fn.invoke(), fn.invoke()]);
    expect(outcomes[0]).toSucceedWith([1, 2000, 'orders', true]);
    expect(outcomes[1]).toSucceedWith([1, 2000, 'orders', true]);
    expect(await fn.invoke()).toSucceedWith([2, 4000, 'orders', true]);
    const { cause } = (await createFunction({ codeUri, handler: 'index.broken' }).invoke()) as { cause: unknown };
    expect(cause instanceof TypeError).toBe(true);
  });

  test('is no outcome itself', () => {
    expect(() => expect(thumbnails).toSucceed()).toThrow('The subject must be what invoke() resolves to');
    expect(() => expect(thumbnails).not.toSucceed()).toThrow('The subject must be what invoke() resolves to');
  });

  test('fails on purpose', async () => {
    expect(await invoke(broken, event)).toSucceed();
  });

  test('fails on purpose, as a promise', async () => {
    await expect(invoke(broken, event)).toSucceed();
  });
});
