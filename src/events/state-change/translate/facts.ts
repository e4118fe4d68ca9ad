import type { EventSourceFacts } from '../../../contracts/facts.js';
import { stateChangeFacts } from '../../../contracts/state-change-facts.js';
import { TEXT_TRANSLATION_JOB_STATE_CHANGE } from './kinds.js';

export const facts: EventSourceFacts = stateChangeFacts({
  slug: 'translate',
  title: 'Amazon Translate batch job state change',
  kinds: [TEXT_TRANSLATION_JOB_STATE_CHANGE],
  limits: { statuses: 'only of jobs that are over: COMPLETED, COMPLETED_WITH_ERROR, STOPPED, FAILED' },
  pages: [
    'https://docs.aws.amazon.com/translate/latest/dg/monitoring-with-eventbridge.html',
    'https://docs.aws.amazon.com/translate/latest/APIReference/API_TextTranslationJobProperties.html',
  ],
});
