import type { MSKRecord, MSKRecordHeader } from 'aws-lambda';
import { isoMilliseconds } from './time.js';
import type { KafkaHeaders, KafkaRecordInit } from './kafka-record.js';
import { decodedIn } from './readings.js';

function textOrBytes(signed: readonly number[]): string | Buffer {
  const bytes = Buffer.from(signed);
  const text = bytes.toString();
  return Buffer.from(text).equals(bytes) ? text : bytes;
}

function headersIn(headers: readonly MSKRecordHeader[]): KafkaHeaders {
  const list = headers.map((header) => Object.fromEntries(Object.entries(header).map(([name, bytes]) => [name, textOrBytes(bytes)])));
  const together = Object.fromEntries(list.flatMap((header) => Object.entries(header)));
  const inOrder = list.flatMap((header) => Object.keys(header)).join() === Object.keys(together).join();
  return inOrder ? together : list;
}

/** `null` stands for a key or value that isn't there, so the text that says it in JSON is a text. */
function codedIn(base64: string | null | undefined): unknown {
  return base64 === undefined || base64 === null ? null : (decodedIn(base64) ?? 'null');
}

/** Where the options of a Kafka record stand in it. */
export const kafkaReadings = {
  time: ({ timestamp }: MSKRecord): string => isoMilliseconds(timestamp),
  key: ({ key }: MSKRecord): unknown => codedIn(key),
  value: ({ value }: MSKRecord): unknown => codedIn(value),
  headers: ({ headers }: MSKRecord): KafkaHeaders => headersIn(headers),
  nullAs: (record: MSKRecord): KafkaRecordInit['nullAs'] =>
    (record.key as unknown) === null || (record.value as unknown) === null ? 'null' : undefined,
};
