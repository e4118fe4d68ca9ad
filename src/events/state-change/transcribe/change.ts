import { given } from '../../../values/misfits.js';
import type { StateChange } from '../../../contracts/state-change.js';
import { timeline } from '../../../values/steps.js';
import { transcribeOptions, type TranscribeJobStateChangeEventInit } from './init.js';
import { TRANSCRIBE_JOB_STATE_CHANGE } from './kinds.js';
import type { TranscribeJobStateChangeDetail } from './types.js';

/** How the events of transcription jobs are made. They name no resources. */
export const transcribeJobStateChange: StateChange<
  'Transcribe Job State Change',
  TranscribeJobStateChangeDetail,
  TranscribeJobStateChangeEventInit
> = {
  kind: TRANSCRIBE_JOB_STATE_CHANGE,
  options: transcribeOptions,
  misfitOf(init) {
    if (init.TranscriptionJobStatus !== 'COMPLETED') return undefined;
    return given(init, ['FailureReason'], 'a job that is COMPLETED did not fail');
  },
  tell(init) {
    const { FailureReason } = init;
    const status = init.TranscriptionJobStatus ?? (FailureReason === undefined ? 'COMPLETED' : 'FAILED');
    const detail: TranscribeJobStateChangeDetail = {
      TranscriptionJobName: init.TranscriptionJobName ?? 'my-transcription-job',
      TranscriptionJobStatus: status,
    };
    if (status === 'FAILED') {
      detail.FailureReason = FailureReason ?? "The media format that you specified doesn't match the detected media format.";
    }
    return { time: timeline(init, []).time, resources: [], detail };
  },
};
