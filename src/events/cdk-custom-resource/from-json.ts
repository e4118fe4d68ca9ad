import { conversion, type Conversion } from '../../contracts/conversion.js';
import {
  cdkCustomResourceEventOptions,
  cdkCustomResourceIsCompleteEventOptions,
  createCdkCustomResourceEvent,
  createCdkCustomResourceIsCompleteEvent,
} from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCdkCustomResourceEvent',
    create: createCdkCustomResourceEvent,
    options: cdkCustomResourceEventOptions,
    readings: {},
  }),
  conversion({
    factory: 'createCdkCustomResourceIsCompleteEvent',
    create: createCdkCustomResourceIsCompleteEvent,
    options: cdkCustomResourceIsCompleteEventOptions,
    readings: {},
  }),
];
