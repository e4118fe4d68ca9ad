import * as fc from 'fast-check';
import { createPostAuthenticationTriggerEvent, detectEventSource, seed } from 'lambdouble';
import { anyPostAuthenticationTriggerEvent } from 'lambdouble/arbitraries';
import { beforeEach, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';
import { answered, problemsOf, SETTINGS } from './answers.js';

beforeEach(() => seed(0));

it('says who it is about, in the order of keys that Cognito has', () => {
  const event = createPostAuthenticationTriggerEvent();
  expect(event).toStrictEqual({
    version: '1',
    region: 'us-east-1',
    userPoolId: expect.stringMatching(/^us-east-1_[A-Za-z0-9]{9}$/),
    userName: expect.stringMatching(/^[a-z]+\d+$/),
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: expect.stringMatching(/^[a-z0-9]{26}$/) },
    triggerSource: 'PostAuthentication_Authentication',
    request: {
      userAttributes: {
        sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
        email_verified: 'true',
        'cognito:user_status': 'CONFIRMED',
        email: expect.stringMatching(/@example\.com$/),
      },
      newDeviceUsed: false,
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
  expect(detectEventSource(event)).toBe('cognito/post-authentication');
});

it('tells of new devices and of what the client passed', () => {
  const { request } = createPostAuthenticationTriggerEvent({ newDeviceUsed: true, clientMetadata: { source: 'app' } });
  expect(Object.keys(request)).toEqual(['userAttributes', 'newDeviceUsed', 'clientMetadata']);
  expect(request).toMatchObject({ newDeviceUsed: true, clientMetadata: { source: 'app' } });
});

it('an answer has nothing to say', () => {
  const event = createPostAuthenticationTriggerEvent();
  expect(problemsOf(event, event)).toEqual([]);
  expect(problemsOf(event, answered(event, { claims: {} }))).toHaveLength(1);
});

it('generated ones are from known and new devices', () => {
  const events = fc.sample(anyPostAuthenticationTriggerEvent(), SETTINGS);
  expect(new Set(events.map((event) => event.request.newDeviceUsed)).size).toBe(2);
});

it('what no user pool sends is refused with the way out', () => {
  expect(
    messagesOf({
      'a device for its newness': () => createPostAuthenticationTriggerEvent({ newDeviceUsed: 'phone' as never }),
      'a source to choose': () => createPostAuthenticationTriggerEvent({ triggerSource: 'PostAuthentication_Authentication' } as object),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a device for its newness": "Failed to create PostAuthenticationTriggerEvent: option "newDeviceUsed" is "phone". Pass true or false.",
      "a source to choose": "Failed to create PostAuthenticationTriggerEvent: there is no option "triggerSource". Known options: userName, userPoolId, region, clientId, awsSdkVersion, time, userAttributes, clientMetadata, newDeviceUsed.",
    }
  `);
});
