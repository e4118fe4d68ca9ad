import type { UserMigrationTriggerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anyText } from '../../../generate/values.js';
import { anyClientMetadata, anyTriggerEvent, callerDefaults } from '../arbitrary-trigger.js';
import {
  createUserMigrationTriggerEvent,
  USER_MIGRATION_SOURCES,
  userMigrationTriggerEventOptions,
  type UserMigrationTriggerEventInit,
} from './factory.js';

/** Constraints of `anyUserMigrationTriggerEvent()`: the factory's options, each a value or an arbitrary. */
export type UserMigrationTriggerEventConstraints = Constraints<UserMigrationTriggerEventInit>;

/** Nobody has forgotten a password who gives one. */
function withoutForgotten(
  init: UserMigrationTriggerEventInit,
  drawn: (option: keyof UserMigrationTriggerEventInit) => boolean,
): UserMigrationTriggerEventInit {
  if (init.triggerSource !== 'UserMigration_ForgotPassword' || init.password === undefined) return init;
  const { triggerSource, password, ...rest } = init;
  return drawn('password') ? { ...rest, triggerSource } : { ...rest, password };
}

const defaults = {
  ...callerDefaults,
  triggerSource: fc.constantFrom(...USER_MIGRATION_SOURCES),
  password: fc.oneof(fc.constantFrom('Pa$$w0rd', 'correct horse battery staple', 'пароль1!', 'x'.repeat(256)), anyText({ minLength: 1 })),
  validationData: anyClientMetadata,
  clientMetadata: anyClientMetadata,
};

/**
 * Any event that a user pool sends to migrate a user: sign-ins and forgotten passwords, names and passwords of every script.
 * Shrinks to the plain `createUserMigrationTriggerEvent()`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html
 * @param constraints options of `createUserMigrationTriggerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyUserMigrationTriggerEvent(), ({ triggerSource, request }) => {
 *     expect(request.password === null).toBe(triggerSource === 'UserMigration_ForgotPassword');
 *   }),
 * );
 */
export function anyUserMigrationTriggerEvent(
  constraints: UserMigrationTriggerEventConstraints = {},
): fc.Arbitrary<UserMigrationTriggerEvent> {
  const create = (init: UserMigrationTriggerEventInit): UserMigrationTriggerEvent => createUserMigrationTriggerEvent(init);
  return anyTriggerEvent(
    'generate UserMigrationTriggerEvent',
    userMigrationTriggerEventOptions,
    defaults,
    constraints,
    create,
    withoutForgotten,
  );
}
