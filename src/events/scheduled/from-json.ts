import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createScheduledEvent, scheduledEventOptions } from './factory.js';
import { createSchedulerEvent, schedulerEventOptions, type SchedulerEvent, type SchedulerEventInit } from './scheduler-factory.js';

/** A part of `arn:aws:scheduler:us-east-1:123456789012:schedule/‹group›/‹schedule›`. */
function schedulePart({ resources }: SchedulerEvent, index: number): string | undefined {
  return resources[0]?.split('/')[index];
}

export const conversions: readonly Conversion[] = [
  conversion({ factory: 'createScheduledEvent', create: createScheduledEvent, options: scheduledEventOptions, readings: {} }),
  conversion<SchedulerEventInit, SchedulerEvent, SchedulerEvent>({
    factory: 'createSchedulerEvent',
    create: createSchedulerEvent as (init?: object) => SchedulerEvent,
    options: schedulerEventOptions,
    readings: {
      scheduleName: (event) => schedulePart(event, 2),
      groupName: (event) => schedulePart(event, 1),
    },
  }),
];
