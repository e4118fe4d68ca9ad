import type { CdkCustomResourceEvent, CdkCustomResourceIsCompleteEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyText } from '../../generate/values.js';
import { anyRequestInit, fittingRequest } from '../cloudformation-custom-resource/arbitrary-request.js';
import {
  cdkCustomResourceEventOptions,
  cdkCustomResourceIsCompleteEventOptions,
  createCdkCustomResourceEvent,
  createCdkCustomResourceIsCompleteEvent,
  type CdkCustomResourceEventInit,
  type CdkCustomResourceIsCompleteEventInit,
} from './factory.js';

/** Constraints of `anyCdkCustomResourceEvent()`: the factory's options, each a value or an arbitrary. */
export type CdkCustomResourceEventConstraints = Constraints<CdkCustomResourceEventInit>;

/** Constraints of `anyCdkCustomResourceIsCompleteEvent()`: the factory's options, each a value or an arbitrary. */
export type CdkCustomResourceIsCompleteEventConstraints = Constraints<CdkCustomResourceIsCompleteEventInit>;

/** Answers to any kind of request: none has an id, which a deletion must not change. */
const onEventResponse = fc.record(
  {
    Data: fc.dictionary(fc.constantFrom('Arn', 'Endpoint', 'Port'), fc.oneof(anyText(), fc.integer()), { noNullPrototype: true }),
    NoEcho: fc.boolean(),
    JobId: fc.uuid(),
    attempts: fc.nat(),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** Lets an answer with an id meet no deletion of something else. */
function fittingAnswer(
  init: CdkCustomResourceIsCompleteEventInit,
  constraints: CdkCustomResourceIsCompleteEventConstraints,
): CdkCustomResourceIsCompleteEventInit {
  const id = init.onEventResponse?.PhysicalResourceId;
  if (id === undefined || init.requestType !== 'Delete' || id === init.physicalResourceId) return init;
  const fit = { ...init };
  if (constraints.requestType === undefined) delete fit.requestType;
  else if (constraints.physicalResourceId === undefined) fit.physicalResourceId = id;
  return fit;
}

/**
 * Any event that a CDK provider's `onEvent` gets: to create, to update, to delete, with properties of every shape. Shrinks to the plain
 * `createCdkCustomResourceEvent()`.
 *
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.custom_resources-readme.html
 * @param constraints options of `createCdkCustomResourceEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCdkCustomResourceEvent({ requestType: 'Create' }), (event) => {
 *     expect(event).not.toHaveProperty('PhysicalResourceId');
 *   }),
 * );
 */
export function anyCdkCustomResourceEvent(constraints: CdkCustomResourceEventConstraints = {}): fc.Arbitrary<CdkCustomResourceEvent> {
  const table = cdkCustomResourceEventOptions;
  const init = anyInit('generate CdkCustomResourceEvent', table, anyRequestInit(table), constraints);
  return eventFrom(
    init.map((drawn) => fittingRequest(drawn, constraints)),
    (drawn) => createCdkCustomResourceEvent(drawn),
  );
}

/**
 * Any event that a CDK provider's `isComplete` gets: requests of each kind, with what `onEvent` answered. Shrinks to the plain
 * `createCdkCustomResourceIsCompleteEvent()`.
 *
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.custom_resources-readme.html
 * @param constraints options of `createCdkCustomResourceIsCompleteEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCdkCustomResourceIsCompleteEvent(), (event) => {
 *     expect(event.PhysicalResourceId).toBeTypeOf('string');
 *   }),
 * );
 */
export function anyCdkCustomResourceIsCompleteEvent(
  constraints: CdkCustomResourceIsCompleteEventConstraints = {},
): fc.Arbitrary<CdkCustomResourceIsCompleteEvent> {
  const table = cdkCustomResourceIsCompleteEventOptions;
  const init = anyInit('generate CdkCustomResourceIsCompleteEvent', table, { ...anyRequestInit(table), onEventResponse }, constraints);
  return eventFrom(
    init.map((drawn) => fittingAnswer(fittingRequest(drawn, constraints), constraints)),
    (drawn) => createCdkCustomResourceIsCompleteEvent(drawn),
  );
}
