import type { PreTokenGenerationV3TriggerEvent } from 'aws-lambda';
import { madeEvent } from '../../../contracts/made-event.js';
import { anArrayOf, oneOf } from '../../../internal/checks.js';
import { failure } from '../../../internal/errors.js';
import { show } from '../../../internal/show.js';
import { checkOptions, optionTable, type OptionTable } from '../../../internal/options.js';
import type { DeepPartial } from '../../../internal/overrides.js';
import { aScope, groupConfigurationOf, groupsOptions, scopesOf, USER_TOKEN_SOURCES, type GroupsInit } from '../token-generation.js';
import { addClientMetadata, callerOf, laterTriggerEvent, triggerOptions } from '../trigger.js';
import { userOf, userOptions, type UserTriggerInit } from '../user.js';

/** What makes a user pool call before it issues tokens to a program or to a user; the published type knows the first alone. */
export type PreTokenGenerationV3TriggerSource = PreTokenGenerationV3TriggerEvent['triggerSource'] | (typeof USER_TOKEN_SOURCES)[number];

/** What tokens are about. Everything has a default. */
export interface PreTokenGenerationV3TriggerEventInit extends UserTriggerInit, GroupsInit {
  /** Who gets the tokens: default `TokenGeneration_ClientCredentials`, a program; or a user, as in version 2. */
  triggerSource?: PreTokenGenerationV3TriggerSource | undefined;
  /** Scopes of the access token. Default: for a program one of a resource server; for users as in version 2. */
  scopes?: readonly string[] | undefined;
}

const DOING = 'create PreTokenGenerationV3TriggerEvent';

/** The trigger sources of tokens. */
export const TOKEN_SOURCES: readonly PreTokenGenerationV3TriggerSource[] = ['TokenGeneration_ClientCredentials', ...USER_TOKEN_SOURCES];

/** The options of such an event. */
export const preTokenGenerationV3TriggerEventOptions: OptionTable<PreTokenGenerationV3TriggerEventInit> =
  optionTable<PreTokenGenerationV3TriggerEventInit>({
    triggerSource: oneOf(TOKEN_SOURCES),
    ...triggerOptions,
    ...userOptions,
    ...groupsOptions,
    scopes: anArrayOf(aScope),
  });

/** What a program has none of. */
export const OF_USERS = ['userName', 'userAttributes', 'groupsToOverride', 'iamRolesToOverride', 'preferredRole'] as const;

/** The request for tokens of a program, which has neither name nor attributes nor groups. */
function requestOfProgram(init: PreTokenGenerationV3TriggerEventInit): object {
  for (const option of OF_USERS) {
    if (init[option] !== undefined) {
      throw failure(
        DOING,
        `option "${option}" is ${show(init[option])}, but client credentials belong to no user`,
        `Leave it out, or say another triggerSource.`,
      );
    }
  }
  return { userAttributes: {}, groupConfiguration: null, scopes: init.scopes === undefined ? ['orders/read'] : [...init.scopes] };
}

function eventOf(init: PreTokenGenerationV3TriggerEventInit): object {
  const source = init.triggerSource ?? 'TokenGeneration_ClientCredentials';
  const caller = callerOf(DOING, init, source);
  let userName = 'ClientCredentials';
  let request: object;
  if (source === 'TokenGeneration_ClientCredentials') request = requestOfProgram(init);
  else {
    const user = userOf(DOING, init, 'CONFIRMED');
    userName = user.userName;
    const { userAttributes } = user;
    request = { userAttributes, groupConfiguration: groupConfigurationOf(DOING, init), scopes: scopesOf(source, init.scopes) };
  }
  addClientMetadata(DOING, request, init);
  const event = laterTriggerEvent('3', source, userName, caller, request);
  return Object.assign(event, { response: { claimsAndScopeOverrideDetails: null } });
}

/**
 * The event that a user pool sends to a function before it issues tokens, in version 3: to programs with client credentials, and to users.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 * @param init who gets tokens; attributes are plain values and are written as Cognito writes them
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options and for values that a user pool could not send, such as a program with a name
 * @example
 * const event = createPreTokenGenerationV3TriggerEvent({ scopes: ['orders/read'], clientMetadata: { onBehalfOf: 'maya' } });
 * expect(event.userName).toBe('ClientCredentials');
 * expect(event.request).toMatchObject({ userAttributes: {}, groupConfiguration: null, scopes: ['orders/read'] });
 */
export function createPreTokenGenerationV3TriggerEvent(
  init: PreTokenGenerationV3TriggerEventInit = {},
  overrides?: DeepPartial<PreTokenGenerationV3TriggerEvent>,
): PreTokenGenerationV3TriggerEvent {
  checkOptions(DOING, init, preTokenGenerationV3TriggerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides) as PreTokenGenerationV3TriggerEvent;
}
