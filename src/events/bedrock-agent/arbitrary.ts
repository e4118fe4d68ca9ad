import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyText } from '../../generate/values.js';
import { createBedrockAgentApiEvent, createBedrockAgentFunctionEvent } from './factory.js';
import {
  bedrockAgentApiEventOptions,
  bedrockAgentFunctionEventOptions,
  METHODS,
  type BedrockAgentApiEventInit,
  type BedrockAgentFunctionEventInit,
} from './init.js';
import { apiPathOf, namesOf, placeholdersOf } from './parameters.js';
import type { BedrockAgentApiEvent, BedrockAgentFunctionEvent } from './types.js';

/** Constraints of `anyBedrockAgentApiEvent()`: the factory's options, each a value or an arbitrary. */
export type BedrockAgentApiEventConstraints = Constraints<BedrockAgentApiEventInit>;
/** Constraints of `anyBedrockAgentFunctionEvent()`: the factory's options, each a value or an arbitrary. */
export type BedrockAgentFunctionEventConstraints = Constraints<BedrockAgentFunctionEventInit>;

const text = fc.oneof(anyText(), fc.constantFrom('', 'null', '2026-02-30', '[1, 2', '１０'));
const parameters = fc.dictionary(
  fc.constantFrom('orderId', 'page', 'tags', 'größe', '__proto__'),
  fc.oneof(
    text,
    fc.integer(),
    fc.constantFrom(0.1, 1e21),
    fc.boolean(),
    fc.array(text, { maxLength: 2 }),
    fc.constant({ street: 'Main Street', number: 7 }),
  ),
  { maxKeys: 3, noNullPrototype: true },
);
const texts = fc.dictionary(fc.constantFrom('customerId', 'größe', '__proto__', ''), text, { maxKeys: 2, noNullPrototype: true });

const shared = {
  actionGroup: fc.constantFrom('OrderActions', 'action_group_quick_start_7'),
  inputText: text,
  agent: fc.constantFrom({ version: '7' }, { name: 'support', version: '12' }),
  sessionAttributes: texts,
  promptSessionAttributes: texts,
};

const ofApi = {
  apiPath: fc.constantFrom('/orders', '/orders/{orderId}', '/customers/{customerId}/orders/{orderId}', '/'),
  httpMethod: fc.constantFrom(...METHODS),
  parameters,
  requestBody: parameters,
  contentType: fc.constantFrom('application/json', 'application/x-www-form-urlencoded'),
  ...shared,
};

/** Suits what is drawn to the rest: each placeholder of a path has its parameter, and only bodies have a content type. */
function fitting(init: BedrockAgentApiEventInit, constraints: BedrockAgentApiEventConstraints): BedrockAgentApiEventInit {
  const fit = { ...init };
  if (fit.requestBody === undefined) {
    if (constraints.contentType === undefined) delete fit.contentType;
    else if (constraints.requestBody === undefined) fit.requestBody = {};
  }
  if (fit.parameters === undefined) return fit;
  const names = namesOf(fit.parameters);
  const missing = placeholdersOf(apiPathOf(fit)).filter((name) => !names.includes(name));
  if (missing.length === 0) return fit;
  if (constraints.parameters === undefined) {
    fit.parameters = { ...Object.fromEntries(missing.map((name) => [name, 'A-1'])), ...(fit.parameters as object) };
  } else if (constraints.apiPath === undefined) fit.apiPath = '/orders';
  return fit;
}

/**
 * Any event that an agent sends for an operation of an API: every method, paths with and without placeholders, parameters and bodies of all
 * types, attributes. Shrinks to the plain `createBedrockAgentApiEvent()`.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html
 * @param constraints options of `createBedrockAgentApiEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyBedrockAgentApiEvent({ apiPath: '/orders/{orderId}' }), (event) => {
 *     expect(event.parameters.map(({ name }) => name)).toContain('orderId');
 *   }),
 * );
 */
export function anyBedrockAgentApiEvent(constraints: BedrockAgentApiEventConstraints = {}): fc.Arbitrary<BedrockAgentApiEvent> {
  const init = anyInit('generate BedrockAgentApiEvent', bedrockAgentApiEventOptions, ofApi, constraints);
  return eventFrom(
    init.map((drawn) => fitting(drawn, constraints)),
    (drawn) => createBedrockAgentApiEvent(drawn),
  );
}

/**
 * Any event that an agent sends for a function: with and without parameters, of all types, and with attributes. Shrinks to the plain
 * `createBedrockAgentFunctionEvent()`.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html
 * @param constraints options of `createBedrockAgentFunctionEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyBedrockAgentFunctionEvent({ function: 'ping', parameters: {} }), (event) => {
 *     expect(event).not.toHaveProperty('parameters');
 *   }),
 * );
 */
export function anyBedrockAgentFunctionEvent(
  constraints: BedrockAgentFunctionEventConstraints = {},
): fc.Arbitrary<BedrockAgentFunctionEvent> {
  const ofFunction = { function: fc.constantFrom('getOrder', 'bookTable', 'OrderActions__cancel'), parameters, ...shared };
  const init = anyInit('generate BedrockAgentFunctionEvent', bedrockAgentFunctionEventOptions, ofFunction, constraints);
  return eventFrom(init, (drawn) => createBedrockAgentFunctionEvent(drawn));
}
