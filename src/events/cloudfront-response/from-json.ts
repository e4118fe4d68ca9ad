import { conversion, type Conversion } from '../../contracts/conversion.js';
import { cloudFrontResponseEventOptions, createCloudFrontResponseEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCloudFrontResponseEvent',
    create: createCloudFrontResponseEvent,
    options: cloudFrontResponseEventOptions,
    readings: {},
  }),
];
