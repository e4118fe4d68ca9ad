export type { AsynchronousConfiguration, AsynchronousTarget } from './configuration.js';
export type { AsynchronousDelivery, DeadLetterAttribute } from './delivery.js';
export type {
  AsynchronousAttempt,
  AsynchronousCall,
  AsynchronousError,
  AsynchronousInvocation,
  AsynchronousOutcome,
} from './invocation.js';
export { AsynchronousQueue, type AsynchronousFunction, type AsynchronousRequest } from './queue.js';
