/** A record of a Kinesis stream, before an application reads it. */
export interface KinesisAnalyticsStreamsRecord {
  recordId: string;
  /** Base64. */
  data: string;
  kinesisStreamRecordMetadata: {
    shardId: string;
    partitionKey: string;
    sequenceNumber: string;
    /** Epoch seconds. */
    approximateArrivalTimestamp: number;
  };
}

/** The event with which Kinesis Data Analytics has records of a Kinesis stream preprocessed. */
export interface KinesisAnalyticsStreamsInputPreprocessingEvent {
  invocationId: string;
  applicationArn: string;
  streamArn: string;
  records: KinesisAnalyticsStreamsRecord[];
}

/** A record of a Firehose delivery stream, before an application reads it. */
export interface KinesisAnalyticsFirehoseRecord {
  recordId: string;
  /** Base64. */
  data: string;
  kinesisFirehoseRecordMetadata: {
    /** Epoch seconds. */
    approximateArrivalTimestamp: number;
  };
}

/** The event with which Kinesis Data Analytics has records of a Firehose delivery stream preprocessed. */
export interface KinesisAnalyticsFirehoseInputPreprocessingEvent {
  invocationId: string;
  applicationArn: string;
  streamArn: string;
  records: KinesisAnalyticsFirehoseRecord[];
}

/** A row that an application puts out. */
export interface KinesisAnalyticsOutputDeliveryRecord {
  recordId: string;
  lambdaDeliveryRecordMetadata: {
    /** Greater after each delivery that failed. */
    retryHint: number;
  };
  /** Base64. */
  data: string;
}

/** The event with which Kinesis Data Analytics delivers what an application puts out. */
export interface KinesisAnalyticsOutputDeliveryEvent {
  invocationId: string;
  applicationArn: string;
  records: KinesisAnalyticsOutputDeliveryRecord[];
}

/** What a function answers that preprocesses records. */
export interface KinesisAnalyticsInputPreprocessingResponse {
  records: { recordId: string; result: 'Ok' | 'Dropped' | 'ProcessingFailed'; data: string }[];
}

/** What a function answers to which records are delivered. */
export interface KinesisAnalyticsOutputDeliveryResponse {
  records: { recordId: string; result: 'Ok' | 'DeliveryFailed' }[];
}
