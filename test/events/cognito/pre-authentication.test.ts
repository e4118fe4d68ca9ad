import * as fc from 'fast-check';
import { createPreAuthenticationTriggerEvent, detectEventSource, seed } from 'lambdouble';
import { anyPreAuthenticationTriggerEvent } from 'lambdouble/arbitraries';
import { beforeEach, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';
import { answered, problemsOf, SETTINGS } from './answers.js';

beforeEach(() => seed(0));

it('says who it is about, in the order of keys that Cognito has', () => {
  const event = createPreAuthenticationTriggerEvent();
  expect(event).toStrictEqual({
    version: '1',
    region: 'us-east-1',
    userPoolId: expect.stringMatching(/^us-east-1_[A-Za-z0-9]{9}$/),
    userName: expect.stringMatching(/^[a-z]+\d+$/),
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: expect.stringMatching(/^[a-z0-9]{26}$/) },
    triggerSource: 'PreAuthentication_Authentication',
    request: {
      userAttributes: {
        sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
        email_verified: 'true',
        'cognito:user_status': 'CONFIRMED',
        email: expect.stringMatching(/@example\.com$/),
      },
      validationData: null,
    },
    response: {},
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
  expect(detectEventSource(event)).toBe('cognito/pre-authentication');
});

it('of a user from an identity provider has empty validation data', () => {
  const { request } = createPreAuthenticationTriggerEvent({ userAttributes: { 'cognito:user_status': 'EXTERNAL_PROVIDER' } });
  expect(request.validationData).toEqual({});
});

it('says whether there is such a user only where the client hides it', () => {
  expect(createPreAuthenticationTriggerEvent().request).not.toHaveProperty('userNotFound');
  expect(createPreAuthenticationTriggerEvent({ userNotFound: false }).request.userNotFound).toBe(false);
  const stranger = createPreAuthenticationTriggerEvent({ userNotFound: true }).request;
  expect(stranger).toStrictEqual({ userAttributes: {}, validationData: null, userNotFound: true });
});

it('an answer has nothing to say', () => {
  const event = createPreAuthenticationTriggerEvent();
  expect(problemsOf(event, event)).toEqual([]);
  expect(problemsOf(event, answered(event, { allow: true }))).toHaveLength(1);
});

it('generated ones know strangers, who have no attributes', () => {
  const events = fc.sample(anyPreAuthenticationTriggerEvent(), SETTINGS);
  const strangers = events.filter((event) => event.request.userNotFound);
  expect(strangers.length).toBeGreaterThan(0);
  for (const { request } of strangers) expect(request.userAttributes).toEqual({});
});

it('what no user pool sends is refused with the way out', () => {
  expect(
    messagesOf({
      'attributes of nobody': () => createPreAuthenticationTriggerEvent({ userNotFound: true, userAttributes: { email: 'a@example.com' } }),
      'client metadata': () => createPreAuthenticationTriggerEvent({ clientMetadata: { a: 'b' } } as object),
    }),
  ).toMatchInlineSnapshot(`
    {
      "attributes of nobody": "Failed to create PreAuthenticationTriggerEvent: option "userAttributes" is {"email":"a@example.com"}, but userNotFound is true. Leave one of the two out: where there is no user there are no attributes.",
      "client metadata": "Failed to create PreAuthenticationTriggerEvent: there is no option "clientMetadata". Known options: userName, userPoolId, region, clientId, awsSdkVersion, time, userAttributes, validationData, userNotFound.",
    }
  `);
});
