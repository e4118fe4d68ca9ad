import type { SelfManagedKafkaEvent, SelfManagedKafkaRecord } from 'aws-lambda';
import { checkKafkaPayload } from '../../contracts/kafka-payload.js';
import { madeEvent } from '../../contracts/made-event.js';
import { aStringMatching, either } from '../../internal/checks.js';
import { agreedOption, checkedInits, listOfInits } from '../../internal/batch-of-inits.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { kafkaRecordOptions, kafkaRecords, type KafkaRecordInit } from '../../values/kafka-record.js';

/** One Kafka record and its cluster. Everything has a default. What all records of an event share is said once. */
export interface SelfManagedKafkaRecordInit extends KafkaRecordInit {
  /** Shared: the brokers, `host:port` each, as an array or joined by commas. Default: two brokers of example.com. */
  bootstrapServers?: string | readonly string[] | undefined;
}

const SERVER = String.raw`(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\[[0-9A-Fa-f:]+\]):\d{1,5}`;
const aBroker = aStringMatching(new RegExp(`^${SERVER}$`), 'a broker such as "kafka-1.example.com:9092"');
const brokersInAText = aStringMatching(
  new RegExp(`^${SERVER}(,${SERVER})*$`),
  'brokers such as "kafka-1.example.com:9092,kafka-2.example.com:9092"',
);
const brokersInAnArray: OptionCheck = {
  expected: 'an array of them',
  accepts: (value) => Array.isArray(value) && value.length > 0 && value.every((server) => aBroker.accepts(server)),
};

/** The options of a record of a self-managed Kafka cluster. */
export const selfManagedKafkaRecordOptions: OptionTable<SelfManagedKafkaRecordInit> = optionTable<SelfManagedKafkaRecordInit>({
  ...kafkaRecordOptions,
  bootstrapServers: either(brokersInAText, brokersInAnArray),
});

const EMPTIED = '{ records: { "my-topic-0": undefined } }';
const SERVERS = 'kafka-1.example.com:9092,kafka-2.example.com:9092';

function eventOf(doing: string, inits: readonly SelfManagedKafkaRecordInit[]): SelfManagedKafkaEvent {
  const servers = agreedOption(doing, inits, 'bootstrapServers') ?? SERVERS;
  const records = kafkaRecords(doing, inits);
  checkKafkaPayload(doing, records);
  return { eventSource: 'SelfManagedKafka', bootstrapServers: typeof servers === 'string' ? servers : servers.join(','), records };
}

/**
 * One record of an event of a self-managed Kafka cluster, as Lambda read it from a partition.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kafka.html
 * @param init the record, key, value and headers decoded; every key has a default
 * @param overrides raw members laid over the record last; `undefined` removes a key
 * @throws for unknown options and for values that Kafka could not hold
 * @example
 * const record = createSelfManagedKafkaRecord({ key: 'customer-7', value: { orderId: 'A-1' } });
 * expect(Buffer.from(record.key, 'base64').toString()).toBe('customer-7');
 */
export function createSelfManagedKafkaRecord(
  init?: SelfManagedKafkaRecordInit,
  overrides?: DeepPartial<SelfManagedKafkaRecord>,
): SelfManagedKafkaRecord {
  const doing = 'create SelfManagedKafkaRecord';
  return madeEvent(
    doing,
    () => Object.values(eventOf(doing, checkedInits(doing, [init], selfManagedKafkaRecordOptions)).records)[0]![0]!,
    overrides,
  );
}

/**
 * The event that Lambda makes of the records it read from one topic of a Kafka cluster that you run, or that somebody else than AWS runs
 * for you.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kafka.html
 * @param init the record; an array makes one record each, grouped by partition
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that Kafka could not hold, for records that can't be of one batch, and for an empty array
 * @example
 * const event = createSelfManagedKafkaEvent([{ topic: 'orders', value: 'first' }, { value: 'second' }]);
 * expect(event.records['orders-0'].map(({ value }) => Buffer.from(value, 'base64').toString())).toEqual(['first', 'second']);
 */
export function createSelfManagedKafkaEvent(
  init?: SelfManagedKafkaRecordInit | readonly SelfManagedKafkaRecordInit[],
  overrides?: DeepPartial<SelfManagedKafkaEvent>,
): SelfManagedKafkaEvent {
  const doing = 'create SelfManagedKafkaEvent';
  const inits = (): readonly SelfManagedKafkaRecordInit[] =>
    checkedInits(doing, listOfInits(doing, init, EMPTIED), selfManagedKafkaRecordOptions);
  return madeEvent(doing, () => eventOf(doing, inits()), overrides);
}
