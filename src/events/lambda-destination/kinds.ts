import type { KindWithFactory } from '../../values/eventbridge-envelope.js';
import type { LambdaFunctionInvocationResultDetailType } from './types.js';

/** Who sends such events; the name has no `aws.` before it. */
export const SOURCE = 'lambda';

const create = 'createLambdaFunctionInvocationResultEvent';

function kindOf(detailType: LambdaFunctionInvocationResultDetailType): KindWithFactory & {
  readonly detailType: LambdaFunctionInvocationResultDetailType;
} {
  return { source: SOURCE, detailType, create };
}

export const SUCCEEDED: ReturnType<typeof kindOf> = kindOf('Lambda Function Invocation Result - Success');
export const FAILED: ReturnType<typeof kindOf> = kindOf('Lambda Function Invocation Result - Failure');

/** The envelopes that belong to this source. */
export const INVOCATION_RESULT_KINDS: readonly KindWithFactory[] = [SUCCEEDED, FAILED];
