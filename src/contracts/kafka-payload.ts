import type { MSKRecord } from 'aws-lambda';
import { SYNCHRONOUS_PAYLOAD_LIMIT } from './facts.js';
import { checkPayloadSize } from './payload.js';

/** Digits, sign and comma of a byte in a header. */
const CHARACTERS_OF_A_BYTE = 5;

function charactersOf({ key, value, headers }: Partial<MSKRecord>): number {
  let characters = (key?.length ?? 0) + (value?.length ?? 0);
  for (const header of headers!) {
    for (const name of Object.keys(header)) characters += name.length + header[name]!.length * CHARACTERS_OF_A_BYTE;
  }
  return characters;
}

/** Refuses Kafka records whose keys, values and headers are larger than an event may be. */
export function checkKafkaPayload(doing: string, byPartition: Readonly<Record<string, readonly MSKRecord[]>>): void {
  let characters = 0;
  for (const partition in byPartition) for (const record of byPartition[partition]!) characters += charactersOf(record);
  const data = (): unknown =>
    Object.values(byPartition)
      .flat()
      .map(({ key, value, headers }) => [key, value, headers]);
  checkPayloadSize(doing, characters, data, SYNCHRONOUS_PAYLOAD_LIMIT);
}
