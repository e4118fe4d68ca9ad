import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seed } from '../../../src/index.js';
import { configure } from '../../../src/index.js';
import type { AsynchronousDelivery } from '../../../src/function/asynchronous/index.js';
import { failed, FUNCTION_ARN, QUEUE_ARN, queueOf, REQUEST_ID, START, succeeded, throttled } from './doubles.js';

const TOPIC_ARN = 'arn:aws:sns:eu-west-1:123456789012:results';
const BUS_ARN = 'arn:aws:events:us-east-1:999999999999:event-bus/orders';
const FUNCTION_ERROR = { errorType: 'TypeError', errorMessage: 'no orders', trace: [] };

beforeEach(() => {
  configure();
  seed(0);
});
afterEach(() => configure());

describe('destinations', () => {
  it('get the record of a success', async () => {
    const { queue, timeline, send } = queueOf([{ ...succeeded, duration: 40 }], {
      destinations: { onSuccess: QUEUE_ARN, onFailure: TOPIC_ARN },
    });
    send();
    await timeline.settle();
    expect(queue.deliveries).toHaveLength(1);
    const [delivery] = queue.deliveries;
    expect(delivery).toMatchObject({ to: 'onSuccess', service: 'SQS', destination: QUEUE_ARN, time: START + 40, requestId: REQUEST_ID });
    expect(JSON.parse(delivery!.body)).toEqual(delivery!.record);
    expect(delivery!.record).toEqual({
      version: '1.0',
      timestamp: '2026-01-15T12:00:00.040Z',
      requestContext: { requestId: REQUEST_ID, functionArn: `${FUNCTION_ARN}:$LATEST`, condition: 'Success', approximateInvokeCount: 1 },
      requestPayload: { orderId: 7 },
      responseContext: { statusCode: 200, executedVersion: '$LATEST' },
      responsePayload: { total: 12 },
    });
  });

  it('get the record of a failure, and the dead-letter queue the event', async () => {
    const { queue, timeline, send } = queueOf([{ ...failed, executedVersion: '3' }], {
      destinations: { onFailure: TOPIC_ARN },
      deadLetterQueue: QUEUE_ARN,
    });
    send({ orderId: 7 }, 'live');
    await timeline.settle();
    expect(queue.deliveries.map(({ to, service, time }) => [to, service, time - START])).toEqual([
      ['deadLetterQueue', 'SQS', 180_000],
      ['onFailure', 'SNS', 180_000],
    ]);
    expect(queue.deliveries[0]).toMatchObject({
      body: '{"orderId":7}',
      record: undefined,
      messageAttributes: {
        RequestID: { dataType: 'String', stringValue: REQUEST_ID },
        ErrorCode: { dataType: 'Number', stringValue: '200' },
        ErrorMessage: { dataType: 'String', stringValue: 'no orders' },
      },
    });
    expect(queue.deliveries[1]!.record).toEqual({
      version: '1.0',
      timestamp: '2026-01-15T12:03:00.000Z',
      requestContext: {
        requestId: REQUEST_ID,
        functionArn: `${FUNCTION_ARN}:live`,
        condition: 'RetriesExhausted',
        approximateInvokeCount: 3,
      },
      requestPayload: { orderId: 7 },
      responseContext: { statusCode: 200, executedVersion: '3', functionError: 'Unhandled' },
      responsePayload: FUNCTION_ERROR,
    });
  });

  it('hear nothing of an answer that was never given', async () => {
    const options = { destinations: { onFailure: QUEUE_ARN }, deadLetterQueue: TOPIC_ARN, maximumEventAgeInSeconds: 60 };
    const stopped = queueOf([succeeded], options, 0);
    stopped.send();
    await stopped.timeline.settle();
    const [message, delivery] = stopped.queue.deliveries;
    expect(delivery!.record!.requestContext).toMatchObject({ condition: 'ZeroReservedConcurrency', approximateInvokeCount: 0 });
    expect(Object.keys(delivery!.record!)).toEqual(['version', 'timestamp', 'requestContext', 'requestPayload']);
    expect(message!.messageAttributes).toEqual({
      RequestID: { Type: 'String', Value: REQUEST_ID },
      ErrorCode: { Type: 'Number', Value: '429' },
      ErrorMessage: { Type: 'String', Value: 'Rate Exceeded.' },
    });

    const throttling = queueOf([throttled], options);
    throttling.send();
    await throttling.timeline.settle();
    expect(throttling.queue.deliveries[1]!.record).not.toHaveProperty('responseContext');
    expect(throttling.queue.deliveries[1]!.record!.requestContext).toMatchObject({
      condition: 'EventAgeExceeded',
      approximateInvokeCount: 0,
    });

    const failing = queueOf([failed], options);
    failing.send();
    await failing.timeline.settle();
    expect(failing.queue.deliveries[1]!.record).toMatchObject({
      requestContext: { condition: 'EventAgeExceeded', approximateInvokeCount: 1 },
      responsePayload: FUNCTION_ERROR,
    });
  });

  it('may be event buses, in other accounts, too', async () => {
    const { queue, timeline, send } = queueOf([succeeded], { destinations: { onSuccess: BUS_ARN } });
    send();
    await timeline.settle();
    const [delivery] = queue.deliveries;
    expect(JSON.parse(delivery!.body)).toEqual(delivery!.event);
    expect(delivery!.event).toMatchObject({
      source: 'lambda',
      'detail-type': 'Lambda Function Invocation Result - Success',
      account: '123456789012',
      region: 'eu-west-1',
      time: '2026-01-15T12:00:00Z',
      resources: [BUS_ARN, `${FUNCTION_ARN}:$LATEST`],
      detail: delivery!.record,
    });
  });

  it('may be buckets for failures', async () => {
    const { queue, timeline, send } = queueOf([failed], { maximumRetryAttempts: 0, destinations: { onFailure: 'arn:aws:s3:::failures' } });
    send();
    await timeline.settle();
    expect(queue.deliveries[0]).toMatchObject({ service: 'S3', destination: 'arn:aws:s3:::failures' });
    expect(queue.deliveries[0]!.key).toMatch(
      /^aws\/lambda\/async\/orders\/2026\/01\/15\/2026-01-15T12\.00\.00-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    );
  });

  it('are functions that get the record', async () => {
    const sent: AsynchronousDelivery[] = [];
    const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders-done';
    const { timeline, send, metrics } = queueOf([succeeded], {
      destinations: { onSuccess: { arn, send: (delivery) => void sent.push(delivery) } },
    });
    send();
    await timeline.settle();
    expect(sent.map(({ service, record }) => [service, record!.responsePayload])).toEqual([['Lambda', { total: 12 }]]);
    expect(metrics.names).not.toContain('DestinationDeliveryFailures');
  });

  it('that cannot be reached are counted, nothing more', async () => {
    const refusing = (arn: string) => ({ arn, send: () => Promise.reject(new Error('AccessDenied')) });
    const { queue, timeline, send, metrics } = queueOf([failed], {
      maximumRetryAttempts: 0,
      destinations: { onFailure: refusing(TOPIC_ARN) },
      deadLetterQueue: refusing(QUEUE_ARN),
    });
    const invocation = send();
    await timeline.until(invocation.ended);
    expect(queue.deliveries.map(({ to, failure }) => [to, failure])).toEqual([
      ['deadLetterQueue', 'AccessDenied'],
      ['onFailure', 'AccessDenied'],
    ]);
    expect([metrics.statistic('DeadLetterErrors'), metrics.statistic('DestinationDeliveryFailures')]).toEqual([1, 1]);
  });

  it('take no more than they can, and no queue of type FIFO takes anything', async () => {
    const large = queueOf([{ status: 'succeeded', payload: 'x'.repeat(300_000) }], { destinations: { onSuccess: TOPIC_ARN } });
    large.send();
    await large.timeline.settle();
    expect(large.queue.deliveries[0]!.failure).toMatch(/^300\d{3} bytes are more than the 262144 that SNS takes$/);
    expect(large.metrics.statistic('DestinationDeliveryFailures')).toBe(1);

    const reply = queueOf([{ status: 'succeeded', payload: 'x'.repeat(3_000_000) }], { destinations: { onSuccess: QUEUE_ARN } });
    reply.send();
    await reply.timeline.settle();
    expect(reply.queue.deliveries[0]!.failure).toContain('bytes are more than the 1048576 that SQS takes');

    const fifo = queueOf([succeeded], { destinations: { onSuccess: `${QUEUE_ARN}.fifo` } });
    fifo.send();
    await fifo.timeline.settle();
    expect(fifo.queue.deliveries[0]!.failure).toBe('SQS of type FIFO can’t be a destination');
  });

  it('get messages of a kilobyte at most in the dead-letter queue', async () => {
    const message = `${'x'.repeat(1023)}é…`;
    const { queue, timeline, send } = queueOf([{ status: 'failed', error: { errorMessage: message } }], {
      maximumRetryAttempts: 0,
      deadLetterQueue: QUEUE_ARN,
    });
    send();
    await timeline.settle();
    expect(queue.deliveries[0]!.messageAttributes!.ErrorMessage).toEqual({ dataType: 'String', stringValue: 'x'.repeat(1023) });
  });
});
