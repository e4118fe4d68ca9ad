import { conversion, type Conversion } from '../../contracts/conversion.js';
import { cloudFrontFunctionsEventOptions, createCloudFrontFunctionsEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCloudFrontFunctionsEvent',
    create: createCloudFrontFunctionsEvent,
    options: cloudFrontFunctionsEventOptions,
    readings: {},
  }),
];
