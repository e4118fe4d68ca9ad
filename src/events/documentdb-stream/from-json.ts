import { conversion, type Conversion } from '../../contracts/conversion.js';
import { facts } from './facts.js';
import { documentDBEventRecordOptions } from './init.js';
import { createDocumentDBEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createDocumentDBEvent',
    create: createDocumentDBEvent,
    options: documentDBEventRecordOptions,
    parts: (event) => facts.records!.of!(event) as never[],
    readings: {},
  }),
];
