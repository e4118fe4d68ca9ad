import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createS3BatchEvent, s3BatchEventOptions } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({ factory: 'createS3BatchEvent', create: createS3BatchEvent, options: s3BatchEventOptions, readings: {} }),
];
