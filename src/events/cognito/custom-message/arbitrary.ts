import type { CustomMessageTriggerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anyProfile, anyTriggerEvent, userDefaults } from '../arbitrary-trigger.js';
import {
  createCustomMessageTriggerEvent,
  CUSTOM_MESSAGE_SOURCES,
  customMessageTriggerEventOptions,
  type CustomMessageTriggerEventInit,
} from './factory.js';

/** Constraints of `anyCustomMessageTriggerEvent()`: the factory's options, each a value or an arbitrary. */
export type CustomMessageTriggerEventConstraints = Constraints<CustomMessageTriggerEventInit>;

const defaults = {
  ...userDefaults,
  userAttributes: anyProfile,
  triggerSource: fc.constantFrom(...CUSTOM_MESSAGE_SOURCES),
  codeParameter: fc.constantFrom('{####}', '941468'),
};

/**
 * Any event that a user pool sends before a message to a user: each kind of message, by mail and by phone, with and without client
 * metadata.
 * Shrinks to the plain `createCustomMessageTriggerEvent()`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html
 * @param constraints options of `createCustomMessageTriggerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCustomMessageTriggerEvent(), ({ triggerSource, request }) => {
 *     expect(request.usernameParameter !== null).toBe(triggerSource === 'CustomMessage_AdminCreateUser');
 *   }),
 * );
 */
export function anyCustomMessageTriggerEvent(
  constraints: CustomMessageTriggerEventConstraints = {},
): fc.Arbitrary<CustomMessageTriggerEvent> {
  const create = (init: CustomMessageTriggerEventInit): CustomMessageTriggerEvent => createCustomMessageTriggerEvent(init);
  return anyTriggerEvent('generate CustomMessageTriggerEvent', customMessageTriggerEventOptions, defaults, constraints, create);
}
