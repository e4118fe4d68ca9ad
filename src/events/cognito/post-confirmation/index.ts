export { facts } from './facts.js';
export { createPostConfirmationTriggerEvent, type PostConfirmationTriggerEventInit } from './factory.js';
