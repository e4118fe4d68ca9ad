import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';

export const facts: EventSourceFacts = {
  slug: 'codedeploy-hook',
  title: 'AWS CodeDeploy lifecycle event hook',
  types: [
    {
      type: 'CodeDeployLifecycleEventHookEvent',
      declaredBy: 'lambdouble',
      create: 'createCodeDeployLifecycleEventHookEvent',
      any: 'anyCodeDeployLifecycleEventHookEvent',
    },
  ],
  invocation: 'asynchronous',
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    answer: 'by `PutLifecycleEventHookExecutionStatus` within an hour, else the deployment fails',
    hooks: 'of Lambda deployments `BeforeAllowTraffic` and `AfterAllowTraffic`; of ECS deployments five',
  },
  response: ignoredResponse,
  recognises: (event) =>
    isPlainObject(event) && typeof event.DeploymentId === 'string' && typeof event.LifecycleEventHookExecutionId === 'string',
  pages: [
    'https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html',
    'https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_PutLifecycleEventHookExecutionStatus.html',
  ],
};
