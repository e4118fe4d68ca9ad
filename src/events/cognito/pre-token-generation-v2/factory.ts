import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { madeEvent } from '../../../contracts/made-event.js';
import { anArrayOf, oneOf } from '../../../internal/checks.js';
import { checkOptions, optionTable, type OptionTable } from '../../../internal/options.js';
import type { DeepPartial } from '../../../internal/overrides.js';
import { aScope, groupConfigurationOf, groupsOptions, scopesOf, USER_TOKEN_SOURCES, type GroupsInit } from '../token-generation.js';
import { addClientMetadata, callerOf, laterTriggerEvent, triggerOptions, type OfSource, type OfTriggerSource } from '../trigger.js';
import { userOf, userOptions, type UserTriggerInit } from '../user.js';

/** What makes a user pool call before it issues tokens. */
export type PreTokenGenerationV2TriggerSource = PreTokenGenerationV2TriggerEvent['triggerSource'];

/** What tokens are about. Everything has a default. */
export interface PreTokenGenerationV2TriggerEventInit<Source extends PreTokenGenerationV2TriggerSource = PreTokenGenerationV2TriggerSource>
  extends UserTriggerInit, GroupsInit, OfSource<Source> {
  /** How the user came by the tokens. Default `TokenGeneration_Authentication`: by a sign-in through the pool's API. */
  triggerSource?: Source | undefined;
  /** Scopes of the access token. Default: `openid`, `profile` and `email` from the pool's own pages, else `aws.cognito.signin.user.admin`. */
  scopes?: readonly string[] | undefined;
}

const DOING = 'create PreTokenGenerationV2TriggerEvent';

/** The options of such an event. */
export const preTokenGenerationV2TriggerEventOptions: OptionTable<PreTokenGenerationV2TriggerEventInit> =
  optionTable<PreTokenGenerationV2TriggerEventInit>({
    triggerSource: oneOf(USER_TOKEN_SOURCES),
    ...triggerOptions,
    ...userOptions,
    ...groupsOptions,
    scopes: anArrayOf(aScope),
  });

function eventOf(init: PreTokenGenerationV2TriggerEventInit): object {
  const source = init.triggerSource ?? 'TokenGeneration_Authentication';
  const caller = callerOf(DOING, init, source);
  const { userName, userAttributes } = userOf(DOING, init, 'CONFIRMED');
  const request = { userAttributes, groupConfiguration: groupConfigurationOf(DOING, init), scopes: scopesOf(source, init.scopes) };
  addClientMetadata(DOING, request, init);
  const event = laterTriggerEvent('2', source, userName, caller, request);
  return Object.assign(event, { response: { claimsAndScopeOverrideDetails: null } });
}

/**
 * The event that a user pool sends to a function before it issues tokens to a user, in version 2: about the id token and the
 * access token.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 * @param init who gets tokens, and the user's groups; attributes are plain values and are written as Cognito writes them
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options and for values that a user pool could not send
 * @example
 * const event = createPreTokenGenerationV2TriggerEvent({ groupsToOverride: ['admins'], userAttributes: { 'custom:tenant': 'acme' } });
 * expect(event.request.groupConfiguration).toEqual({ groupsToOverride: ['admins'], iamRolesToOverride: [], preferredRole: null });
 * expect(event.response.claimsAndScopeOverrideDetails).toBeNull();
 */
export function createPreTokenGenerationV2TriggerEvent<
  Source extends PreTokenGenerationV2TriggerSource = PreTokenGenerationV2TriggerSource,
>(
  init: PreTokenGenerationV2TriggerEventInit<Source> = {},
  overrides?: DeepPartial<PreTokenGenerationV2TriggerEvent>,
): OfTriggerSource<PreTokenGenerationV2TriggerEvent, Source> {
  checkOptions(DOING, init, preTokenGenerationV2TriggerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides) as OfTriggerSource<PreTokenGenerationV2TriggerEvent, Source>;
}
