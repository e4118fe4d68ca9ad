import * as fc from 'fast-check';
import { createCustomEmailSenderTriggerEvent, detectEventSource, seed } from 'lambdouble';
import { anyCustomEmailSenderTriggerEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';
import { problemsOf, SETTINGS } from './answers.js';

beforeEach(() => seed(0));

it('says who gets the code, encrypted, and waits for no response', () => {
  const event = createCustomEmailSenderTriggerEvent();
  expect(event).toStrictEqual({
    version: '1',
    triggerSource: 'CustomEmailSender_SignUp',
    region: 'us-east-1',
    userPoolId: expect.stringMatching(/^us-east-1_[A-Za-z0-9]{9}$/),
    userName: expect.stringMatching(/^[a-z]+\d+$/),
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: expect.stringMatching(/^[a-z0-9]{26}$/) },
    request: {
      type: 'customEmailSenderRequestV1',
      code: expect.stringMatching(/^AYADeA[A-Za-z0-9+/]+=*$/),
      clientMetadata: null,
      userAttributes: {
        sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
        email_verified: 'false',
        'cognito:user_status': 'UNCONFIRMED',
        email: expect.stringMatching(/@example\.com$/),
      },
    },
  });
  expect(Object.keys(event)).toEqual(['version', 'triggerSource', 'region', 'userPoolId', 'userName', 'callerContext', 'request']);
  expect(Object.keys(event.request)).toEqual(['type', 'code', 'clientMetadata', 'userAttributes']);
  expect(Buffer.from(event.request.code!, 'base64').toString('base64')).toBe(event.request.code);
  expect(detectEventSource(event)).toBe('cognito/custom-email-sender');
});

it('to somebody whom an administrator created has no client', () => {
  const event = createCustomEmailSenderTriggerEvent({ triggerSource: 'CustomEmailSender_AdminCreateUser' });
  expect(event.callerContext.clientId).toBe('CLIENT_ID_NOT_APPLICABLE');
  expect(event.request.userAttributes).toMatchObject({ 'cognito:user_status': 'FORCE_CHANGE_PASSWORD' });
});

it('any answer will do', () => {
  expect(problemsOf(createCustomEmailSenderTriggerEvent(), null)).toEqual([]);
});

describe('a notification of a sign-in that looks like somebody else’s', () => {
  const triggerSource = 'CustomEmailSender_AccountTakeOverNotification';

  it('has no code, and tells of the sign-in instead of the user', () => {
    const event = createCustomEmailSenderTriggerEvent({ triggerSource, userName: 'maya', time: '2021-03-19T14:25:07Z' });
    expect(event.request.code).toBeNull();
    expect(event.request.userAttributes).toMatchObject({
      LOGIN_TIME: 'Friday, March 19, 2021 02:25 PM UTC',
      ACCOUNT_TAKE_OVER_ACTION: 'NO_ACTION',
      USER_NAME: 'maya',
    });
    expect(Object.keys(event.request.userAttributes)).toEqual([
      'LOGIN_TIME',
      'CITY',
      'COUNTRY',
      'ACCOUNT_TAKE_OVER_ACTION',
      'FEEDBACK_TOKEN',
      'ONE_CLICK_LINK_VALID',
      'DEVICE_NAME',
      'EVENT_ID',
      'IP_ADDRESS',
      'USER_NAME',
      'ONE_CLICK_LINK_INVALID',
    ]);
  });

  it.each([
    ['2026-01-15T00:05:00Z', 'Thursday, January 15, 2026 12:05 AM UTC'],
    ['2026-01-15T12:00:00Z', 'Thursday, January 15, 2026 12:00 PM UTC'],
    ['2024-02-29T23:59:59Z', 'Thursday, February 29, 2024 11:59 PM UTC'],
  ])('writes %s as %s', (time, written) => {
    const { userAttributes } = createCustomEmailSenderTriggerEvent({ triggerSource, time }).request;
    expect(userAttributes.LOGIN_TIME).toBe(written);
  });

  it('knows places and devices, or doesn’t', () => {
    const { userAttributes } = createCustomEmailSenderTriggerEvent({
      triggerSource,
      userAttributes: { CITY: null, COUNTRY: null, DEVICE_NAME: null, EVENT_ID: 'e-7', ACCOUNT_TAKE_OVER_ACTION: 'BLOCK' },
    }).request;
    expect(userAttributes).toMatchObject({ CITY: null, COUNTRY: null, DEVICE_NAME: null, ACCOUNT_TAKE_OVER_ACTION: 'BLOCK' });
    expect(userAttributes.ONE_CLICK_LINK_VALID).toContain('e-7');
  });
});

it('generated ones are of each source, notifications from known and unknown places', () => {
  const events = fc.sample(anyCustomEmailSenderTriggerEvent(), SETTINGS);
  expect(new Set(events.map((event) => event.triggerSource)).size).toBe(8);
  const notifications = events.filter((event) => event.request.code === null);
  for (const { triggerSource } of notifications) expect(triggerSource).toBe('CustomEmailSender_AccountTakeOverNotification');
  const cities = notifications.map((event) => (event.request.userAttributes as { CITY?: string | null }).CITY);
  expect(new Set(cities.map((city) => city === null)).size).toBe(2);
});

it('what no user pool sends is refused with the way out', () => {
  expect(
    messagesOf({
      'a code as it is': () => createCustomEmailSenderTriggerEvent({ code: '123-456' }),
      'a notification with a code': () =>
        createCustomEmailSenderTriggerEvent({ triggerSource: 'CustomEmailSender_AccountTakeOverNotification', code: 'AYAD' }),
      'an unknown city for a code': () => createCustomEmailSenderTriggerEvent({ userAttributes: { CITY: null } }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a code as it is": "Failed to create CustomEmailSenderTriggerEvent: option "code" is "123-456". Pass a string that is not empty, in base64: the encrypted code.",
      "a notification with a code": "Failed to create CustomEmailSenderTriggerEvent: option "code" is "AYAD", but a notification carries none. Leave it out.",
      "an unknown city for a code": "Failed to create CustomEmailSenderTriggerEvent: attribute "CITY" of option "userAttributes" is null. Pass a value, or undefined to leave the attribute out; CITY, COUNTRY and DEVICE_NAME alone may be null, when an account is taken over.",
    }
  `);
});
