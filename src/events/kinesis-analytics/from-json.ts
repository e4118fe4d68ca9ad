import { conversion, type Conversion } from '../../contracts/conversion.js';
import { recordsUnder } from '../../contracts/record-answers.js';
import { nameIn } from '../../values/readings.js';
import {
  createKinesisAnalyticsFirehoseInputPreprocessingEvent,
  createKinesisAnalyticsOutputDeliveryEvent,
  createKinesisAnalyticsStreamsInputPreprocessingEvent,
} from './factory.js';
import { firehoseRecordOptions, outputRecordOptions, streamsRecordOptions } from './init.js';

const parts = (event: unknown): never[] => recordsUnder(event) as never[];

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createKinesisAnalyticsStreamsInputPreprocessingEvent',
    create: createKinesisAnalyticsStreamsInputPreprocessingEvent,
    options: streamsRecordOptions,
    parts,
    readings: {
      applicationName: (_: unknown, { applicationArn }: { applicationArn: string }) => nameIn(applicationArn),
      streamName: (_: unknown, { streamArn }: { streamArn: string }) => nameIn(streamArn),
    },
  }),
  conversion({
    factory: 'createKinesisAnalyticsFirehoseInputPreprocessingEvent',
    create: createKinesisAnalyticsFirehoseInputPreprocessingEvent,
    options: firehoseRecordOptions,
    parts,
    readings: {
      applicationName: (_: unknown, { applicationArn }: { applicationArn: string }) => nameIn(applicationArn),
      deliveryStreamName: (_: unknown, { streamArn }: { streamArn: string }) => nameIn(streamArn),
    },
  }),
  conversion({
    factory: 'createKinesisAnalyticsOutputDeliveryEvent',
    create: createKinesisAnalyticsOutputDeliveryEvent,
    options: outputRecordOptions,
    parts,
    readings: { applicationName: (_: unknown, { applicationArn }: { applicationArn: string }) => nameIn(applicationArn) },
  }),
];
