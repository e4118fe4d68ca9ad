import type { LexV2ActiveContext, LexV2Bot, LexV2Event, LexV2Intent, LexV2IntentState, LexV2SentimentResponse } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { ALPHABETS, randomText, randomUUID } from '../../values/random-text.js';
import { copyOfNamedTexts } from '../../values/texts.js';
import { lexV2EventOptions, type LexV2ActiveContextInit, type LexV2EventInit } from './init.js';
import { nextSlotOf, slotsOf, writtenSlots } from './slots.js';

const DOING = 'create LexV2Event';
const FALLBACK = 'FallbackIntent';

/** What the intent that was recognised is, wherever the event tells of it. */
interface Recognised {
  readonly name: string;
  readonly slots: NonNullable<LexV2EventInit['slots']>;
  readonly state: LexV2IntentState;
  readonly confirmationState: LexV2Intent['confirmationState'];
}

function recognisedIn(init: LexV2EventInit): Recognised {
  const name = init.intent ?? 'OrderFlowers';
  const slots = slotsOf(init);
  if (name === FALLBACK && Object.keys(slots).length > 0) {
    throw failure(DOING, `option "slots" is ${show(slots)}, but the intent is "${FALLBACK}", which has none`, 'Leave slots out.');
  }
  const isFulfilment = init.invocationSource === 'FulfillmentCodeHook';
  if (isFulfilment && init.state === 'InProgress') {
    throw failure(
      DOING,
      'option "state" is "InProgress", but invocationSource is "FulfillmentCodeHook"',
      'Leave state out, or invocationSource.',
    );
  }
  const state = init.state ?? (isFulfilment ? 'ReadyForFulfillment' : 'InProgress');
  return { name, slots, state, confirmationState: init.confirmationState ?? 'None' };
}

function intentOf({ name, slots, state, confirmationState }: Recognised): LexV2Intent {
  return { name, slots: writtenSlots(slots), state, confirmationState };
}

function botOf({ bot = {} }: LexV2EventInit): LexV2Bot {
  const version = bot.version ?? 'DRAFT';
  const isDraft = version === 'DRAFT';
  return {
    name: bot.name ?? 'FlowerShop',
    version,
    localeId: bot.localeId ?? 'en_US',
    id: bot.id ?? randomText(ALPHABETS.upperCaseAlphanumeric, 10),
    aliasId: bot.aliasId ?? (isDraft ? 'TSTALIASID' : randomText(ALPHABETS.upperCaseAlphanumeric, 10)),
    aliasName: bot.aliasName ?? (isDraft ? 'TestBotAlias' : 'live'),
  };
}

const LIKELY = 0.9375;
const UNLIKELY = 0.015_625;

function sentimentOf(sentiment: NonNullable<LexV2EventInit['sentiment']>): LexV2SentimentResponse {
  const score = (of: string): number => (of === sentiment ? LIKELY : UNLIKELY);
  return {
    sentiment,
    sentimentScore: { neutral: score('NEUTRAL'), mixed: score('MIXED'), negative: score('NEGATIVE'), positive: score('POSITIVE') },
  };
}

/** Everything that it could have been: the intent, the fallback, then the others. */
function interpretationsOf(init: LexV2EventInit, recognised: Recognised): object[] {
  const first: Record<string, unknown> = { intent: intentOf(recognised), interpretationSource: 'Lex' };
  if (init.sentiment !== undefined) first.sentimentResponse = sentimentOf(init.sentiment);
  if (recognised.name !== FALLBACK) first.nluConfidence = init.nluConfidence ?? 0.95;
  const interpretations = [first];
  const other = (name: string): Record<string, unknown> => ({
    intent: { name, slots: {}, state: 'InProgress', confirmationState: 'None' },
    interpretationSource: 'Lex',
  });
  if (recognised.name !== FALLBACK) interpretations.push(other(FALLBACK));
  let nluConfidence = 0.64;
  for (const name of init.alternatives ?? []) {
    interpretations.push({ ...other(name), nluConfidence });
    nluConfidence /= 2;
  }
  return interpretations;
}

