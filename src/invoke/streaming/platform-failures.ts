import type { ReportedError } from '../outcome.js';
import { LARGEST_STREAM } from './response-line.js';

export const STREAM_TOO_LARGE: ReportedError = {
  errorType: 'Function.ResponseSizeTooLarge',
  errorMessage: `Response payload size exceeded maximum allowed payload size (${LARGEST_STREAM} bytes).`,
};

const NO_OTHER_STREAMING = 'Only response streaming is supported.';

/** The handler is marked with something that is no response mode: the older runtimes trip over their own words about it. */
export const MALFORMED: Readonly<Record<'today' | 'formerly', ReportedError>> = {
  today: refusal('Runtime.MalformedStreamingHandler', NO_OTHER_STREAMING),
  formerly: refusal('ReferenceError', 'MalformedStreamingHandler is not defined'),
};

function refusal(errorType: string, errorMessage: string): ReportedError {
  return { errorType, errorMessage, trace: [`${errorType}: ${errorMessage}`] };
}
