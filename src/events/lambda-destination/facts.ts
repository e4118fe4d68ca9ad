import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { isOneOf, kindOfEnvelope } from '../../values/eventbridge-envelope.js';
import { INVOCATION_RESULT_KINDS } from './kinds.js';

function isRecord(event: unknown): event is Record<string, unknown> {
  if (!isPlainObject(event) || !Object.hasOwn(event, 'requestPayload')) return false;
  const { requestContext } = event;
  return isPlainObject(requestContext) && typeof requestContext.functionArn === 'string' && typeof requestContext.condition === 'string';
}

function isResult(event: unknown): event is { detail: unknown } {
  const kind = kindOfEnvelope(event);
  return kind !== undefined && isOneOf(INVOCATION_RESULT_KINDS, kind);
}

export const facts: EventSourceFacts = {
  slug: 'lambda-destination',
  title: 'AWS Lambda destination',
  types: [
    {
      type: 'LambdaDestinationEvent',
      declaredBy: 'lambdouble',
      create: 'createLambdaDestinationEvent',
      any: 'anyLambdaDestinationEvent',
    },
    {
      type: 'LambdaFunctionInvocationResultEvent',
      declaredBy: 'lambdouble',
      create: 'createLambdaFunctionInvocationResultEvent',
      any: 'anyLambdaFunctionInvocationResultEvent',
    },
  ],
  invocation: 'asynchronous',
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    attempts: 'up to three: the first and two more, a minute and two minutes later',
    'age of an event': '6 hours by default, at least 60 seconds',
    delivery: 'once the invocation has succeeded, or is given up',
  },
  response: ignoredResponse,
  payloads(event) {
    const record = isResult(event) ? event.detail : event;
    if (!isRecord(record)) return [];
    return 'responsePayload' in record ? [record.requestPayload, record.responsePayload] : [record.requestPayload];
  },
  recognises: (event) => isRecord(event) || isResult(event),
  pages: [
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html',
  ],
};
