import type { MSKEvent, MSKRecord } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import { kafkaReadings } from '../../values/kafka-readings.js';
import { createMSKEvent, mskRecordOptions, type MSKRecordInit } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion<MSKRecordInit, MSKEvent, MSKRecord>({
    factory: 'createMSKEvent',
    create: createMSKEvent,
    options: mskRecordOptions,
    parts: (event) => Object.values(event.records).flat(),
    readings: {
      ...kafkaReadings,
      clusterName: (_, { eventSourceArn }) => eventSourceArn.split('/')[1],
      region: (_, { eventSourceArn }) => eventSourceArn.split(':')[3],
    },
  }),
];
