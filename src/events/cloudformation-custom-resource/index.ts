export { facts } from './facts.js';
export {
  createCloudFormationCustomResourceCreateEvent,
  createCloudFormationCustomResourceDeleteEvent,
  createCloudFormationCustomResourceEvent,
  createCloudFormationCustomResourceUpdateEvent,
} from './factory.js';
export type {
  CloudFormationCustomResourceCreateEventInit,
  CloudFormationCustomResourceDeleteEventInit,
  CloudFormationCustomResourceEventInit,
  CloudFormationCustomResourceUpdateEventInit,
} from './init.js';
export type { CustomResourceProperties } from './properties.js';
