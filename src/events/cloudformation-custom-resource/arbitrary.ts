import type {
  CloudFormationCustomResourceCreateEvent,
  CloudFormationCustomResourceDeleteEvent,
  CloudFormationCustomResourceEvent,
  CloudFormationCustomResourceUpdateEvent,
} from 'aws-lambda';
import type * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import {
  createCloudFormationCustomResourceCreateEvent,
  createCloudFormationCustomResourceDeleteEvent,
  createCloudFormationCustomResourceEvent,
  createCloudFormationCustomResourceUpdateEvent,
} from './factory.js';
import { anyRequestInit, fittingRequest } from './arbitrary-request.js';
import {
  createEventOptions,
  deleteEventOptions,
  eventOptions,
  updateEventOptions,
  type CloudFormationCustomResourceCreateEventInit,
  type CloudFormationCustomResourceDeleteEventInit,
  type CloudFormationCustomResourceEventInit,
  type CloudFormationCustomResourceUpdateEventInit,
} from './init.js';

/** Constraints of `anyCloudFormationCustomResourceEvent()`: the factory's options, each a value or an arbitrary. */
export type CloudFormationCustomResourceEventConstraints = Constraints<CloudFormationCustomResourceEventInit>;

/** Constraints of `anyCloudFormationCustomResourceCreateEvent()`: the factory's options, each a value or an arbitrary. */
export type CloudFormationCustomResourceCreateEventConstraints = Constraints<CloudFormationCustomResourceCreateEventInit>;

/** Constraints of `anyCloudFormationCustomResourceUpdateEvent()`: the factory's options, each a value or an arbitrary. */
export type CloudFormationCustomResourceUpdateEventConstraints = Constraints<CloudFormationCustomResourceUpdateEventInit>;

/** Constraints of `anyCloudFormationCustomResourceDeleteEvent()`: the factory's options, each a value or an arbitrary. */
export type CloudFormationCustomResourceDeleteEventConstraints = Constraints<CloudFormationCustomResourceDeleteEventInit>;

/**
 * Any request that CloudFormation sends to the function of a custom resource: to create, to update, to delete, with properties of every shape. Shrinks to the plain
 * `createCloudFormationCustomResourceEvent()`.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html
 * @param constraints options of `createCloudFormationCustomResourceEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCloudFormationCustomResourceEvent({ stackName: 'orders' }), (event) => {
 *     expect(event.StackId).toContain(':stack/orders/');
 *   }),
 * );
 */
export function anyCloudFormationCustomResourceEvent(
  constraints: CloudFormationCustomResourceEventConstraints = {},
): fc.Arbitrary<CloudFormationCustomResourceEvent> {
  const init = anyInit('generate CloudFormationCustomResourceEvent', eventOptions, anyRequestInit(eventOptions), constraints);
  return eventFrom(
    init.map((drawn) => fittingRequest(drawn, constraints)),
    (drawn) => createCloudFormationCustomResourceEvent(drawn),
  );
}

/**
 * Any request to create a custom resource, with properties of every shape. Shrinks to the plain
 * `createCloudFormationCustomResourceCreateEvent()`.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html
 * @param constraints options of `createCloudFormationCustomResourceCreateEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCloudFormationCustomResourceCreateEvent(), (event) => {
 *     expect(event).not.toHaveProperty('PhysicalResourceId');
 *   }),
 * );
 */
export function anyCloudFormationCustomResourceCreateEvent(
  constraints: CloudFormationCustomResourceCreateEventConstraints = {},
): fc.Arbitrary<CloudFormationCustomResourceCreateEvent> {
  const init = anyInit(
    'generate CloudFormationCustomResourceCreateEvent',
    createEventOptions,
    anyRequestInit(createEventOptions),
    constraints,
  );
  return eventFrom(
    init.map((drawn) => fittingRequest(drawn, constraints)),
    (drawn) => createCloudFormationCustomResourceCreateEvent(drawn),
  );
}

/**
 * Any request to change a custom resource, with properties of every shape. Shrinks to the plain
 * `createCloudFormationCustomResourceUpdateEvent()`.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html
 * @param constraints options of `createCloudFormationCustomResourceUpdateEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCloudFormationCustomResourceUpdateEvent(), (event) => {
 *     expect(event.OldResourceProperties.ServiceToken).toBe(event.ServiceToken);
 *   }),
 * );
 */
export function anyCloudFormationCustomResourceUpdateEvent(
  constraints: CloudFormationCustomResourceUpdateEventConstraints = {},
): fc.Arbitrary<CloudFormationCustomResourceUpdateEvent> {
  const init = anyInit(
    'generate CloudFormationCustomResourceUpdateEvent',
    updateEventOptions,
    anyRequestInit(updateEventOptions),
    constraints,
  );
  return eventFrom(
    init.map((drawn) => fittingRequest(drawn, constraints)),
    (drawn) => createCloudFormationCustomResourceUpdateEvent(drawn),
  );
}

/**
 * Any request to delete a custom resource, with properties of every shape. Shrinks to the plain
 * `createCloudFormationCustomResourceDeleteEvent()`.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html
 * @param constraints options of `createCloudFormationCustomResourceDeleteEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCloudFormationCustomResourceDeleteEvent({ physicalResourceId: 'orders-db' }), (event) => {
 *     expect(event.PhysicalResourceId).toBe('orders-db');
 *   }),
 * );
 */
export function anyCloudFormationCustomResourceDeleteEvent(
  constraints: CloudFormationCustomResourceDeleteEventConstraints = {},
): fc.Arbitrary<CloudFormationCustomResourceDeleteEvent> {
  const init = anyInit(
    'generate CloudFormationCustomResourceDeleteEvent',
    deleteEventOptions,
    anyRequestInit(deleteEventOptions),
    constraints,
  );
  return eventFrom(
    init.map((drawn) => fittingRequest(drawn, constraints)),
    (drawn) => createCloudFormationCustomResourceDeleteEvent(drawn),
  );
}
