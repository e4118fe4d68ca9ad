import { conversion, type Conversion } from '../../contracts/conversion.js';
import { cloudWatchLogsEventOptions } from './init.js';
import { createCloudWatchLogsEvent } from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCloudWatchLogsEvent',
    create: createCloudWatchLogsEvent,
    options: cloudWatchLogsEventOptions,
    readings: {},
  }),
];
