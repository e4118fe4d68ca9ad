import type { EventSourceFacts } from '../../../contracts/facts.js';
import { stateChangeFacts } from '../../../contracts/state-change-facts.js';
import { TRANSCRIBE_JOB_STATE_CHANGE } from './kinds.js';

export const facts: EventSourceFacts = stateChangeFacts({
  slug: 'transcribe',
  title: 'Amazon Transcribe job state change',
  kinds: [TRANSCRIBE_JOB_STATE_CHANGE],
  limits: { 'job name': '1 to 200 letters, digits, `.`, `_` and `-`, unique in the account' },
  pages: [
    'https://docs.aws.amazon.com/transcribe/latest/dg/monitoring-events.html',
    'https://docs.aws.amazon.com/transcribe/latest/APIReference/API_TranscriptionJob.html',
  ],
});
