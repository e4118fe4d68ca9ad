export { facts } from './facts.js';
export { createUserMigrationTriggerEvent, type UserMigrationTriggerEventInit } from './factory.js';
