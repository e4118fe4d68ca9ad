import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { createECRImageActionEvent, createECRImageScanEvent } from './factory.js';
import { actionOptions, scanOptions } from './init.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createECRImageActionEvent',
    create: createECRImageActionEvent,
    options: actionOptions,
    readings: { 'image-tag': ({ detail }) => detail['image-tag'] ?? null },
  }),
  conversion({ factory: 'createECRImageScanEvent', create: createECRImageScanEvent, options: scanOptions, readings: {} }),
];
