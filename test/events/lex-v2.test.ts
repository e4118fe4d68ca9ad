import type { LexV2Event } from 'aws-lambda';
import * as fc from 'fast-check';
import { createLexV2Event, fromJSON, seed, type LexV2EventInit } from 'lambdouble';
import { anyLexV2Event } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/lex-v2/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => seed(0));

describe('an event', () => {
  it('comes in the conversation by default, with a slot filled and two to ask for', () => {
    const event = createLexV2Event();
    expect(Object.keys(event)).toEqual([
      'sessionId',
      'inputTranscript',
      'interpretations',
      'bot',
      'responseContentType',
      'proposedNextState',
      'sessionState',
      'messageVersion',
      'invocationSource',
      'transcriptions',
      'inputMode',
    ]);
    expect(event.sessionState.intent).toEqual({
      name: 'OrderFlowers',
      slots: {
        FlowerType: { shape: 'Scalar', value: { originalValue: 'roses', resolvedValues: ['roses'], interpretedValue: 'roses' } },
        PickupDate: null,
        PickupTime: null,
      },
      state: 'InProgress',
      confirmationState: 'None',
    });
    expect(event.proposedNextState).toEqual({
      prompt: { attempt: 'Initial' },
      intent: event.sessionState.intent,
      dialogAction: { type: 'ElicitSlot', slotToElicit: 'PickupDate' },
    });
  });

  it('at the end of a conversation has no proposed state', () => {
    const event = createLexV2Event({ invocationSource: 'FulfillmentCodeHook' });
    expect(event).not.toHaveProperty('proposedNextState');
    expect(event.sessionState.intent.state).toBe('ReadyForFulfillment');
    expect(Object.values(event.sessionState.intent.slots)).not.toContain(null);
  });

  it.each<[LexV2EventInit, object]>([
    [{ slots: { a: 'x' } }, { dialogAction: { type: 'ConfirmIntent' } }],
    [
      { slots: { a: 'x' }, confirmationState: 'Confirmed' },
      { dialogAction: { type: 'Close' }, intent: { state: 'ReadyForFulfillment' } },
    ],
    [
      { slots: { a: 'x' }, confirmationState: 'Denied' },
      { dialogAction: { type: 'Close' }, intent: { state: 'Failed' } },
    ],
    [{ slots: { a: 'x', b: null, c: null } }, { dialogAction: { type: 'ElicitSlot', slotToElicit: 'b' } }],
  ])('with %j proposes %j', (init, expected) => {
    expect(createLexV2Event(init).proposedNextState).toMatchObject(expected);
  });

  it('tells the same of the intent everywhere', () => {
    const { interpretations, sessionState, transcriptions } = createLexV2Event({ intent: 'BookHotel', slots: { City: 'Lisbon' } });
    expect(interpretations[0]!.intent).toEqual(sessionState.intent);
    expect(transcriptions[0]!.resolvedContext.intent).toBe('BookHotel');
  });

  it('has the fallback among the interpretations, without confidence', () => {
    const { interpretations } = createLexV2Event({ alternatives: ['CancelOrder', 'Help'], nluConfidence: 0.84 });
    expect(interpretations.map(({ intent, nluConfidence }) => [intent.name, nluConfidence])).toEqual([
      ['OrderFlowers', 0.84],
      ['FallbackIntent', undefined],
      ['CancelOrder', 0.64],
      ['Help', 0.32],
    ]);
    const fallback = createLexV2Event({ intent: 'FallbackIntent' });
    expect(fallback.interpretations).toHaveLength(1);
    expect(fallback.interpretations[0]).not.toHaveProperty('nluConfidence');
  });

  it('has slots of several values, and values that were resolved', () => {
    const { slots } = createLexV2Event({
      slots: { Toppings: ['ham', { originalValue: 'olive', resolvedValues: ['olives'] }], Size: { interpretedValue: 'large' } },
    }).sessionState.intent;
    expect(slots.Toppings).toEqual({
      shape: 'List',
      value: { originalValue: 'ham and olive', resolvedValues: [], interpretedValue: 'ham and olive' },
      values: [
        { shape: 'Scalar', value: { originalValue: 'ham', resolvedValues: ['ham'], interpretedValue: 'ham' } },
        { shape: 'Scalar', value: { originalValue: 'olive', resolvedValues: ['olives'], interpretedValue: 'olives' } },
      ],
    });
    expect(slots.Size?.value).toEqual({ originalValue: 'large', resolvedValues: ['large'], interpretedValue: 'large' });
  });

  it('of the draft comes through the test alias, of a version through another', () => {
    expect(createLexV2Event().bot).toMatchObject({ version: 'DRAFT', aliasId: 'TSTALIASID', aliasName: 'TestBotAlias' });
    expect(createLexV2Event({ bot: { version: '3' } }).bot).toMatchObject({
      version: '3',
      aliasId: expect.stringMatching(/^[0-9A-Z]{10}$/),
      aliasName: 'live',
    });
  });

  it('that was spoken wants speech', () => {
    expect(createLexV2Event({ inputMode: 'Speech' }).responseContentType).toBe('audio/pcm');
    expect(createLexV2Event().responseContentType).toBe('text/plain; charset=utf-8');
  });

  it('has the rest only where it is given', () => {
    const event = createLexV2Event({
      requestAttributes: { a: 'b' },
      activeContexts: [{ name: 'ordered' }],
      invocationLabel: 'check',
      sentiment: 'MIXED',
    });
    expect(event).toMatchObject({
      requestAttributes: { a: 'b' },
      invocationLabel: 'check',
      sessionState: {
        activeContexts: [{ name: 'ordered', contextAttributes: {}, timeToLive: { timeToLiveInSeconds: 300, turnsToLive: 5 } }],
      },
      interpretations: [
        {
          sentimentResponse: {
            sentiment: 'MIXED',
            sentimentScore: { mixed: 0.9375, negative: 0.015625, neutral: 0.015625, positive: 0.015625 },
          },
        },
        {},
      ],
    });
  });
});

