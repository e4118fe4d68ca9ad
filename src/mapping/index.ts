export { createEventSourceMapping, type MappedSources } from './create-event-source-mapping.js';
export type { MappedFailure } from './destination.js';
export type { EventSourceMapping } from './event-source-mapping.js';
export type { MappedDelivery, MappedRecord, MappedRecordState } from './journal.js';
export type { MappedAttempt, MappedFunction, MappedOutcome, MappedTime, MappingTarget } from './mapped-function.js';
export type {
  AmazonMQMappingOptions,
  DynamoDBMappingOptions,
  EventSourceMappingOptions,
  KinesisMappingOptions,
  MappingFilterCriteria,
  MSKMappingOptions,
  SelfManagedKafkaMappingOptions,
  SQSMappingOptions,
} from './options.js';
