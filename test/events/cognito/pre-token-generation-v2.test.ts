import * as fc from 'fast-check';
import { createPreTokenGenerationV2TriggerEvent, detectEventSource, seed } from 'lambdouble';
import { anyPreTokenGenerationV2TriggerEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';
import { answered, problemsOf, SETTINGS } from './answers.js';

beforeEach(() => seed(0));

it('says who it is about, in the order of keys that Cognito has', () => {
  const event = createPreTokenGenerationV2TriggerEvent();
  expect(event).toStrictEqual({
    version: '2',
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
      scopes: ['aws.cognito.signin.user.admin'],
    },
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
  expect(detectEventSource(event)).toBe('cognito/pre-token-generation-v2');
});

it('tells groups and their roles', () => {
  const role = 'arn:aws:iam::123456789012:role/admins';
  const { request } = createPreTokenGenerationV2TriggerEvent({
    groupsToOverride: ['admins'],
    preferredRole: role,
    clientMetadata: { a: 'b' },
  });
  expect(request.groupConfiguration).toEqual({ groupsToOverride: ['admins'], iamRolesToOverride: [role], preferredRole: role });
  expect(Object.keys(request).at(-1)).toBe('clientMetadata');
});

describe('an answer', () => {
  const event = createPreTokenGenerationV2TriggerEvent();
  const details = (claimsAndScopeOverrideDetails: unknown) => problemsOf(event, answered(event, { claimsAndScopeOverrideDetails }));

  it('may leave everything, or say what changes in either token', () => {
    expect(details(null)).toEqual([]);
    expect(
      details({
        idTokenGeneration: { claimsToAddOrOverride: { tenant: { id: 7 } }, claimsToSuppress: ['email'] },
        accessTokenGeneration: { claimsToAddOrOverride: { admin: true }, scopesToAdd: ['orders/read'], scopesToSuppress: [] },
        groupOverrideDetails: { groupsToOverride: ['a'] },
      }),
    ).toEqual([]);
  });

  it('has scopes for the access token alone, and nothing of version 1', () => {
    expect([
      ...details({ idTokenGeneration: { scopesToAdd: ['orders/read'] } }),
      ...details({ accessTokenGeneration: { scopesToAdd: ['orders read'] } }),
      ...details({ claimsToAddOrOverride: { tenant: 'acme' } }),
      ...problemsOf(event, answered(event, { claimsOverrideDetails: {} })),
    ]).toMatchInlineSnapshot(`
      [
        "response.claimsAndScopeOverrideDetails.idTokenGeneration has the key "scopesToAdd", which it can’t have, so Cognito may fail the user’s request with InvalidLambdaResponseException.",
        "response.claimsAndScopeOverrideDetails.accessTokenGeneration.scopesToAdd is ["orders read"], not an array in which each element is the name of a scope: no blanks, quotation marks and backslashes, so Cognito may fail the user’s request with InvalidLambdaResponseException.",
        "response.claimsAndScopeOverrideDetails has the key "claimsToAddOrOverride", which it can’t have, so Cognito may fail the user’s request with InvalidLambdaResponseException.",
        "response has the key "claimsOverrideDetails", which it can’t have, so Cognito may fail the user’s request with InvalidLambdaResponseException.",
      ]
    `);
  });
});

it('scopes are those of the pool’s API or of its pages, unless others are given', () => {
  expect(createPreTokenGenerationV2TriggerEvent({ triggerSource: 'TokenGeneration_HostedAuth' }).request.scopes).toEqual([
    'openid',
    'profile',
    'email',
  ]);
  expect(createPreTokenGenerationV2TriggerEvent({ scopes: ['orders/read'] }).request.scopes).toEqual(['orders/read']);
});

it('generated ones are of each source, with and without groups', () => {
  const events = fc.sample(anyPreTokenGenerationV2TriggerEvent(), SETTINGS);
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
      'a preferred role of no group': () => createPreTokenGenerationV2TriggerEvent({ preferredRole: role, iamRolesToOverride: [] }),
      'a role without ARN': () => createPreTokenGenerationV2TriggerEvent({ preferredRole: 'admins' }),
      'tokens of a program': () => createPreTokenGenerationV2TriggerEvent({ triggerSource: 'TokenGeneration_ClientCredentials' as never }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a preferred role of no group": "Failed to create PreTokenGenerationV2TriggerEvent: preferredRole "arn:aws:iam::123456789012:role/admins" is none of iamRolesToOverride. Add it to them, or leave iamRolesToOverride out.",
      "a role without ARN": "Failed to create PreTokenGenerationV2TriggerEvent: option "preferredRole" is "admins". Pass the ARN of an IAM role, "arn:aws:iam::‹account›:role/‹name›".",
      "tokens of a program": "Failed to create PreTokenGenerationV2TriggerEvent: option "triggerSource" is "TokenGeneration_ClientCredentials". Pass one of "TokenGeneration_Authentication", "TokenGeneration_HostedAuth", "TokenGeneration_NewPasswordChallenge", "TokenGeneration_AuthenticateDevice", "TokenGeneration_RefreshTokens".",
    }
  `);
});
