import {
  BatchProcessor,
  EventType,
  processPartialResponse,
  processPartialResponseSync,
  SqsFifoPartialProcessor,
} from '@aws-lambda-powertools/batch';
import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency';
import { CachePersistenceLayer } from '@aws-lambda-powertools/idempotency/cache';
import type { DynamoDBRecord, SQSRecord } from 'aws-lambda';
import * as fc from 'fast-check';
import { createContext, createDynamoDBStreamEvent, createSQSEvent } from 'lambdouble';
import { anyDynamoDBStreamEvent, anySQSEvent } from 'lambdouble/arbitraries';
import { describe, expect, it } from 'vitest';
import { facts as dynamoDBStream } from '../../src/events/dynamodb-stream/index.js';
import { facts as sqs } from '../../src/events/sqs/index.js';

const RUNS = { seed: 20_260_115, numRuns: 200 };
const quiet = { logger: { debug: () => {}, warn: () => {}, error: () => {} } };

/** Fails for about half of all records, always for the same. */
const isBad = (identifier: string): boolean => identifier.charCodeAt(identifier.length - 1) % 2 === 0;

describe('the batch processor', () => {
  it('reports the failed messages of any SQS event, well-formed', async () => {
    await fc.assert(
      fc.asyncProperty(anySQSEvent({ queueName: 'orders' }), async (event) => {
        const handleRecord = async (record: SQSRecord): Promise<void> => {
          if (isBad(record.messageId)) throw new Error('bad message');
        };
        const answer = await processPartialResponse(event, handleRecord, new BatchProcessor(EventType.SQS, quiet), {
          context: createContext(),
          throwOnFullBatchFailure: false,
        });
        const bad = event.Records.map(({ messageId }) => messageId).filter(isBad);
        expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(bad);
        expect(sqs.response.problems(answer, event)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('stops a FIFO queue at the first failure', () => {
    fc.assert(
      fc.property(anySQSEvent({ queueName: 'orders.fifo', records: { minLength: 2, maxLength: 10 } }), (event) => {
        const handleRecord = (record: SQSRecord): void => {
          if (isBad(record.messageId)) throw new Error('bad message');
        };
        const answer = processPartialResponseSync(event, handleRecord, new SqsFifoPartialProcessor(), { throwOnFullBatchFailure: false });
        const identifiers = event.Records.map(({ messageId }) => messageId);
        const first = identifiers.findIndex(isBad);
        expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(first < 0 ? [] : identifiers.slice(first));
        expect(sqs.response.problems(answer, event)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('reports the failed records of any DynamoDB stream event, well-formed', async () => {
    await fc.assert(
      fc.asyncProperty(anyDynamoDBStreamEvent(), async (event) => {
        const handleRecord = async (record: DynamoDBRecord): Promise<void> => {
          if (isBad(record.dynamodb!.SequenceNumber!)) throw new Error('bad record');
        };
        const answer = await processPartialResponse(event, handleRecord, new BatchProcessor(EventType.DynamoDBStreams, quiet), {
          context: createContext(),
          throwOnFullBatchFailure: false,
        });
        const bad = event.Records.map(({ dynamodb }) => dynamodb!.SequenceNumber!).filter(isBad);
        expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(bad);
        expect(dynamoDBStream.response.problems(answer, event)).toEqual([]);
      }),
      RUNS,
    );
  });
});

/** A cache in memory, as Powertools wants one. */
function memory(): {
  get(name: string): Promise<string | null>;
  set(...entry: unknown[]): Promise<string | null>;
  del(keys: string[]): Promise<number>;
} {
  const entries = new Map<string, string>();
  return {
    get: async (name) => entries.get(name) ?? null,
    set: async (...[name, value, options]) => {
      if ((options as { NX?: boolean } | undefined)?.NX === true && entries.has(String(name))) return null;
      entries.set(String(name), String(value));
      return 'OK';
    },
    del: async (keys) => keys.filter((key) => entries.delete(key)).length,
  };
}

describe('idempotency', () => {
  it('does the work of a redelivered message once', async () => {
    const done: string[] = [];
    const config = new IdempotencyConfig({ eventKeyJmesPath: 'messageId' });
    config.registerLambdaContext(createContext({ timeout: 30 }));
    const work = makeIdempotent(async (record: SQSRecord) => done.push(record.body), {
      persistenceStore: new CachePersistenceLayer({ client: memory() }),
      config,
    });
    const [first] = createSQSEvent({ body: 'charge the card' }).Records;
    const [again] = createSQSEvent({ body: 'charge the card', messageId: first!.messageId, approximateReceiveCount: 2 }).Records;
    expect(again!.receiptHandle).not.toBe(first!.receiptHandle);
    await work(first!);
    await work(again!);
    expect(done).toEqual(['charge the card']);
  });

  it('does the work of a stream record once, by its event id', async () => {
    const done: string[] = [];
    const config = new IdempotencyConfig({ eventKeyJmesPath: 'eventID' });
    config.registerLambdaContext(createContext({ timeout: 30 }));
    const work = makeIdempotent(async (record: DynamoDBRecord) => done.push(record.eventID!), {
      persistenceStore: new CachePersistenceLayer({ client: memory() }),
      config,
    });
    const event = createDynamoDBStreamEvent([{}, {}]);
    for (const record of [...event.Records, ...event.Records]) await work(record);
    expect(done).toEqual(event.Records.map(({ eventID }) => eventID));
  });
});
