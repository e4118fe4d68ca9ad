import type { Conversion } from '../../../contracts/conversion.js';
import { stateChangeConversion } from '../conversion.js';
import { imageAction, imageScan } from './change.js';
import { createECRImageActionEvent, createECRImageScanEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  stateChangeConversion(imageAction, createECRImageActionEvent, { 'image-tag': ({ detail }) => detail['image-tag'] ?? null }),
  stateChangeConversion(imageScan, createECRImageScanEvent),
];
