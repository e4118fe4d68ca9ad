export { unwrap, type EventSource, type Unwrapped } from './unwrap.js';
export type { EventsBySource } from './events-by-source.js';
