import type { LexEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { ALPHABETS, randomText } from '../../values/random-text.js';
import { copyOfNamedTexts, type NamedTexts } from '../../values/texts.js';
import {
  lexEventOptions,
  type LexActiveContextInit,
  type LexBotInit,
  type LexEventInit,
  type LexIntentSummaryInit,
  type LexSlotInit,
} from './init.js';

const DOING = 'create LexEvent';
const FALLBACK = 'AMAZON.FallbackIntent';

type Slots = NonNullable<LexEventInit['slots']>;

/** The slots that `OrderFlowers` has, in the order in which the bot asks for them. */
const FLOWERS: Slots = { FlowerType: 'roses', PickupDate: null, PickupTime: null };
const ALL_FLOWERS: Slots = {
  FlowerType: 'roses',
  PickupDate: { originalValue: 'tomorrow', value: '2026-01-16' },
  PickupTime: { originalValue: 'ten in the morning', value: '10:00' },
};

function slotsOf({ slots, intent, invocationSource }: LexEventInit): Slots {
  if (slots !== undefined) return slots;
  if (intent !== undefined) return {};
  return invocationSource === 'FulfillmentCodeHook' ? ALL_FLOWERS : FLOWERS;
}

/** A slot's value, and its details. */
function slotOf(slot: Exclude<LexSlotInit, null>): { value: string; details: object } {
  if (typeof slot === 'string') return { value: slot, details: { resolutions: [{ value: slot }], originalValue: slot } };
  const value = slot.value ?? slot.resolutions?.[0] ?? slot.originalValue ?? '';
  const resolutions = (slot.resolutions ?? [value]).map((resolution) => ({ value: resolution }));
  return { value, details: { resolutions, originalValue: slot.originalValue ?? value } };
}

function intentOf(name: string, slots: Slots, confirmationStatus: string, nluIntentConfidenceScore: number | null): object {
  const values: Record<string, string | null> = {};
  const slotDetails: Record<string, object | null> = {};
  for (const slotName of Object.keys(slots)) {
    const slot = slots[slotName];
    if (slot === undefined) continue;
    const { value, details } = slot === null ? { value: null, details: null } : slotOf(slot);
    setOwn(values, slotName, value);
    setOwn(slotDetails, slotName, details);
  }
  return { name, slots: values, slotDetails, confirmationStatus, nluIntentConfidenceScore };
}

function alternativesOf(names: readonly string[] | null): object[] | null {
  let score = 0.64;
  return (
    names?.map((name) => {
      if (name === FALLBACK) return intentOf(name, {}, 'None', null);
      score /= 2;
      return intentOf(name, {}, 'None', score);
    }) ?? null
  );
}

function botOf({ name, alias, version }: LexBotInit = {}): object {
  const usual = version === undefined || version === '$LATEST' ? '$LATEST' : 'PROD';
  return { name: name ?? 'FlowerShop', alias: alias === undefined ? usual : alias, version: version ?? '$LATEST' };
}

function textsOrNull(texts: NamedTexts | null): Record<string, string> | null {
  return texts === null ? null : copyOfNamedTexts(texts);
}

function summaryOf(summary: LexIntentSummaryInit): object {
  const slots: Record<string, string | null> = {};
  for (const [name, slot] of Object.entries(summary.slots ?? {})) setOwn(slots, name, slot);
  const slotToElicit = summary.slotToElicit ?? null;
  return {
    intentName: summary.intentName,
    checkpointLabel: summary.checkpointLabel ?? null,
    slots,
    confirmationStatus: summary.confirmationStatus ?? 'None',
    dialogActionType: summary.dialogActionType ?? (slotToElicit === null ? 'Close' : 'ElicitSlot'),
    fulfillmentState: summary.fulfillmentState ?? null,
    slotToElicit,
  };
}

/** Scores as Lex writes them: as a text that is nearly JSON. */
function sentimentOf(sentiment: NonNullable<LexEventInit['sentiment']>): object {
  const score = (of: string): string => (of === sentiment ? '0.9375' : '0.020833334');
  const sentimentScore = `{Positive: ${score('POSITIVE')},Negative: ${score('NEGATIVE')},Neutral: ${score('NEUTRAL')},Mixed: ${score('MIXED')}}`;
  return { sentimentLabel: sentiment, sentimentScore };
}

function contextOf({ name, parameters, timeToLive }: LexActiveContextInit): object {
  const { timeToLiveInSeconds, turnsToLive } = timeToLive ?? { timeToLiveInSeconds: 300, turnsToLive: 5 };
  return { name, timeToLive: { timeToLiveInSeconds, turnsToLive }, parameters: copyOfNamedTexts(parameters) };
}

function eventOf(init: LexEventInit): object {
  const name = init.intent ?? 'OrderFlowers';
  const slots = slotsOf(init);
  const isFallback = name === FALLBACK;
  if (isFallback && Object.keys(slots).length > 0) {
    throw failure(DOING, `option "slots" is ${show(slots)}, but the intent is "${FALLBACK}", which has none`, 'Leave slots out.');
  }
  const { nluIntentConfidenceScore, alternativeIntents, sentiment } = init;
  const score = nluIntentConfidenceScore === undefined ? (isFallback ? null : 1) : nluIntentConfidenceScore;
  const alternatives = alternativeIntents === undefined ? (isFallback ? [] : [FALLBACK]) : alternativeIntents;
  return {
    messageVersion: '1.0',
    invocationSource: init.invocationSource ?? 'DialogCodeHook',
    userId: init.userId ?? randomText(ALPHABETS.lowerCaseAlphanumeric, 32),
    sessionAttributes: init.sessionAttributes === undefined ? {} : textsOrNull(init.sessionAttributes),
    requestAttributes: textsOrNull(init.requestAttributes ?? null),
    bot: botOf(init.bot),
    outputDialogMode: init.outputDialogMode ?? 'Text',
    currentIntent: intentOf(name, slots, init.confirmationStatus ?? 'None', score),
    alternativeIntents: alternativesOf(alternatives),
    inputTranscript: init.inputTranscript ?? 'I would like to order flowers',
    recentIntentSummaryView: init.recentIntentSummaryView?.map(summaryOf) ?? null,
    sentimentResponse: sentiment === undefined || sentiment === null ? null : sentimentOf(sentiment),
    kendraResponse: null,
    activeContexts: init.activeContexts?.map(contextOf) ?? [],
  };
}

/**
 * The event that a bot of Amazon Lex V1 sends to a function, in the conversation (`DialogCodeHook`) or at its end
 * (`FulfillmentCodeHook`).
 *
 * @see https://docs.aws.amazon.com/lex/latest/dg/lambda-input-response-format.html
 * @param init what the user said, and what the bot knows by now; slots are plain texts, or null; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Lex could not send
 * @example
 * const event = createLexEvent({ intent: 'BookHotel', slots: { City: 'Lisbon', Nights: null } });
 * expect(event.currentIntent.slots).toEqual({ City: 'Lisbon', Nights: null });
 * expect(event.currentIntent.slotDetails.City).toEqual({ resolutions: [{ value: 'Lisbon' }], originalValue: 'Lisbon' });
 */
export function createLexEvent(init: LexEventInit = {}, overrides?: DeepPartial<LexEvent>): LexEvent {
  checkOptions(DOING, init, lexEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides as DeepPartial<object>) as LexEvent;
}
