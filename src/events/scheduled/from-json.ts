import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createScheduledEvent, scheduledEventOptions } from './factory.js';
import { createSchedulerEvent, schedulerEventOptions } from './scheduler-factory.js';

export const conversions: readonly Conversion[] = [
  conversion({ factory: 'createScheduledEvent', create: createScheduledEvent, options: scheduledEventOptions, readings: {} }),
  conversion({ factory: 'createSchedulerEvent', create: createSchedulerEvent, options: schedulerEventOptions, readings: {} }),
];
