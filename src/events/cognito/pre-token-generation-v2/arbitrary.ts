import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anyTriggerEvent, userDefaults } from '../arbitrary-trigger.js';
import { anyGroups, anyScopes, withoutForeignRole } from '../arbitrary-token.js';
import { USER_TOKEN_SOURCES } from '../token-generation.js';
import {
  createPreTokenGenerationV2TriggerEvent,
  preTokenGenerationV2TriggerEventOptions,
  type PreTokenGenerationV2TriggerEventInit,
} from './factory.js';

/** Constraints of `anyPreTokenGenerationV2TriggerEvent()`: the factory's options, each a value or an arbitrary. */
export type PreTokenGenerationV2TriggerEventConstraints = Constraints<PreTokenGenerationV2TriggerEventInit>;

const defaults = {
  ...userDefaults,
  ...anyGroups,
  triggerSource: fc.constantFrom(...USER_TOKEN_SOURCES),
  scopes: anyScopes,
};

/**
 * Any event of version 2 that a user pool sends before it issues tokens: after sign-ins of each kind and for refreshed tokens, with and
 * without groups.
 * Shrinks to the plain `createPreTokenGenerationV2TriggerEvent()`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 * @param constraints options of `createPreTokenGenerationV2TriggerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyPreTokenGenerationV2TriggerEvent(), ({ request }) => {
 *     const { iamRolesToOverride, preferredRole } = request.groupConfiguration;
 *     if (preferredRole) expect(iamRolesToOverride).toContain(preferredRole);
 *   }),
 * );
 */
export function anyPreTokenGenerationV2TriggerEvent(
  constraints: PreTokenGenerationV2TriggerEventConstraints = {},
): fc.Arbitrary<PreTokenGenerationV2TriggerEvent> {
  const create = (init: PreTokenGenerationV2TriggerEventInit): PreTokenGenerationV2TriggerEvent =>
    createPreTokenGenerationV2TriggerEvent(init);
  return anyTriggerEvent(
    'generate PreTokenGenerationV2TriggerEvent',
    preTokenGenerationV2TriggerEventOptions,
    defaults,
    constraints,
    create,
    withoutForeignRole,
  );
}
