import type { MSKEvent, MSKRecord } from 'aws-lambda';
import { checkKafkaPayload } from '../../contracts/kafka-payload.js';
import { madeEvent } from '../../contracts/made-event.js';
import { anAccountId, aRegion, aStringMatching } from '../../internal/checks.js';
import { agreedOption, checkedInits, listOfInits } from '../../internal/batch-of-inits.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { arn, partitionOf } from '../../values/arn.js';
import { kafkaRecordOptions, kafkaRecords, type KafkaRecordInit } from '../../values/kafka-record.js';
import { settings } from '../../values/settings.js';

/** One Kafka record and its MSK cluster. Everything has a default. What all records of an event share is said once. */
export interface MSKRecordInit extends KafkaRecordInit {
  /** Shared: name of the cluster, which its ARN and its brokers carry. Default `my-cluster`. */
  clusterName?: string | undefined;
  /** Shared: region of the cluster. Default: the configured region. */
  region?: string | undefined;
  /** Shared: account of the cluster, 12 digits. Default: the configured account. */
  accountId?: string | undefined;
}

/** The options of a record of an MSK cluster. */
export const mskRecordOptions: OptionTable<MSKRecordInit> = optionTable<MSKRecordInit>({
  ...kafkaRecordOptions,
  clusterName: aStringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 'a cluster name of 1 to 64 letters, digits and hyphens'),
  region: aRegion,
  accountId: anAccountId,
});

const EMPTIED = '{ records: { "my-topic-0": undefined } }';
const CLUSTER_ID = '9f3c1d2e-5b7a-4c68-8d90-1a2b3c4d5e6f';
/** The number that a cluster's ARN ends in and its brokers' names carry. */
const CELL = 2;
const BROKERS = [1, 2, 3];
const PORT_FOR_IAM = 9098;

type Cluster = Pick<MSKEvent, 'eventSourceArn' | 'bootstrapServers'>;

let lastCluster = '';
let lastNames: Cluster = { eventSourceArn: '', bootstrapServers: '' };

/** How a cluster and its brokers are called. Most events come from the same one as the event before. */
function namesOf(name: string, region: string, accountId: string): Cluster {
  const cluster = `${name}/${region}/${accountId}`;
  if (cluster !== lastCluster) {
    const suffix = partitionOf(region) === 'aws-cn' ? '.cn' : '';
    const host = `${name.toLowerCase()}.a1b2c3.c${CELL}.kafka.${region}.amazonaws.com${suffix}:${PORT_FOR_IAM}`;
    lastNames = {
      eventSourceArn: arn('kafka', region, accountId, `cluster/${name}/${CLUSTER_ID}-${CELL}`),
      bootstrapServers: BROKERS.map((broker) => `b-${broker}.${host}`).join(','),
    };
    lastCluster = cluster;
  }
  return lastNames;
}

function eventOf(doing: string, inits: readonly MSKRecordInit[]): MSKEvent {
  const { eventSourceArn, bootstrapServers } = namesOf(
    agreedOption(doing, inits, 'clusterName') ?? 'my-cluster',
    agreedOption(doing, inits, 'region') ?? settings().region,
    agreedOption(doing, inits, 'accountId') ?? settings().accountId,
  );
  const records = kafkaRecords(doing, inits);
  checkKafkaPayload(doing, records);
  return { eventSource: 'aws:kafka', eventSourceArn, bootstrapServers, records };
}

/**
 * One record of an MSK event, as Lambda read it from a partition.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html
 * @param init the record, key, value and headers decoded; every key has a default
 * @param overrides raw members laid over the record last; `undefined` removes a key
 * @throws for unknown options and for values that Kafka could not hold
 * @example
 * const record = createMSKRecord({ key: 'customer-7', value: { orderId: 'A-1' }, headers: { kind: 'OrderPlaced' } });
 * expect(JSON.parse(Buffer.from(record.value, 'base64').toString())).toEqual({ orderId: 'A-1' });
 * expect(Buffer.from(record.headers[0].kind).toString()).toBe('OrderPlaced');
 */
export function createMSKRecord(init?: MSKRecordInit, overrides?: DeepPartial<MSKRecord>): MSKRecord {
  const doing = 'create MSKRecord';
  return madeEvent(doing, () => Object.values(eventOf(doing, checkedInits(doing, [init], mskRecordOptions)).records)[0]![0]!, overrides);
}

/**
 * The event that Lambda makes of the records it read from one topic of an Amazon MSK cluster.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html
 * @param init the record; an array makes one record each, grouped by partition
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that Kafka could not hold, for records that can't be of one batch, and for an empty array
 * @example
 * const event = createMSKEvent([{ topic: 'orders', value: { orderId: 'A-1' } }, { partition: 3, value: null }]);
 * expect(Object.keys(event.records)).toEqual(['orders-0', 'orders-3']);
 * expect(event.records['orders-3'][0]).not.toHaveProperty('value');
 */
export function createMSKEvent(init?: MSKRecordInit | readonly MSKRecordInit[], overrides?: DeepPartial<MSKEvent>): MSKEvent {
  const doing = 'create MSKEvent';
  return madeEvent(doing, () => eventOf(doing, checkedInits(doing, listOfInits(doing, init, EMPTIED), mskRecordOptions)), overrides);
}
