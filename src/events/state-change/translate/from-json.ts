import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createTranslateTextTranslationJobStateChangeEvent } from './factory.js';
import { translateOptions } from './init.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createTranslateTextTranslationJobStateChangeEvent',
    create: createTranslateTextTranslationJobStateChangeEvent,
    options: translateOptions,
    readings: {},
  }),
];
