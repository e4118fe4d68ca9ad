import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant, anyText } from '../../generate/values.js';
import { createAlexaIntentRequestEnvelope, createAlexaLaunchRequestEnvelope, createAlexaSessionEndedRequestEnvelope } from './factory.js';
import {
  CONFIRMATIONS,
  ERRORS,
  intentRequestEnvelopeOptions,
  launchRequestEnvelopeOptions,
  REASONS,
  sessionEndedRequestEnvelopeOptions,
  type AlexaIntentRequestEnvelopeInit,
  type AlexaLaunchRequestEnvelopeInit,
  type AlexaSessionEndedRequestEnvelopeInit,
} from './init.js';
import type { AlexaIntentRequestEnvelope, AlexaLaunchRequestEnvelope, AlexaSessionEndedRequestEnvelope } from './types.js';

/** Constraints of `anyAlexaLaunchRequestEnvelope()`: the factory's options, each a value or an arbitrary. */
export type AlexaLaunchRequestEnvelopeConstraints = Constraints<AlexaLaunchRequestEnvelopeInit>;
/** Constraints of `anyAlexaIntentRequestEnvelope()`: the factory's options, each a value or an arbitrary. */
export type AlexaIntentRequestEnvelopeConstraints = Constraints<AlexaIntentRequestEnvelopeInit>;
/** Constraints of `anyAlexaSessionEndedRequestEnvelope()`: the factory's options, each a value or an arbitrary. */
export type AlexaSessionEndedRequestEnvelopeConstraints = Constraints<AlexaSessionEndedRequestEnvelopeInit>;

const shared = {
  accessToken: fc.constantFrom('Atza|IwEBI', 'token'),
  supportedInterfaces: fc.subarray(['AudioPlayer', 'Alexa.Presentation.APL', 'VideoApp']),
  locale: fc.constantFrom('en-US', 'de-DE', 'ja-JP', 'en-IN', 'fr-CA'),
  time: anyInstant(),
};

const said = fc.oneof(fc.constantFrom('a flat white', '2026-W14', 'PT10M', '?', '', '５'), anyText());
const slot = fc.oneof(
  fc.constant(null),
  said,
  fc.record(
    { value: said, name: fc.option(said), confirmationStatus: fc.constantFrom(...CONFIRMATIONS) },
    { requiredKeys: ['value'], noNullPrototype: true },
  ),
);

const attributes = fc.dictionary(
  fc.constantFrom('step', 'cart', 'größe', ''),
  fc.oneof(said, fc.integer(), fc.boolean(), fc.constantFrom(null, 0.5, [1, 'a'], { deep: { er: [] } })),
  { maxKeys: 3, noNullPrototype: true },
);

const ofIntent = {
  intent: fc.constantFrom('OrderDrinkIntent', 'AMAZON.HelpIntent', 'AMAZON.FallbackIntent', 'AMAZON.SearchAction<object@WeatherForecast>'),
  slots: fc.dictionary(fc.constantFrom('drink', 'size', 'object.name', '__proto__'), slot, { maxKeys: 3, noNullPrototype: true }),
  confirmationStatus: fc.constantFrom(...CONFIRMATIONS),
  dialogState: fc.constantFrom<'STARTED' | 'IN_PROGRESS' | 'COMPLETED'>('STARTED', 'IN_PROGRESS', 'COMPLETED'),
  new: fc.boolean(),
  attributes,
  ...shared,
};

const ofEnd = {
  reason: fc.constantFrom(...REASONS),
  error: fc.record({ type: fc.constantFrom(...ERRORS), message: anyText() }, { noNullPrototype: true }),
  attributes,
  ...shared,
};

/**
 * Any event of somebody who opens a skill: in all regions of Alexa, on devices of all kinds, with and without a linked account. Shrinks to
 * the plain `createAlexaLaunchRequestEnvelope()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-alexa.html
 * @param constraints options of `createAlexaLaunchRequestEnvelope`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAlexaLaunchRequestEnvelope({ locale: 'ja-JP' }), (event) => {
 *     expect(event.context.System.apiEndpoint).toBe('https://api.fe.amazonalexa.com');
 *   }),
 * );
 */
export function anyAlexaLaunchRequestEnvelope(
  constraints: AlexaLaunchRequestEnvelopeConstraints = {},
): fc.Arbitrary<AlexaLaunchRequestEnvelope> {
  const init = anyInit('generate AlexaLaunchRequestEnvelope', launchRequestEnvelopeOptions, shared, constraints);
  return eventFrom(init, (drawn) => createAlexaLaunchRequestEnvelope(drawn));
}

/** Drops what is drawn and goes with nothing: a new session has no attributes. */
function withSession(
  init: AlexaIntentRequestEnvelopeInit,
  constraints: AlexaIntentRequestEnvelopeConstraints,
): AlexaIntentRequestEnvelopeInit {
  if (init.new !== true || init.attributes === undefined) return init;
  const fit = { ...init };
  if (constraints.attributes === undefined) delete fit.attributes;
  else if (constraints.new === undefined) delete fit.new;
  return fit;
}

/**
 * Any event of somebody who says what they want: intents of the skill and built-in ones, slots empty, said and resolved or not, in new
 * sessions and later, with attributes of all kinds. Shrinks to the plain `createAlexaIntentRequestEnvelope()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-alexa.html
 * @param constraints options of `createAlexaIntentRequestEnvelope`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAlexaIntentRequestEnvelope({ slots: { city: null } }), (event) => {
 *     expect(event.request.intent.slots?.city).not.toHaveProperty('value');
 *   }),
 * );
 */
export function anyAlexaIntentRequestEnvelope(
  constraints: AlexaIntentRequestEnvelopeConstraints = {},
): fc.Arbitrary<AlexaIntentRequestEnvelope> {
  const init = anyInit('generate AlexaIntentRequestEnvelope', intentRequestEnvelopeOptions, ofIntent, constraints);
  return eventFrom(
    init.map((drawn) => withSession(drawn, constraints)),
    (drawn) => createAlexaIntentRequestEnvelope(drawn),
  );
}

/** Drops what is drawn and goes with nothing: only errors have an error. */
function withError(
  init: AlexaSessionEndedRequestEnvelopeInit,
  constraints: AlexaSessionEndedRequestEnvelopeConstraints,
): AlexaSessionEndedRequestEnvelopeInit {
  if (init.error === undefined || init.reason === undefined || init.reason === 'ERROR') return init;
  const fit = { ...init };
  if (constraints.error === undefined) delete fit.error;
  else if (constraints.reason === undefined) delete fit.reason;
  return fit;
}

/**
 * Any event of a session that has ended: by the user, by silence, by errors of all kinds. Shrinks to the plain
 * `createAlexaSessionEndedRequestEnvelope()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-alexa.html
 * @param constraints options of `createAlexaSessionEndedRequestEnvelope`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAlexaSessionEndedRequestEnvelope({ reason: 'ERROR' }), (event) => {
 *     expect(event.request.error).toBeDefined();
 *   }),
 * );
 */
export function anyAlexaSessionEndedRequestEnvelope(
  constraints: AlexaSessionEndedRequestEnvelopeConstraints = {},
): fc.Arbitrary<AlexaSessionEndedRequestEnvelope> {
  const init = anyInit('generate AlexaSessionEndedRequestEnvelope', sessionEndedRequestEnvelopeOptions, ofEnd, constraints);
  return eventFrom(
    init.map((drawn) => withError(drawn, constraints)),
    (drawn) => createAlexaSessionEndedRequestEnvelope(drawn),
  );
}
