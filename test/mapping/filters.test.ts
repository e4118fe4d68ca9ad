import type { DynamoDBStreamEvent, KinesisStreamEvent, MSKEvent, SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import type { ActiveMQEvent } from '../../src/events/amazon-mq/activemq/index.js';
import { createEventSourceMapping } from '../../src/mapping/index.js';
import { DONE, scripted } from './scripted.js';

const filters = (...patterns: (string | object)[]) => ({ filterCriteria: { filters: patterns.map((pattern) => ({ pattern })) } });

describe('filters', () => {
  it('delete messages of SQS that don’t pass, and never hand them over', async () => {
    const target = scripted<SQSEvent>(DONE);
    const mapping = createEventSourceMapping(target, { eventSource: 'sqs', ...filters({ body: { kind: ['order'] } }) });
    mapping.send([{ body: { kind: 'order' } }, { body: { kind: 'refund' } }, { body: 'order' }, { body: ['x'] }]);
    await mapping.settle();
    expect(mapping.records.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['processed', 1],
      ['filtered', 0],
      ['filtered', 0],
      ['filtered', 0],
    ]);
    expect(target.events[0]!.Records).toHaveLength(1);
  });

  it('let a record pass that matches any of them, given as text or objects', async () => {
    const options = filters('{"body":["a"]}', { body: [{ prefix: 'b' }] });
    const mapping = createEventSourceMapping(scripted<SQSEvent>(DONE), { eventSource: 'sqs', ...options });
    mapping.send([{ body: 'a' }, { body: 'bc' }, { body: 'c' }]);
    await mapping.settle();
    expect(mapping.states).toEqual({ processed: 2, filtered: 1 });
  });

  it('see the data of Kinesis decoded, beside its partition key, and checkpoints go over what they drop', async () => {
    const options = filters({ partitionKey: ['tyres'], data: { pressure: [{ numeric: ['<', 32] }] } });
    const mapping = createEventSourceMapping(scripted<KinesisStreamEvent>(DONE), { eventSource: 'kinesis-stream', ...options });
    mapping.send([
      { partitionKey: 'tyres', data: { pressure: 30 } },
      { partitionKey: 'tyres', data: { pressure: 33 } },
      { partitionKey: 'doors', data: { pressure: 30 } },
      { partitionKey: 'tyres', data: 'text' },
    ]);
    await mapping.settle();
    expect(mapping.records.map(({ state }) => state)).toEqual(['processed', 'filtered', 'filtered', 'filtered']);
    expect(mapping.checkpoints).toEqual({ 'shardId-000000000000': mapping.records[3]!.identifier });
  });

  it('see the records of DynamoDB with type descriptors, numbers as texts', async () => {
    const options = filters({ eventName: ['MODIFY'], dynamodb: { NewImage: { total: { N: ['5'] } } } });
    const mapping = createEventSourceMapping(scripted<DynamoDBStreamEvent>(DONE), { eventSource: 'dynamodb-stream', ...options });
    mapping.send([
      { newImage: { id: 'a', total: 5 }, oldImage: { id: 'a', total: 4 } },
      { newImage: { id: 'a', total: 5 } },
      { newImage: { id: 'a', total: 6 }, oldImage: { id: 'a', total: 5 } },
    ]);
    await mapping.settle();
    expect(mapping.records.map(({ state }) => state)).toEqual(['processed', 'filtered', 'filtered']);
  });

  it('see the values of Kafka and the data of Amazon MQ decoded', async () => {
    const kafka = createEventSourceMapping(scripted<MSKEvent>(DONE), { eventSource: 'msk', ...filters({ value: { kind: ['order'] } }) });
    kafka.send([{ value: { kind: 'order' } }, { value: { kind: 'refund' } }, { value: null }]);
    await kafka.settle();
    expect(kafka.records.map(({ state }) => state)).toEqual(['processed', 'filtered', 'filtered']);
    const options = { eventSource: 'amazon-mq/activemq', ...filters({ data: ['order'] }) } as const;
    const broker = createEventSourceMapping(scripted<ActiveMQEvent>(DONE), options);
    broker.send([{ data: 'order' }, { data: 'refund' }]);
    await broker.settle();
    expect(broker.records.map(({ state }) => state)).toEqual(['processed', 'filtered']);
  });

  it('are refused as AWS refuses them', () => {
    expect(() => createEventSourceMapping(DONE, { eventSource: 'sqs', ...filters({ body: 'order' }) })).toThrow(
      /^Failed to create event source mapping: Invalid filter pattern definition\. Mend the pattern in "filterCriteria"; what is wrong with it: .*"body" must be an object or an array/,
    );
    const six = filters(...Array.from({ length: 6 }, () => ({ body: ['a'] })));
    expect(() => createEventSourceMapping(DONE, { eventSource: 'sqs', ...six })).toThrow('there are 6 filters');
  });
});
