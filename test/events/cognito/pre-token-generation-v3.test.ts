import * as fc from 'fast-check';
import { createPreTokenGenerationV3TriggerEvent, detectEventSource, seed } from 'lambdouble';
import { anyPreTokenGenerationV3TriggerEvent } from 'lambdouble/arbitraries';
import { beforeEach, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';
import { answered, problemsOf, SETTINGS } from './answers.js';

beforeEach(() => seed(0));

it('is about a program by default, which has neither name nor attributes nor groups', () => {
  const event = createPreTokenGenerationV3TriggerEvent();
  expect(event).toStrictEqual({
    version: '3',
    triggerSource: 'TokenGeneration_ClientCredentials',
    region: 'us-east-1',
    userPoolId: expect.stringMatching(/^us-east-1_[A-Za-z0-9]{9}$/),
    userName: 'ClientCredentials',
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: expect.stringMatching(/^[a-z0-9]{26}$/) },
    request: { userAttributes: {}, groupConfiguration: null, scopes: ['orders/read'] },
    response: { claimsAndScopeOverrideDetails: null },
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
  expect(detectEventSource(event)).toBe('cognito/pre-token-generation-v3');
});

it('is like version 2 for users', () => {
  const event = createPreTokenGenerationV3TriggerEvent({
    triggerSource: 'TokenGeneration_HostedAuth',
    userName: 'maya',
    groupsToOverride: ['admins'],
  });
  expect(event).toMatchObject({ version: '3', triggerSource: 'TokenGeneration_HostedAuth', userName: 'maya' });
  expect(event.request).toMatchObject({
    userAttributes: { 'cognito:user_status': 'CONFIRMED' },
    groupConfiguration: { groupsToOverride: ['admins'], iamRolesToOverride: [], preferredRole: null },
    scopes: ['openid', 'profile', 'email'],
  });
});

it('an answer is that of version 2', () => {
  const event = createPreTokenGenerationV3TriggerEvent();
  const claimsToAddOrOverride = { act: { sub: 'maya' } };
  const details = { accessTokenGeneration: { claimsToAddOrOverride, scopesToAdd: ['orders/write'] } };
  expect(problemsOf(event, answered(event, { claimsAndScopeOverrideDetails: details }))).toEqual([]);
  expect(problemsOf(event, answered(event, { claimsOverrideDetails: {} }))).toHaveLength(1);
});

it('generated ones are of programs and of users after each kind of sign-in', () => {
  const events = fc.sample(anyPreTokenGenerationV3TriggerEvent(), SETTINGS);
  expect(new Set(events.map((event) => event.triggerSource)).size).toBe(6);
  for (const { triggerSource, request } of events) {
    expect(request.groupConfiguration === null).toBe(triggerSource === 'TokenGeneration_ClientCredentials');
  }
});

it('what no user pool sends is refused with the way out', () => {
  expect(
    messagesOf({
      'a program with a name': () => createPreTokenGenerationV3TriggerEvent({ userName: 'maya' }),
      'a program with groups': () => createPreTokenGenerationV3TriggerEvent({ groupsToOverride: ['admins'] }),
      'a scope with a blank': () => createPreTokenGenerationV3TriggerEvent({ scopes: ['orders read'] }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a program with a name": "Failed to create PreTokenGenerationV3TriggerEvent: option "userName" is "maya", but client credentials belong to no user. Leave it out, or say another triggerSource.",
      "a program with groups": "Failed to create PreTokenGenerationV3TriggerEvent: option "groupsToOverride" is ["admins"], but client credentials belong to no user. Leave it out, or say another triggerSource.",
      "a scope with a blank": "Failed to create PreTokenGenerationV3TriggerEvent: option "scopes" is ["orders read"]. Pass an array in which each element is the name of a scope: no blanks, quotation marks and backslashes.",
    }
  `);
});
