import * as fc from 'fast-check';
import { createCreateAuthChallengeTriggerEvent, detectEventSource, seed } from 'lambdouble';
import { anyCreateAuthChallengeTriggerEvent } from 'lambdouble/arbitraries';
import { beforeEach, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';
import { answered, problemsOf, SETTINGS } from './answers.js';

beforeEach(() => seed(0));

it('says who it is about, in the order of keys that Cognito has', () => {
  const event = createCreateAuthChallengeTriggerEvent();
  expect(event).toStrictEqual({
    version: '1',
    region: 'us-east-1',
    userPoolId: expect.stringMatching(/^us-east-1_[A-Za-z0-9]{9}$/),
    userName: expect.stringMatching(/^[a-z]+\d+$/),
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: expect.stringMatching(/^[a-z0-9]{26}$/) },
    triggerSource: 'CreateAuthChallenge_Authentication',
    request: {
      userAttributes: {
        sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
        email_verified: 'true',
        'cognito:user_status': 'CONFIRMED',
        email: expect.stringMatching(/@example\.com$/),
      },
      challengeName: 'CUSTOM_CHALLENGE',
      session: [],
    },
    response: { publicChallengeParameters: null, privateChallengeParameters: null, challengeMetadata: null },
  });
  expect(Object.keys(event)).toEqual([
    'version',
    'region',
    'userPoolId',
    'userName',
    'callerContext',
    'triggerSource',
    'request',
    'response',
  ]);
  expect(detectEventSource(event)).toBe('cognito/create-auth-challenge');
});

it('an answer is made of texts', () => {
  const event = createCreateAuthChallengeTriggerEvent();
  const parameters = { publicChallengeParameters: { hint: 'a' }, privateChallengeParameters: { answer: '123456' } };
  expect(problemsOf(event, answered(event, { ...parameters, challengeMetadata: 'CODE-123456' }))).toEqual([]);
  expect(problemsOf(event, answered(event, { privateChallengeParameters: { answer: 123456 } }))).toEqual([
    'response.privateChallengeParameters is {"answer":123456}, not an object in which each value is a string, so Cognito may fail the user’s request with InvalidLambdaResponseException.',
  ]);
});

it('generated ones come at first and later, for known users and strangers', () => {
  const events = fc.sample(anyCreateAuthChallengeTriggerEvent(), SETTINGS);
  expect(new Set(events.map((event) => event.request.session.length)).size).toBeGreaterThan(3);
  expect(events.some((event) => event.request.userNotFound)).toBe(true);
});

it('what no user pool sends is refused with the way out', () => {
  expect(
    messagesOf({
      'a challenge with a blank': () => createCreateAuthChallengeTriggerEvent({ challengeName: 'CUSTOM CHALLENGE' }),
      'attributes of nobody': () => createCreateAuthChallengeTriggerEvent({ userNotFound: true, userAttributes: {} }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a challenge with a blank": "Failed to create CreateAuthChallengeTriggerEvent: option "challengeName" is "CUSTOM CHALLENGE". Pass the name of a challenge, such as "CUSTOM_CHALLENGE".",
      "attributes of nobody": "Failed to create CreateAuthChallengeTriggerEvent: option "userAttributes" is {}, but userNotFound is true. Leave one of the two out: where there is no user there are no attributes.",
    }
  `);
});
