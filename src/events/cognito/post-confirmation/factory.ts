import type { PostConfirmationTriggerEvent } from 'aws-lambda';
import { madeEvent } from '../../../contracts/made-event.js';
import { oneOf } from '../../../internal/checks.js';
import { checkOptions, optionTable, type OptionTable } from '../../../internal/options.js';
import type { DeepPartial } from '../../../internal/overrides.js';
import { addClientMetadata, callerOf, triggerEvent, triggerOptions, type OfSource, type OfTriggerSource } from '../trigger.js';
import { userOf, userOptions, type UserTriggerInit } from '../user.js';

/** What makes a user pool call after a confirmation. */
export type PostConfirmationTriggerSource = PostConfirmationTriggerEvent['triggerSource'];

/** What a confirmation is about. Everything has a default. */
export interface PostConfirmationTriggerEventInit<Source extends PostConfirmationTriggerSource = PostConfirmationTriggerSource>
  extends UserTriggerInit, OfSource<Source> {
  /** What was confirmed: default `PostConfirmation_ConfirmSignUp`, a sign-up; or a new password after a forgotten one. */
  triggerSource?: Source | undefined;
}

const DOING = 'create PostConfirmationTriggerEvent';

/** The trigger sources of confirmations. */
export const POST_CONFIRMATION_SOURCES: readonly PostConfirmationTriggerSource[] = [
  'PostConfirmation_ConfirmSignUp',
  'PostConfirmation_ConfirmForgotPassword',
];

/** The options of such an event. */
export const postConfirmationTriggerEventOptions: OptionTable<PostConfirmationTriggerEventInit> =
  optionTable<PostConfirmationTriggerEventInit>({
    triggerSource: oneOf(POST_CONFIRMATION_SOURCES),
    ...triggerOptions,
    ...userOptions,
  });

function eventOf(init: PostConfirmationTriggerEventInit): object {
  const source = init.triggerSource ?? 'PostConfirmation_ConfirmSignUp';
  const caller = callerOf(DOING, init, source);
  const { userName, userAttributes } = userOf(DOING, init, 'CONFIRMED');
  const request = { userAttributes };
  addClientMetadata(DOING, request, init);
  return triggerEvent(source, userName, caller, request, {});
}

/**
 * The event that a user pool sends to a function after a user has confirmed a sign-up or a new password.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html
 * @param init who confirmed what; attributes are plain values and are written as Cognito writes them
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options and for values that a user pool could not send
 * @example
 * const event = createPostConfirmationTriggerEvent({ userName: 'maya', userAttributes: { email: 'maya@example.com' } });
 * expect(event.request.userAttributes).toMatchObject({ email: 'maya@example.com', 'cognito:user_status': 'CONFIRMED' });
 * expect(event.response).toEqual({});
 */
export function createPostConfirmationTriggerEvent<Source extends PostConfirmationTriggerSource = PostConfirmationTriggerSource>(
  init: PostConfirmationTriggerEventInit<Source> = {},
  overrides?: DeepPartial<PostConfirmationTriggerEvent>,
): OfTriggerSource<PostConfirmationTriggerEvent, Source> {
  checkOptions(DOING, init, postConfirmationTriggerEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides) as OfTriggerSource<PostConfirmationTriggerEvent, Source>;
}
