export { facts } from './facts.js';
export {
  createKinesisAnalyticsFirehoseInputPreprocessingEvent,
  createKinesisAnalyticsOutputDeliveryEvent,
  createKinesisAnalyticsStreamsInputPreprocessingEvent,
} from './factory.js';
export type {
  KinesisAnalyticsFirehoseRecordInit,
  KinesisAnalyticsOutputDeliveryRecordInit,
  KinesisAnalyticsStreamsRecordInit,
} from './init.js';
export type {
  KinesisAnalyticsFirehoseInputPreprocessingEvent,
  KinesisAnalyticsFirehoseRecord,
  KinesisAnalyticsInputPreprocessingResponse,
  KinesisAnalyticsOutputDeliveryEvent,
  KinesisAnalyticsOutputDeliveryRecord,
  KinesisAnalyticsOutputDeliveryResponse,
  KinesisAnalyticsStreamsInputPreprocessingEvent,
  KinesisAnalyticsStreamsRecord,
} from './types.js';
