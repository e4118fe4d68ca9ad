import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, constrainedOptions, type Constraints, type InitArbitraries } from '../../generate/constraints.js';
import { anyInstant, anyName, anyRegion, anyText } from '../../generate/values.js';
import { anyS3Event } from '../s3/arbitrary.js';
import { anySQSEvent } from '../sqs/arbitrary.js';
import { createLambdaDestinationEvent, createLambdaFunctionInvocationResultEvent } from './factory.js';
import {
  invocationResultEventOptions,
  lambdaDestinationEventOptions,
  type LambdaDestinationEventInit,
  type LambdaFunctionInvocationResultEventInit,
} from './init.js';
import { misfitOf } from './misfit.js';
import type { LambdaDestinationEvent, LambdaFunctionInvocationResultEvent } from './types.js';

/** Constraints of `anyLambdaDestinationEvent()`: the factory's options, each a value or an arbitrary. */
export type LambdaDestinationEventConstraints<RequestPayload = unknown, ResponsePayload = unknown> = Constraints<
  LambdaDestinationEventInit<RequestPayload, ResponsePayload>
>;

/** Constraints of `anyLambdaFunctionInvocationResultEvent()`: the factory's options, each a value or an arbitrary. */
export type LambdaFunctionInvocationResultEventConstraints<RequestPayload = unknown, ResponsePayload = unknown> = Constraints<
  LambdaFunctionInvocationResultEventInit<RequestPayload, ResponsePayload>
>;

function anyPayload(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom<unknown>(null, '', {}, [], 0, '{"orderId":', { statusCode: 200, body: '{}' }),
    anyText(),
    fc.jsonValue({ maxDepth: 2 }),
  );
}

/** Errors as the runtimes of Node.js and Python report them, and those of Lambda itself. */
function anyError(): fc.Arbitrary<unknown> {
  return fc.oneof(
    anyText().map((errorMessage) => ({ errorType: 'TypeError', errorMessage, trace: [`TypeError: ${errorMessage}`] })),
    fc.constantFrom(
      { errorMessage: '2026-01-15T12:34:56.789Z 51f72378-6a5d-4dc7-8fd8-29e4319f482a Task timed out after 3.00 seconds' },
      {
        errorMessage: 'no',
        errorType: 'Exception',
        requestId: '51f72378-6a5d-4dc7-8fd8-29e4319f482a',
        stackTrace: ['  File "/var/task/a.py"'],
      },
      { errorType: 'Runtime.ExitError', errorMessage: 'RequestId: 51f72378-6a5d-4dc7-8fd8-29e4319f482a Error: Runtime exited' },
    ),
  );
}

function defaults(): InitArbitraries<LambdaDestinationEventInit> {
  return {
    condition: fc.constantFrom('Success', 'RetriesExhausted', 'EventAgeExceeded', 'ZeroReservedConcurrency'),
    requestPayload: fc.oneof(anyPayload(), anyS3Event(), anySQSEvent({ records: { maxLength: 1 } })),
    responsePayload: fc.oneof(anyPayload(), anyError()),
    approximateInvokeCount: fc.constantFrom(1, 2, 3, 0),
    functionError: fc.constantFrom('Unhandled', 'Handled'),
    functionName: anyName(),
    qualifier: fc.constantFrom('live', '7', '$LATEST', 'blue-green_2'),
    region: anyRegion(),
    accountId: fc.constantFrom('123456789012', '000000000000', '012345678901'),
    time: anyInstant(),
  };
}

const DEPENDENT = ['functionError', 'responsePayload', 'approximateInvokeCount', 'condition', 'executedVersion'] as const;

/** Drops what was drawn and contradicts the rest. */
function fitting<Init extends LambdaDestinationEventInit>(drawn: Init, constrained: ReadonlySet<string>): Init {
  const fit = { ...drawn };
  for (let misfit = misfitOf(fit); misfit !== undefined; misfit = misfitOf(fit)) {
    const droppable = [misfit.option, ...DEPENDENT].find((name) => fit[name] !== undefined && !constrained.has(name));
    if (droppable === undefined) break;
    delete fit[droppable];
  }
  return fit;
}

/**
 * Any record of an asynchronous invocation: successes, failures of functions in several languages, events that were too old, functions
 * without concurrency; payloads of every kind. Shrinks to the plain `createLambdaDestinationEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
 * @param constraints options of `createLambdaDestinationEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyLambdaDestinationEvent({ requestPayload: fc.record({ orderId: fc.uuid() }) }), (event) => {
 *     expect(event.requestPayload.orderId).toHaveLength(36);
 *   }),
 * );
 */
export function anyLambdaDestinationEvent<RequestPayload = unknown, ResponsePayload = unknown>(
  constraints: LambdaDestinationEventConstraints<RequestPayload, ResponsePayload> = {},
): fc.Arbitrary<LambdaDestinationEvent<RequestPayload, ResponsePayload>> {
  const asked = constraints as LambdaDestinationEventConstraints;
  const init = anyInit('generate LambdaDestinationEvent', lambdaDestinationEventOptions, defaults(), asked);
  const constrained = constrainedOptions(asked);
  return eventFrom(init, (drawn) =>
    createLambdaDestinationEvent(fitting(drawn, constrained) as LambdaDestinationEventInit<RequestPayload, ResponsePayload>),
  );
}

/**
 * Any record of an asynchronous invocation by way of an event bus. Shrinks to the plain `createLambdaFunctionInvocationResultEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
 * @param constraints options of `createLambdaFunctionInvocationResultEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyLambdaFunctionInvocationResultEvent({ condition: 'Success' }), (event) => {
 *     expect(event['detail-type']).toMatch(/Success$/);
 *   }),
 * );
 */
export function anyLambdaFunctionInvocationResultEvent<RequestPayload = unknown, ResponsePayload = unknown>(
  constraints: LambdaFunctionInvocationResultEventConstraints<RequestPayload, ResponsePayload> = {},
): fc.Arbitrary<LambdaFunctionInvocationResultEvent<RequestPayload, ResponsePayload>> {
  const asked = constraints as LambdaFunctionInvocationResultEventConstraints;
  const drawn = { ...defaults(), eventBusName: fc.constantFrom('orders', 'default', 'aws.partner/example.com/orders') };
  const init = anyInit('generate LambdaFunctionInvocationResultEvent', invocationResultEventOptions, drawn, asked);
  const constrained = constrainedOptions(asked);
  return eventFrom(init, (one) =>
    createLambdaFunctionInvocationResultEvent(
      fitting(one, constrained) as LambdaFunctionInvocationResultEventInit<RequestPayload, ResponsePayload>,
    ),
  );
}
