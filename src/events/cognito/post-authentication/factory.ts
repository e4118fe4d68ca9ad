import type { PostAuthenticationTriggerEvent } from 'aws-lambda';
import { madeEvent } from '../../../contracts/made-event.js';
import { aBoolean } from '../../../internal/checks.js';
import { checkOptions, optionTable, type OptionTable } from '../../../internal/options.js';
import type { DeepPartial } from '../../../internal/overrides.js';
import { addClientMetadata, callerOf, triggerEvent, triggerOptions } from '../trigger.js';
import { userOf, userOptions, type UserTriggerInit } from '../user.js';

/** What a sign-in was about. Everything has a default. */
export interface PostAuthenticationTriggerEventInit extends UserTriggerInit {
  /** Whether the user signed in from a device that the pool hadn't seen. Default false, as in pools that don't remember devices. */
  newDeviceUsed?: boolean | undefined;
}

const DOING = 'create PostAuthenticationTriggerEvent';

/** The options of such an event. */
export const postAuthenticationTriggerEventOptions: OptionTable<PostAuthenticationTriggerEventInit> =
  optionTable<PostAuthenticationTriggerEventInit>({
    ...triggerOptions,
    ...userOptions,
    newDeviceUsed: aBoolean,
  });

function eventOf(init: PostAuthenticationTriggerEventInit): object {
  const source = 'PostAuthentication_Authentication';
  const caller = callerOf(DOING, init, source);
  const { userName, userAttributes } = userOf(DOING, init, 'CONFIRMED');
  const request = { userAttributes, newDeviceUsed: init.newDeviceUsed ?? false };
  addClientMetadata(DOING, request, init);
  return triggerEvent(source, userName, caller, request, {});
}

/**
 * The event that a user pool sends to a function after a user has signed in.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-authentication.html
 * @param init who signed in, and whether from a new device; attributes are plain values and are written as Cognito writes them
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options and for values that a user pool could not send
 * @example
 * const event = createPostAuthenticationTriggerEvent({ newDeviceUsed: true, clientMetadata: { source: 'app' } });
 * expect(event.request).toMatchObject({ newDeviceUsed: true, clientMetadata: { source: 'app' } });
 * expect(event.response).toEqual({});
 */
export function createPostAuthenticationTriggerEvent(
  init: PostAuthenticationTriggerEventInit = {},
  overrides?: DeepPartial<PostAuthenticationTriggerEvent>,
): PostAuthenticationTriggerEvent {
  checkOptions(DOING, init, postAuthenticationTriggerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides) as PostAuthenticationTriggerEvent;
}
