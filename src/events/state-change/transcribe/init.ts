import { aNonEmptyString, aStringMatching, oneOf } from '../../../internal/checks.js';
import { optionTable, type OptionTable } from '../../../internal/options.js';
import { envelopeOptions, type EnvelopeInit } from '../../../values/eventbridge-envelope.js';

/** Which transcription job is over, and how it ended. Everything has a default. */
export interface TranscribeJobStateChangeEventInit extends EnvelopeInit {
  /** 1 to 200 letters, digits and `._-`. Default `my-transcription-job`. */
  TranscriptionJobName?: string | undefined;
  /** Default `COMPLETED`, or `FAILED` when a reason is given. */
  TranscriptionJobStatus?: 'COMPLETED' | 'FAILED' | undefined;
  /** Why the job FAILED. Default: its media format. */
  FailureReason?: string | undefined;
}

/** The options of a transcription job's change. */
export const transcribeOptions: OptionTable<TranscribeJobStateChangeEventInit> = optionTable<TranscribeJobStateChangeEventInit>({
  TranscriptionJobName: aStringMatching(/^[\w.-]{1,200}$/, 'the name of a job: 1 to 200 letters, digits and "._-"'),
  TranscriptionJobStatus: oneOf(['COMPLETED', 'FAILED']),
  FailureReason: aNonEmptyString,
  ...envelopeOptions,
});
