export { facts } from './facts.js';
export { createActiveMQEvent, createActiveMQMessage } from './factory.js';
export type { ActiveMQMessageInit } from './init.js';
export type { ActiveMQDestination, ActiveMQEvent, ActiveMQMessage } from './types.js';
