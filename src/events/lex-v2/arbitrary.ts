import type { LexV2Event } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyText } from '../../generate/values.js';
import { createLexV2Event } from './factory.js';
import { lexV2EventOptions, SENTIMENTS, type LexV2EventInit } from './init.js';

/** Constraints of `anyLexV2Event()`: the factory's options, each a value or an arbitrary. */
export type LexV2EventConstraints = Constraints<LexV2EventInit>;

const said = fc.oneof(fc.constantFrom('roses', '', '2026-02-30', '１０', 'four and twenty', '0'), anyText());
const slot = fc.oneof(
  fc.constant(null),
  said,
  fc.record({ originalValue: said, interpretedValue: said, resolvedValues: fc.array(said, { maxLength: 2 }) }, { noNullPrototype: true }),
  fc.array(said, { minLength: 1, maxLength: 3 }),
);
const texts = fc.dictionary(fc.constantFrom('cart', 'user.id', 'größe', '__proto__', ''), said, { maxKeys: 3, noNullPrototype: true });

const defaults = {
  intent: fc.constantFrom('OrderFlowers', 'BookHotel', 'FallbackIntent', 'KendraSearchIntent'),
  slots: fc.dictionary(fc.constantFrom('FlowerType', 'PickupDate', 'PickupTime', 'Größe', '__proto__'), slot, {
    maxKeys: 3,
    noNullPrototype: true,
  }),
  invocationSource: fc.constantFrom<LexV2Event['invocationSource']>('DialogCodeHook', 'FulfillmentCodeHook'),
  confirmationState: fc.constantFrom<'Confirmed' | 'Denied' | 'None'>('Confirmed', 'Denied', 'None'),
  inputTranscript: fc.oneof(anyText(), fc.constantFrom('', 'a'.repeat(1024))),
  inputMode: fc.constantFrom<LexV2Event['inputMode']>('DTMF', 'Speech', 'Text'),
  bot: fc.constantFrom({ version: '7' }, { localeId: 'de_DE' }, { version: '12', localeId: 'es_419' }),
  sessionAttributes: texts,
  requestAttributes: texts,
  activeContexts: fc.array(
    fc.record({ name: fc.constantFrom('order_fulfilled', 'ctx'), contextAttributes: texts }, { noNullPrototype: true }),
    {
      maxLength: 2,
    },
  ),
  alternatives: fc.subarray(['Greeting', 'CancelOrder', 'Help']),
  nluConfidence: fc.constantFrom(0, 0.4, 0.84, 1),
  sentiment: fc.constantFrom(...SENTIMENTS),
};

/** Drops what is drawn and contradicts something else; what the user constrained stays, so that the factory can object. */
function fitting(init: LexV2EventInit, constraints: LexV2EventConstraints): LexV2EventInit {
  const fit = { ...init };
  if (fit.intent === 'FallbackIntent' && fit.slots !== undefined && Object.keys(fit.slots).length > 0) {
    if (constraints.slots === undefined) delete fit.slots;
    else if (constraints.intent === undefined) delete fit.intent;
  }
  if (fit.state === 'InProgress' && constraints.invocationSource === undefined) delete fit.invocationSource;
  return fit;
}

/**
 * Any event that a bot of Lex V2 sends: in the conversation and at its end, with slots empty, filled and of several values, said, typed
 * and dialled, confirmed and denied, fallbacks and alternatives. Shrinks to the plain `createLexV2Event()`.
 *
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html
 * @param constraints options of `createLexV2Event`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyLexV2Event({ invocationSource: 'FulfillmentCodeHook' }), (event) => {
 *     expect(event).not.toHaveProperty('proposedNextState');
 *   }),
 * );
 */
export function anyLexV2Event(constraints: LexV2EventConstraints = {}): fc.Arbitrary<LexV2Event> {
  const init = anyInit('generate LexV2Event', lexV2EventOptions, defaults, constraints);
  return eventFrom(
    init.map((drawn) => fitting(drawn, constraints)),
    (drawn) => createLexV2Event(drawn),
  );
}
