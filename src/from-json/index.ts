export { fromJSON, type EventFactory, type FactoryCall } from './from-json.js';
