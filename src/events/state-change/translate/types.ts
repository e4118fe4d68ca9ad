import type { EventBridgeEvent } from 'aws-lambda';

/** The event by which Translate tells EventBridge that a batch translation job is over. */
export type TranslateTextTranslationJobStateChangeEvent = EventBridgeEvent<
  'Translate TextTranslationJob State Change',
  TranslateTextTranslationJobStateChangeDetail
>;

/** How a batch translation job ended. */
export type TranslateJobStatus = 'COMPLETED' | 'COMPLETED_WITH_ERROR' | 'STOPPED' | 'FAILED';

/** A batch translation job that is over. */
export interface TranslateTextTranslationJobStateChangeDetail {
  jobId: string;
  jobStatus: TranslateJobStatus;
}
