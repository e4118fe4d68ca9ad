export { facts } from './facts.js';
export { createTranslateTextTranslationJobStateChangeEvent } from './factory.js';
export type { TranslateTextTranslationJobStateChangeEventInit } from './init.js';
export type {
  TranslateJobStatus,
  TranslateTextTranslationJobStateChangeDetail,
  TranslateTextTranslationJobStateChangeEvent,
} from './types.js';
