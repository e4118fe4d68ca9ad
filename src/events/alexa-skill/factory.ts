import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { enveloped, type RequestBase } from './envelope.js';
import {
  intentRequestEnvelopeOptions,
  launchRequestEnvelopeOptions,
  sessionEndedRequestEnvelopeOptions,
  type AlexaIntentRequestEnvelopeInit,
  type AlexaLaunchRequestEnvelopeInit,
  type AlexaSessionEndedRequestEnvelopeInit,
  type AlexaSlotInit,
} from './init.js';
import type {
  AlexaIntent,
  AlexaIntentRequest,
  AlexaIntentRequestEnvelope,
  AlexaLaunchRequestEnvelope,
  AlexaResolution,
  AlexaSessionEndedRequest,
  AlexaSessionEndedRequestEnvelope,
  AlexaSlot,
} from './types.js';

type Slots = NonNullable<AlexaIntentRequestEnvelopeInit['slots']>;

/** The slots of `OrderDrinkIntent`, the first of a type of the skill's own. */
const DRINK: Slots = { drink: { value: 'a flat white', name: 'flat white', id: 'FLAT_WHITE' }, size: null };

/** The id of a value, unless another is given. */
export function usualIdOf(name: string): string {
  return name.toUpperCase().replaceAll(' ', '_');
}

function resolutionsOf(authority: string, name: string | null, id: string | undefined): { resolutionsPerAuthority: AlexaResolution[] } {
  const code = name === null ? 'ER_SUCCESS_NO_MATCH' : 'ER_SUCCESS_MATCH';
  const resolution = { authority, status: { code } } as AlexaResolution;
  if (name !== null) resolution.values = [{ value: { name, id: id ?? usualIdOf(name) } }];
  return { resolutionsPerAuthority: [resolution] };
}

function slotOf(slotName: string, init: AlexaSlotInit, applicationId: string): AlexaSlot {
  if (init === null) return { name: slotName, confirmationStatus: 'NONE' };
  const said: Exclude<AlexaSlotInit, string | null> = typeof init === 'string' ? { value: init } : init;
  const { value, id } = said;
  const name = said.name === undefined ? (id === undefined ? undefined : value) : said.name;
  const slot = { name: slotName, value } as AlexaSlot;
  const slotValue: NonNullable<AlexaSlot['slotValue']> = { type: 'Simple', value };
  if (name !== undefined) {
    const authority = `amzn1.er-authority.echo-sdk.${applicationId}.${slotName.toUpperCase()}`;
    slot.resolutions = resolutionsOf(authority, name, id);
    slotValue.resolutions = resolutionsOf(authority, name, id);
  }
  slot.confirmationStatus = said.confirmationStatus ?? 'NONE';
  slot.source = 'USER';
  slot.slotValue = slotValue;
  return slot;
}

function intentRequestOf(base: RequestBase, applicationId: string, init: AlexaIntentRequestEnvelopeInit): AlexaIntentRequest {
  const given = init.slots ?? (init.intent === undefined ? DRINK : {});
  const names = Object.keys(given).filter((name) => given[name] !== undefined);
  const intent: AlexaIntent = { name: init.intent ?? 'OrderDrinkIntent', confirmationStatus: init.confirmationStatus ?? 'NONE' };
  if (names.length > 0) {
    const slots: Record<string, AlexaSlot> = {};
    for (const name of names) setOwn(slots, name, slotOf(name, given[name] ?? null, applicationId));
    intent.slots = slots;
  }
  const isOpen = names.some((name) => given[name] === null);
  return { type: 'IntentRequest', ...base, intent, dialogState: init.dialogState ?? (isOpen ? 'STARTED' : 'COMPLETED') };
}

function endedRequestOf(base: RequestBase, doing: string, init: AlexaSessionEndedRequestEnvelopeInit): AlexaSessionEndedRequest {
  const { error } = init;
  const reason = init.reason ?? (error === undefined ? 'USER_INITIATED' : 'ERROR');
  if (error !== undefined && reason !== 'ERROR') {
    throw failure(doing, `option "error" is ${show(error)}, but the reason is "${reason}"`, 'Leave the reason out: it is "ERROR".');
  }
  const request: AlexaSessionEndedRequest = { type: 'SessionEndedRequest', ...base, reason };
  if (reason === 'ERROR') {
    request.error = {
      type: error?.type ?? 'INVALID_RESPONSE',
      message: error?.message ?? 'An exception occurred while dispatching the request to the skill.',
    };
  }
  return request;
}

