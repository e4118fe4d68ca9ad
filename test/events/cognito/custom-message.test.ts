import * as fc from 'fast-check';
import { createCustomMessageTriggerEvent, detectEventSource, seed } from 'lambdouble';
import { anyCustomMessageTriggerEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { answered, problemsOf, SETTINGS } from './answers.js';

beforeEach(() => seed(0));

it('says who it is about, in the order of keys that Cognito has', () => {
  const event = createCustomMessageTriggerEvent();
  expect(event).toStrictEqual({
    version: '1',
    region: 'us-east-1',
    userPoolId: expect.stringMatching(/^us-east-1_[A-Za-z0-9]{9}$/),
    userName: expect.stringMatching(/^[a-z]+\d+$/),
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: expect.stringMatching(/^[a-z0-9]{26}$/) },
    triggerSource: 'CustomMessage_SignUp',
    request: {
      userAttributes: {
        sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
        email_verified: 'false',
        'cognito:user_status': 'UNCONFIRMED',
        email: expect.stringMatching(/@example\.com$/),
      },
      codeParameter: '{####}',
      linkParameter: '{##Click Here##}',
      usernameParameter: null,
    },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
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
  expect(detectEventSource(event)).toBe('cognito/custom-message');
});

it.each([
  ['CustomMessage_SignUp', 'UNCONFIRMED', null],
  ['CustomMessage_ResendCode', 'UNCONFIRMED', null],
  ['CustomMessage_ForgotPassword', 'CONFIRMED', null],
  ['CustomMessage_Authentication', 'CONFIRMED', null],
  ['CustomMessage_AdminCreateUser', 'FORCE_CHANGE_PASSWORD', '{username}'],
] as const)('%s goes to a user who is %s', (triggerSource, status, usernameParameter) => {
  const { request } = createCustomMessageTriggerEvent({ triggerSource });
  expect(request.userAttributes['cognito:user_status']).toBe(status);
  expect(request.usernameParameter).toBe(usernameParameter);
});

describe('an answer', () => {
  const event = createCustomMessageTriggerEvent();
  const invitation = createCustomMessageTriggerEvent({ triggerSource: 'CustomMessage_AdminCreateUser' });

  it('may leave the pool’s own message, or hold the code or the link', () => {
    expect(problemsOf(event, event)).toEqual([]);
    expect(problemsOf(event, answered(event, { emailMessage: 'Code {####}', emailSubject: 'Welcome' }))).toEqual([]);
    expect(problemsOf(event, answered(event, { emailMessage: '{##Click Here##}' }))).toEqual([]);
    expect(problemsOf(invitation, answered(invitation, { emailMessage: '{username}: {####}' }))).toEqual([]);
  });

  it('is lost without them, and where it is too long', () => {
    expect([
      ...problemsOf(event, answered(event, { smsMessage: 'Your code is 123456' })),
      ...problemsOf(invitation, answered(invitation, { emailMessage: 'Your password is {####}' })),
      ...problemsOf(event, answered(event, { smsMessage: `{####}${'x'.repeat(140)}`, emailSubject: 7 })),
      ...problemsOf(event, answered(event, { smsMessage: `{####}${'x'.repeat(140)}`, emailSubject: 'x'.repeat(141) })),
    ]).toMatchInlineSnapshot(`
      [
        "response.smsMessage doesn’t hold codeParameter {####}, so Cognito may fail the user’s request with InvalidLambdaResponseException.",
        "response.emailMessage doesn’t hold usernameParameter {username}, so Cognito may fail the user’s request with InvalidLambdaResponseException.",
        "response.emailSubject is 7, not a string, so Cognito may fail the user’s request with InvalidLambdaResponseException.",
        "response.smsMessage has 146 characters, more than 140, so Cognito may fail the user’s request with InvalidLambdaResponseException.",
        "response.emailSubject has 141 characters, more than 140, so Cognito may fail the user’s request with InvalidLambdaResponseException.",
      ]
    `);
  });

  it('uses the placeholders of its event', () => {
    const other = createCustomMessageTriggerEvent({ codeParameter: '941468' });
    expect(problemsOf(other, answered(other, { smsMessage: 'Your code is {####}' }))).toHaveLength(1);
    expect(problemsOf(other, answered(other, { smsMessage: 'Your code is 941468' }))).toEqual([]);
  });
});

it('generated ones are of each source', () => {
  const events = fc.sample(anyCustomMessageTriggerEvent(), SETTINGS);
  expect(new Set(events.map((event) => event.triggerSource)).size).toBe(7);
  for (const { triggerSource, request, callerContext } of events) {
    const byAdministrator = triggerSource === 'CustomMessage_AdminCreateUser';
    expect(request.usernameParameter).toBe(byAdministrator ? '{username}' : null);
    expect(callerContext.clientId === 'CLIENT_ID_NOT_APPLICABLE').toBe(byAdministrator);
  }
});
