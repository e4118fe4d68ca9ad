import { conversion, type Conversion } from '../../contracts/conversion.js';
import { facts } from './facts.js';
import { createMSKEvent, mskRecordOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({ factory: 'createMSKEvent', create: createMSKEvent, options: mskRecordOptions, parts: (event) => facts.records!.of!(event) as never[], readings: {} }),
];
