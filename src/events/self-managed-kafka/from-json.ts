import { conversion, type Conversion } from '../../contracts/conversion.js';
import { facts } from './facts.js';
import { createSelfManagedKafkaEvent, selfManagedKafkaRecordOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createSelfManagedKafkaEvent',
    create: createSelfManagedKafkaEvent,
    options: selfManagedKafkaRecordOptions,
    parts: (event) => facts.records!.of!(event) as never[],
    readings: {},
  }),
];
