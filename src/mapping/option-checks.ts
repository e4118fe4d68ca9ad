import { aBoolean, aNonEmptyString, anArrayOf, anObjectOf, aPlainObject, aString, either, oneOf } from '../internal/checks.js';
import { didYouMean } from '../internal/did-you-mean.js';
import { failure } from '../internal/errors.js';
import { checkOptions, optionTable, unknownOption, type OptionCheck, type OptionTable } from '../internal/options.js';
import { show } from '../internal/show.js';
import { anInstant } from '../values/time.js';
import type { AnyMappingOptions } from './options.js';

export const DOING = 'create event source mapping';

type Slug = AnyMappingOptions['eventSource'];
type Name = keyof AnyMappingOptions & string;

const aNumber: OptionCheck = { expected: 'an integer', accepts: (value) => Number.isInteger(value) && !Object.is(value, -0) };

const oneName: OptionCheck = {
  expected: 'an array of one name',
  accepts: (value) => Array.isArray(value) && value.length === 1 && aNonEmptyString.accepts(value[0]),
};

const table: OptionTable<AnyMappingOptions> = optionTable<AnyMappingOptions>({
  eventSource: aString,
  eventSourceArn: aNonEmptyString,
  batchSize: aNumber,
  maximumBatchingWindowInSeconds: aNumber,
  filterCriteria: anObjectOf({ filters: anArrayOf(anObjectOf({ pattern: either(aNonEmptyString, aPlainObject) }, ['pattern'])) }, [
    'filters',
  ]),
  timeout: aNumber,
  functionResponseTypes: {
    expected: '[] or ["ReportBatchItemFailures"]',
    accepts: (value) => Array.isArray(value) && value.length <= 1 && value.every((type) => type === 'ReportBatchItemFailures'),
  },
  scalingConfig: anObjectOf({ maximumConcurrency: aNumber }),
  visibilityTimeout: aNumber,
  redrivePolicy: anObjectOf({ maxReceiveCount: aNumber, deadLetterTargetArn: aNonEmptyString }, ['maxReceiveCount']),
  messageRetentionPeriod: aNumber,
  startingPosition: oneOf(['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP']),
  startingPositionTimestamp: anInstant,
  bisectBatchOnFunctionError: aBoolean,
  maximumRetryAttempts: aNumber,
  maximumRecordAgeInSeconds: aNumber,
  destinationConfig: anObjectOf({ onFailure: anObjectOf({ destination: aNonEmptyString }, ['destination']) }),
  parallelizationFactor: aNumber,
  tumblingWindowInSeconds: aNumber,
  shardCount: aNumber,
  retentionPeriodHours: aNumber,
  topics: oneName,
  provisionedPollerConfig: anObjectOf({ minimumPollers: aNumber, maximumPollers: aNumber }),
  selfManagedEventSource: anObjectOf(
    { endpoints: anObjectOf({ KAFKA_BOOTSTRAP_SERVERS: anArrayOf(aNonEmptyString) }, ['KAFKA_BOOTSTRAP_SERVERS']) },
    ['endpoints'],
  ),
  queues: oneName,
});

const COMMON: readonly Name[] = [
  'eventSource',
  'eventSourceArn',
  'batchSize',
  'maximumBatchingWindowInSeconds',
  'filterCriteria',
  'timeout',
];
const RETRYING: readonly Name[] = [
  ...COMMON,
  'functionResponseTypes',
  'startingPosition',
  'startingPositionTimestamp',
  'bisectBatchOnFunctionError',
  'maximumRetryAttempts',
  'maximumRecordAgeInSeconds',
  'destinationConfig',
];
const STREAM: readonly Name[] = [...RETRYING, 'parallelizationFactor', 'tumblingWindowInSeconds', 'shardCount'];
const KAFKA: readonly Name[] = [...RETRYING, 'topics', 'provisionedPollerConfig'];

const SUPPORTED: Readonly<Record<Slug, readonly Name[]>> = {
  sqs: [...COMMON, 'functionResponseTypes', 'scalingConfig', 'visibilityTimeout', 'redrivePolicy', 'messageRetentionPeriod'],
  'kinesis-stream': [...STREAM, 'retentionPeriodHours'],
  'dynamodb-stream': STREAM,
  msk: KAFKA,
  'self-managed-kafka': [...KAFKA, 'selfManagedEventSource'].filter((name): name is Name => name !== 'eventSourceArn'),
  'amazon-mq/activemq': [...COMMON, 'queues'],
  'amazon-mq/rabbitmq': [...COMMON, 'queues'],
};

/** What isn't an option of mappings in AWS, but of the source, and can't be one of another source's. */
const OF_SOURCES: ReadonlySet<Name> = new Set([
  'visibilityTimeout',
  'redrivePolicy',
  'messageRetentionPeriod',
  'shardCount',
  'retentionPeriodHours',
]);

/** Refuses options that no mapping of the source has. */
export function checkMappingOptions(options: unknown): asserts options is AnyMappingOptions {
  checkOptions(DOING, options, table);
  const { eventSource } = options;
  if (!Object.hasOwn(SUPPORTED, eventSource)) {
    const known = Object.keys(SUPPORTED);
    throw failure(
      DOING,
      `option "eventSource" is ${show(eventSource)}`,
      `${typeof eventSource === 'string' ? didYouMean(eventSource, known) : ''}Pass one of: ${known.join(', ')}.`,
    );
  }
  const supported = SUPPORTED[eventSource];
  for (const name of Object.keys(options) as Name[]) {
    if (options[name] === undefined || supported.includes(name)) continue;
    if (OF_SOURCES.has(name)) throw unknownOption(DOING, name, supported);
    throw failure(DOING, unsupported(name), `Leave "${name}" out: mappings of ${eventSource} don’t have it.`);
  }
}

/** How AWS words it. */
export function unsupported(name: string): string {
  return name === 'destinationConfig'
    ? 'Unsupported DestinationConfig parameter for given event source mapping type.'
    : `Unsupported '${name}' parameter for given event source mapping type.`;
}
