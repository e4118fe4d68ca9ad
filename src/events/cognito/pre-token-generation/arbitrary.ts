import type { PreTokenGenerationTriggerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anyTriggerEvent, userDefaults } from '../arbitrary-trigger.js';
import { anyGroups, withoutForeignRole } from '../arbitrary-token.js';
import { USER_TOKEN_SOURCES } from '../token-generation.js';
import {
  createPreTokenGenerationTriggerEvent,
  preTokenGenerationTriggerEventOptions,
  type PreTokenGenerationTriggerEventInit,
} from './factory.js';

/** Constraints of `anyPreTokenGenerationTriggerEvent()`: the factory's options, each a value or an arbitrary. */
export type PreTokenGenerationTriggerEventConstraints = Constraints<PreTokenGenerationTriggerEventInit>;

const defaults = {
  ...userDefaults,
  ...anyGroups,
  triggerSource: fc.constantFrom(...USER_TOKEN_SOURCES),
};

/**
 * Any event of version 1 that a user pool sends before it issues tokens: after sign-ins of each kind and for refreshed tokens, with and
 * without groups.
 * Shrinks to the plain `createPreTokenGenerationTriggerEvent()`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 * @param constraints options of `createPreTokenGenerationTriggerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyPreTokenGenerationTriggerEvent(), ({ request }) => {
 *     const { iamRolesToOverride, preferredRole } = request.groupConfiguration;
 *     if (preferredRole) expect(iamRolesToOverride).toContain(preferredRole);
 *   }),
 * );
 */
export function anyPreTokenGenerationTriggerEvent(
  constraints: PreTokenGenerationTriggerEventConstraints = {},
): fc.Arbitrary<PreTokenGenerationTriggerEvent> {
  const create = (init: PreTokenGenerationTriggerEventInit): PreTokenGenerationTriggerEvent => createPreTokenGenerationTriggerEvent(init);
  return anyTriggerEvent(
    'generate PreTokenGenerationTriggerEvent',
    preTokenGenerationTriggerEventOptions,
    defaults,
    constraints,
    create,
    withoutForeignRole,
  );
}
