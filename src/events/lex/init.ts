import type { LexEvent } from 'aws-lambda';
import { anArrayOf, anInteger, anObjectOf, aNonEmptyString, aString, aStringMatching, either, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { namedTexts, type NamedTexts } from '../../values/texts.js';

/** What the user said for a slot: a text, or what Lex made of it, or null where nothing was said yet. */
export type LexSlotInit =
  | string
  | {
      /** What the user said. Default: the value. */
      originalValue?: string | undefined;
      /** What the slot is. Default: the first resolution. */
      value?: string | undefined;
      /** What it may mean, likeliest first: up to 5, none for a text that is none of the slot type’s values. Default: the value. */
      resolutions?: readonly string[] | undefined;
    }
  | null;

/** Which bot. Everything has a default. */
export interface LexBotInit {
  /** Default `FlowerShop`. */
  name?: string | undefined;
  /** Null in the console of older bots. Default: `$LATEST`, or `PROD` for a numbered version. */
  alias?: string | null | undefined;
  /** Default `$LATEST`. */
  version?: string | undefined;
}

/** A context that is active. */
export interface LexActiveContextInit {
  name: string;
  /** Default `{}`. */
  parameters?: NamedTexts | undefined;
  /** Default: 300 seconds or 5 turns more. */
  timeToLive?: { timeToLiveInSeconds: number; turnsToLive: number } | undefined;
}

/** Where the conversation stood when an intent was last spoken of. */
export interface LexIntentSummaryInit {
  intentName: string;
  /** Default: null. */
  checkpointLabel?: string | null | undefined;
  /** Default `{}`. */
  slots?: { readonly [name: string]: string | null } | undefined;
  /** Default `None`. */
  confirmationStatus?: LexEvent['currentIntent']['confirmationStatus'] | undefined;
  /** Default `ElicitSlot` with a slot to elicit, otherwise `Close`. */
  dialogActionType?: 'ElicitIntent' | 'ElicitSlot' | 'ConfirmIntent' | 'Delegate' | 'Close' | undefined;
  /** Default: null. */
  fulfillmentState?: 'Fulfilled' | 'Failed' | null | undefined;
  /** Default: null. */
  slotToElicit?: string | null | undefined;
}

/** What the user said to which bot, and what it knows by now. Everything has a default. */
export interface LexEventInit {
  /** `currentIntent.name`. Default `OrderFlowers`. */
  intent?: string | undefined;
  /** The intent's slots, those that nothing was said for as null. Default: those of `OrderFlowers`; `{}` for an intent that is given. */
  slots?: { readonly [name: string]: LexSlotInit | undefined } | undefined;
  /** What the user answered when asked to confirm. Default `None`. */
  confirmationStatus?: LexEvent['currentIntent']['confirmationStatus'] | undefined;
  /** How sure Lex is of the intent, from 0 to 1; null without confidence scores. Default 1; null for `AMAZON.FallbackIntent`. */
  nluIntentConfidenceScore?: number | null | undefined;
  /** Names of other intents that it could have been, up to 4; null without confidence scores. Default: `AMAZON.FallbackIntent`. */
  alternativeIntents?: readonly string[] | null | undefined;
  /** Why the function is called: default `DialogCodeHook`, in the conversation; `FulfillmentCodeHook` at its end. */
  invocationSource?: LexEvent['invocationSource'] | undefined;
  /** What the user said or wrote: up to 1,024 characters. Default `I would like to order flowers`. */
  inputTranscript?: string | undefined;
  /** What the client wants. Default `Text`. */
  outputDialogMode?: LexEvent['outputDialogMode'] | undefined;
  /** Id that the client gave: 2 to 100 letters, digits and `._:-`. Default: 32 letters and digits. */
  userId?: string | undefined;
  /** Default: the latest version of a bot called `FlowerShop`. */
  bot?: LexBotInit | undefined;
  /** What client and function keep for the session; null for a client that sent none. Default `{}`. */
  sessionAttributes?: NamedTexts | null | undefined;
  /** What the client sent with this request alone. Default: null. */
  requestAttributes?: NamedTexts | null | undefined;
  /** The last intents, up to 3; null in the first turn. Default: null. */
  recentIntentSummaryView?: readonly LexIntentSummaryInit[] | null | undefined;
  /** What sentiment analysis made of the user's words. Default: null, without sentiment analysis. */
  sentiment?: 'MIXED' | 'NEGATIVE' | 'NEUTRAL' | 'POSITIVE' | null | undefined;
  /** Default: none. */
  activeContexts?: readonly LexActiveContextInit[] | undefined;
}

/** The sentiments that Lex knows. */
export const SENTIMENTS = ['MIXED', 'NEGATIVE', 'NEUTRAL', 'POSITIVE'] as const;

const MOST_RESOLUTIONS = 5;
const MOST_ALTERNATIVES = 4;
const MOST_SUMMARIES = 3;

function atMost(most: number, check: OptionCheck): OptionCheck {
  const list = anArrayOf(check);
  return {
    expected: `${list.expected}, at most ${most} of them`,
    accepts: (value) => list.accepts(value) && (value as unknown[]).length <= most,
  };
}

const nothing = oneOf([null]);
const aSlot = either(
  aString,
  nothing,
  anObjectOf({ originalValue: aString, value: aString, resolutions: atMost(MOST_RESOLUTIONS, aString) }),
);
const CONFIRMATIONS = oneOf(['None', 'Confirmed', 'Denied']);

/** The options of an event of Lex V1. */
export const lexEventOptions: OptionTable<LexEventInit> = optionTable<LexEventInit>({
  intent: aNonEmptyString,
  slots: {
    expected: 'an object in which each slot is a text, { originalValue, value, resolutions }, or null',
    accepts: (value) => isPlainObject(value) && Object.values(value).every((slot) => slot === undefined || aSlot.accepts(slot)),
  },
  confirmationStatus: CONFIRMATIONS,
  nluIntentConfidenceScore: {
    expected: 'a number from 0 to 1, or null',
    accepts: (value) => value === null || (typeof value === 'number' && value >= 0 && value <= 1 && !Object.is(value, -0)),
  },
  alternativeIntents: either(atMost(MOST_ALTERNATIVES, aNonEmptyString), nothing),
  invocationSource: oneOf(['DialogCodeHook', 'FulfillmentCodeHook']),
  inputTranscript: {
    expected: 'a string of at most 1,024 characters',
    accepts: (value) => typeof value === 'string' && value.length <= 1024,
  },
  outputDialogMode: oneOf(['Text', 'Voice']),
  userId: aStringMatching(/^[0-9a-zA-Z._:-]{2,100}$/, 'the id of a user: 2 to 100 letters, digits and "._:-"'),
  bot: anObjectOf({
    name: aNonEmptyString,
    alias: either(aNonEmptyString, nothing),
    version: aStringMatching(/^(\$LATEST|[1-9]\d*)$/, '"$LATEST" or the number of a version'),
  }),
  sessionAttributes: either(namedTexts, nothing),
  requestAttributes: either(namedTexts, nothing),
  recentIntentSummaryView: either(
    atMost(
      MOST_SUMMARIES,
      anObjectOf(
        {
          intentName: aNonEmptyString,
          checkpointLabel: either(aNonEmptyString, nothing),
          slots: {
            expected: 'an object of texts and nulls',
            accepts: (value) => isPlainObject(value) && Object.values(value).every((slot) => slot === null || typeof slot === 'string'),
          },
          confirmationStatus: CONFIRMATIONS,
          dialogActionType: oneOf(['ElicitIntent', 'ElicitSlot', 'ConfirmIntent', 'Delegate', 'Close']),
          fulfillmentState: oneOf(['Fulfilled', 'Failed', null]),
          slotToElicit: either(aNonEmptyString, nothing),
        },
        ['intentName'],
      ),
    ),
    nothing,
  ),
  sentiment: oneOf([...SENTIMENTS, null]),
  activeContexts: anArrayOf(
    anObjectOf(
      {
        name: aNonEmptyString,
        parameters: namedTexts,
        timeToLive: anObjectOf({ timeToLiveInSeconds: anInteger(5, 86_400), turnsToLive: anInteger(1, 20) }, [
          'timeToLiveInSeconds',
          'turnsToLive',
        ]),
      },
      ['name'],
    ),
  ),
});
