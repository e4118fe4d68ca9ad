export { facts } from './facts.js';
export { createScheduledEvent, type ScheduledEventInit } from './factory.js';
export {
  createSchedulerEvent,
  type SchedulerEvent,
  type SchedulerEventInit,
  type SchedulerEventWithInputInit,
} from './scheduler-factory.js';
