import { createAPIGatewayProxyEvent, createSQSEvent, invoke } from 'lambdouble';
import 'lambdouble/vitest';
import { describe, expect, test } from 'vitest';

const answered = () =>
  invoke(async () => {
    console.log('at work');
    return { a: 1 };
  }, {});
const failed = () => invoke(async () => Promise.reject(new TypeError('no')), {});

test('with resolves, soft and poll', async () => {
  await expect(answered()).resolves.toSucceed();
  await expect(answered()).resolves.not.toFail();
  expect.soft(await answered()).toSucceedWith({ a: 1 });
  await expect.soft(failed()).toFailWith(TypeError);
  await expect.poll(answered).toHaveLogged('at work');
  await expect(expect.poll(answered, { timeout: 30, interval: 10 }).toFail()).rejects.toThrow('toFail');
});

describe('as asymmetric matchers', () => {
  test('all of them, negated too', async () => {
    const outcome = await answered();
    expect([outcome]).toEqual([expect.toSucceed()]);
    expect([outcome]).toEqual([expect.not.toFail()]);
    expect([outcome]).toEqual([expect.toSucceedWith({ a: expect.any(Number) })]);
    expect([outcome]).toEqual([expect.not.toTimeOut()]);
    expect([outcome]).toEqual([expect.toFinishWithin(1)]);
    expect([outcome]).toEqual([expect.toLeaveNothingRunning()]);
    expect([outcome]).toEqual([expect.toHaveLogged('at work', { level: 'INFO' })]);
    expect([outcome]).not.toEqual([expect.toHaveLogged('at rest')]);
    expect([await failed()]).toEqual([expect.toFail()]);
    expect([await failed()]).toEqual([expect.toFailWith('TypeError')]);
  });

  test('those that read the contract of a source', async () => {
    const batch = createSQSEvent([{ body: 'good' }, { body: 'bad' }]);
    const bad = batch.Records[1]!.messageId;
    const reported = await invoke(async () => ({ batchItemFailures: [{ itemIdentifier: bad }] }), batch);
    expect([reported]).toEqual([expect.toReportBatchItemFailures([bad])]);
    expect([reported]).toEqual([expect.toBeWellFormedResponse()]);
    const response = await invoke(async () => ({ statusCode: 200, body: '' }), createAPIGatewayProxyEvent());
    expect([response]).toEqual([expect.toRespondWith({ statusCode: 200 })]);
    expect([response]).not.toEqual([expect.toRespondWith({ statusCode: 404 })]);
  });

  test('anything but an outcome matches none', () => {
    expect(() => expect([5]).toEqual([expect.toSucceed()])).toThrow();
    expect(() => expect([5]).toEqual([expect.not.toSucceed()])).toThrow();
  });
});
