import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anyStateChange } from '../arbitrary-change.js';
import { transcribeJobStateChange } from './change.js';
import type { TranscribeJobStateChangeEventInit } from './init.js';
import type { TranscribeJobStateChangeEvent } from './types.js';

/** Constraints of `anyTranscribeJobStateChangeEvent()`: the factory's options, each a value or an arbitrary. */
export type TranscribeJobStateChangeEventConstraints = Constraints<TranscribeJobStateChangeEventInit>;

const defaults = {
  TranscriptionJobStatus: fc.constantFrom('COMPLETED' as const, 'FAILED' as const),
  TranscriptionJobName: fc.constantFrom('podcast-7', 'e6ff2a91-8b2c-4d5a-9c3e-000000000001-r2', '7', '_call.2026', 'j'.repeat(200)),
  FailureReason: fc.constantFrom(
    'Unsupported audio format.',
    'The sample rate provided does not match the detected sample rate.',
    'Invalid file size: file size too large. The maximum audio duration is 4.000000 hours.',
    "The S3 object that you specified can't be accessed.",
  ),
};

/**
 * Any event that tells that a transcription job is over, completed or failed for many reasons. Shrinks to the plain
 * `createTranscribeJobStateChangeEvent()`.
 *
 * @see https://docs.aws.amazon.com/transcribe/latest/dg/monitoring-events.html
 * @param constraints options of `createTranscribeJobStateChangeEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyTranscribeJobStateChangeEvent({ TranscriptionJobStatus: 'COMPLETED' }), ({ detail }) => {
 *     expect(detail).not.toHaveProperty('FailureReason');
 *   }),
 * );
 */
export function anyTranscribeJobStateChangeEvent(
  constraints: TranscribeJobStateChangeEventConstraints = {},
): fc.Arbitrary<TranscribeJobStateChangeEvent> {
  return anyStateChange(transcribeJobStateChange, defaults, constraints);
}
