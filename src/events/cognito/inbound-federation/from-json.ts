import type { InboundFederationTriggerEvent } from 'aws-lambda';
import { conversion, type Conversion } from '../../../contracts/conversion.js';
import { structureIn } from '../../../values/readings.js';
import { isoMilliseconds } from '../../../values/time.js';
import type { TokenClaim, TokenClaims } from '../../../values/token-claims.js';
import { createInboundFederationTriggerEvent, inboundFederationTriggerEventOptions } from './factory.js';

type Attributes = Partial<Record<'idToken' | 'userInfo' | 'tokenResponse' | 'samlResponse', Record<string, string>>>;

function attributesOf(event: InboundFederationTriggerEvent): Attributes {
  return event.request.attributes as Attributes;
}

function claimsIn(texts: Record<string, string> | undefined): Record<string, TokenClaim> | undefined {
  if (texts === undefined) return undefined;
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, structureIn(text)]));
}

/** What a provider says of a user, without the `sub` that the user's name says. */
function saidOf(
  { userName }: InboundFederationTriggerEvent,
  texts: Record<string, string> | undefined,
): Record<string, string> | undefined {
  if (texts === undefined || texts.sub !== userName) return texts;
  const { sub: _, ...others } = texts;
  return others;
}

const AN_HOUR = 3_600_000;

/** `aud` stands in brackets; a token for an hour says no more of time than when it was issued. */
function idTokenIn(idToken: Record<string, string> | undefined): TokenClaims | undefined {
  if (idToken === undefined) return undefined;
  const { aud, iat, exp, ...others } = idToken;
  const claims: Record<string, TokenClaim> = { ...claimsIn(others) };
  const audience = aud?.slice(1, -1).split(', ');
  if (audience !== undefined) claims.aud = audience.length === 1 ? audience[0]! : audience;
  if (iat === undefined || exp === undefined || Date.parse(exp) - Date.parse(iat) === AN_HOUR) return claims;
  return { ...claims, iat, exp };
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createInboundFederationTriggerEvent',
    create: createInboundFederationTriggerEvent,
    options: inboundFederationTriggerEventOptions,
    readings: {
      time: (event) => isoMilliseconds(Date.parse(attributesOf(event).idToken!.iat!)),
      idToken: (event) => idTokenIn(saidOf(event, attributesOf(event).idToken)),
      userInfo: (event) => claimsIn(saidOf(event, attributesOf(event).userInfo)),
      tokenResponse: (event) => claimsIn(attributesOf(event).tokenResponse),
      samlResponse: (event) => claimsIn(attributesOf(event).samlResponse),
    },
  }),
];
