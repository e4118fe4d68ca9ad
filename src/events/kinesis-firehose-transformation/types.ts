import type { FirehoseRecordTransformationStatus, FirehoseTransformationMetadata } from 'aws-lambda';

/** An event that Firehose sends to the function which transforms records of an MSK topic on their way. */
export interface MSKFirehoseEvent {
  invocationId: string;
  sourceMSKArn: string;
  deliveryStreamArn: string;
  region: string;
  records: MSKFirehoseEventRecord[];
}

/** One record of an MSK topic. */
export interface MSKFirehoseEventRecord {
  recordId: string;
  /** Epoch milliseconds. */
  approximateArrivalTimestamp: number;
  mskRecordMetadata: MSKFirehoseRecordMetadata;
  /** The value of the Kafka record, in base64. */
  kafkaRecordValue: string;
}

/** Where a record stands in its topic. */
export interface MSKFirehoseRecordMetadata {
  offset: string;
  partitionId: string;
  /** Epoch milliseconds. */
  approximateArrivalTimestamp: number;
}

/** What a function answers to an `MSKFirehoseEvent`. */
export interface MSKFirehoseResponse {
  records: MSKFirehoseResponseRecord[];
}

/** What became of one record. */
export interface MSKFirehoseResponseRecord {
  recordId: string;
  result: FirehoseRecordTransformationStatus;
  /** In base64. */
  kafkaRecordValue?: string;
  metadata?: FirehoseTransformationMetadata;
}
