import type { PreTokenGenerationV3TriggerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anyTriggerEvent, userDefaults } from '../arbitrary-trigger.js';
import { anyGroups, anyScopes, withoutForeignRole } from '../arbitrary-token.js';
import { USER_TOKEN_SOURCES } from '../token-generation.js';
import {
  createPreTokenGenerationV3TriggerEvent,
  OF_USERS,
  preTokenGenerationV3TriggerEventOptions,
  type PreTokenGenerationV3TriggerEventInit,
} from './factory.js';

/** Constraints of `anyPreTokenGenerationV3TriggerEvent()`: the factory's options, each a value or an arbitrary. */
export type PreTokenGenerationV3TriggerEventConstraints = Constraints<PreTokenGenerationV3TriggerEventInit>;

type Init = PreTokenGenerationV3TriggerEventInit;

/** Programs have nothing of users: what is drawn of them is dropped, or the program where something of users is constrained. */
function ofOneKind(init: Init, drawn: (option: keyof Init) => boolean): Init {
  const fitted = withoutForeignRole(init, drawn);
  if (fitted.triggerSource !== undefined && fitted.triggerSource !== 'TokenGeneration_ClientCredentials') return fitted;
  if (drawn('triggerSource') && OF_USERS.some((option) => !drawn(option))) {
    return { ...fitted, triggerSource: 'TokenGeneration_Authentication' };
  }
  for (const option of OF_USERS) if (drawn(option)) delete fitted[option];
  return fitted;
}

const defaults = {
  ...userDefaults,
  ...anyGroups,
  triggerSource: fc.constantFrom(...USER_TOKEN_SOURCES),
  scopes: anyScopes,
};

/**
 * Any event of version 3 that a user pool sends before it issues tokens: to programs, and to users after sign-ins of each kind.
 * Shrinks to the plain `createPreTokenGenerationV3TriggerEvent()`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 * @param constraints options of `createPreTokenGenerationV3TriggerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyPreTokenGenerationV3TriggerEvent({ triggerSource: 'TokenGeneration_ClientCredentials' }), (event) => {
 *     expect(event.request.userAttributes).toEqual({});
 *   }),
 * );
 */
export function anyPreTokenGenerationV3TriggerEvent(
  constraints: PreTokenGenerationV3TriggerEventConstraints = {},
): fc.Arbitrary<PreTokenGenerationV3TriggerEvent> {
  const create = (init: PreTokenGenerationV3TriggerEventInit): PreTokenGenerationV3TriggerEvent =>
    createPreTokenGenerationV3TriggerEvent(init);
  return anyTriggerEvent(
    'generate PreTokenGenerationV3TriggerEvent',
    preTokenGenerationV3TriggerEventOptions,
    defaults,
    constraints,
    create,
    ofOneKind,
  );
}
