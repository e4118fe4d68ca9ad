export { facts } from './facts.js';
export { createIoTCustomAuthorizerEvent } from './factory.js';
export type { IoTCustomAuthorizerEventInit } from './init.js';
