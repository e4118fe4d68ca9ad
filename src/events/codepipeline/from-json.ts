import { conversion, type Conversion } from '../../contracts/conversion.js';
import { codePipelineEventOptions } from './init.js';
import { createCodePipelineEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({ factory: 'createCodePipelineEvent', create: createCodePipelineEvent, options: codePipelineEventOptions, readings: {} }),
];
