import * as fc from 'fast-check';
import { createDefineAuthChallengeTriggerEvent, detectEventSource, seed } from 'lambdouble';
import { anyDefineAuthChallengeTriggerEvent } from 'lambdouble/arbitraries';
import { beforeEach, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';
import { answered, problemsOf, SETTINGS } from './answers.js';

beforeEach(() => seed(0));

it('says who it is about, in the order of keys that Cognito has', () => {
  const event = createDefineAuthChallengeTriggerEvent();
  expect(event).toStrictEqual({
    version: '1',
    region: 'us-east-1',
    userPoolId: expect.stringMatching(/^us-east-1_[A-Za-z0-9]{9}$/),
    userName: expect.stringMatching(/^[a-z]+\d+$/),
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: expect.stringMatching(/^[a-z0-9]{26}$/) },
    triggerSource: 'DefineAuthChallenge_Authentication',
    request: {
      userAttributes: {
        sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
        email_verified: 'true',
        'cognito:user_status': 'CONFIRMED',
        email: expect.stringMatching(/@example\.com$/),
      },
      session: [],
    },
    response: { challengeName: null, issueTokens: null, failAuthentication: null },
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
  expect(detectEventSource(event)).toBe('cognito/define-auth-challenge');
});

it('tells the challenges so far', () => {
  const { request } = createDefineAuthChallengeTriggerEvent({
    session: [{ challengeName: 'SRP_A' }, { challengeName: 'CUSTOM_CHALLENGE', challengeResult: false, challengeMetadata: 'CODE-1' }],
    clientMetadata: {},
    userNotFound: false,
  });
  expect(request.session).toStrictEqual([
    { challengeName: 'SRP_A', challengeResult: true, challengeMetadata: null },
    { challengeName: 'CUSTOM_CHALLENGE', challengeResult: false, challengeMetadata: 'CODE-1' },
  ]);
  expect(Object.keys(request)).toEqual(['userAttributes', 'session', 'clientMetadata', 'userNotFound']);
});

it('an answer decides something', () => {
  const event = createDefineAuthChallengeTriggerEvent();
  expect(problemsOf(event, answered(event, { challengeName: 'CUSTOM_CHALLENGE', issueTokens: false, failAuthentication: false }))).toEqual(
    [],
  );
  expect(problemsOf(event, answered(event, { issueTokens: true }))).toEqual([]);
  expect(problemsOf(event, event)).toEqual([
    'response says neither a challengeName nor issueTokens nor failAuthentication, so Cognito may fail the user’s request with InvalidLambdaResponseException.',
  ]);
  expect(problemsOf(event, answered(event, { issueTokens: 'true' }))).toEqual([
    'response.issueTokens is "true", not true or false, so Cognito may fail the user’s request with InvalidLambdaResponseException.',
  ]);
});

it('generated ones come at each stage, for known users and strangers', () => {
  const events = fc.sample(anyDefineAuthChallengeTriggerEvent(), SETTINGS);
  const lengths = new Set(events.map((event) => event.request.session.length));
  expect([...lengths].toSorted()).toEqual(expect.arrayContaining([0, 1, 2, 3]));
  expect(events.some((event) => event.request.session.some((challenge) => !challenge.challengeResult))).toBe(true);
  expect(events.some((event) => event.request.userNotFound)).toBe(true);
});

it('what no user pool sends is refused with the way out', () => {
  expect(
    messagesOf({
      'a challenge without a name': () => createDefineAuthChallengeTriggerEvent({ session: [{ challengeResult: true } as never] }),
      'a challenge in lower case': () => createDefineAuthChallengeTriggerEvent({ session: [{ challengeName: 'srp' }] }),
      'metadata of SRP': () => createDefineAuthChallengeTriggerEvent({ session: [{ challengeName: 'SRP_A', challengeMetadata: 'x' }] }),
      'a text for a challenge': () => createDefineAuthChallengeTriggerEvent({ session: ['SRP_A'] as never }),
      'a misspelt member': () => createDefineAuthChallengeTriggerEvent({ session: [{ challengeName: 'SRP_A', result: true } as never] }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a challenge in lower case": "Failed to create DefineAuthChallengeTriggerEvent with session[0]: option "challengeName" is "srp". Pass the name of a challenge, such as "CUSTOM_CHALLENGE".",
      "a challenge without a name": "Failed to create DefineAuthChallengeTriggerEvent with session[0]: it has no challengeName. Name the challenge, such as "CUSTOM_CHALLENGE".",
      "a misspelt member": "Failed to create DefineAuthChallengeTriggerEvent with session[0]: there is no option "result". Known options: challengeName, challengeResult, challengeMetadata.",
      "a text for a challenge": "Failed to create DefineAuthChallengeTriggerEvent: option "session" is ["SRP_A"]. Pass an array of challenges, { challengeName, ... } each.",
      "metadata of SRP": "Failed to create DefineAuthChallengeTriggerEvent with session[0]: SRP_A has no challengeMetadata. Leave it out: custom challenges alone have some.",
    }
  `);
});
