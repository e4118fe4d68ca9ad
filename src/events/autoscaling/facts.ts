import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { terminationResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'autoscaling',
  title: 'EC2 Auto Scaling custom termination policy',
  types: [
    {
      type: 'AutoScalingScaleInEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createAutoScalingScaleInEvent',
      any: 'anyAutoScalingScaleInEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    time: '2 seconds',
    instances: 'up to 30,000; `HasMoreInstances` says that there are more',
    retries: 'when no instance comes back, the function is called again after a short time',
  },
  response: terminationResponse,
  recognises(event) {
    if (!isPlainObject(event)) return false;
    const { AutoScalingGroupName, CapacityToTerminate, Instances } = event;
    return typeof AutoScalingGroupName === 'string' && Array.isArray(CapacityToTerminate) && Array.isArray(Instances);
  },
  pages: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/lambda-custom-termination-policy.html'],
};
