import type {
  CloudFormationCustomResourceCreateEvent,
  CloudFormationCustomResourceDeleteEvent,
  CloudFormationCustomResourceEvent,
  CloudFormationCustomResourceUpdateEvent,
} from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
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
import type { CustomResourceProperties } from './properties.js';
import { CDK_PROVIDER } from './recognise.js';
import { requestOf, type RequestType } from './request.js';

function build<Event extends object, Init>(
  type: string,
  requestType: RequestType | undefined,
  init: Init,
  table: OptionTable<Init>,
  overrides: object | undefined,
): Event {
  const doing = `create ${type}`;
  checkOptions<CloudFormationCustomResourceEventInit>(doing, init, table as OptionTable<CloudFormationCustomResourceEventInit>);
  const { serviceToken } = init;
  if (serviceToken?.includes(CDK_PROVIDER) === true) {
    throw failure(
      doing,
      `option "serviceToken" is ${show(serviceToken)}, the function of a CDK provider`,
      'Use createCdkCustomResourceEvent for what its handlers get.',
    );
  }
  const asked = requestType === undefined ? init : { ...init, requestType };
  return madeEvent<object>(doing, () => requestOf(doing, asked, 'my-stack-MyFunction'), overrides) as Event;
}

/**
 * The event that CloudFormation sends to the function of a custom resource: a request to create, to update or to delete it.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html
 * @param init what is wanted of which resource; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that CloudFormation could not send, and for options that contradict each other
 * @example
 * const event = createCloudFormationCustomResourceEvent({ requestType: 'Delete', physicalResourceId: 'orders-db' });
 * expect(event).toMatchObject({ RequestType: 'Delete', PhysicalResourceId: 'orders-db' });
 * expect(event.ResponseURL).toMatch(/^https:\/\/cloudformation-custom-resource-response-useast1\.s3\.amazonaws\.com\//);
 */
export function createCloudFormationCustomResourceEvent<
  Properties extends object = Record<string, unknown>,
  OldProperties extends object = Properties,
>(
  init: CloudFormationCustomResourceEventInit<Properties, OldProperties> = {},
  overrides?: DeepPartial<CloudFormationCustomResourceEvent>,
): CloudFormationCustomResourceEvent<CustomResourceProperties<Properties>, CustomResourceProperties<OldProperties>> {
  return build('CloudFormationCustomResourceEvent', undefined, init as CloudFormationCustomResourceEventInit, eventOptions, overrides);
}

/**
 * The event with which CloudFormation asks the function of a custom resource to create it.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html
 * @param init which resource with what properties; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that CloudFormation could not send, and for options that contradict each other
 * @example
 * const event = createCloudFormationCustomResourceCreateEvent({ resourceProperties: { Name: 'orders', Size: 5, Public: false } });
 * expect(event.ResourceProperties).toMatchObject({ Name: 'orders', Size: '5', Public: 'false' });
 */
export function createCloudFormationCustomResourceCreateEvent<Properties extends object = Record<string, unknown>>(
  init: CloudFormationCustomResourceCreateEventInit<Properties> = {},
  overrides?: DeepPartial<CloudFormationCustomResourceCreateEvent>,
): CloudFormationCustomResourceCreateEvent<CustomResourceProperties<Properties>> {
  return build(
    'CloudFormationCustomResourceCreateEvent',
    'Create',
    init as CloudFormationCustomResourceCreateEventInit,
    createEventOptions,
    overrides,
  );
}

/**
 * The event with which CloudFormation asks the function of a custom resource to change it.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html
 * @param init which resource, with its properties before and after; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that CloudFormation could not send, and for options that contradict each other
 * @example
 * const event = createCloudFormationCustomResourceUpdateEvent({ resourceProperties: { Size: 6 }, oldResourceProperties: { Size: 5 } });
 * expect([event.ResourceProperties.Size, event.OldResourceProperties.Size]).toEqual(['6', '5']);
 */
export function createCloudFormationCustomResourceUpdateEvent<
  Properties extends object = Record<string, unknown>,
  OldProperties extends object = Properties,
>(
  init: CloudFormationCustomResourceUpdateEventInit<Properties, OldProperties> = {},
  overrides?: DeepPartial<CloudFormationCustomResourceUpdateEvent>,
): CloudFormationCustomResourceUpdateEvent<CustomResourceProperties<Properties>, CustomResourceProperties<OldProperties>> {
  return build(
    'CloudFormationCustomResourceUpdateEvent',
    'Update',
    init as CloudFormationCustomResourceUpdateEventInit,
    updateEventOptions,
    overrides,
  );
}

/**
 * The event with which CloudFormation asks the function of a custom resource to delete it.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html
 * @param init which resource; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that CloudFormation could not send, and for options that contradict each other
 * @example
 * const event = createCloudFormationCustomResourceDeleteEvent({ physicalResourceId: 'orders-db' });
 * expect(event.PhysicalResourceId).toBe('orders-db');
 */
export function createCloudFormationCustomResourceDeleteEvent<Properties extends object = Record<string, unknown>>(
  init: CloudFormationCustomResourceDeleteEventInit<Properties> = {},
  overrides?: DeepPartial<CloudFormationCustomResourceDeleteEvent>,
): CloudFormationCustomResourceDeleteEvent<CustomResourceProperties<Properties>> {
  return build(
    'CloudFormationCustomResourceDeleteEvent',
    'Delete',
    init as CloudFormationCustomResourceDeleteEventInit,
    deleteEventOptions,
    overrides,
  );
}
