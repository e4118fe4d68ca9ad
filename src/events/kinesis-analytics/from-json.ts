import { conversion, type Conversion } from '../../contracts/conversion.js';
import { decodedIn, nameIn } from '../../values/readings.js';
import {
  createKinesisAnalyticsFirehoseInputPreprocessingEvent,
  createKinesisAnalyticsOutputDeliveryEvent,
  createKinesisAnalyticsStreamsInputPreprocessingEvent,
} from './factory.js';
import {
  firehoseRecordOptions,
  outputRecordOptions,
  streamsRecordOptions,
  type KinesisAnalyticsFirehoseRecordInit,
  type KinesisAnalyticsOutputDeliveryRecordInit,
  type KinesisAnalyticsStreamsRecordInit,
} from './init.js';
import type {
  KinesisAnalyticsFirehoseInputPreprocessingEvent,
  KinesisAnalyticsFirehoseRecord,
  KinesisAnalyticsOutputDeliveryEvent,
  KinesisAnalyticsOutputDeliveryRecord,
  KinesisAnalyticsStreamsInputPreprocessingEvent,
  KinesisAnalyticsStreamsRecord,
} from './types.js';

const readings = {
  data: ({ data }: { data: string }): unknown => decodedIn(data),
  applicationName: (_: unknown, { applicationArn }: { applicationArn: string }): string => nameIn(applicationArn),
};

function streamName(_: unknown, { streamArn }: { streamArn: string }): string {
  return nameIn(streamArn);
}

export const conversions: readonly Conversion[] = [
  conversion<KinesisAnalyticsStreamsRecordInit, KinesisAnalyticsStreamsInputPreprocessingEvent, KinesisAnalyticsStreamsRecord>({
    factory: 'createKinesisAnalyticsStreamsInputPreprocessingEvent',
    create: createKinesisAnalyticsStreamsInputPreprocessingEvent as (init?: object) => KinesisAnalyticsStreamsInputPreprocessingEvent,
    options: streamsRecordOptions,
    parts: ({ records }) => records,
    readings: { ...readings, streamName },
  }),
  conversion<KinesisAnalyticsFirehoseRecordInit, KinesisAnalyticsFirehoseInputPreprocessingEvent, KinesisAnalyticsFirehoseRecord>({
    factory: 'createKinesisAnalyticsFirehoseInputPreprocessingEvent',
    create: createKinesisAnalyticsFirehoseInputPreprocessingEvent,
    options: firehoseRecordOptions,
    parts: ({ records }) => records,
    readings: { ...readings, deliveryStreamName: streamName },
  }),
  conversion<KinesisAnalyticsOutputDeliveryRecordInit, KinesisAnalyticsOutputDeliveryEvent, KinesisAnalyticsOutputDeliveryRecord>({
    factory: 'createKinesisAnalyticsOutputDeliveryEvent',
    create: createKinesisAnalyticsOutputDeliveryEvent,
    options: outputRecordOptions,
    parts: ({ records }) => records,
    readings,
  }),
];
