export { facts } from './facts.js';
export { createALBEvent } from './factory.js';
export type { ALBEventInit } from './init.js';
