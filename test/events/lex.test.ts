import type { LexEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { createLexEvent, createLexV2Event, fromJSON, seed, type LexEventInit } from 'lambdouble';
import { anyLexEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/lex/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => seed(0));

describe('an event', () => {
  it('comes in the conversation by default, with a slot filled and two to ask for', () => {
    const event = createLexEvent();
    expect(Object.keys(event)).toEqual([
      'messageVersion',
      'invocationSource',
      'userId',
      'sessionAttributes',
      'requestAttributes',
      'bot',
      'outputDialogMode',
      'currentIntent',
      'alternativeIntents',
      'inputTranscript',
      'recentIntentSummaryView',
      'sentimentResponse',
      'kendraResponse',
      'activeContexts',
    ]);
    expect(event).toMatchObject({
      invocationSource: 'DialogCodeHook',
      userId: expect.stringMatching(/^[a-z0-9]{32}$/),
      sessionAttributes: {},
      requestAttributes: null,
      recentIntentSummaryView: null,
      sentimentResponse: null,
    });
    expect(event.currentIntent).toEqual({
      name: 'OrderFlowers',
      slots: { FlowerType: 'roses', PickupDate: null, PickupTime: null },
      slotDetails: {
        FlowerType: { resolutions: [{ value: 'roses' }], originalValue: 'roses' },
        PickupDate: null,
        PickupTime: null,
      },
      confirmationStatus: 'None',
      nluIntentConfidenceScore: 1,
    });
  });

  it('at the end of a conversation has everything filled', () => {
    const { slots } = createLexEvent({ invocationSource: 'FulfillmentCodeHook' }).currentIntent;
    expect(slots).toEqual({ FlowerType: 'roses', PickupDate: '2026-01-16', PickupTime: '10:00' });
  });

  it.each<[Exclude<NonNullable<LexEventInit['slots']>[string], undefined>, string | null, object | null]>([
    [null, null, null],
    ['roses', 'roses', { resolutions: [{ value: 'roses' }], originalValue: 'roses' }],
    [
      { originalValue: 'tomorrow', value: '2026-01-16' },
      '2026-01-16',
      { resolutions: [{ value: '2026-01-16' }], originalValue: 'tomorrow' },
    ],
    [{ originalValue: 'pizza', resolutions: [] }, 'pizza', { resolutions: [], originalValue: 'pizza' }],
    [
      { originalValue: 'red', resolutions: ['rose', 'tulip'] },
      'rose',
      { resolutions: [{ value: 'rose' }, { value: 'tulip' }], originalValue: 'red' },
    ],
  ])('has a slot of %j', (slot, value, details) => {
    const { slots, slotDetails } = createLexEvent({ slots: { a: slot } }).currentIntent;
    expect(slots).toEqual({ a: value });
    expect(slotDetails).toEqual({ a: details });
  });

  it('has alternatives with falling confidence, and a fallback without', () => {
    const event = createLexEvent({ alternativeIntents: ['Help', 'AMAZON.FallbackIntent', 'Cancel'] }) as LexEvent & {
      alternativeIntents: object[];
    };
    expect(event.alternativeIntents).toMatchObject([
      { name: 'Help', nluIntentConfidenceScore: 0.32, slots: {}, slotDetails: {}, confirmationStatus: 'None' },
      { name: 'AMAZON.FallbackIntent', nluIntentConfidenceScore: null },
      { name: 'Cancel', nluIntentConfidenceScore: 0.16 },
    ]);
    expect(createLexEvent({ intent: 'AMAZON.FallbackIntent' })).toMatchObject({
      currentIntent: { nluIntentConfidenceScore: null, slots: {} },
      alternativeIntents: [],
    });
    expect(createLexEvent({ alternativeIntents: null, nluIntentConfidenceScore: null })).toMatchObject({
      currentIntent: { nluIntentConfidenceScore: null },
      alternativeIntents: null,
    });
  });

  it('of a numbered version comes through another alias', () => {
    expect(createLexEvent().bot).toEqual({ name: 'FlowerShop', alias: '$LATEST', version: '$LATEST' });
    expect(createLexEvent({ bot: { version: '3' } }).bot).toEqual({ name: 'FlowerShop', alias: 'PROD', version: '3' });
    expect(createLexEvent({ bot: { alias: null } }).bot.alias).toBeNull();
  });

  it('has the rest as Lex writes it', () => {
    expect(
      createLexEvent({
        recentIntentSummaryView: [
          { intentName: 'a', slotToElicit: 'b', slots: { b: null } },
          { intentName: 'c', fulfillmentState: 'Failed' },
        ],
        sentiment: 'MIXED',
        activeContexts: [{ name: 'ordered' }],
      }),
    ).toMatchObject({
      recentIntentSummaryView: [
        {
          intentName: 'a',
          checkpointLabel: null,
          slots: { b: null },
          confirmationStatus: 'None',
          dialogActionType: 'ElicitSlot',
          fulfillmentState: null,
        },
        { intentName: 'c', dialogActionType: 'Close', fulfillmentState: 'Failed', slotToElicit: null },
      ],
      sentimentResponse: {
        sentimentLabel: 'MIXED',
        sentimentScore: '{Positive: 0.020833334,Negative: 0.020833334,Neutral: 0.020833334,Mixed: 0.9375}',
      },
      activeContexts: [{ name: 'ordered', timeToLive: { timeToLiveInSeconds: 300, turnsToLive: 5 }, parameters: {} }],
    });
  });
});

it('reaches every kind of event', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyLexEvent(), (event) => {
      const { name, slots, slotDetails, confirmationStatus } = event.currentIntent;
      seen.add(event.invocationSource).add(event.outputDialogMode).add(confirmationStatus);
      if (name === 'AMAZON.FallbackIntent') seen.add('fallback');
      if ((event.sessionAttributes as unknown) === null) seen.add('no session attributes');
      if (event.requestAttributes !== null) seen.add('request attributes');
      for (const [slot, value] of Object.entries(slots)) {
        seen.add(value === null ? 'empty' : (slotDetails[slot]!.resolutions as unknown[]).length === 0 ? 'unresolved' : 'resolved');
      }
      expect(Object.keys(slotDetails)).toEqual(Object.keys(slots));
    }),
    SETTINGS,
  );
  const what = ['fallback', 'no session attributes', 'request attributes', 'empty', 'resolved', 'unresolved'];
  expect(seen).toEqual(new Set(['DialogCodeHook', 'FulfillmentCodeHook', 'Text', 'Voice', 'None', 'Confirmed', 'Denied', ...what]));
});

