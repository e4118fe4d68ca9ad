import type { DeepPartial } from '../../../internal/overrides.js';
import { createStateChange } from '../../../contracts/state-change.js';
import { transcribeJobStateChange } from './change.js';
import type { TranscribeJobStateChangeEventInit } from './init.js';
import type { TranscribeJobStateChangeEvent } from './types.js';

/**
 * The event that tells that a transcription job of Amazon Transcribe is over: it is completed, or failed.
 *
 * @see https://docs.aws.amazon.com/transcribe/latest/dg/monitoring-events.html
 * @param init which job it is, how it ended, and when
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Transcribe could not send
 * @example
 * const event = createTranscribeJobStateChangeEvent({ TranscriptionJobName: 'podcast-7', FailureReason: 'Unsupported audio format.' });
 * expect(event.detail.TranscriptionJobStatus).toBe('FAILED');
 */
export function createTranscribeJobStateChangeEvent(
  init?: TranscribeJobStateChangeEventInit,
  overrides?: DeepPartial<TranscribeJobStateChangeEvent>,
): TranscribeJobStateChangeEvent {
  return createStateChange(transcribeJobStateChange, init, overrides);
}
