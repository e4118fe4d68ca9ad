export { facts } from './facts.js';
export { createGuardDutyNotificationEvent, createGuardDutyScanResultNotificationEvent } from './factory.js';
export type { GuardDutyScanResultNotificationEventInit } from './init.js';
