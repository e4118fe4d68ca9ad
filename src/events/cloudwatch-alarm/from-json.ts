import { conversion, type Conversion } from '../../contracts/conversion.js';
import { cloudWatchAlarmEventOptions } from './init.js';
import { createCloudWatchAlarmEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCloudWatchAlarmEvent',
    create: createCloudWatchAlarmEvent,
    options: cloudWatchAlarmEventOptions,
    readings: {},
  }),
];
