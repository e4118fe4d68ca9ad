import { KinesisDataStreamSchema, KinesisDynamoDBStreamSchema } from '@aws-lambda-powertools/parser/schemas/kinesis';
import * as fc from 'fast-check';
import { createKinesisStreamEvent, createKinesisStreamTumblingWindowEvent } from 'lambdouble';
import { anyDynamoDBStreamEvent, anyKinesisStreamEvent, anyKinesisStreamTumblingWindowEvent } from 'lambdouble/arbitraries';
import { describe, expect, it } from 'vitest';

const RUNS = { seed: 20_260_115, numRuns: 1000 };

function withoutData(event: { Records: readonly { kinesis: object }[] }): unknown {
  return { ...event, Records: event.Records.map((record) => ({ ...record, kinesis: { ...record.kinesis, data: undefined } })) };
}

describe('KinesisDataStreamSchema', () => {
  it('accepts every event, and nothing is left out', () => {
    fc.assert(
      fc.property(anyKinesisStreamEvent(), (event) => {
        expect(withoutData(KinesisDataStreamSchema.parse(event))).toStrictEqual(withoutData(event));
      }),
      RUNS,
    );
  });

  it('accepts every event with a tumbling window', () => {
    fc.assert(
      fc.property(anyKinesisStreamTumblingWindowEvent(), (event) => {
        expect(withoutData(KinesisDataStreamSchema.parse(event))).toStrictEqual(withoutData(event));
      }),
      RUNS,
    );
  });

  it('wrongly refuses the last invocation of a window without records', () => {
    const { error } = KinesisDataStreamSchema.safeParse(createKinesisStreamTumblingWindowEvent([]));
    expect(error?.issues.map(({ path }) => path)).toEqual([['Records']]);
  });

  it('reads JSON as it was given', () => {
    const data = { orderId: 'größe', total: 25.5 };
    expect(KinesisDataStreamSchema.parse(createKinesisStreamEvent({ data })).Records[0]!.kinesis.data).toEqual(data);
  });
});

/** Numbers that DynamoDB holds and the schema’s unmarshaller can’t read: beyond 2^53 with a fraction. */
const UNREADABLE = /"-?\d{16,}\.\d+"/;

describe('KinesisDynamoDBStreamSchema', () => {
  it('accepts every change but those whose numbers it can’t read', () => {
    fc.assert(
      fc.property(anyDynamoDBStreamEvent({ streamViewType: 'NEW_AND_OLD_IMAGES' }), (changes) => {
        fc.pre(!UNREADABLE.test(JSON.stringify(changes)));
        const parsed = KinesisDynamoDBStreamSchema.parse(createKinesisStreamEvent(changes));
        expect(parsed.Records.map(({ kinesis }) => kinesis.data.eventName)).toEqual(changes.Records.map(({ eventName }) => eventName));
      }),
      RUNS,
    );
  });
});
