import type { PreTokenGenerationTriggerEvent } from 'aws-lambda';
import { madeEvent } from '../../../contracts/made-event.js';
import { oneOf } from '../../../internal/checks.js';
import { checkOptions, optionTable, type OptionTable } from '../../../internal/options.js';
import type { DeepPartial } from '../../../internal/overrides.js';
import { groupConfigurationOf, groupsOptions, USER_TOKEN_SOURCES, type GroupsInit } from '../token-generation.js';
import { addClientMetadata, callerOf, laterTriggerEvent, triggerOptions, type OfSource, type OfTriggerSource } from '../trigger.js';
import { userOf, userOptions, type UserTriggerInit } from '../user.js';

/** What makes a user pool call before it issues tokens. */
export type PreTokenGenerationTriggerSource = PreTokenGenerationTriggerEvent['triggerSource'];

/** What tokens are about. Everything has a default. */
export interface PreTokenGenerationTriggerEventInit<Source extends PreTokenGenerationTriggerSource = PreTokenGenerationTriggerSource>
  extends UserTriggerInit, GroupsInit, OfSource<Source> {
  /** How the user came by the tokens. Default `TokenGeneration_Authentication`: by a sign-in through the pool's API. */
  triggerSource?: Source | undefined;
}

const DOING = 'create PreTokenGenerationTriggerEvent';

/** The options of such an event. */
export const preTokenGenerationTriggerEventOptions: OptionTable<PreTokenGenerationTriggerEventInit> =
  optionTable<PreTokenGenerationTriggerEventInit>({
    triggerSource: oneOf(USER_TOKEN_SOURCES),
    ...triggerOptions,
    ...userOptions,
    ...groupsOptions,
  });

function eventOf(init: PreTokenGenerationTriggerEventInit): object {
  const source = init.triggerSource ?? 'TokenGeneration_Authentication';
  const caller = callerOf(DOING, init, source);
  const { userName, userAttributes } = userOf(DOING, init, 'CONFIRMED');
  const request = { userAttributes, groupConfiguration: groupConfigurationOf(DOING, init) };
  addClientMetadata(DOING, request, init);
  const event = laterTriggerEvent('1', source, userName, caller, request);
  return Object.assign(event, { response: { claimsOverrideDetails: null } });
}

/**
 * The event that a user pool sends to a function before it issues tokens to a user, in version 1: about the id token.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 * @param init who gets tokens, and the user's groups; attributes are plain values and are written as Cognito writes them
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options and for values that a user pool could not send
 * @example
 * const event = createPreTokenGenerationTriggerEvent({ groupsToOverride: ['admins'], userAttributes: { 'custom:tenant': 'acme' } });
 * expect(event.request.groupConfiguration).toEqual({ groupsToOverride: ['admins'], iamRolesToOverride: [], preferredRole: null });
 * expect(event.response.claimsOverrideDetails).toBeNull();
 */
export function createPreTokenGenerationTriggerEvent<Source extends PreTokenGenerationTriggerSource = PreTokenGenerationTriggerSource>(
  init: PreTokenGenerationTriggerEventInit<Source> = {},
  overrides?: DeepPartial<PreTokenGenerationTriggerEvent>,
): OfTriggerSource<PreTokenGenerationTriggerEvent, Source> {
  checkOptions(DOING, init, preTokenGenerationTriggerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides) as OfTriggerSource<PreTokenGenerationTriggerEvent, Source>;
}