it('reaches every kind of event', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyLexV2Event(), (event: LexV2Event) => {
      const { intent } = event.sessionState;
      seen.add(event.invocationSource).add(event.inputMode).add(intent.confirmationState);
      if (intent.name === 'FallbackIntent') seen.add('fallback');
      for (const slot of Object.values(intent.slots)) seen.add(slot === null ? 'empty' : slot.shape);
      if (event.interpretations.length > 2) seen.add('alternatives');
      if (event.interpretations[0]!.sentimentResponse !== undefined) seen.add('sentiment');
      if (event.requestAttributes !== undefined) seen.add('request attributes');
      expect('proposedNextState' in event).toBe(event.invocationSource === 'DialogCodeHook');
    }),
    SETTINGS,
  );
  const what = ['fallback', 'empty', 'Scalar', 'List', 'alternatives', 'sentiment', 'request attributes'];
  const how = ['DialogCodeHook', 'FulfillmentCodeHook', 'DTMF', 'Speech', 'Text', 'Confirmed', 'Denied', 'None'];
  expect(seen).toEqual(new Set([...what, ...how]));
});

describe('answers', () => {
  const event = createLexV2Event();
  const intent = { name: 'OrderFlowers', state: 'InProgress', slots: { FlowerType: null } };
  const messages = [{ contentType: 'PlainText', content: 'Which?' }];
  const problems = (answer: unknown, of: LexV2Event = event): readonly string[] => facts.response.problems(answer, of);

  it.each<[string, unknown]>([
    ['close', { sessionState: { dialogAction: { type: 'Close' }, intent: { ...intent, state: 'Fulfilled' } } }],
    ['delegate', { sessionState: { dialogAction: { type: 'Delegate' }, intent } }],
    ['ask for an intent', { sessionState: { dialogAction: { type: 'ElicitIntent' } }, messages }],
    ['ask for a slot', { sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'PickupDate' }, intent } }],
    ['ask to confirm', { sessionState: { dialogAction: { type: 'ConfirmIntent' }, intent, sessionAttributes: { a: 'b' } }, messages }],
    [
      'switch to another intent',
      {
        sessionState: {
          dialogAction: { type: 'ElicitSlot', slotToElicit: 'City', slotElicitationStyle: 'SpellByWord' },
          intent: { name: 'BookHotel' },
        },
      },
    ],
    [
      'show a card',
      {
        sessionState: { dialogAction: { type: 'Close' }, intent },
        messages: [{ contentType: 'ImageResponseCard', imageResponseCard: { title: 'Roses', buttons: [{ text: 'Red', value: 'red' }] } }],
      },
    ],
  ])('may %s', (_, answer) => {
    expect(problems(answer)).toEqual([]);
  });

  it.each<[unknown, string[]]>([
    [undefined, ['The answer is undefined, not an object']],
    [{}, ['sessionState is undefined, not an object']],
    [{ sessionState: {} }, ['sessionState.dialogAction is undefined, not an object']],
    [
      { sessionState: { dialogAction: { type: 'close' }, intent } },
      ['sessionState.dialogAction.type is "close", not one of "Close", "ConfirmIntent", "Delegate", "ElicitIntent", "ElicitSlot"'],
    ],
    [{ sessionState: { dialogAction: { type: 'Close' } } }, ['sessionState.intent is missing, though the dialogAction is "Close"']],
    [
      { sessionState: { dialogAction: { type: 'ElicitSlot' }, intent } },
      ['sessionState.dialogAction.slotToElicit is undefined, not the name of a slot'],
    ],
    [
      { sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'Colour' }, intent } },
      ['sessionState.dialogAction.slotToElicit is "Colour", none of the intent’s slots'],
    ],
    [
      { sessionState: { dialogAction: { type: 'ConfirmIntent' }, intent } },
      ['messages is missing, though the dialogAction is "ConfirmIntent"'],
    ],
    [
      {
        sessionState: {
          dialogAction: { type: 'Delegate', slotElicitationStyle: 'Slow' },
          intent: { name: 7, state: 'Done', confirmationState: 'Maybe', slots: { a: 'roses' } },
          sessionAttributes: { total: 7 },
        },
        messages: [{ contentType: 'Text', content: 'a' }, { contentType: 'PlainText' }, { contentType: 'ImageResponseCard' }, 'a'],
      },
      [
        'sessionState.dialogAction.slotElicitationStyle is "Slow", not one of "Default", "SpellByLetter", "SpellByWord"',
        'sessionState.intent.name is 7, not a string',
        'sessionState.intent.state is "Done", not one of "Failed", "Fulfilled", "FulfillmentInProgress", "InProgress", "ReadyForFulfillment", "Waiting"',
        'sessionState.intent.confirmationState is "Maybe", not one of "Confirmed", "Denied", "None"',
        'sessionState.intent.slots has "roses" for "a", neither null nor { value: { interpretedValue } }',
        'sessionState.sessionAttributes has 7 for "total", not a string',
        'messages[0].contentType is "Text", not one of "CustomPayload", "ImageResponseCard", "PlainText", "SSML"',
        'messages[1].content is undefined, not a text of 1 to 1,024 characters',
        'messages[2].imageResponseCard is undefined, not an object with a title',
        'messages[3] is "a", not an object',
      ],
    ],
    [
      {
        sessionState: { dialogAction: { type: 'Close' }, intent: 'OrderFlowers', sessionAttributes: [] },
        messages: 'Bye',
        requestAttributes: 7,
      },
      [
        'sessionState.intent is "OrderFlowers", not an object',
        'sessionState.sessionAttributes is [], not an object',
        'requestAttributes is 7, not an object',
        'messages is "Bye", not a list of up to 5',
      ],
    ],
  ])('that are %j fail the request', (answer, expected) => {
    expect(problems(answer)).toEqual(
      expected.map((problem) => `${problem}, so Lex V2 fails the user’s request with DependencyFailedException.`),
    );
  });

  it('to a fulfilment delegate only after they have emptied a slot', () => {
    const fulfilment = createLexV2Event({ invocationSource: 'FulfillmentCodeHook', slots: { FlowerType: 'roses', Note: null } });
    const { slots } = fulfilment.sessionState.intent;
    const delegate = (changed: object): unknown => ({
      sessionState: { dialogAction: { type: 'Delegate' }, intent: { ...fulfilment.sessionState.intent, slots: changed } },
    });
    expect(problems(delegate({ FlowerType: null }), fulfilment)).toEqual([]);
    expect(problems(delegate(slots), createLexV2Event({ slots: { FlowerType: 'roses' } }))).toEqual([]);
    expect(problems(delegate(slots), fulfilment)).toEqual([
      'The dialogAction is "Delegate", but nothing is left to do: a fulfilment function delegates only after it has emptied a slot, so Lex V2 fails the user’s request with DependencyFailedException.',
    ]);
  });
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createLexV2Event(init as LexV2EventInit);
  expect(
    messagesOf({
      'a number in a slot': create({ slots: { Nights: 2 } }),
      'a fallback with slots': create({ intent: 'FallbackIntent', slots: { a: 'b' } }),
      'a fulfilment in progress': create({ invocationSource: 'FulfillmentCodeHook', state: 'InProgress' }),
      'a long text': create({ inputTranscript: 'a'.repeat(1025) }),
      'a locale with a hyphen': create({ bot: { localeId: 'en-US' } }),
      'a confidence over 1': create({ nluConfidence: 95 }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a confidence over 1": "Failed to create LexV2Event: option "nluConfidence" is 95. Pass a number from 0 to 1.",
      "a fallback with slots": "Failed to create LexV2Event: option "slots" is {"a":"b"}, but the intent is "FallbackIntent", which has none. Leave slots out.",
      "a fulfilment in progress": "Failed to create LexV2Event: option "state" is "InProgress", but invocationSource is "FulfillmentCodeHook". Leave state out, or invocationSource.",
      "a locale with a hyphen": "Failed to create LexV2Event: option "bot" is {"localeId":"en-US"}. Pass an object with id (ten upper-case letters and digits), name (a string that is not empty), aliasId (ten upper-case letters and digits), aliasName (a string that is not empty), localeId (a locale such as "en_US"), version ("DRAFT" or the number of a version).",
      "a long text": "Failed to create LexV2Event: option "inputTranscript" is "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…". Pass a string of at most 1,024 characters.",
      "a number in a slot": "Failed to create LexV2Event: option "slots" is {"Nights":2}. Pass an object in which each slot is a text, a value { originalValue, interpretedValue, resolvedValues }, a list of them, or null.",
    }
  `);
});

it('is told from other events', () => {
  const recognised = (changes: object): boolean => facts.recognises({ ...createLexV2Event(), ...changes });
  expect(recognised({ proposedNextState: undefined })).toBe(true);
  expect(recognised({ sessionState: undefined })).toBe(false);
  expect(recognised({ interpretations: undefined })).toBe(false);
  expect(recognised({ bot: null })).toBe(false);
});

it('fromJSON says what was said and understood', () => {
  const init = {
    intent: 'BookHotel',
    slots: { City: 'Lisbon', Nights: null, Guests: ['Ana', { originalValue: 'the boss', interpretedValue: 'Bo' }] },
    sessionId: '712345678901234',
    originatingRequestId: '11111111-2222-4333-8444-555555555555',
    bot: { id: 'ABCDEFGHIJ' },
    alternatives: ['CancelHotel'],
    sentiment: 'MIXED' as const,
  };
  const call = fromJSON(createLexV2Event(init), createLexV2Event);
  expect(call.init).toEqual(init);
  expect(call.overrides).toBeUndefined();
});
