import { stateChangeKind, type StateChangeKind } from '../../../contracts/state-change-facts.js';

/** What tells that a transcription job is over. */
export const TRANSCRIBE_JOB_STATE_CHANGE: StateChangeKind<'Transcribe Job State Change'> = stateChangeKind(
  'aws.transcribe',
  'Transcribe Job State Change',
  'TranscribeJobStateChangeEvent',
);
