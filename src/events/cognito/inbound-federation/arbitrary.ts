import type { InboundFederationTriggerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anyTriggerEvent, callerDefaults } from '../arbitrary-trigger.js';
import type { TokenClaims } from '../../../values/token-claims.js';
import { PROVIDER_TYPES } from './provider.js';
import {
  createInboundFederationTriggerEvent,
  inboundFederationTriggerEventOptions,
  type InboundFederationTriggerEventInit,
} from './factory.js';

/** Constraints of `anyInboundFederationTriggerEvent()`: the factory's options, each a value or an arbitrary. */
export type InboundFederationTriggerEventConstraints = Constraints<InboundFederationTriggerEventInit>;

type Init = InboundFederationTriggerEventInit;

const OF_OTHERS = ['idToken', 'userInfo', 'tokenResponse'] as const;

/** Drops what a provider of the kind doesn't say; where such is constrained, the kind is one that says it. */
function ofOneKind(init: Init, drawn: (option: keyof Init) => boolean): Init {
  const fitted = { ...init };
  const saml = drawn('providerType') ? !drawn('samlResponse') : init.providerType === 'SAML';
  const either = drawn('providerType') && drawn('samlResponse') && OF_OTHERS.every(drawn);
  if (drawn('providerType') && !either && saml !== (fitted.providerType === 'SAML')) delete fitted.providerType;
  const isSaml = (fitted.providerType ?? (drawn('samlResponse') ? 'Google' : 'SAML')) === 'SAML';
  for (const option of isSaml ? OF_OTHERS : (['samlResponse'] as const)) if (drawn(option)) delete fitted[option];
  return fitted;
}

const defaults = {
  ...callerDefaults,
  userName: fc.constantFrom('118280321789996478223', 'auth0|5f7c8ec7c33c6c004bbafe82', 'ana@example.com', '00u1abCdEfGhIjKlM5d7'),
  providerType: fc.constantFrom(...PROVIDER_TYPES),
  providerName: fc.constantFrom('LetronSSO', 'Größe', 'azure-ad'),
  idToken: fc.constantFrom<TokenClaims>(
    { groups: ['admins', 'größe'], email_verified: false, updated_at: '2026-02-04T20:52:09.822Z' },
    { email: undefined, email_verified: undefined, user_metadata: { role: 'developer' }, auth_time: 1770238330 },
    { aud: ['a', 'b'], name: 'Ana María Ñandú', picture: 'x'.repeat(3000) },
  ),
  userInfo: fc.constantFrom<TokenClaims>({ name: '山田 太郎', given_name: '' }, { email: undefined, phone_number: '+12025550123' }),
  tokenResponse: fc.constantFrom<TokenClaims>({ refresh_token: 'r' }, { expires_in: 86_400, scope: undefined }),
  samlResponse: fc.constantFrom<TokenClaims>({ groups: ['CN=Domain Admins', 'CN=Users'] }, { displayName: 'Ana', 'urn:oid:0.9.2342': '' }),
};

/**
 * Any event that a user pool sends when somebody comes from an identity provider: of each kind, with claims of every type.
 * Shrinks to the plain `createInboundFederationTriggerEvent()`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-inbound-federation.html
 * @param constraints options of `createInboundFederationTriggerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyInboundFederationTriggerEvent({ providerType: 'SAML' }), ({ request }) => {
 *     expect(Object.keys(request.attributes)).toEqual(['samlResponse']);
 *   }),
 * );
 */
export function anyInboundFederationTriggerEvent(
  constraints: InboundFederationTriggerEventConstraints = {},
): fc.Arbitrary<InboundFederationTriggerEvent> {
  const create = (init: InboundFederationTriggerEventInit): InboundFederationTriggerEvent => createInboundFederationTriggerEvent(init);
  return anyTriggerEvent(
    'generate InboundFederationTriggerEvent',
    inboundFederationTriggerEventOptions,
    defaults,
    constraints,
    create,
    ofOneKind,
  );
}
