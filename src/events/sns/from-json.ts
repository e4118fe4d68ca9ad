import { conversion, type Conversion } from '../../contracts/conversion.js';
import { snsEventRecordOptions } from './init.js';
import { createSNSEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createSNSEvent',
    create: createSNSEvent,
    options: snsEventRecordOptions,
    parts: (event) => event.Records,
    readings: {},
  }),
];
