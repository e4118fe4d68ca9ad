import { aStringMatching, oneOf } from '../../../internal/checks.js';
import { optionTable, type OptionTable } from '../../../internal/options.js';
import { envelopeOptions, type EnvelopeInit } from '../../../values/eventbridge-envelope.js';
import type { TranslateJobStatus } from './types.js';

/** Which batch translation job is over, and how it ended. Everything has a default. */
export interface TranslateTextTranslationJobStateChangeEventInit extends EnvelopeInit {
  /** 32 hexadecimal digits, with the hyphens of a UUID or without. Default: random, with hyphens. */
  jobId?: string | undefined;
  /** Default `COMPLETED`. */
  jobStatus?: TranslateJobStatus | undefined;
}

/** The options of a batch translation job's change. */
export const translateOptions: OptionTable<TranslateTextTranslationJobStateChangeEventInit> =
  optionTable<TranslateTextTranslationJobStateChangeEventInit>({
    jobId: aStringMatching(
      /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32})$/,
      'the id of a job: 32 lower-case hexadecimal digits, with the hyphens of a UUID or without',
    ),
    jobStatus: oneOf(['COMPLETED', 'COMPLETED_WITH_ERROR', 'STOPPED', 'FAILED']),
    ...envelopeOptions,
  });
