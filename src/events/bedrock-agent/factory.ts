import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { ALPHABETS, randomText } from '../../values/random-text.js';
import { copyOfNamedTexts } from '../../values/texts.js';
import {
  bedrockAgentApiEventOptions,
  bedrockAgentFunctionEventOptions,
  type BedrockAgentApiEventInit,
  type BedrockAgentEventInit,
  type BedrockAgentFunctionEventInit,
  type BedrockAgentInit,
} from './init.js';
import { apiPathOf, namesOf, parametersOf, placeholdersOf, type BedrockAgentParametersInit } from './parameters.js';
import type { BedrockAgent, BedrockAgentApiEvent, BedrockAgentFunctionEvent, BedrockAgentParameter } from './types.js';

function anId(): string {
  return randomText(ALPHABETS.upperCaseAlphanumeric, 10);
}

function agentOf({ name, id, alias, version }: BedrockAgentInit = {}): BedrockAgent {
  const isDraft = version === undefined || version === 'DRAFT';
  return {
    name: name ?? 'order-assistant',
    id: id ?? anId(),
    alias: alias ?? (isDraft ? 'TSTALIASID' : anId()),
    version: version ?? 'DRAFT',
  };
}

/** What every event begins with. */
type Beginning = Pick<BedrockAgentApiEvent, 'messageVersion' | 'agent' | 'inputText' | 'sessionId' | 'actionGroup'>;

function beginning(init: BedrockAgentEventInit): Beginning {
  return {
    messageVersion: '1.0',
    agent: agentOf(init.agent),
    inputText: init.inputText ?? 'Where is my order A-1?',
    sessionId: init.sessionId ?? `7${randomText(ALPHABETS.digits, 14)}`,
    actionGroup: init.actionGroup ?? 'OrderActions',
  };
}

function pathParametersOf(doing: string, apiPath: string, init: BedrockAgentParametersInit | undefined): BedrockAgentParameter[] {
  const placeholders = placeholdersOf(apiPath);
  if (init === undefined) return placeholders.map((name) => ({ name, type: 'string', value: 'A-1' }));
  const names = namesOf(init);
  const missing = placeholders.find((name) => !names.includes(name));
  if (missing === undefined) return parametersOf(doing, 'parameters', init);
  throw failure(
    doing,
    `option "parameters" is ${show(init)}, without "${missing}" of the path ${show(apiPath)}`,
    'Pass a value for each placeholder of the path: agents ask for them.',
  );
}

function apiEventOf(doing: string, init: BedrockAgentApiEventInit): BedrockAgentApiEvent {
  const { requestBody } = init;
  if (requestBody === undefined && init.contentType !== undefined) {
    throw failure(doing, `option "contentType" is ${show(init.contentType)}, but there is no body`, 'Pass a requestBody, too.');
  }
  const event = beginning(init) as BedrockAgentApiEvent;
  event.apiPath = apiPathOf(init);
  event.httpMethod = init.httpMethod ?? (requestBody === undefined ? 'GET' : 'POST');
  event.parameters = pathParametersOf(doing, event.apiPath, init.parameters);
  if (requestBody !== undefined) {
    const properties = parametersOf(doing, 'requestBody', requestBody);
    event.requestBody = { content: { [init.contentType ?? 'application/json']: { properties } } };
  }
  event.sessionAttributes = copyOfNamedTexts(init.sessionAttributes);
  event.promptSessionAttributes = copyOfNamedTexts(init.promptSessionAttributes);
  return event;
}

function functionEventOf(doing: string, init: BedrockAgentFunctionEventInit): BedrockAgentFunctionEvent {
  const event = beginning(init) as BedrockAgentFunctionEvent;
  event.function = init.function ?? 'getOrder';
  const parameters = init.parameters ?? (init.function === undefined ? { orderId: 'A-1' } : {});
  const listed = parametersOf(doing, 'parameters', parameters);
  if (listed.length > 0) event.parameters = listed;
  event.sessionAttributes = copyOfNamedTexts(init.sessionAttributes);
  event.promptSessionAttributes = copyOfNamedTexts(init.promptSessionAttributes);
  return event;
}

/**
 * The event that an agent of Amazon Bedrock sends to the function of an action group which an OpenAPI schema defines.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html
 * @param init which operation the agent calls, and with what; parameters are plain values; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that an agent could not send
 * @example
 * const event = createBedrockAgentApiEvent({ apiPath: '/orders/{orderId}', parameters: { orderId: 'A-7', page: 2 } });
 * expect(event.parameters).toEqual([
 *   { name: 'orderId', type: 'string', value: 'A-7' },
 *   { name: 'page', type: 'integer', value: '2' },
 * ]);
 */
export function createBedrockAgentApiEvent(
  init: BedrockAgentApiEventInit = {},
  overrides?: DeepPartial<BedrockAgentApiEvent>,
): BedrockAgentApiEvent {
  const doing = 'create BedrockAgentApiEvent';
  checkOptions(doing, init, bedrockAgentApiEventOptions);
  return madeEvent(doing, () => apiEventOf(doing, init), overrides);
}

/**
 * The event that an agent of Amazon Bedrock sends to the function of an action group which is defined by its functions.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html
 * @param init which function the agent calls, and with what; parameters are plain values; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that an agent could not send
 * @example
 * const event = createBedrockAgentFunctionEvent({ function: 'bookTable', parameters: { guests: 4, inside: true } });
 * expect(event.parameters).toEqual([
 *   { name: 'guests', type: 'integer', value: '4' },
 *   { name: 'inside', type: 'boolean', value: 'true' },
 * ]);
 */
export function createBedrockAgentFunctionEvent(
  init: BedrockAgentFunctionEventInit = {},
  overrides?: DeepPartial<BedrockAgentFunctionEvent>,
): BedrockAgentFunctionEvent {
  const doing = 'create BedrockAgentFunctionEvent';
  checkOptions(doing, init, bedrockAgentFunctionEventOptions);
  return madeEvent(doing, () => functionEventOf(doing, init), overrides);
}
