import * as fc from 'fast-check';
import { createCustomSMSSenderTriggerEvent, detectEventSource, seed } from 'lambdouble';
import { anyCustomSMSSenderTriggerEvent } from 'lambdouble/arbitraries';
import { beforeEach, expect, it } from 'vitest';
import { problemsOf, SETTINGS } from './answers.js';

beforeEach(() => seed(0));

it('says who gets the code, encrypted, and waits for no response', () => {
  const event = createCustomSMSSenderTriggerEvent();
  expect(event).toStrictEqual({
    version: '1',
    triggerSource: 'CustomSMSSender_SignUp',
    region: 'us-east-1',
    userPoolId: expect.stringMatching(/^us-east-1_[A-Za-z0-9]{9}$/),
    userName: expect.stringMatching(/^[a-z]+\d+$/),
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: expect.stringMatching(/^[a-z0-9]{26}$/) },
    request: {
      type: 'customSMSSenderRequestV1',
      code: expect.stringMatching(/^AYADeA[A-Za-z0-9+/]+=*$/),
      clientMetadata: null,
      userAttributes: {
        sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
        email_verified: 'false',
        'cognito:user_status': 'UNCONFIRMED',
        email: expect.stringMatching(/@example\.com$/),
        phone_number_verified: 'false',
        phone_number: expect.stringMatching(/^\+120255501\d\d$/),
      },
    },
  });
  expect(Object.keys(event)).toEqual(['version', 'triggerSource', 'region', 'userPoolId', 'userName', 'callerContext', 'request']);
  expect(Object.keys(event.request)).toEqual(['type', 'code', 'clientMetadata', 'userAttributes']);
  expect(Buffer.from(event.request.code!, 'base64').toString('base64')).toBe(event.request.code);
  expect(detectEventSource(event)).toBe('cognito/custom-sms-sender');
});

it('to somebody whom an administrator created has no client', () => {
  const event = createCustomSMSSenderTriggerEvent({ triggerSource: 'CustomSMSSender_AdminCreateUser' });
  expect(event.callerContext.clientId).toBe('CLIENT_ID_NOT_APPLICABLE');
  expect(event.request.userAttributes).toMatchObject({ 'cognito:user_status': 'FORCE_CHANGE_PASSWORD' });
});

it('any answer will do', () => {
  expect(problemsOf(createCustomSMSSenderTriggerEvent(), null)).toEqual([]);
});

it('goes to the phone that is given', () => {
  const { userAttributes } = createCustomSMSSenderTriggerEvent({
    triggerSource: 'CustomSMSSender_Authentication',
    userAttributes: { phone_number: '+4915112345678' },
  }).request;
  expect(userAttributes).toMatchObject({ phone_number: '+4915112345678', phone_number_verified: 'true' });
});

it('generated ones are of each source, to somebody with a phone', () => {
  const events = fc.sample(anyCustomSMSSenderTriggerEvent(), SETTINGS);
  expect(new Set(events.map((event) => event.triggerSource)).size).toBe(7);
  for (const { request } of events) expect(request.userAttributes.phone_number).toMatch(/^\+\d+$/);
});
