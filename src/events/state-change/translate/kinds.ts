import { stateChangeKind, type StateChangeKind } from '../../../contracts/state-change-facts.js';

/** What tells that a batch translation job is over. */
export const TEXT_TRANSLATION_JOB_STATE_CHANGE: StateChangeKind<'Translate TextTranslationJob State Change'> = stateChangeKind(
  'aws.translate',
  'Translate TextTranslationJob State Change',
  'TranslateTextTranslationJobStateChangeEvent',
);
