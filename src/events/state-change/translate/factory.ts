import type { DeepPartial } from '../../../internal/overrides.js';
import { createStateChange } from '../../../contracts/state-change.js';
import { textTranslationJobStateChange } from './change.js';
import type { TranslateTextTranslationJobStateChangeEventInit } from './init.js';
import type { TranslateTextTranslationJobStateChangeEvent } from './types.js';

/**
 * The event that tells that a batch translation job of Amazon Translate is over: completed, with errors or without, stopped or failed.
 *
 * @see https://docs.aws.amazon.com/translate/latest/dg/monitoring-with-eventbridge.html
 * @param init which job it is, how it ended, and when
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Translate could not send
 * @example
 * const event = createTranslateTextTranslationJobStateChangeEvent({ jobStatus: 'COMPLETED_WITH_ERROR' });
 * expect(Object.keys(event.detail)).toEqual(['jobId', 'jobStatus']);
 */
export function createTranslateTextTranslationJobStateChangeEvent(
  init?: TranslateTextTranslationJobStateChangeEventInit,
  overrides?: DeepPartial<TranslateTextTranslationJobStateChangeEvent>,
): TranslateTextTranslationJobStateChangeEvent {
  return createStateChange(textTranslationJobStateChange, init, overrides);
}
