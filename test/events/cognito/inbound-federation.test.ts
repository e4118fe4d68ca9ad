import * as fc from 'fast-check';
import { createInboundFederationTriggerEvent, detectEventSource, seed, fromJSON } from 'lambdouble';
import { anyInboundFederationTriggerEvent } from 'lambdouble/arbitraries';
import { beforeEach, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';
import { answered, problemsOf, SETTINGS } from './answers.js';

beforeEach(() => seed(0));

it('tells what Google says by default', () => {
  const event = createInboundFederationTriggerEvent({ time: '2026-02-04T20:52:10Z' });
  const sub = event.userName;
  const email = expect.stringMatching(/@example\.com$/);
  expect(event).toStrictEqual({
    version: '1',
    triggerSource: 'InboundFederation_ExternalProvider',
    region: 'us-east-1',
    userPoolId: expect.stringMatching(/^us-east-1_[A-Za-z0-9]{9}$/),
    userName: expect.stringMatching(/^1\d{20}$/),
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: expect.stringMatching(/^[a-z0-9]{26}$/) },
    request: {
      providerName: 'Google',
      providerType: 'Google',
      attributes: {
        tokenResponse: {
          access_token: expect.stringMatching(/^at-/),
          id_token: expect.stringMatching(/^eyJ/),
          token_type: 'Bearer',
          expires_in: '3600',
          scope: 'openid email profile',
        },
        idToken: {
          sub,
          email_verified: 'true',
          iss: 'https://accounts.google.com',
          aud: expect.stringMatching(/^\[[a-z0-9]+\]$/),
          exp: 'Wed Feb 04 21:52:10 UTC 2026',
          iat: 'Wed Feb 04 20:52:10 UTC 2026',
          email,
        },
        userInfo: { sub, email_verified: 'true', email },
      },
    },
    response: { userAttributesToMap: {} },
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
  expect(detectEventSource(event)).toBe('cognito/inbound-federation');
});

it('writes claims as Cognito does', () => {
  const { attributes } = createInboundFederationTriggerEvent({
    providerType: 'OIDC',
    idToken: {
      aud: ['a', 'b'],
      auth_time: 1_770_238_330,
      exp: new Date('2026-02-05T06:52:10Z'),
      groups: ['admins'],
      user_metadata: { role: 'developer' },
      email_verified: false,
      email: undefined,
    },
  }).request;
  expect(attributes.idToken).toMatchObject({
    aud: '[a, b]',
    auth_time: '1770238330',
    exp: 'Thu Feb 05 06:52:10 UTC 2026',
    groups: '["admins"]',
    user_metadata: '{"role":"developer"}',
    email_verified: 'false',
  });
  expect(attributes.idToken).not.toHaveProperty('email');
});

it('names the user as the provider does, in all that it says', () => {
  const { userName, request } = createInboundFederationTriggerEvent({
    idToken: { sub: 'auth0|7' },
    providerType: 'OIDC',
    providerName: 'Auth0',
  });
  expect([userName, request.attributes.idToken!.sub, request.attributes.userInfo!.sub]).toEqual(['auth0|7', 'auth0|7', 'auth0|7']);
  expect(request.providerName).toBe('Auth0');
});

it('tells attributes of an assertion for SAML, and nothing else', () => {
  const { request } = createInboundFederationTriggerEvent({ samlResponse: { groups: ['Users', 'Admins'] } });
  expect(request).toMatchObject({ providerType: 'SAML', providerName: 'Acme' });
  expect(Object.keys(request.attributes)).toEqual(['samlResponse']);
  expect(request.attributes.samlResponse).toMatchObject({ groups: '["Users","Admins"]' });
});

it('an answer has texts to map', () => {
  const event = createInboundFederationTriggerEvent();
  expect(problemsOf(event, event)).toEqual([]);
  expect(problemsOf(event, answered(event, { userAttributesToMap: { email: 'a@example.com' } }))).toEqual([]);
  expect(problemsOf(event, answered(event, { userAttributesToMap: { email_verified: true } }))).toHaveLength(1);
  expect(problemsOf(event, answered(event, { userAttributesToMap: null }))).toHaveLength(1);
});

it('generated ones come from each kind of provider', () => {
  const events = fc.sample(anyInboundFederationTriggerEvent(), SETTINGS);
  expect(new Set(events.map((event) => event.request.providerType)).size).toBe(6);
  for (const { request } of events) {
    expect('samlResponse' in request.attributes).toBe(request.providerType === 'SAML');
    for (const said of Object.values(request.attributes)) {
      for (const value of Object.values(said ?? {})) expect(value).toBeTypeOf('string');
    }
  }
});

it('what no user pool sends is refused with the way out', () => {
  expect(
    messagesOf({
      'an id token of SAML': () => createInboundFederationTriggerEvent({ providerType: 'SAML', idToken: { a: 1 } }),
      'an assertion of Google': () => createInboundFederationTriggerEvent({ providerType: 'Google', samlResponse: { a: 1 } }),
      'an expiry in milliseconds': () => createInboundFederationTriggerEvent({ idToken: { exp: 1_770_238_330_000 } }),
      'an invalid Date': () => createInboundFederationTriggerEvent({ userInfo: { updated_at: new Date(Number.NaN) } }),
      'another kind of provider': () => createInboundFederationTriggerEvent({ providerType: 'GitHub' as never }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "an assertion of Google": "Failed to create InboundFederationTriggerEvent: option "samlResponse" is {"a":1}, but no provider of Google says that. Leave it out, or say another providerType.",
      "an expiry in milliseconds": "Failed to create InboundFederationTriggerEvent: claim "exp" of option "idToken" is 1770238330000. Pass epoch seconds, as tokens carry them.",
      "an id token of SAML": "Failed to create InboundFederationTriggerEvent: option "idToken" is {"a":1}, but no provider of SAML says that. Leave it out, or say another providerType.",
      "an invalid Date": "Failed to create InboundFederationTriggerEvent: "updated_at" of option "userInfo" is an invalid Date. Pass a valid one, or epoch seconds.",
      "another kind of provider": "Failed to create InboundFederationTriggerEvent: option "providerType" is "GitHub". Pass one of "Google", "OIDC", "SAML", "Facebook", "SignInWithApple", "LoginWithAmazon".",
    }
  `);
});

it('becomes the call that makes it, claims as they were before they became texts', () => {
  const init = {
    userName: '108',
    userPoolId: 'eu-west-1_Ab129faBb',
    clientId: '7abc',
    time: '2026-03-29T01:00:00.000Z',
    idToken: { aud: ['web', 'app'], groups: ['admins'], email: 'ana@example.com' },
    userInfo: { email: undefined },
    tokenResponse: { access_token: 'a', id_token: 'b' },
  };
  const call = fromJSON(createInboundFederationTriggerEvent(init));
  expect(call.init).toStrictEqual(init);
  expect(call.overrides).toBeUndefined();
});
