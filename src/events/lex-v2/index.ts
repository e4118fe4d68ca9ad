export { facts } from './facts.js';
export { createLexV2Event } from './factory.js';
export type { LexV2ActiveContextInit, LexV2BotInit, LexV2EventInit, LexV2SlotInit } from './init.js';
