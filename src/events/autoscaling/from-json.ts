import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createAutoScalingScaleInEvent } from './factory.js';
import { autoScalingScaleInEventOptions } from './init.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createAutoScalingScaleInEvent',
    create: createAutoScalingScaleInEvent,
    options: autoScalingScaleInEventOptions,
    readings: {
      region: () => undefined,
      accountId: () => undefined,
      AutoScalingGroupName: () => undefined,
    },
  }),
];
