export { facts } from './facts.js';
export { createEventBridgePipesEvent } from './factory.js';
export type {
  ActiveMQPipesRecord,
  EventBridgePipesEvent,
  EventBridgePipesRecord,
  EventBridgePipesSourceEvent,
  KafkaPipesRecord,
  KinesisPipesRecord,
  RabbitMQPipesRecord,
} from './types.js';
