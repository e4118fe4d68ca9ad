import * as fc from 'fast-check';
import { createPreSignUpTriggerEvent, detectEventSource, seed, fromJSON } from 'lambdouble';
import { anyPreSignUpTriggerEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';
import { answered, problemsOf, SETTINGS } from './answers.js';

beforeEach(() => seed(0));

describe('a sign-up', () => {
  it('tells what the user submitted, and no more', () => {
    const event = createPreSignUpTriggerEvent();
    expect(event).toStrictEqual({
      version: '1',
      region: 'us-east-1',
      userPoolId: expect.stringMatching(/^us-east-1_[A-Za-z0-9]{9}$/),
      userName: expect.stringMatching(/^[a-z]+\d+$/),
      callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: expect.stringMatching(/^[a-z0-9]{26}$/) },
      triggerSource: 'PreSignUp_SignUp',
      request: { userAttributes: { email: expect.stringMatching(/@example\.com$/) }, validationData: null },
      response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
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
  });

  it('by an administrator has no client', () => {
    const event = createPreSignUpTriggerEvent({ triggerSource: 'PreSignUp_AdminCreateUser' });
    expect(event.callerContext.clientId).toBe('CLIENT_ID_NOT_APPLICABLE');
  });

  it('through an identity provider is named after it, with empty aliases and validation data', () => {
    const event = createPreSignUpTriggerEvent({ triggerSource: 'PreSignUp_ExternalProvider' });
    expect(event.userName).toMatch(/^Google_1\d{20}$/);
    expect(event.request).toStrictEqual({
      userAttributes: {
        email_verified: 'false',
        'cognito:email_alias': '',
        'cognito:phone_number_alias': '',
        email: expect.stringContaining('@'),
      },
      validationData: {},
    });
  });

  it('carries what the client passed', () => {
    const { request } = createPreSignUpTriggerEvent({ validationData: { invitation: 'a-1' }, clientMetadata: { source: 'app' } });
    expect(request).toMatchObject({ validationData: { invitation: 'a-1' }, clientMetadata: { source: 'app' } });
    expect(Object.keys(request)).toEqual(['userAttributes', 'validationData', 'clientMetadata']);
  });
});

describe('generated sign-ups', () => {
  it('never have a sub, and all attributes are texts', () => {
    fc.assert(
      fc.property(anyPreSignUpTriggerEvent(), ({ request }) => {
        expect(request.userAttributes).not.toHaveProperty('sub');
        for (const value of Object.values(request.userAttributes)) expect(value).toBeTypeOf('string');
      }),
      SETTINGS,
    );
  });

  it('come from each source, with and without what clients pass', () => {
    const events = fc.sample(anyPreSignUpTriggerEvent(), { seed: 1, numRuns: 300 });
    expect(new Set(events.map((event) => event.triggerSource)).size).toBe(3);
    expect(new Set(events.map((event) => 'clientMetadata' in event.request)).size).toBe(2);
    expect(new Set(events.map((event) => event.request.validationData === null)).size).toBe(2);
    expect(events.some((event) => event.request.userAttributes.email === undefined)).toBe(true);
  });
});

describe('an answer', () => {
  it('is the event with what may be confirmed', () => {
    const event = createPreSignUpTriggerEvent();
    expect(problemsOf(event, event)).toEqual([]);
    expect(problemsOf(event, answered(event, { autoConfirmUser: true, autoVerifyEmail: true }))).toEqual([]);
  });

  it('can’t verify what the user hasn’t', () => {
    const event = createPreSignUpTriggerEvent();
    expect(problemsOf(event, answered(event, { autoVerifyPhone: true }))).toEqual([
      'response.autoVerifyPhone is true, but the user has no phone_number, so Cognito may fail the user’s request with InvalidLambdaResponseException.',
    ]);
    expect(problemsOf(event, answered(event, { autoConfirmUser: 'true' }))).toHaveLength(1);
  });
});

it('detectEventSource knows it', () => {
  expect(detectEventSource(createPreSignUpTriggerEvent())).toBe('cognito/pre-sign-up');
});

it('what no user pool sends is refused with the way out', () => {
  expect(
    messagesOf({
      'another trigger’s source': () => createPreSignUpTriggerEvent({ triggerSource: 'PostConfirmation_ConfirmSignUp' as never }),
      'a pool of another region': () => createPreSignUpTriggerEvent({ region: 'eu-west-1', userPoolId: 'us-east-1_Ab129faBb' }),
      'a pool without region': () => createPreSignUpTriggerEvent({ userPoolId: 'Ab129faBb' }),
      'a name with a blank': () => createPreSignUpTriggerEvent({ userName: 'ana maria' }),
      'a function for an attribute': () => createPreSignUpTriggerEvent({ userAttributes: { name: () => 'Ana' } as never }),
      'a long attribute': () => createPreSignUpTriggerEvent({ userAttributes: { name: 'x'.repeat(2049) } }),
      'an attribute that JSON can’t hold': () => createPreSignUpTriggerEvent({ userAttributes: { list: [1n] } }),
      'a number in validation data': () => createPreSignUpTriggerEvent({ validationData: { age: 7 } as never }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a function for an attribute": "Failed to create PreSignUpTriggerEvent: option "userAttributes" is {}. Pass an object of attributes, each a string, number, boolean, array or object.",
      "a long attribute": "Failed to create PreSignUpTriggerEvent: attribute "name" of option "userAttributes" has 2049 characters. Pass at most 2048: a user pool holds no longer ones.",
      "a name with a blank": "Failed to create PreSignUpTriggerEvent: option "userName" is "ana maria". Pass the name of a user: 1 to 128 characters, no blanks.",
      "a number in validation data": "Failed to create PreSignUpTriggerEvent: option "validationData" is {"age":7}. Pass an object in which each value is a string.",
      "a pool of another region": "Failed to create PreSignUpTriggerEvent: option "region" is "eu-west-1", but userPoolId lies in "us-east-1". Leave region out: it follows from the id.",
      "a pool without region": "Failed to create PreSignUpTriggerEvent: option "userPoolId" is "Ab129faBb". Pass the id of a user pool, its region, "_", and letters and digits, such as "us-east-1_Ab129faBb".",
      "an attribute that JSON can’t hold": "Failed to create PreSignUpTriggerEvent: attribute "list" of option "userAttributes" can’t be written as JSON (Do not know how to serialize a BigInt). Pass only what JSON can hold.",
      "another trigger’s source": "Failed to create PreSignUpTriggerEvent: option "triggerSource" is "PostConfirmation_ConfirmSignUp". Pass one of "PreSignUp_SignUp", "PreSignUp_AdminCreateUser", "PreSignUp_ExternalProvider".",
    }
  `);
});

it('becomes the call that makes it, without attributes that are there by default', () => {
  const init = {
    userName: 'ana',
    userPoolId: 'eu-west-1_Ab129faBb',
    clientId: '7abc',
    userAttributes: { address: { formatted: '1 Main Street' }, email: undefined },
  };
  const call = fromJSON(createPreSignUpTriggerEvent(init));
  expect(call.init).toStrictEqual(init);
  expect(call.overrides).toBeUndefined();
});
