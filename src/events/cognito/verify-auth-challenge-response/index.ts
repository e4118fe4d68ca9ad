export { facts } from './facts.js';
export { createVerifyAuthChallengeResponseTriggerEvent, type VerifyAuthChallengeResponseTriggerEventInit } from './factory.js';