describe('answers', () => {
  const event = createLexEvent();
  const slots = { FlowerType: 'roses', PickupDate: null };
  const message = { contentType: 'PlainText', content: 'When?' };
  const problems = (answer: unknown, of: LexEvent = event): readonly string[] => facts.response.problems(answer, of);

  it.each<[string, object]>([
    ['close', { type: 'Close', fulfillmentState: 'Fulfilled', message }],
    ['delegate', { type: 'Delegate', slots }],
    ['ask for an intent', { type: 'ElicitIntent' }],
    ['ask for a slot', { type: 'ElicitSlot', intentName: 'OrderFlowers', slots, slotToElicit: 'PickupDate', message }],
    ['ask to confirm', { type: 'ConfirmIntent', intentName: 'OrderFlowers', slots }],
    ['switch to another intent', { type: 'ElicitSlot', intentName: 'BookHotel', slots: {}, slotToElicit: 'City' }],
    [
      'show a card',
      {
        type: 'ElicitIntent',
        responseCard: { version: 1, contentType: 'application/vnd.amazonaws.card.generic', genericAttachments: [{ title: 'Roses' }] },
      },
    ],
  ])('may %s', (_, dialogAction) => {
    expect(problems({ dialogAction, sessionAttributes: { price: '25' }, recentIntentSummaryView: [] })).toEqual([]);
  });

  it.each<[unknown, string[]]>([
    [null, ['The answer is null, not an object']],
    [{}, ['dialogAction is undefined, not an object']],
    [
      { dialogAction: { type: 'close' }, messages: [] },
      [
        'The answer has the member "messages", which Lex doesn’t know',
        'dialogAction.type is "close", not one of "Close", "ConfirmIntent", "Delegate", "ElicitIntent", "ElicitSlot"',
      ],
    ],
    [{ dialogAction: { type: 'Close' } }, ['dialogAction.fulfillmentState is missing, though the type is "Close"']],
    [
      { dialogAction: { type: 'Close', fulfillmentState: 'Done', message: { content: 7 } } },
      [
        'dialogAction.fulfillmentState is "Done", not one of "Fulfilled", "Failed"',
        'dialogAction.message.contentType is missing',
        'dialogAction.message.content is 7, not a string',
      ],
    ],
    [
      { dialogAction: { type: 'Delegate', slots: { Nights: 2 }, message } },
      [
        'dialogAction has the member "message", which "Delegate" has not',
        'dialogAction.slots has 2 for "Nights", neither a string nor null',
      ],
    ],
    [
      { dialogAction: { type: 'ElicitSlot', intentName: 'OrderFlowers', slots: [], slotToElicit: 'Colour', message: 'Which?' } },
      [
        'dialogAction.slots is [], not an object',
        'dialogAction.message is "Which?", not an object',
        'dialogAction.slotToElicit is "Colour", none of the intent’s slots',
      ],
    ],
    [
      { dialogAction: { type: 'ElicitIntent', responseCard: {} }, sessionAttributes: { price: 25 }, recentIntentSummaryView: {} },
      [
        'dialogAction.responseCard is {}, not an object with the contentType "application/vnd.amazonaws.card.generic"',
        'sessionAttributes has 25 for "price", not a string',
        'recentIntentSummaryView is {}, not a list of up to 3',
      ],
    ],
    [
      { dialogAction: { type: 'ElicitIntent', responseCard: { contentType: 'application/vnd.amazonaws.card.generic' } } },
      ['dialogAction.responseCard.genericAttachments is undefined, not a list of up to 10 objects'],
    ],
  ])('that are %j fail the request', (answer, expected) => {
    expect(problems(answer)).toEqual(expected.map((problem) => `${problem}, so Lex fails the user’s request with BadGatewayException.`));
  });

  it('to a fulfilment delegate only after they have emptied a slot', () => {
    const fulfilment = createLexEvent({ invocationSource: 'FulfillmentCodeHook', slots: { FlowerType: 'roses', Note: null } });
    const delegate = (changed: object): unknown => ({ dialogAction: { type: 'Delegate', slots: changed } });
    expect(problems(delegate({ FlowerType: null }), fulfilment)).toEqual([]);
    expect(problems(delegate({ FlowerType: 'roses' }))).toEqual([]);
    expect(problems(delegate({ FlowerType: 'tulips' }), fulfilment)).toEqual([
      'The dialogAction is "Delegate", but nothing is left to do: a fulfilment function delegates only after it has emptied a slot, so Lex fails the user’s request with BadGatewayException.',
    ]);
  });
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createLexEvent(init as LexEventInit);
  expect(
    messagesOf({
      'a number in a slot': create({ slots: { Nights: 2 } }),
      'a fallback with slots': create({ intent: 'AMAZON.FallbackIntent', slots: { a: 'b' } }),
      'speech, as Lex V2 calls it': create({ outputDialogMode: 'Speech' }),
      'five alternatives': create({ alternativeIntents: ['a', 'b', 'c', 'd', 'e'] }),
      'six resolutions': create({ slots: { a: { resolutions: ['1', '2', '3', '4', '5', '6'] } } }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a fallback with slots": "Failed to create LexEvent: option "slots" is {"a":"b"}, but the intent is "AMAZON.FallbackIntent", which has none. Leave slots out.",
      "a number in a slot": "Failed to create LexEvent: option "slots" is {"Nights":2}. Pass an object in which each slot is a text, { originalValue, value, resolutions }, or null.",
      "five alternatives": "Failed to create LexEvent: option "alternativeIntents" is ["a","b","c","d","e"]. Pass an array in which each element is a string that is not empty, at most 4 of them, or one of null.",
      "six resolutions": "Failed to create LexEvent: option "slots" is {"a":{"resolutions":["1","2","3","4","5","6"]}}. Pass an object in which each slot is a text, { originalValue, value, resolutions }, or null.",
      "speech, as Lex V2 calls it": "Failed to create LexEvent: option "outputDialogMode" is "Speech". Pass one of "Text", "Voice".",
    }
  `);
});

it('is told from other events', () => {
  const recognised = (changes: object): boolean => facts.recognises({ ...createLexEvent(), ...changes });
  expect(recognised({ alternativeIntents: undefined })).toBe(true);
  expect(recognised({ currentIntent: undefined })).toBe(false);
  expect(recognised({ userId: undefined })).toBe(false);
  expect(facts.recognises(createLexV2Event())).toBe(false);
});

it('fromJSON says what was said and understood', () => {
  const init = {
    intent: 'BookHotel',
    slots: { City: 'Lisbon', Nights: null, Day: { originalValue: 'tomorrow', value: '2026-01-16' } },
    alternativeIntents: ['CancelHotel'],
    userId: 'ana',
    sentiment: 'MIXED' as const,
  };
  const call = fromJSON(createLexEvent(init), createLexEvent);
  expect(call.init).toEqual(init);
  expect(call.overrides).toBeUndefined();
});
