import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createTranscribeJobStateChangeEvent } from './factory.js';
import { transcribeOptions } from './init.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createTranscribeJobStateChangeEvent',
    create: createTranscribeJobStateChangeEvent,
    options: transcribeOptions,
    readings: {},
  }),
];
