export { facts } from './facts.js';
export { createEventBridgeEvent, type EventBridgeEventInit } from './factory.js';
