export { facts } from './facts.js';
export { createRabbitMQEvent, createRabbitMQMessage } from './factory.js';
export type { RabbitMQHeaderInit } from './headers.js';
export type { RabbitMQMessageInit } from './init.js';
export type { RabbitMQBasicProperties, RabbitMQEvent, RabbitMQHeaderValue, RabbitMQMessage } from './types.js';
