import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';

export const facts: EventSourceFacts = {
  slug: 'codepipeline',
  title: 'AWS CodePipeline job',
  types: [{ type: 'CodePipelineEvent', declaredBy: '@types/aws-lambda', create: 'createCodePipelineEvent', any: 'anyCodePipelineEvent' }],
  invocation: 'asynchronous',
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    UserParameters: '1,000 characters',
    artifacts: '0 to 5 in, 0 to 5 out',
    continuationToken: '2,048 characters',
    result: 'a job times out after 20 minutes without an answer; answers that ask to be called again let it take up to 24 hours',
  },
  response: ignoredResponse,
  recognises(event) {
    return isPlainObject(event) && isPlainObject(event['CodePipeline.job']);
  },
  pages: [
    'https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-invoke-lambda-function.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-codepipeline.html',
    'https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-Lambda.html',
    'https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html',
  ],
};
