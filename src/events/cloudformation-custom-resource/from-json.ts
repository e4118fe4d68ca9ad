import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createEventOptions, deleteEventOptions, eventOptions, updateEventOptions } from './init.js';
import {
  createCloudFormationCustomResourceCreateEvent,
  createCloudFormationCustomResourceDeleteEvent,
  createCloudFormationCustomResourceEvent,
  createCloudFormationCustomResourceUpdateEvent,
} from './factory.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCloudFormationCustomResourceEvent',
    create: createCloudFormationCustomResourceEvent,
    options: eventOptions,
    readings: {},
  }),
  conversion({
    factory: 'createCloudFormationCustomResourceCreateEvent',
    create: createCloudFormationCustomResourceCreateEvent,
    options: createEventOptions,
    readings: {},
  }),
  conversion({
    factory: 'createCloudFormationCustomResourceUpdateEvent',
    create: createCloudFormationCustomResourceUpdateEvent,
    options: updateEventOptions,
    readings: {},
  }),
  conversion({
    factory: 'createCloudFormationCustomResourceDeleteEvent',
    create: createCloudFormationCustomResourceDeleteEvent,
    options: deleteEventOptions,
    readings: {},
  }),
];
