import type { Conversion } from '../../../contracts/conversion.js';
import { stateChangeConversion } from '../conversion.js';
import { transcribeJobStateChange } from './change.js';
import { createTranscribeJobStateChangeEvent } from './factory.js';

export const conversions: readonly Conversion[] = [stateChangeConversion(transcribeJobStateChange, createTranscribeJobStateChangeEvent)];
