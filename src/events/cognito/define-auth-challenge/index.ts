export { facts } from './facts.js';
export { createDefineAuthChallengeTriggerEvent, type DefineAuthChallengeTriggerEventInit } from './factory.js';