/** What Lex V2 does next, if the function delegates. */
function proposedNextState(recognised: Recognised): object {
  const slotToElicit = nextSlotOf(recognised.slots);
  const prompt = { attempt: 'Initial' };
  if (slotToElicit !== undefined) return { prompt, intent: intentOf(recognised), dialogAction: { type: 'ElicitSlot', slotToElicit } };
  const { confirmationState } = recognised;
  if (confirmationState === 'None') return { prompt, intent: intentOf(recognised), dialogAction: { type: 'ConfirmIntent' } };
  const state = confirmationState === 'Confirmed' ? 'ReadyForFulfillment' : 'Failed';
  return { intent: intentOf({ ...recognised, state }), dialogAction: { type: 'Close' } };
}

function contextOf({ name, contextAttributes, timeToLive }: LexV2ActiveContextInit): LexV2ActiveContext {
  const { timeToLiveInSeconds, turnsToLive } = timeToLive ?? { timeToLiveInSeconds: 300, turnsToLive: 5 };
  return { name, contextAttributes: copyOfNamedTexts(contextAttributes), timeToLive: { timeToLiveInSeconds, turnsToLive } };
}

function eventOf(init: LexV2EventInit): object {
  const recognised = recognisedIn(init);
  const inputTranscript = init.inputTranscript ?? 'I would like to order flowers';
  const inputMode = init.inputMode ?? 'Text';
  const event: Record<string, unknown> = { sessionId: init.sessionId ?? `7${randomText(ALPHABETS.digits, 14)}` };
  if (init.requestAttributes !== undefined) event.requestAttributes = copyOfNamedTexts(init.requestAttributes);
  event.inputTranscript = inputTranscript;
  event.interpretations = interpretationsOf(init, recognised);
  event.bot = botOf(init);
  event.responseContentType = init.responseContentType ?? (inputMode === 'Text' ? 'text/plain; charset=utf-8' : 'audio/pcm');
  if (init.invocationSource !== 'FulfillmentCodeHook') event.proposedNextState = proposedNextState(recognised);
  event.sessionState = {
    sessionAttributes: copyOfNamedTexts(init.sessionAttributes),
    activeContexts: init.activeContexts === undefined ? [] : init.activeContexts.map(contextOf),
    intent: intentOf(recognised),
    originatingRequestId: init.originatingRequestId ?? randomUUID(),
  };
  event.messageVersion = '1.0';
  event.invocationSource = init.invocationSource ?? 'DialogCodeHook';
  if (init.invocationLabel !== undefined) event.invocationLabel = init.invocationLabel;
  event.transcriptions = [
    {
      resolvedContext: { intent: recognised.name },
      transcription: inputTranscript,
      resolvedSlots: {},
      transcriptionConfidence: inputMode === 'Speech' ? 0.87 : 1,
    },
  ];
  event.inputMode = inputMode;
  return event;
}

/**
 * The event that a bot of Amazon Lex V2 sends to a function, in the conversation (`DialogCodeHook`) or at its end
 * (`FulfillmentCodeHook`).
 *
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html
 * @param init what the user said, and what the bot knows by now; slots are plain texts, or null; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Lex V2 could not send
 * @example
 * const event = createLexV2Event({ intent: 'BookHotel', slots: { City: 'Lisbon', Nights: null } });
 * expect(event.sessionState.intent.slots.City?.value.interpretedValue).toBe('Lisbon');
 * expect(event.proposedNextState.dialogAction).toEqual({ type: 'ElicitSlot', slotToElicit: 'Nights' });
 */
export function createLexV2Event(init: LexV2EventInit = {}, overrides?: DeepPartial<LexV2Event>): LexV2Event {
  checkOptions(DOING, init, lexV2EventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides as DeepPartial<object>) as LexV2Event;
}
