import { KinesisFirehoseSchema, KinesisFirehoseSqsSchema } from '@aws-lambda-powertools/parser/schemas/kinesis-firehose';
import * as fc from 'fast-check';
import { createFirehoseTransformationEvent, createMSKFirehoseEvent, createSQSRecord } from 'lambdouble';
import { anyFirehoseTransformationEvent } from 'lambdouble/arbitraries';
import { expect, it } from 'vitest';

const RUNS = { seed: 20_260_115, numRuns: 1000 };

it('KinesisFirehoseSchema accepts every event, and nothing is left out', () => {
  fc.assert(
    fc.property(anyFirehoseTransformationEvent(), (event) => {
      const records = event.records.map((record) => ({ ...record, data: Buffer.from(record.data, 'base64').toString() }));
      expect(KinesisFirehoseSchema.parse(event)).toStrictEqual({ ...event, records });
    }),
    RUNS,
  );
});

it('KinesisFirehoseSchema refuses times as text', () => {
  const wrong = createFirehoseTransformationEvent({}, { records: [{ approximateArrivalTimestamp: '2026-01-15T12:34:56Z' as never }] });
  expect(KinesisFirehoseSchema.safeParse(wrong).success).toBe(false);
});

it('KinesisFirehoseSchema doesn’t know records of MSK', () => {
  const { error } = KinesisFirehoseSchema.safeParse(createMSKFirehoseEvent());
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['records.0.data']);
});

it('KinesisFirehoseSqsSchema finds messages of SQS inside', () => {
  const message = createSQSRecord({ body: 'Test message.' });
  const { records } = KinesisFirehoseSqsSchema.parse(createFirehoseTransformationEvent({ data: message }));
  expect(records[0]!.data).toEqual(message);
});
