export { facts } from './facts.js';
export { createPreSignUpTriggerEvent, type PreSignUpTriggerEventInit } from './factory.js';
