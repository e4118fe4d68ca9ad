import type { DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createEventSourceMapping } from '../../src/mapping/index.js';
import { DONE, scripted } from './scripted.js';

describe('a DynamoDB stream', () => {
  const dynamodb = { eventSource: 'dynamodb-stream' } as const;

  it('takes changes, whose keys are said once', async () => {
    const target = scripted<DynamoDBStreamEvent>(DONE);
    const mapping = createEventSourceMapping(target, {
      ...dynamodb,
      eventSourceArn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders/stream/2024-01-01T00:00:00.000',
    });
    mapping.send([{ newImage: { order: 'a', total: 1 }, keys: ['order'] }, { oldImage: { order: 'a', total: 1 } }]);
    await mapping.settle();
    const [first, second] = target.events[0]!.Records;
    expect(first!.eventSourceARN).toBe('arn:aws:dynamodb:eu-west-1:111122223333:table/orders/stream/2024-01-01T00:00:00.000');
    expect([first!.eventName, second!.eventName]).toEqual(['INSERT', 'REMOVE']);
    expect(second!.dynamodb!.Keys).toEqual({ order: { S: 'a' } });
  });

  it('tells failures with the shard, and times in whole seconds', async () => {
    const destination = 'arn:aws:sqs:us-east-1:123456789012:failures';
    const options = { ...dynamodb, maximumRetryAttempts: 0, destinationConfig: { onFailure: { destination } } };
    const mapping = createEventSourceMapping(
      scripted<DynamoDBStreamEvent>(() => 'fail'),
      options,
    );
    mapping.send({ newImage: { id: 'a' } });
    await mapping.settle();
    expect(mapping.failures[0]!.event).toMatchObject({
      DDBStreamBatchInfo: {
        shardId: mapping.records[0]!.group,
        startSequenceNumber: mapping.records[0]!.identifier,
        approximateArrivalOfFirstRecord: '2026-01-15T12:34:56Z',
        batchSize: 1,
      },
    });
  });

  it('keeps its records for a day', async () => {
    const mapping = createEventSourceMapping(
      scripted<DynamoDBStreamEvent>(() => 'fail'),
      dynamodb,
    );
    mapping.send({ newImage: { id: 'a' } });
    await mapping.settle();
    expect(mapping.states).toEqual({ expired: 1 });
  });
});
