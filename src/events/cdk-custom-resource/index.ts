export { facts } from './facts.js';
export {
  createCdkCustomResourceEvent,
  createCdkCustomResourceIsCompleteEvent,
  type CdkCustomResourceEventInit,
  type CdkCustomResourceIsCompleteEventInit,
} from './factory.js';
