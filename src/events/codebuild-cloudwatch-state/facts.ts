import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';
import { isOneOf, kindOfEnvelope } from '../../values/eventbridge-envelope.js';
import { ALL_CODEBUILD_KINDS } from './kinds.js';

export const facts: EventSourceFacts = {
  slug: 'codebuild-cloudwatch-state',
  title: 'AWS CodeBuild build state change, phase change',
  types: [
    {
      type: 'CodeBuildCloudWatchStateEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createCodeBuildCloudWatchStateEvent',
      any: 'anyCodeBuildCloudWatchStateEvent',
    },
    {
      type: 'CodeBuildCloudWatchPhaseEvent',
      declaredBy: 'lambdouble',
      create: 'createCodeBuildCloudWatchPhaseEvent',
      any: 'anyCodeBuildCloudWatchPhaseEvent',
    },
  ],
  invocation: 'asynchronous',
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    'project name': '2 to 150 letters, digits, `-` and `_`',
    'build timeout': '5 to 2,160 minutes, 60 unless the project says otherwise',
    delivery: 'best effort; failed calls are tried for 24 hours and up to 185 times',
  },
  response: ignoredResponse,
  recognises(event) {
    const kind = kindOfEnvelope(event);
    return kind !== undefined && isOneOf(ALL_CODEBUILD_KINDS, kind);
  },
  pages: [
    'https://docs.aws.amazon.com/codebuild/latest/userguide/sample-build-notifications-ref.html',
    'https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-codebuild.html',
    'https://docs.aws.amazon.com/codebuild/latest/userguide/view-build-details-phases.html',
  ],
};
