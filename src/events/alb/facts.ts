import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { albResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'alb',
  title: 'Application Load Balancer target',
  types: [{ type: 'ALBEvent', declaredBy: '@types/aws-lambda', create: 'createALBEvent', any: 'anyALBEvent' }],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    body: '1 MB',
    answer: '1 MB of JSON',
    headers: '16 KB a line, 32 KB a header, 64 KB in all',
    timeout: 'the function’s own: the load balancer waits until it answers or times out',
  },
  response: albResponse,
  recognises(event) {
    const { httpMethod, path, requestContext } = (event ?? {}) as Record<string, unknown>;
    if (typeof httpMethod !== 'string' || typeof path !== 'string') return false;
    const { elb } = (requestContext ?? {}) as { elb?: { targetGroupArn?: unknown } | null };
    return typeof elb?.targetGroupArn === 'string';
  },
  pages: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-alb.html',
  ],
};
