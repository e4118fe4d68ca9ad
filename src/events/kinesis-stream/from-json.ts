import type { KinesisStreamRecord } from 'aws-lambda';
import { conversion, type Conversion, type Readings } from '../../contracts/conversion.js';
import { decodedIn } from '../../values/readings.js';
import { kinesisStreamRecordOptions, type KinesisStreamRecordInit } from './init.js';
import { createKinesisStreamEvent, createKinesisStreamTumblingWindowEvent } from './factory.js';

const readings: Readings<KinesisStreamRecordInit, unknown, KinesisStreamRecord> = {
  data: ({ kinesis }) => decodedIn(kinesis.data),
  shardId: ({ eventID }) => eventID.split(':')[0],
};

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createKinesisStreamEvent',
    create: createKinesisStreamEvent,
    options: kinesisStreamRecordOptions,
    parts: (event) => event.Records,
    readings,
  }),
  conversion({
    factory: 'createKinesisStreamTumblingWindowEvent',
    create: createKinesisStreamTumblingWindowEvent,
    options: kinesisStreamRecordOptions,
    parts: (event) => event.Records,
    readings,
  }),
];
