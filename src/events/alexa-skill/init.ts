import { aBoolean, anArrayOf, anObjectOf, aNonEmptyString, aPlainObject, aString, aStringMatching, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { anInstant, type Instant } from '../../values/time.js';
import type { AlexaConfirmationStatus, AlexaIntentRequest, AlexaSessionEndedRequest } from './types.js';

/** Who speaks to which skill, on which device. Everything has a default. */
export interface AlexaRequestInit {
  /** Id of the skill: `amzn1.ask.skill.` and a UUID. Default: random. */
  applicationId?: string | undefined;
  /** Id of the user, another one for each skill. Default: made up. */
  userId?: string | undefined;
  /** Token of the linked account. Default: absent. */
  accessToken?: string | undefined;
  /** Id of the session. Default: made up. */
  sessionId?: string | undefined;
  /** Id of the request. Default: made up. */
  requestId?: string | undefined;
  /** Id of the device. Default: made up. */
  deviceId?: string | undefined;
  /** Names of what the device can do, such as `AudioPlayer`. Default: nothing but speech. */
  supportedInterfaces?: readonly string[] | undefined;
  /** Language and country, which also tell where Alexa's API is. Default `en-US`. */
  locale?: string | undefined;
  /** When the request was sent. Default: the configured time. */
  time?: Instant | undefined;
}

/** What a skill's last answer kept. */
interface WithAttributes {
  /** `session.attributes`: anything that JSON can hold. Default: `{}` in a session that goes on. */
  attributes?: { readonly [name: string]: unknown } | undefined;
}

/** Who opens which skill. Everything has a default. */
export interface AlexaLaunchRequestEnvelopeInit extends AlexaRequestInit {}

/** What was said for a slot: a text, the text with what it was resolved to, or null where nothing was said. */
export type AlexaSlotInit =
  | string
  | {
      value: string;
      /** Id of the value that the text was resolved to. Default: that of its name, in capitals. */
      id?: string | undefined;
      /** Name of the value that the text was resolved to, or null where it was resolved to nothing. Default: not a slot type of the skill. */
      name?: string | null | undefined;
      /** Default `NONE`. */
      confirmationStatus?: AlexaConfirmationStatus | undefined;
    }
  | null;

/** What somebody wants. Everything has a default. */
export interface AlexaIntentRequestEnvelopeInit extends AlexaRequestInit, WithAttributes {
  /** Name of the intent. Default `OrderDrinkIntent`. */
  intent?: string | undefined;
  /** The intent's slots, those that nothing was said for as null. Default: those of `OrderDrinkIntent`; none for an intent that is given. */
  slots?: { readonly [name: string]: AlexaSlotInit | undefined } | undefined;
  /** Default `NONE`. */
  confirmationStatus?: AlexaConfirmationStatus | undefined;
  /** How far the dialog is. Default: `STARTED` while a slot is null, otherwise `COMPLETED`. */
  dialogState?: AlexaIntentRequest['dialogState'] | undefined;
  /** True for a session that begins with this request. Default: true unless there are `attributes`. */
  new?: boolean | undefined;
}

/** How a session has ended. Everything has a default. */
export interface AlexaSessionEndedRequestEnvelopeInit extends AlexaRequestInit, WithAttributes {
  /** Default `USER_INITIATED`; `ERROR` with an `error`. */
  reason?: AlexaSessionEndedRequest['reason'] | undefined;
  /** What went wrong. Default: absent; for the reason `ERROR` a response that Alexa couldn't use. */
  error?: Partial<NonNullable<AlexaSessionEndedRequest['error']>> | undefined;
}

const shared: OptionTable<AlexaRequestInit> = {
  applicationId: aStringMatching(/^amzn1\.ask\.skill\.[0-9a-f-]{36}$/, 'the id of a skill: amzn1.ask.skill. and a UUID'),
  userId: aNonEmptyString,
  accessToken: aNonEmptyString,
  sessionId: aNonEmptyString,
  requestId: aNonEmptyString,
  deviceId: aNonEmptyString,
  supportedInterfaces: anArrayOf(aNonEmptyString),
  locale: aStringMatching(/^[a-z]{2}-[A-Z]{2}$/, 'a language and a country, such as "en-US"'),
  time: anInstant,
};

/** Whether somebody can have confirmed. */
export const CONFIRMATIONS = ['NONE', 'DENIED', 'CONFIRMED'] as const;

const aResolved = anObjectOf(
  {
    value: aString,
    id: aNonEmptyString,
    name: { expected: 'a string or null', accepts: (value) => value === null || typeof value === 'string' },
    confirmationStatus: oneOf(CONFIRMATIONS),
  },
  ['value'],
);

function isSlot(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string' || aResolved.accepts(value);
}

/** The options of the event of somebody who opens the skill. */
export const launchRequestEnvelopeOptions: OptionTable<AlexaLaunchRequestEnvelopeInit> =
  optionTable<AlexaLaunchRequestEnvelopeInit>(shared);

/** The options of the event of somebody who says what they want. */
export const intentRequestEnvelopeOptions: OptionTable<AlexaIntentRequestEnvelopeInit> = optionTable<AlexaIntentRequestEnvelopeInit>({
  intent: aStringMatching(/^[A-Za-z][\w.<>@[\]]*$/, 'the name of an intent, such as "OrderDrinkIntent" or "AMAZON.HelpIntent"'),
  slots: {
    expected: 'an object in which each slot is a text, { value, id, name, confirmationStatus }, or null',
    accepts: (value) => isPlainObject(value) && Object.values(value).every(isSlot),
  },
  confirmationStatus: oneOf(CONFIRMATIONS),
  dialogState: oneOf(['STARTED', 'IN_PROGRESS', 'COMPLETED']),
  new: aBoolean,
  attributes: aPlainObject,
  ...shared,
});

/** The reasons for which sessions end. */
export const REASONS = ['USER_INITIATED', 'ERROR', 'EXCEEDED_MAX_REPROMPTS'] as const;
/** The kinds of errors that end sessions. */
export const ERRORS = ['INVALID_RESPONSE', 'DEVICE_COMMUNICATION_ERROR', 'INTERNAL_SERVICE_ERROR', 'ENDPOINT_TIMEOUT'] as const;

/** The options of the event of a session that has ended. */
export const sessionEndedRequestEnvelopeOptions: OptionTable<AlexaSessionEndedRequestEnvelopeInit> =
  optionTable<AlexaSessionEndedRequestEnvelopeInit>({
    reason: oneOf(REASONS),
    error: anObjectOf({ type: oneOf(ERRORS), message: aString }),
    attributes: aPlainObject,
    ...shared,
  });
