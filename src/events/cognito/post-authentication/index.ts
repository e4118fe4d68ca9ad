export { facts } from './facts.js';
export { createPostAuthenticationTriggerEvent, type PostAuthenticationTriggerEventInit } from './factory.js';
