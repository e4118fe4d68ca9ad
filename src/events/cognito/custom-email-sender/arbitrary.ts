import type { CustomEmailSenderTriggerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anyProfile, anyTriggerEvent, userDefaults } from '../arbitrary-trigger.js';
import {
  createCustomEmailSenderTriggerEvent,
  CUSTOM_EMAIL_SENDER_SOURCES,
  customEmailSenderTriggerEventOptions,
  type CustomEmailSenderTriggerEventInit,
} from './factory.js';

/** Constraints of `anyCustomEmailSenderTriggerEvent()`: the factory's options, each a value or an arbitrary. */
export type CustomEmailSenderTriggerEventConstraints = Constraints<CustomEmailSenderTriggerEventInit>;

type Init = CustomEmailSenderTriggerEventInit;

const TAKE_OVER = 'CustomEmailSender_AccountTakeOverNotification';

const ACTIONS = ['BLOCK', 'NO_ACTION', 'MFA', 'MFA_IF_CONFIGURED', 'MFA_REQUIRED'];

/** What a notification says of a sign-in. */
const anySignIn = fc.record({
  ACCOUNT_TAKE_OVER_ACTION: fc.constantFrom(...ACTIONS),
  CITY: fc.constantFrom(null, 'São Paulo', '東京'),
  COUNTRY: fc.constantFrom(null, 'Côte d’Ivoire'),
  DEVICE_NAME: fc.constantFrom(null, 'Opera 74, Linux'),
});

/** Whether an init is to be a notification: as what is constrained says, else as drawn. */
function isNotification(init: Init, drawn: (option: keyof Init) => boolean): boolean {
  if (drawn('triggerSource')) {
    if (!drawn('code')) return false;
    if (!drawn('userAttributes') && Object.values(init.userAttributes ?? {}).includes(null)) return true;
  }
  return init.triggerSource === TAKE_OVER;
}

/** Gives attributes of users to codes, and those of sign-ins to notifications. */
function ofOneKind(init: Init, drawn: (option: keyof Init) => boolean): Init {
  const fitted = { ...init };
  const notification = isNotification(init, drawn);
  if (notification) fitted.triggerSource = TAKE_OVER;
  else if (fitted.triggerSource === TAKE_OVER) delete fitted.triggerSource;
  const { userAttributes } = fitted;
  if (drawn('userAttributes') && userAttributes !== undefined && 'ACCOUNT_TAKE_OVER_ACTION' in userAttributes !== notification) {
    delete fitted.userAttributes;
  }
  return fitted;
}

const defaults = {
  ...userDefaults,
  triggerSource: fc.constantFrom(...CUSTOM_EMAIL_SENDER_SOURCES),
  userAttributes: fc.oneof({ weight: 3, arbitrary: anyProfile }, { weight: 2, arbitrary: anySignIn }),
};

/**
 * Any event that a user pool sends to have a mail sent: each kind of code, temporary passwords, and notifications from known and unknown
 * places.
 * Shrinks to the plain `createCustomEmailSenderTriggerEvent()`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-email-sender.html
 * @param constraints options of `createCustomEmailSenderTriggerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCustomEmailSenderTriggerEvent(), ({ triggerSource, request }) => {
 *     expect(request.code === null).toBe(triggerSource === 'CustomEmailSender_AccountTakeOverNotification');
 *   }),
 * );
 */
export function anyCustomEmailSenderTriggerEvent(
  constraints: CustomEmailSenderTriggerEventConstraints = {},
): fc.Arbitrary<CustomEmailSenderTriggerEvent> {
  const create = (init: CustomEmailSenderTriggerEventInit): CustomEmailSenderTriggerEvent => createCustomEmailSenderTriggerEvent(init);
  return anyTriggerEvent(
    'generate CustomEmailSenderTriggerEvent',
    customEmailSenderTriggerEventOptions,
    defaults,
    constraints,
    create,
    ofOneKind,
  );
}
