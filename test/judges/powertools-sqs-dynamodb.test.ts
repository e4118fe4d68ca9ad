import { SnsSqsEnvelope } from '@aws-lambda-powertools/parser/envelopes/sns-sqs';
import { JSONStringified } from '@aws-lambda-powertools/parser/helpers';
import { DynamoDBStreamSchema } from '@aws-lambda-powertools/parser/schemas/dynamodb';
import { S3Schema, S3SqsEventNotificationSchema } from '@aws-lambda-powertools/parser/schemas/s3';
import { SqsSchema } from '@aws-lambda-powertools/parser/schemas/sqs';
import * as fc from 'fast-check';
import { createDynamoDBStreamEvent, createDynamoDBStreamTumblingWindowEvent, createS3Event, createSQSEvent, unmarshall } from 'lambdouble';
import { anyDynamoDBStreamEvent, anyDynamoDBStreamTumblingWindowEvent, anyS3Event, anySQSEvent } from 'lambdouble/arbitraries';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const RUNS = { seed: 20_260_115, numRuns: 1000 };

describe('SqsSchema', () => {
  it('accepts every SQS event, and nothing is left out', () => {
    fc.assert(
      fc.property(anySQSEvent(), (event) => {
        expect(SqsSchema.parse(event)).toStrictEqual(event);
      }),
      RUNS,
    );
  });

  it('refuses a body that is no text', () => {
    expect(SqsSchema.safeParse(createSQSEvent({}, { Records: [{ body: 7 as never }] })).success).toBe(false);
  });

  it('finds the notifications of S3 inside', () => {
    fc.assert(
      fc.property(anyS3Event({ sourceIPAddress: '192.0.2.1' }), (event) => {
        expect(S3SqsEventNotificationSchema.parse(createSQSEvent(event)).Records[0]!.body).toEqual(S3Schema.parse(event));
      }),
      { ...RUNS, numRuns: 200 },
    );
  });

  it('finds the message inside the envelope of SNS', () => {
    const topicArn = 'arn:aws:sns:us-east-1:123456789012:orders';
    fc.assert(
      fc.property(anySQSEvent({ body: fc.record({ orderId: fc.uuid() }), topicArn, queueName: 'orders' }), (event) => {
        const orders = SnsSqsEnvelope.parse(event, JSONStringified(z.object({ orderId: z.uuid() })));
        expect(orders).toHaveLength(event.Records.length);
      }),
      { ...RUNS, numRuns: 200 },
    );
    const upload = createSQSEvent({ body: createS3Event(), topicArn });
    expect(
      SnsSqsEnvelope.parse(upload, JSONStringified(z.object({ Records: z.array(z.object({ eventSource: z.literal('aws:s3') })) }))),
    ).toHaveLength(1);
  });
});

/** Shapes that AWS sends and the schema refuses: where it complains, and why it is wrong. */
const WINDOWS_WRONGLY_REFUSED: Readonly<Record<string, string>> = {
  state: 'the state is what the function returned, any JSON object, and the schema knows strings as its values alone',
  Records: 'the last invocation of a window can be without records',
};

/** Items that DynamoDB holds and the schema’s unmarshaller can’t read: what they hold, and why that is wrong. */
const ITEMS_WRONGLY_REFUSED: readonly { readonly holds: RegExp; readonly because: string }[] = [
  { holds: /"-?\d{16,}\.\d+"/, because: 'a number beyond 2^53 with a fraction is read as a BigInt, which throws' },
];

describe('DynamoDBStreamSchema', () => {
  it('accepts every event but those with items that it can’t read, and leaves nothing out', () => {
    const refused = new Set<string>();
    fc.assert(
      fc.property(anyDynamoDBStreamEvent(), (event) => {
        const { data, error } = DynamoDBStreamSchema.safeParse(event);
        if (error !== undefined) {
          const known = ITEMS_WRONGLY_REFUSED.find(({ holds }) => holds.test(JSON.stringify(event)));
          refused.add(known?.because ?? error.message);
        }
        data?.Records.forEach((record, index) => {
          const { dynamodb, ...rest } = event.Records[index]!;
          expect(record).toMatchObject(rest);
          expect(Object.keys(record.dynamodb).toSorted()).toEqual(Object.keys(dynamodb!).toSorted());
          expect(record.dynamodb.SizeBytes).toBe(dynamodb!.SizeBytes);
        });
      }),
      RUNS,
    );
    expect([...refused]).toEqual(ITEMS_WRONGLY_REFUSED.map(({ because }) => because));
  });

  it('reads keys as we do', () => {
    const event = createDynamoDBStreamEvent({ newImage: { pk: 'a', sk: 2n ** 64n, tags: new Set(['x']) } });
    const [record] = DynamoDBStreamSchema.parse(event).Records;
    expect(record!.dynamodb.Keys).toEqual(unmarshall(event.Records[0]!.dynamodb!.Keys!));
  });

  it('accepts every event with a tumbling window but those known to be refused wrongly', () => {
    const refusedAt = new Set<string>();
    const judge = (event: unknown): void => {
      if (ITEMS_WRONGLY_REFUSED.some(({ holds }) => holds.test(JSON.stringify(event)))) return;
      for (const { path } of DynamoDBStreamSchema.safeParse(event).error?.issues ?? []) refusedAt.add(String(path[0]));
    };
    fc.assert(fc.property(anyDynamoDBStreamTumblingWindowEvent(), judge), RUNS);
    judge(createDynamoDBStreamTumblingWindowEvent([]));
    expect([...refusedAt]).toEqual(Object.keys(WINDOWS_WRONGLY_REFUSED));
  });

  it('refuses a time to live that is not DynamoDB’s', () => {
    const wrong = createDynamoDBStreamEvent({ timeToLive: true }, { Records: [{ userIdentity: { principalId: 'somebody' } }] });
    expect(DynamoDBStreamSchema.safeParse(wrong).success).toBe(false);
  });
});
