import type { CustomSMSSenderTriggerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anyProfile, anyTriggerEvent, userDefaults } from '../arbitrary-trigger.js';
import {
  createCustomSMSSenderTriggerEvent,
  CUSTOM_SMS_SENDER_SOURCES,
  customSMSSenderTriggerEventOptions,
  type CustomSMSSenderTriggerEventInit,
} from './factory.js';

/** Constraints of `anyCustomSMSSenderTriggerEvent()`: the factory's options, each a value or an arbitrary. */
export type CustomSMSSenderTriggerEventConstraints = Constraints<CustomSMSSenderTriggerEventInit>;

const defaults = {
  ...userDefaults,
  userAttributes: anyProfile,
  triggerSource: fc.constantFrom(...CUSTOM_SMS_SENDER_SOURCES),
};

/**
 * Any event that a user pool sends to have a text message sent: each kind of code, and temporary passwords.
 * Shrinks to the plain `createCustomSMSSenderTriggerEvent()`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-sms-sender.html
 * @param constraints options of `createCustomSMSSenderTriggerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCustomSMSSenderTriggerEvent(), ({ request }) => {
 *     expect(request.userAttributes.phone_number).toMatch(/^\+\d+$/);
 *   }),
 * );
 */
export function anyCustomSMSSenderTriggerEvent(
  constraints: CustomSMSSenderTriggerEventConstraints = {},
): fc.Arbitrary<CustomSMSSenderTriggerEvent> {
  const create = (init: CustomSMSSenderTriggerEventInit): CustomSMSSenderTriggerEvent => createCustomSMSSenderTriggerEvent(init);
  return anyTriggerEvent('generate CustomSMSSenderTriggerEvent', customSMSSenderTriggerEventOptions, defaults, constraints, create);
}
