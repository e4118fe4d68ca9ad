import type { EventSourceFacts } from '../../../contracts/facts.js';
import { stateChangeFacts } from '../../../contracts/state-change-facts.js';
import { BATCH_JOB_STATE_CHANGE } from './kinds.js';

export const facts: EventSourceFacts = stateChangeFacts({
  slug: 'batch',
  title: 'AWS Batch job state change',
  kinds: [BATCH_JOB_STATE_CHANGE],
  limits: {
    attempts: '1 to 10',
    'array jobs': '2 to 10,000 children',
    submission: 'no event tells of it',
  },
  pages: [
    'https://docs.aws.amazon.com/batch/latest/userguide/batch_job_events.html',
    'https://docs.aws.amazon.com/batch/latest/APIReference/API_JobDetail.html',
    'https://docs.aws.amazon.com/batch/latest/userguide/job_states.html',
    'https://docs.aws.amazon.com/batch/latest/userguide/array_jobs.html',
  ],
});
