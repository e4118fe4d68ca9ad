import * as fc from 'fast-check';
import { createUserMigrationTriggerEvent, detectEventSource, seed } from 'lambdouble';
import { anyUserMigrationTriggerEvent } from 'lambdouble/arbitraries';
import { beforeEach, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';
import { answered, problemsOf, SETTINGS } from './answers.js';

beforeEach(() => seed(0));

it('says who it is about, in the order of keys that Cognito has', () => {
  const event = createUserMigrationTriggerEvent();
  expect(event).toStrictEqual({
    version: '1',
    triggerSource: 'UserMigration_Authentication',
    region: 'us-east-1',
    userPoolId: expect.stringMatching(/^us-east-1_[A-Za-z0-9]{9}$/),
    userName: expect.stringMatching(/^[a-z]+\d+$/),
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: expect.stringMatching(/^[a-z0-9]{26}$/) },
    request: { password: expect.stringMatching(/^.{15}$/), validationData: null, userAttributes: null },
    response: {
      userAttributes: null,
      forceAliasCreation: null,
      enableSMSMFA: null,
      finalUserStatus: null,
      messageAction: null,
      desiredDeliveryMediums: null,
    },
  });
  expect(Object.keys(event)).toEqual([
    'version',
    'triggerSource',
    'region',
    'userPoolId',
    'userName',
    'callerContext',
    'request',
    'response',
  ]);
  expect(detectEventSource(event)).toBe('cognito/user-migration');
});

it('has no password where it was forgotten', () => {
  const { request } = createUserMigrationTriggerEvent({ triggerSource: 'UserMigration_ForgotPassword', clientMetadata: { source: 'app' } });
  expect(request).toStrictEqual({ password: null, validationData: null, userAttributes: null, clientMetadata: { source: 'app' } });
});

it('an answer has the attributes of the user', () => {
  const event = createUserMigrationTriggerEvent();
  const userAttributes = { email: 'ana@example.com', email_verified: 'true' };
  expect(problemsOf(event, answered(event, { userAttributes, finalUserStatus: 'CONFIRMED', messageAction: 'SUPPRESS' }))).toEqual([]);
  expect([
    ...problemsOf(event, event),
    ...problemsOf(event, answered(event, { userAttributes: { email_verified: true } })),
    ...problemsOf(event, answered(event, { userAttributes, finalUserStatus: 'DONE', desiredDeliveryMediums: ['FAX'] })),
  ]).toMatchInlineSnapshot(`
    [
      "response.userAttributes is null, not the attributes of the user, so Cognito may fail the user’s request with InvalidLambdaResponseException.",
      "response.userAttributes is {"email_verified":true}, not an object in which each value is a string, so Cognito may fail the user’s request with InvalidLambdaResponseException.",
      "response.finalUserStatus is "DONE", not one of "CONFIRMED", "RESET_REQUIRED", "FORCE_CHANGE_PASSWORD", "UNCONFIRMED", "ARCHIVED", "COMPROMISED", "UNKNOWN", so Cognito may fail the user’s request with InvalidLambdaResponseException.",
      "response.desiredDeliveryMediums is ["FAX"], not an array of "EMAIL" and "SMS", so Cognito may fail the user’s request with InvalidLambdaResponseException.",
    ]
  `);
});

it('generated ones are of both sources', () => {
  const events = fc.sample(anyUserMigrationTriggerEvent(), SETTINGS);
  expect(new Set(events.map((event) => event.triggerSource)).size).toBe(2);
  for (const { triggerSource, request } of events) {
    expect(request.password === null).toBe(triggerSource === 'UserMigration_ForgotPassword');
  }
});

it('what no user pool sends is refused with the way out', () => {
  expect(
    messagesOf({
      'a password that was forgotten': () =>
        createUserMigrationTriggerEvent({ triggerSource: 'UserMigration_ForgotPassword', password: 'secret' }),
      'an empty password': () => createUserMigrationTriggerEvent({ password: '' }),
      'attributes of nobody': () => createUserMigrationTriggerEvent({ userAttributes: {} } as object),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a password that was forgotten": "Failed to create UserMigrationTriggerEvent: option "password" is given, but the user has forgotten it. Leave it out, or let the user sign in.",
      "an empty password": "Failed to create UserMigrationTriggerEvent: option "password" is "". Pass a password of 1 to 256 characters.",
      "attributes of nobody": "Failed to create UserMigrationTriggerEvent: there is no option "userAttributes". Known options: triggerSource, userName, userPoolId, region, clientId, awsSdkVersion, time, password, validationData, clientMetadata.",
    }
  `);
});
