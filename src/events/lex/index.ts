export { facts } from './facts.js';
export { createLexEvent } from './factory.js';
export type { LexActiveContextInit, LexBotInit, LexEventInit, LexIntentSummaryInit, LexSlotInit } from './init.js';
