import type { SelfManagedKafkaEvent, SelfManagedKafkaRecord } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import { kafkaReadings } from '../../values/kafka-readings.js';
import { createSelfManagedKafkaEvent, selfManagedKafkaRecordOptions, type SelfManagedKafkaRecordInit } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion<SelfManagedKafkaRecordInit, SelfManagedKafkaEvent, SelfManagedKafkaRecord>({
    factory: 'createSelfManagedKafkaEvent',
    create: createSelfManagedKafkaEvent,
    options: selfManagedKafkaRecordOptions,
    parts: (event) => Object.values(event.records).flat(),
    readings: kafkaReadings,
  }),
];
