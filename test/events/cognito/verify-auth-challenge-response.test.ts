import * as fc from 'fast-check';
import { createVerifyAuthChallengeResponseTriggerEvent, detectEventSource, seed } from 'lambdouble';
import { anyVerifyAuthChallengeResponseTriggerEvent } from 'lambdouble/arbitraries';
import { beforeEach, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';
import { answered, problemsOf, SETTINGS } from './answers.js';

beforeEach(() => seed(0));

it('says who it is about, in the order of keys that Cognito has', () => {
  const event = createVerifyAuthChallengeResponseTriggerEvent();
  expect(event).toStrictEqual({
    version: '1',
    region: 'us-east-1',
    userPoolId: expect.stringMatching(/^us-east-1_[A-Za-z0-9]{9}$/),
    userName: expect.stringMatching(/^[a-z]+\d+$/),
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: expect.stringMatching(/^[a-z0-9]{26}$/) },
    triggerSource: 'VerifyAuthChallengeResponse_Authentication',
    request: {
      userAttributes: {
        sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
        email_verified: 'true',
        'cognito:user_status': 'CONFIRMED',
        email: expect.stringMatching(/@example\.com$/),
      },
      privateChallengeParameters: { answer: event.request.challengeAnswer },
      challengeAnswer: expect.stringMatching(/^\d{6}$/),
    },
    response: { answerCorrect: null },
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
  expect(detectEventSource(event)).toBe('cognito/verify-auth-challenge-response');
});

it('is right by default, where the function that made the challenge kept an answer', () => {
  const { request } = createVerifyAuthChallengeResponseTriggerEvent({ privateChallengeParameters: { answer: 'blue' } });
  expect(request.challengeAnswer).toBe('blue');
});

it('an answer says whether that was right', () => {
  const event = createVerifyAuthChallengeResponseTriggerEvent();
  expect(problemsOf(event, answered(event, { answerCorrect: true }))).toEqual([]);
  expect(problemsOf(event, answered(event, { answerCorrect: false }))).toEqual([]);
  expect(problemsOf(event, event)).toEqual([
    'response.answerCorrect is null, neither true nor false, so Cognito may fail the user’s request with InvalidLambdaResponseException.',
  ]);
});

it('generated ones are right and wrong', () => {
  const events = fc.sample(anyVerifyAuthChallengeResponseTriggerEvent(), SETTINGS);
  const right = events.filter(({ request }) => request.privateChallengeParameters.answer === request.challengeAnswer);
  expect(right.length).toBeGreaterThan(0);
  expect(right.length).toBeLessThan(events.length);
  expect(events.some((event) => event.request.challengeAnswer === '')).toBe(true);
});

it('what no user pool sends is refused with the way out', () => {
  expect(
    messagesOf({
      'a number for an answer': () => createVerifyAuthChallengeResponseTriggerEvent({ challengeAnswer: 123456 as never }),
      'a number kept': () => createVerifyAuthChallengeResponseTriggerEvent({ privateChallengeParameters: { answer: 1 } as never }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a number for an answer": "Failed to create VerifyAuthChallengeResponseTriggerEvent: option "challengeAnswer" is 123456. Pass a string of at most 131072 characters.",
      "a number kept": "Failed to create VerifyAuthChallengeResponseTriggerEvent: option "privateChallengeParameters" is {"answer":1}. Pass an object in which each value is a string.",
    }
  `);
});
