import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anyStateChange } from '../arbitrary-change.js';
import { textTranslationJobStateChange } from './change.js';
import type { TranslateTextTranslationJobStateChangeEventInit } from './init.js';
import type { TranslateTextTranslationJobStateChangeEvent } from './types.js';

/** Constraints of `anyTranslateTextTranslationJobStateChangeEvent()`: the factory's options, each a value or an arbitrary. */
export type TranslateTextTranslationJobStateChangeEventConstraints = Constraints<TranslateTextTranslationJobStateChangeEventInit>;

const defaults = {
  jobStatus: fc.constantFrom('COMPLETED_WITH_ERROR' as const, 'STOPPED' as const, 'FAILED' as const),
  jobId: fc.constantFrom('01234567-89ab-cdef-0123-456789abcdef', '0123456789abcdef0123456789abcdef'),
};

/**
 * Any event that tells that a batch translation job is over, in every status. Shrinks to the plain
 * `createTranslateTextTranslationJobStateChangeEvent()`.
 *
 * @see https://docs.aws.amazon.com/translate/latest/dg/monitoring-with-eventbridge.html
 * @param constraints options of `createTranslateTextTranslationJobStateChangeEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyTranslateTextTranslationJobStateChangeEvent({ region: 'eu-west-1' }), (event) => {
 *     expect(event.resources).toEqual([]);
 *   }),
 * );
 */
export function anyTranslateTextTranslationJobStateChangeEvent(
  constraints: TranslateTextTranslationJobStateChangeEventConstraints = {},
): fc.Arbitrary<TranslateTextTranslationJobStateChangeEvent> {
  return anyStateChange(textTranslationJobStateChange, defaults, constraints);
}
