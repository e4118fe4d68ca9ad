import type { Conversion } from '../../../contracts/conversion.js';
import { stateChangeConversion } from '../conversion.js';
import { textTranslationJobStateChange } from './change.js';
import { createTranslateTextTranslationJobStateChangeEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  stateChangeConversion(textTranslationJobStateChange, createTranslateTextTranslationJobStateChangeEvent),
];
