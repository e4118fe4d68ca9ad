import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';
import { isOneOf, kindOfEnvelope } from '../../values/eventbridge-envelope.js';
import { ALL_CODEPIPELINE_KINDS } from './kinds.js';

export const facts: EventSourceFacts = {
  slug: 'codepipeline-cloudwatch',
  title: 'AWS CodePipeline state change',
  types: [
    {
      type: 'CodePipelineCloudWatchEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createCodePipelineCloudWatchEvent',
      any: 'anyCodePipelineCloudWatchEvent',
    },
    {
      type: 'CodePipelineCloudWatchPipelineEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createCodePipelineCloudWatchPipelineEvent',
      any: 'anyCodePipelineCloudWatchPipelineEvent',
    },
    {
      type: 'CodePipelineCloudWatchStageEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createCodePipelineCloudWatchStageEvent',
      any: 'anyCodePipelineCloudWatchStageEvent',
    },
    {
      type: 'CodePipelineCloudWatchActionEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createCodePipelineCloudWatchActionEvent',
      any: 'anyCodePipelineCloudWatchActionEvent',
    },
  ],
  invocation: 'asynchronous',
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    names: 'pipelines, stages and actions: 1 to 100 letters, digits, `.`, `@`, `-` and `_`',
    delivery: 'at least once, in no order; failed calls are tried for 24 hours and up to 185 times',
  },
  response: ignoredResponse,
  recognises(event) {
    const kind = kindOfEnvelope(event);
    return kind !== undefined && isOneOf(ALL_CODEPIPELINE_KINDS, kind);
  },
  pages: [
    'https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html',
    'https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-codepipeline.html',
  ],
};
