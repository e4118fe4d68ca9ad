import * as fc from 'fast-check';
import { createPreTokenGenerationTriggerEvent, detectEventSource, seed } from 'lambdouble';
import { anyPreTokenGenerationTriggerEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';
import { answered, problemsOf, SETTINGS } from './answers.js';

beforeEach(() => seed(0));

it('says who it is about, in the order of keys that Cognito has', () => {
  const event = createPreTokenGenerationTriggerEvent();
  expect(event).toStrictEqual({
    version: '1',
    triggerSource: 'TokenGeneration_Authentication',
    region: 'us-east-1',
    userPoolId: expect.stringMatching(/^us-east-1_[A-Za-z0-9]{9}$/),
    userName: expect.stringMatching(/^[a-z]+\d+$/),
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: expect.stringMatching(/^[a-z0-9]{26}$/) },
    request: {
      userAttributes: {
        sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
        email_verified: 'true',
        'cognito:user_status': 'CONFIRMED',
        email: expect.stringMatching(/@example\.com$/),
      },
      groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null },
    },
    response: { claimsOverrideDetails: null },
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
  expect(detectEventSource(event)).toBe('cognito/pre-token-generation');
});

it('tells groups and their roles', () => {
  const role = 'arn:aws:iam::123456789012:role/admins';
  const { request } = createPreTokenGenerationTriggerEvent({
    groupsToOverride: ['admins'],
    preferredRole: role,
    clientMetadata: { a: 'b' },
  });
  expect(request.groupConfiguration).toEqual({ groupsToOverride: ['admins'], iamRolesToOverride: [role], preferredRole: role });
  expect(Object.keys(request).at(-1)).toBe('clientMetadata');
});

describe('an answer', () => {
  const event = createPreTokenGenerationTriggerEvent();
  const details = (claimsOverrideDetails: unknown) => problemsOf(event, answered(event, { claimsOverrideDetails }));

  it('may leave everything, or say what changes', () => {
    expect(details(null)).toEqual([]);
    expect(
      details({
        claimsToAddOrOverride: { tenant: 'acme' },
        claimsToSuppress: ['email'],
        groupOverrideDetails: { groupsToOverride: ['a'], iamRolesToOverride: [], preferredRole: null },
      }),
    ).toEqual([]);
  });

  it('has texts for claims, and nothing of later versions', () => {
    expect([
      ...details({ claimsToAddOrOverride: { admin: true } }),
      ...details({ idTokenGeneration: {} }),
      ...details({ groupOverrideDetails: { groupsToOverride: 'a' } }),
      ...problemsOf(event, answered(event, { claimsAndScopeOverrideDetails: {} })),
    ]).toMatchInlineSnapshot(`
      [
        "response.claimsOverrideDetails.claimsToAddOrOverride is {"admin":true}, not an object in which each value is a string (versions 2 and 3 take others), so Cognito may fail the user’s request with InvalidLambdaResponseException.",
        "response.claimsOverrideDetails has the key "idTokenGeneration", which it can’t have, so Cognito may fail the user’s request with InvalidLambdaResponseException.",
        "response.claimsOverrideDetails.groupOverrideDetails.groupsToOverride is "a", not an array in which each element is a string, so Cognito may fail the user’s request with InvalidLambdaResponseException.",
        "response has the key "claimsAndScopeOverrideDetails", which it can’t have, so Cognito may fail the user’s request with InvalidLambdaResponseException.",
      ]
    `);
  });
});

it('generated ones are of each source, with and without groups', () => {
  const events = fc.sample(anyPreTokenGenerationTriggerEvent(), SETTINGS);
  expect(new Set(events.map((event) => event.triggerSource)).size).toBe(5);
  expect(new Set(events.map((event) => event.request.groupConfiguration.groupsToOverride!.length)).size).toBeGreaterThan(2);
  for (const { request } of events) {
    const { preferredRole, iamRolesToOverride } = request.groupConfiguration;
    if (preferredRole !== null) expect(iamRolesToOverride).toContain(preferredRole);
  }
});

it('what no user pool sends is refused with the way out', () => {
  const role = 'arn:aws:iam::123456789012:role/admins';
  expect(
    messagesOf({
      'a preferred role of no group': () => createPreTokenGenerationTriggerEvent({ preferredRole: role, iamRolesToOverride: [] }),
      'a role without ARN': () => createPreTokenGenerationTriggerEvent({ preferredRole: 'admins' }),
      'tokens of a program': () => createPreTokenGenerationTriggerEvent({ triggerSource: 'TokenGeneration_ClientCredentials' as never }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a preferred role of no group": "Failed to create PreTokenGenerationTriggerEvent: preferredRole "arn:aws:iam::123456789012:role/admins" is none of iamRolesToOverride. Add it to them, or leave iamRolesToOverride out.",
      "a role without ARN": "Failed to create PreTokenGenerationTriggerEvent: option "preferredRole" is "admins". Pass the ARN of an IAM role, "arn:aws:iam::‹account›:role/‹name›".",
      "tokens of a program": "Failed to create PreTokenGenerationTriggerEvent: option "triggerSource" is "TokenGeneration_ClientCredentials". Pass one of "TokenGeneration_Authentication", "TokenGeneration_HostedAuth", "TokenGeneration_NewPasswordChallenge", "TokenGeneration_AuthenticateDevice", "TokenGeneration_RefreshTokens".",
    }
  `);
});
