import { throughJSON } from '../../internal/json.js';
import { setOwn } from '../../internal/plain-object.js';
import { ALPHABETS, randomText, randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds, isoSeconds } from '../../values/time.js';
import type { AlexaRequestInit } from './init.js';
import type { AlexaContext, AlexaSession, AlexaUser } from './types.js';

/** What follows the first characters of a long id, of which only those differ. */
const FILLER =
  'FL3CPCGVQ6USPPEY2GGCVSPY7GSDFRE2BBQQOP47AU3WA6NHWK6LZR3ZQKYTXOWEC35CJIG5SU32L2V2ZOOCZGUR2FMIDOUNGQL4D6FYBWTXZP3GJC6J65ZJ5FTCK65IT4FSR7AQ2J6NHG7AECKKE6NIHKXMIR6F2AC2HE623O27OSXGTCS77AVOX6ZO624';
const DRAWN = 16;
const USER = 207;
const DEVICE = 156;
const TOKEN_HEADER = 'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ';
const SIGNATURE = 86;

function opaque(length: number): string {
  return `A${randomText(ALPHABETS.base32, DRAWN)}${FILLER.slice(0, length - DRAWN - 1)}`;
}

const IN_AMERICA = new Set(['US', 'CA', 'MX', 'BR']);
const IN_THE_FAR_EAST = new Set(['AU', 'JP', 'NZ']);

function apiEndpointOf(locale: string): string {
  const country = locale.slice(3);
  if (IN_AMERICA.has(country)) return 'https://api.amazonalexa.com';
  return `https://api.${IN_THE_FAR_EAST.has(country) ? 'fe' : 'eu'}.amazonalexa.com`;
}

function contextOf(applicationId: string, user: AlexaUser, locale: string, init: AlexaRequestInit): AlexaContext {
  const supportedInterfaces: Record<string, object> = {};
  for (const name of init.supportedInterfaces ?? []) setOwn(supportedInterfaces, name, {});
  const context = {} as AlexaContext;
  if ('AudioPlayer' in supportedInterfaces) context.AudioPlayer = { playerActivity: 'IDLE' };
  context.Extensions = { available: { 'aplext:backstack:10': {} } };
  context.System = {
    application: { applicationId },
    user,
    device: { deviceId: init.deviceId ?? `amzn1.ask.device.${opaque(DEVICE)}`, supportedInterfaces },
    apiEndpoint: apiEndpointOf(locale),
    apiAccessToken: `${TOKEN_HEADER}.${opaque(USER)}.${opaque(SIGNATURE)}`,
  };
  return context;
}

function userOf(userId: string, accessToken: string | undefined): AlexaUser {
  return accessToken === undefined ? { userId } : { userId, accessToken };
}

/** What every request has. */
export interface RequestBase {
  readonly requestId: string;
  readonly locale: string;
  readonly timestamp: string;
}

/**
 * What Alexa sends around a request.
 *
 * @param attributes what the skill kept, where the session goes on
 * @param requestOf makes the request
 */
export function enveloped<Request>(
  doing: string,
  init: AlexaRequestInit,
  session: { readonly isNew: boolean; readonly attributes: { readonly [name: string]: unknown } | undefined },
  requestOf: (base: RequestBase, applicationId: string) => Request,
): { version: string; session: AlexaSession; context: AlexaContext; request: Request } {
  const applicationId = init.applicationId ?? `amzn1.ask.skill.${randomUUID()}`;
  const userId = init.userId ?? `amzn1.ask.account.${opaque(USER)}`;
  const locale = init.locale ?? 'en-US';
  const sessionPart = {
    new: session.isNew,
    sessionId: init.sessionId ?? `amzn1.echo-api.session.${randomUUID()}`,
    application: { applicationId },
  } as AlexaSession;
  if (!session.isNew) {
    sessionPart.attributes = session.attributes === undefined ? {} : throughJSON(doing, 'option "attributes"', { ...session.attributes });
  }
  sessionPart.user = userOf(userId, init.accessToken);
  const base: RequestBase = {
    requestId: init.requestId ?? `amzn1.echo-api.request.${randomUUID()}`,
    locale,
    timestamp: isoSeconds(init.time === undefined ? settings().time : epochMilliseconds(init.time)),
  };
  return {
    version: '1.0',
    session: sessionPart,
    context: contextOf(applicationId, userOf(userId, init.accessToken), locale, init),
    request: requestOf(base, applicationId),
  };
}
