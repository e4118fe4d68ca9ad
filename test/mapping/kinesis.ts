import type { KinesisStreamEvent } from 'aws-lambda';
import { createEventSourceMapping, type EventSourceMapping, type KinesisMappingOptions } from '../../src/mapping/index.js';
import type { KinesisStreamRecordInit } from '../../src/events/kinesis-stream/index.js';
import type { KinesisStreamRecord } from 'aws-lambda';
import { range, reported, type scripted } from './scripted.js';

export const reports = { functionResponseTypes: ['ReportBatchItemFailures'] } as const;

export function mapped(
  target: ReturnType<typeof scripted<KinesisStreamEvent>>,
  options: Omit<KinesisMappingOptions, 'eventSource'> = {},
): EventSourceMapping<KinesisStreamEvent, KinesisStreamRecord, KinesisStreamRecordInit> {
  return createEventSourceMapping(target, { eventSource: 'kinesis-stream', ...options });
}

export function dataOf({ Records: records }: KinesisStreamEvent): string[] {
  return records.map(({ kinesis }) => Buffer.from(kinesis.data, 'base64').toString());
}

export const items = (count: number) => range(count).map((number) => ({ data: String(number), partitionKey: 'key' }));

export const failsOn = (poison: string) => (event: KinesisStreamEvent) => (dataOf(event).includes(poison) ? ('fail' as const) : undefined);
export const reportsOn = (poison: string) => (event: KinesisStreamEvent) => {
  const index = dataOf(event).indexOf(poison);
  return index === -1 ? undefined : reported(event.Records[index]!.kinesis.sequenceNumber);
};