/**
 * The event that Alexa sends to a skill when somebody opens it without saying what they want.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-alexa.html
 * @param init who opens which skill, on which device; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Alexa could not send
 * @example
 * const event = createAlexaLaunchRequestEnvelope({ locale: 'de-DE' });
 * expect(event.request.type).toBe('LaunchRequest');
 * expect(event.session.new).toBe(true);
 * expect(event.context.System.apiEndpoint).toBe('https://api.eu.amazonalexa.com');
 */
export function createAlexaLaunchRequestEnvelope(
  init: AlexaLaunchRequestEnvelopeInit = {},
  overrides?: DeepPartial<AlexaLaunchRequestEnvelope>,
): AlexaLaunchRequestEnvelope {
  const doing = 'create AlexaLaunchRequestEnvelope';
  checkOptions(doing, init, launchRequestEnvelopeOptions);
  const made = (): AlexaLaunchRequestEnvelope =>
    enveloped(doing, init, { isNew: true, attributes: undefined }, ({ requestId, locale, timestamp }) => ({
      type: 'LaunchRequest',
      requestId,
      locale,
      timestamp,
      shouldLinkResultBeReturned: false,
    }));
  return madeEvent(doing, made, overrides);
}

/**
 * The event that Alexa sends to a skill when somebody says what they want.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-alexa.html
 * @param init what they want, of which skill, and what the skill kept; slots are plain texts, or null; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Alexa could not send
 * @example
 * const event = createAlexaIntentRequestEnvelope({ intent: 'WeatherIntent', slots: { city: 'Lisbon', day: null } });
 * expect(event.request.intent.slots?.city?.value).toBe('Lisbon');
 * expect(event.request.intent.slots?.day).toEqual({ name: 'day', confirmationStatus: 'NONE' });
 * expect(event.request.dialogState).toBe('STARTED');
 */
export function createAlexaIntentRequestEnvelope(
  init: AlexaIntentRequestEnvelopeInit = {},
  overrides?: DeepPartial<AlexaIntentRequestEnvelope>,
): AlexaIntentRequestEnvelope {
  const doing = 'create AlexaIntentRequestEnvelope';
  checkOptions(doing, init, intentRequestEnvelopeOptions);
  const { attributes } = init;
  const isNew = init.new ?? attributes === undefined;
  if (isNew && attributes !== undefined) {
    throw failure(doing, `option "attributes" is ${show(attributes)}, but the session is new`, 'Leave attributes out, or new.');
  }
  const made = (): AlexaIntentRequestEnvelope =>
    enveloped(doing, init, { isNew, attributes }, (base, applicationId) => intentRequestOf(base, applicationId, init));
  return madeEvent(doing, made, overrides);
}

/**
 * The event that Alexa sends to a skill when a session has ended, but not by the skill.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-alexa.html
 * @param init why it has ended, and what the skill kept; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Alexa could not send
 * @example
 * const event = createAlexaSessionEndedRequestEnvelope({ error: { type: 'ENDPOINT_TIMEOUT' } });
 * expect(event.request.reason).toBe('ERROR');
 */
export function createAlexaSessionEndedRequestEnvelope(
  init: AlexaSessionEndedRequestEnvelopeInit = {},
  overrides?: DeepPartial<AlexaSessionEndedRequestEnvelope>,
): AlexaSessionEndedRequestEnvelope {
  const doing = 'create AlexaSessionEndedRequestEnvelope';
  checkOptions(doing, init, sessionEndedRequestEnvelopeOptions);
  const made = (): AlexaSessionEndedRequestEnvelope =>
    enveloped(doing, init, { isNew: false, attributes: init.attributes }, (base) => endedRequestOf(base, doing, init));
  return madeEvent(doing, made, overrides);
}
