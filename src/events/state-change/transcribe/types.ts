import type { EventBridgeEvent } from 'aws-lambda';

/** The event by which Transcribe tells EventBridge that a transcription job is over. */
export type TranscribeJobStateChangeEvent = EventBridgeEvent<'Transcribe Job State Change', TranscribeJobStateChangeDetail>;

/** How a transcription job ended. */
export interface TranscribeJobStateChangeDetail {
  TranscriptionJobName: string;
  TranscriptionJobStatus: 'COMPLETED' | 'FAILED';
  /** Why the job FAILED; absent for one that is COMPLETED. */
  FailureReason?: string;
}
