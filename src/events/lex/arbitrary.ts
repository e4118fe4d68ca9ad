import type { LexEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyText } from '../../generate/values.js';
import { createLexEvent } from './factory.js';
import { lexEventOptions, SENTIMENTS, type LexEventInit } from './init.js';

/** Constraints of `anyLexEvent()`: the factory's options, each a value or an arbitrary. */
export type LexEventConstraints = Constraints<LexEventInit>;

const said = fc.oneof(fc.constantFrom('roses', '', '2026-02-30', '１０', 'four and twenty', '0'), anyText());
const slot = fc.oneof(
  fc.constant(null),
  said,
  fc.record({ originalValue: said, resolutions: fc.array(said, { maxLength: 5 }) }, { noNullPrototype: true }),
);
const texts = fc.dictionary(fc.constantFrom('cart', 'user.id', 'größe', '__proto__', ''), said, { maxKeys: 3, noNullPrototype: true });

const defaults = {
  intent: fc.constantFrom('OrderFlowers', 'BookHotel', 'AMAZON.FallbackIntent', 'AMAZON.HelpIntent'),
  slots: fc.dictionary(fc.constantFrom('FlowerType', 'PickupDate', 'PickupTime', 'Größe', '__proto__'), slot, {
    maxKeys: 3,
    noNullPrototype: true,
  }),
  confirmationStatus: fc.constantFrom<'None' | 'Confirmed' | 'Denied'>('None', 'Confirmed', 'Denied'),
  nluIntentConfidenceScore: fc.constantFrom(null, 0, 0.34, 1),
  alternativeIntents: fc.option(fc.subarray(['AMAZON.FallbackIntent', 'Greeting', 'CancelOrder'])),
  invocationSource: fc.constantFrom<LexEvent['invocationSource']>('DialogCodeHook', 'FulfillmentCodeHook'),
  inputTranscript: fc.oneof(anyText(), fc.constantFrom('', 'a'.repeat(1024))),
  outputDialogMode: fc.constantFrom<LexEvent['outputDialogMode']>('Text', 'Voice'),
  bot: fc.constantFrom({ version: '7' }, { alias: null }, { alias: 'BETA', version: '12' }),
  sessionAttributes: fc.option(texts),
  requestAttributes: fc.option(texts),
  recentIntentSummaryView: fc.option(
    fc.array(
      fc.constantFrom(
        { intentName: 'OrderFlowers', slots: { FlowerType: null }, slotToElicit: 'FlowerType' },
        { intentName: 'BookHotel', fulfillmentState: 'Fulfilled' as const, checkpointLabel: 'done' },
      ),
      { maxLength: 3 },
    ),
  ),
  sentiment: fc.constantFrom(null, ...SENTIMENTS),
  activeContexts: fc.array(fc.record({ name: fc.constantFrom('order_fulfilled', 'ctx'), parameters: texts }, { noNullPrototype: true }), {
    maxLength: 2,
  }),
};

/** Drops what is drawn and contradicts something else; what the user constrained stays, so that the factory can object. */
function fitting(init: LexEventInit, constraints: LexEventConstraints): LexEventInit {
  if (init.intent !== 'AMAZON.FallbackIntent' || init.slots === undefined || Object.keys(init.slots).length === 0) return init;
  const fit = { ...init };
  if (constraints.slots === undefined) delete fit.slots;
  else if (constraints.intent === undefined) delete fit.intent;
  return fit;
}

/**
 * Any event that a bot of Lex V1 sends: in the conversation and at its end, with slots empty, filled and understood in several ways,
 * nulls wherever Lex has them, fallbacks and alternatives. Shrinks to the plain `createLexEvent()`.
 *
 * @see https://docs.aws.amazon.com/lex/latest/dg/lambda-input-response-format.html
 * @param constraints options of `createLexEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyLexEvent({ slots: { City: null } }), (event) => {
 *     expect(event.currentIntent.slotDetails.City).toBeNull();
 *   }),
 * );
 */
export function anyLexEvent(constraints: LexEventConstraints = {}): fc.Arbitrary<LexEvent> {
  const init = anyInit('generate LexEvent', lexEventOptions, defaults, constraints);
  return eventFrom(
    init.map((drawn) => fitting(drawn, constraints)),
    (drawn) => createLexEvent(drawn),
  );
}
