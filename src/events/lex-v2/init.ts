import type { LexV2Event, LexV2Intent, LexV2IntentState, LexV2SlotValue } from 'aws-lambda';
import { anArrayOf, anInteger, anObjectOf, aNonEmptyString, aString, aStringMatching, either, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { namedTexts, type NamedTexts } from '../../values/texts.js';

/** What the user said for a slot: a text, the whole value as Lex V2 understood it, several of them, or null where nothing yet. */
export type LexV2SlotInit = string | Partial<LexV2SlotValue> | readonly (string | Partial<LexV2SlotValue>)[] | null;

/** Which bot, in which version and language. Everything has a default. */
export interface LexV2BotInit {
  /** Default: ten random characters. */
  id?: string | undefined;
  /** Default `FlowerShop`. */
  name?: string | undefined;
  /** Default: `TSTALIASID` for the draft, otherwise ten random characters. */
  aliasId?: string | undefined;
  /** Default: `TestBotAlias` for the draft, otherwise `live`. */
  aliasName?: string | undefined;
  /** Default `en_US`. */
  localeId?: string | undefined;
  /** Default `DRAFT`. */
  version?: string | undefined;
}

/** A context that is active. */
export interface LexV2ActiveContextInit {
  name: string;
  /** Default `{}`. */
  contextAttributes?: NamedTexts | undefined;
  /** Default: 300 seconds or 5 turns more. */
  timeToLive?: { timeToLiveInSeconds: number; turnsToLive: number } | undefined;
}

/** What the user said to which bot, and what it knows by now. Everything has a default. */
export interface LexV2EventInit {
  /** Name of the intent that Lex V2 recognised. Default `OrderFlowers`. */
  intent?: string | undefined;
  /** The intent's slots, those that nothing was said for as null. Default: those of `OrderFlowers`; `{}` for an intent that is given. */
  slots?: { readonly [name: string]: LexV2SlotInit | undefined } | undefined;
  /** Why the function is called: default `DialogCodeHook`, in the conversation; `FulfillmentCodeHook` at its end. */
  invocationSource?: LexV2Event['invocationSource'] | undefined;
  /** How far the intent is. Default `InProgress`; `ReadyForFulfillment` for `FulfillmentCodeHook`. */
  state?: LexV2IntentState | undefined;
  /** What the user answered when asked to confirm. Default `None`. */
  confirmationState?: LexV2Intent['confirmationState'] | undefined;
  /** What the user said or wrote: up to 1,024 characters. Default `I would like to order flowers`. */
  inputTranscript?: string | undefined;
  /** How. Default `Text`. */
  inputMode?: LexV2Event['inputMode'] | undefined;
  /** What the client wants. Default `text/plain; charset=utf-8` for text, otherwise `audio/pcm`. */
  responseContentType?: string | undefined;
  /** Id of the session: 2 to 100 letters, digits and `._:-`. Default: 15 digits. */
  sessionId?: string | undefined;
  /** Id of the request. Default: a UUID. */
  originatingRequestId?: string | undefined;
  /** Default: the draft of a bot called `FlowerShop`. */
  bot?: LexV2BotInit | undefined;
  /** What client and function keep for the session. Default `{}`. */
  sessionAttributes?: NamedTexts | undefined;
  /** What the client sent with this request alone. Default: absent. */
  requestAttributes?: NamedTexts | undefined;
  /** Default: none. */
  activeContexts?: readonly LexV2ActiveContextInit[] | undefined;
  /** Names of other intents that it could have been, likeliest first; `FallbackIntent` is always among them. Default: none. */
  alternatives?: readonly string[] | undefined;
  /** How sure Lex V2 is of the intent, from 0 to 1; `FallbackIntent` has none. Default 0.95. */
  nluConfidence?: number | undefined;
  /** What sentiment analysis made of the user's words. Default: absent, without sentiment analysis. */
  sentiment?: 'MIXED' | 'NEGATIVE' | 'NEUTRAL' | 'POSITIVE' | undefined;
  /** The label of the code hook that calls. Default: absent. */
  invocationLabel?: string | undefined;
}

/** The sentiments that Lex V2 knows. */
export const SENTIMENTS = ['MIXED', 'NEGATIVE', 'NEUTRAL', 'POSITIVE'] as const;

const aSlotValue: OptionCheck = anObjectOf({ originalValue: aString, interpretedValue: aString, resolvedValues: anArrayOf(aString) });
const aSlotPart: OptionCheck = either(aString, aSlotValue);

function isSlot(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length > 0 && Array.from(value as unknown[]).every((part) => aSlotPart.accepts(part));
  return aSlotPart.accepts(value);
}

const aFraction: OptionCheck = {
  expected: 'a number from 0 to 1',
  accepts: (value) => typeof value === 'number' && value >= 0 && value <= 1 && !Object.is(value, -0),
};

const anId = aStringMatching(/^[0-9A-Z]{10}$/, 'ten upper-case letters and digits');

/** The options of an event of Lex V2. */
export const lexV2EventOptions: OptionTable<LexV2EventInit> = optionTable<LexV2EventInit>({
  intent: aNonEmptyString,
  slots: {
    expected:
      'an object in which each slot is a text, a value { originalValue, interpretedValue, resolvedValues }, a list of them, or null',
    accepts: (value) => isPlainObject(value) && Object.values(value).every(isSlot),
  },
  invocationSource: oneOf(['DialogCodeHook', 'FulfillmentCodeHook']),
  state: oneOf(['Failed', 'Fulfilled', 'FulfillmentInProgress', 'InProgress', 'ReadyForFulfillment', 'Waiting']),
  confirmationState: oneOf(['Confirmed', 'Denied', 'None']),
  inputTranscript: {
    expected: 'a string of at most 1,024 characters',
    accepts: (value) => typeof value === 'string' && value.length <= 1024,
  },
  inputMode: oneOf(['DTMF', 'Speech', 'Text']),
  responseContentType: aNonEmptyString,
  sessionId: aStringMatching(/^[0-9a-zA-Z._:-]{2,100}$/, 'the id of a session: 2 to 100 letters, digits and "._:-"'),
  originatingRequestId: aNonEmptyString,
  bot: anObjectOf({
    id: anId,
    name: aNonEmptyString,
    aliasId: anId,
    aliasName: aNonEmptyString,
    localeId: aStringMatching(/^[a-z]{2,3}(_[A-Z0-9]{2,3})?$/, 'a locale such as "en_US"'),
    version: aStringMatching(/^(DRAFT|[1-9]\d*)$/, '"DRAFT" or the number of a version'),
  }),
  sessionAttributes: namedTexts,
  requestAttributes: namedTexts,
  activeContexts: anArrayOf(
    anObjectOf(
      {
        name: aNonEmptyString,
        contextAttributes: namedTexts,
        timeToLive: anObjectOf({ timeToLiveInSeconds: anInteger(1, 86_400), turnsToLive: anInteger(1, 20) }, [
          'timeToLiveInSeconds',
          'turnsToLive',
        ]),
      },
      ['name'],
    ),
  ),
  alternatives: anArrayOf(aNonEmptyString),
  nluConfidence: aFraction,
  sentiment: oneOf(SENTIMENTS),
  invocationLabel: aNonEmptyString,
});
