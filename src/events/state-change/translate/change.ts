import { randomUUID } from '../../../values/random-text.js';
import type { StateChange } from '../../../contracts/state-change.js';
import { timeline } from '../../../values/steps.js';
import { translateOptions, type TranslateTextTranslationJobStateChangeEventInit } from './init.js';
import { TEXT_TRANSLATION_JOB_STATE_CHANGE } from './kinds.js';
import type { TranslateTextTranslationJobStateChangeDetail } from './types.js';

/** How the events of batch translation jobs are made. They name no resources. */
export const textTranslationJobStateChange: StateChange<
  'Translate TextTranslationJob State Change',
  TranslateTextTranslationJobStateChangeDetail,
  TranslateTextTranslationJobStateChangeEventInit
> = {
  kind: TEXT_TRANSLATION_JOB_STATE_CHANGE,
  options: translateOptions,
  tell(init) {
    const { jobId = randomUUID(), jobStatus = 'COMPLETED' } = init;
    return { time: timeline(init, []).time, resources: [], detail: { jobId, jobStatus } };
  },
};
