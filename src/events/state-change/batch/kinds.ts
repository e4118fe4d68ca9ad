import { stateChangeKind, type StateChangeKind } from '../../../contracts/state-change-facts.js';

/** What tells of a change in the status of a job. */
export const BATCH_JOB_STATE_CHANGE: StateChangeKind<'Batch Job State Change'> = stateChangeKind(
  'aws.batch',
  'Batch Job State Change',
  'BatchJobStateChangeEvent',
);
