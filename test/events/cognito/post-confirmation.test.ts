import * as fc from 'fast-check';
import { createPostConfirmationTriggerEvent, detectEventSource, seed } from 'lambdouble';
import { anyPostConfirmationTriggerEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { problemsOf, SETTINGS } from './answers.js';

beforeEach(() => seed(0));

it('says who it is about, in the order of keys that Cognito has', () => {
  const event = createPostConfirmationTriggerEvent();
  expect(event).toStrictEqual({
    version: '1',
    region: 'us-east-1',
    userPoolId: expect.stringMatching(/^us-east-1_[A-Za-z0-9]{9}$/),
    userName: expect.stringMatching(/^[a-z]+\d+$/),
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: expect.stringMatching(/^[a-z0-9]{26}$/) },
    triggerSource: 'PostConfirmation_ConfirmSignUp',
    request: {
      userAttributes: {
        sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
        email_verified: 'true',
        'cognito:user_status': 'CONFIRMED',
        email: expect.stringMatching(/@example\.com$/),
      },
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
  expect(detectEventSource(event)).toBe('cognito/post-confirmation');
});

it('of somebody from an identity provider says so', () => {
  const time = Date.UTC(2026, 0, 2, 3, 4, 5);
  const event = createPostConfirmationTriggerEvent({ userAttributes: { 'cognito:user_status': 'EXTERNAL_PROVIDER' }, time });
  expect(event.userName).toMatch(/^Google_1\d{20}$/);
  expect(JSON.parse(event.request.userAttributes.identities!)).toEqual([
    {
      userId: event.userName.slice('Google_'.length),
      providerName: 'Google',
      providerType: 'Google',
      issuer: null,
      primary: true,
      dateCreated: time,
    },
  ]);
});

it('takes the provider from the name, and identities as they are', () => {
  const status = { 'cognito:user_status': 'EXTERNAL_PROVIDER' };
  const named = createPostConfirmationTriggerEvent({ userName: 'AcmeSSO_ana_1', userAttributes: status });
  expect(JSON.parse(named.request.userAttributes.identities!)[0]).toMatchObject({
    userId: 'ana_1',
    providerName: 'AcmeSSO',
    providerType: 'OIDC',
  });
  const given = createPostConfirmationTriggerEvent({ userAttributes: { ...status, identities: [{ userId: '7' }] } });
  expect(given.request.userAttributes.identities).toBe('[{"userId":"7"}]');
});

it('leaves out what is undefined, and writes plain values as texts', () => {
  const { userAttributes } = createPostConfirmationTriggerEvent({
    userAttributes: { email: undefined, 'custom:age': 30, 'custom:admin': false, address: { formatted: 'Main Street' } },
  }).request;
  expect(userAttributes).not.toHaveProperty('email');
  expect(userAttributes).toMatchObject({ 'custom:age': '30', 'custom:admin': 'false', address: '{"formatted":"Main Street"}' });
});

it('narrows to the event of its source', () => {
  const event = createPostConfirmationTriggerEvent({ triggerSource: 'PostConfirmation_ConfirmForgotPassword' });
  const source: 'PostConfirmation_ConfirmForgotPassword' = event.triggerSource;
  expect(source).toBe('PostConfirmation_ConfirmForgotPassword');
});

describe('an answer', () => {
  const event = createPostConfirmationTriggerEvent();
  const CONSEQUENCE = 'so Cognito may fail the user’s request with InvalidLambdaResponseException.';

  it.each([
    [event, []],
    [null, ['The answer is null, not the event (return it, with what you changed in its response)']],
    [{ response: {} }, expect.arrayContaining(['triggerSource is undefined, where the event has "PostConfirmation_ConfirmSignUp"'])],
    [{ ...event, userName: 'other' }, [`userName is "other", where the event has "${event.userName}"`]],
    [{ ...event, response: undefined }, ['response is undefined, not an object']],
    [{ ...event, ringToken: 'x' }, ['The answer has the key "ringToken", which no event of a user pool has']],
    [{ ...event, response: { autoConfirmUser: true } }, ['response has the key "autoConfirmUser", which it can’t have']],
  ])('%#: %j', (answer, problems) => {
    const found = problemsOf(event, answer).map((problem) => problem.replace(`, ${CONSEQUENCE}`, ''));
    expect(found).toEqual(problems);
  });
});

it('generated ones are of both sources, by users of the pool and of identity providers', () => {
  const events = fc.sample(anyPostConfirmationTriggerEvent(), { ...SETTINGS, numRuns: 300 });
  expect(new Set(events.map((event) => event.triggerSource)).size).toBe(2);
  for (const { userName, request } of events) {
    const federated = request.userAttributes['cognito:user_status'] === 'EXTERNAL_PROVIDER';
    expect('identities' in request.userAttributes).toBe(federated);
    if (federated) expect(userName).toContain(JSON.parse(request.userAttributes.identities!)[0].userId);
  }
  expect(new Set(events.map((event) => 'identities' in event.request.userAttributes)).size).toBe(2);
});
