import { ASYNCHRONOUS_PAYLOAD_LIMIT } from '../../contracts/facts.js';
import { madeEvent } from '../../contracts/made-event.js';
import { checkTextSize } from '../../contracts/payload.js';
import { failure } from '../../internal/errors.js';
import { throughJSON } from '../../internal/json.js';
import { checkOptions, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { arn } from '../../values/arn.js';
import { randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds, isoMilliseconds } from '../../values/time.js';
import { inEnvelope } from '../../values/eventbridge-envelope.js';
import {
  invocationResultEventOptions,
  lambdaDestinationEventOptions,
  type LambdaDestinationEventInit,
  type LambdaFunctionInvocationResultEventInit,
} from './init.js';
import { FAILED, SUCCEEDED } from './kinds.js';
import { attemptsOf, conditionOf, misfitOf, wasAnswered } from './misfit.js';
import type { LambdaDestinationEvent, LambdaDestinationResponseContext, LambdaFunctionInvocationResultEvent } from './types.js';

const MESSAGE = 'Something went wrong';

/** An error as the Node.js runtime reports it. */
function usualError(): object {
  return {
    errorType: 'Error',
    errorMessage: MESSAGE,
    trace: [`Error: ${MESSAGE}`, '    at Runtime.handler (file:///var/task/index.mjs:2:9)'],
  };
}

const VERSION = /^(\$LATEST|\d+)$/;

function responseContextOf({ qualifier = '$LATEST', executedVersion, functionError }: LambdaDestinationEventInit, failed: boolean) {
  const context: LambdaDestinationResponseContext = {
    statusCode: 200,
    executedVersion: executedVersion ?? (VERSION.test(qualifier) ? qualifier : '1'),
  };
  if (failed) context.functionError = functionError ?? 'Unhandled';
  return context;
}

function payloadOf(doing: string, option: 'requestPayload' | 'responsePayload', payload: unknown): unknown {
  const copy = throughJSON(doing, `option "${option}"`, payload);
  checkTextSize(doing, option, JSON.stringify(copy), ASYNCHRONOUS_PAYLOAD_LIMIT);
  return copy;
}

function recordOf(doing: string, init: LambdaDestinationEventInit): LambdaDestinationEvent {
  const misfit = misfitOf(init);
  if (misfit !== undefined) throw failure(doing, misfit.cause, misfit.wayOut);
  const { functionName = 'my-function', qualifier = '$LATEST', region, accountId, requestId, time } = init;
  const condition = conditionOf(init);
  const resource = `function:${functionName}:${qualifier}`;
  const record: LambdaDestinationEvent = {
    version: '1.0',
    timestamp: isoMilliseconds(time === undefined ? settings().time : epochMilliseconds(time)),
    requestContext: {
      requestId: requestId ?? randomUUID(),
      functionArn: arn('lambda', region ?? settings().region, accountId ?? settings().accountId, resource),
      condition,
      approximateInvokeCount: attemptsOf(init),
    },
    requestPayload: init.requestPayload === undefined ? {} : payloadOf(doing, 'requestPayload', init.requestPayload),
  };
  if (!wasAnswered(init)) return record;
  const failed = condition !== 'Success';
  const { responsePayload = failed ? usualError() : null } = init;
  record.responseContext = responseContextOf(init, failed);
  record.responsePayload = payloadOf(doing, 'responsePayload', responsePayload);
  return record;
}

/**
 * The record of an asynchronous invocation, as the function gets it that is the destination of another one's results.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
 * @param init the invocation; payloads are copied
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for payloads that JSON can't hold, and for an answer of a function that was never called
 * @example
 * const event = createLambdaDestinationEvent({ condition: 'RetriesExhausted', requestPayload: { orderId: 7 }, functionName: 'orders' });
 * expect(event.requestContext.functionArn).toBe('arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST');
 * expect(event.responseContext?.functionError).toBe('Unhandled');
 * expect(event.requestPayload.orderId).toBe(7);
 */
export function createLambdaDestinationEvent<RequestPayload = unknown, ResponsePayload = unknown>(
  init: LambdaDestinationEventInit<RequestPayload, ResponsePayload> = {},
  overrides?: DeepPartial<NoInfer<LambdaDestinationEvent<RequestPayload, ResponsePayload>>>,
): LambdaDestinationEvent<RequestPayload, ResponsePayload> {
  const doing = 'create LambdaDestinationEvent';
  checkOptions(doing, init, lambdaDestinationEventOptions as OptionTable<unknown>);
  return madeEvent<LambdaDestinationEvent<RequestPayload, ResponsePayload>>(
    doing,
    () => recordOf(doing, init) as LambdaDestinationEvent<RequestPayload, ResponsePayload>,
    overrides,
  );
}

function isRecord(given: object): given is LambdaDestinationEvent {
  if (!isPlainObject(given) || !isPlainObject(given.requestContext)) return false;
  return typeof given.requestContext.functionArn === 'string' && typeof given.timestamp === 'string';
}

function resultOf(
  doing: string,
  given: LambdaFunctionInvocationResultEventInit | LambdaDestinationEvent,
): LambdaFunctionInvocationResultEvent {
  const init: LambdaFunctionInvocationResultEventInit = isRecord(given) ? {} : given;
  const { id, eventBusName = 'default', ...invocation } = init;
  const record = isRecord(given) ? throughJSON(doing, 'its record', given) : recordOf(doing, invocation);
  const { functionArn, condition } = record.requestContext;
  const [, , , region, account] = functionArn.split(':') as [string, string, string, string, string];
  const happening = { account, region, time: Date.parse(record.timestamp) };
  const resources = [arn('events', region, account, `event-bus/${eventBusName}`), functionArn];
  return inEnvelope(condition === 'Success' ? SUCCEEDED : FAILED, id, happening, resources, record) as LambdaFunctionInvocationResultEvent;
}

/**
 * The record of an asynchronous invocation by way of the event bus that is its destination.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
 * @param init the invocation, and the bus; or a record of `createLambdaDestinationEvent`
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for payloads that JSON can't hold, and for an answer of a function that was never called
 * @example
 * const event = createLambdaFunctionInvocationResultEvent({ responsePayload: { total: 12.5 }, eventBusName: 'orders' });
 * expect(event['detail-type']).toBe('Lambda Function Invocation Result - Success');
 * expect(event.resources[0]).toBe('arn:aws:events:us-east-1:123456789012:event-bus/orders');
 * expect(event.detail.responsePayload?.total).toBe(12.5);
 */
export function createLambdaFunctionInvocationResultEvent<RequestPayload = unknown, ResponsePayload = unknown>(
  init:
    | LambdaFunctionInvocationResultEventInit<RequestPayload, ResponsePayload>
    | LambdaDestinationEvent<RequestPayload, ResponsePayload> = {},
  overrides?: DeepPartial<NoInfer<LambdaFunctionInvocationResultEvent<RequestPayload, ResponsePayload>>>,
): LambdaFunctionInvocationResultEvent<RequestPayload, ResponsePayload> {
  const doing = 'create LambdaFunctionInvocationResultEvent';
  if (!isRecord(init)) checkOptions(doing, init, invocationResultEventOptions as OptionTable<unknown>);
  return madeEvent<LambdaFunctionInvocationResultEvent<RequestPayload, ResponsePayload>>(
    doing,
    () => resultOf(doing, init) as LambdaFunctionInvocationResultEvent<RequestPayload, ResponsePayload>,
    overrides,
  );
}
