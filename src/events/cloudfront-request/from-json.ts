import { conversion, type Conversion } from '../../contracts/conversion.js';
import { cloudFrontRequestEventOptions, createCloudFrontRequestEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCloudFrontRequestEvent',
    create: createCloudFrontRequestEvent,
    options: cloudFrontRequestEventOptions,
    readings: {},
  }),
];
