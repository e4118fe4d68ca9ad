export { facts } from './facts.js';
export { createConfigRuleEvent } from './factory.js';
export type { ConfigRuleEventInit, ConfigurationItemRelationshipInit } from './init.js';
export type {
  ConfigRuleEvaluationMode,
  ConfigRuleEvent,
  ConfigRuleInvokingEvent,
  ConfigRuleMessageType,
  ConfigurationItem,
  ConfigurationItemChangedProperty,
  ConfigurationItemChangeNotification,
  ConfigurationItemChangeType,
  ConfigurationItemDiff,
  ConfigurationItemRelationship,
  ConfigurationItemStatus,
  ConfigurationItemSummary,
  OversizedConfigurationItemChangeNotification,
  ScheduledNotification,
} from './types.js';
