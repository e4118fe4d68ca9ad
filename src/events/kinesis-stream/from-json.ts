import { conversion, type Conversion } from '../../contracts/conversion.js';
import { kinesisStreamRecordOptions } from './init.js';
import { createKinesisStreamEvent, createKinesisStreamTumblingWindowEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createKinesisStreamEvent',
    create: createKinesisStreamEvent,
    options: kinesisStreamRecordOptions,
    parts: (event) => event.Records,
    readings: {},
  }),
  conversion({
    factory: 'createKinesisStreamTumblingWindowEvent',
    create: createKinesisStreamTumblingWindowEvent,
    options: kinesisStreamRecordOptions,
    parts: (event) => event.Records,
    readings: {},
  }),
];
