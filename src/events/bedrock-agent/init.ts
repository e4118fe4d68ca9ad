import { anObjectOf, aNonEmptyString, aString, aStringMatching, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { namedTexts, type NamedTexts } from '../../values/texts.js';
import { someParameters, type BedrockAgentParametersInit } from './parameters.js';

/** Which agent calls. Everything has a default. */
export interface BedrockAgentInit {
  /** Default `order-assistant`. */
  name?: string | undefined;
  /** Ten upper-case letters and digits. Default: random. */
  id?: string | undefined;
  /** Default: `TSTALIASID` for the draft, otherwise random. */
  alias?: string | undefined;
  /** Default `DRAFT`. */
  version?: string | undefined;
}

/** What an agent says to each of its functions. Everything has a default. */
export interface BedrockAgentEventInit {
  /** Name of the action group. Default `OrderActions`. */
  actionGroup?: string | undefined;
  /** What the user said. Default `Where is my order A-1?`. */
  inputText?: string | undefined;
  /** Id of the session: 2 to 100 letters, digits and `._:-`. Default: 15 digits. */
  sessionId?: string | undefined;
  /** The agent. Default: the draft of `order-assistant`. */
  agent?: BedrockAgentInit | undefined;
  /** What is kept for the session. Default `{}`. */
  sessionAttributes?: NamedTexts | undefined;
  /** What is kept for this turn. Default `{}`. */
  promptSessionAttributes?: NamedTexts | undefined;
}

/** Which operation of an API the agent calls, and with what. Everything has a default. */
export interface BedrockAgentApiEventInit extends BedrockAgentEventInit {
  /** Path of the operation as the OpenAPI schema has it, with its placeholders. Default `/orders/{orderId}`; `/orders` without its id. */
  apiPath?: string | undefined;
  /** Default `GET`; `POST` with a `requestBody`. */
  httpMethod?: string | undefined;
  /** Parameters of path and query: plain values, or a list with their types. Default: a value for each placeholder of the path. */
  parameters?: BedrockAgentParametersInit | undefined;
  /** Properties of the body: plain values, or a list with their types. Default: no body. */
  requestBody?: BedrockAgentParametersInit | undefined;
  /** Content type of the body. Default `application/json`. */
  contentType?: string | undefined;
}

/** Which function the agent calls, and with what. Everything has a default. */
export interface BedrockAgentFunctionEventInit extends BedrockAgentEventInit {
  /** Name of the function. Default `getOrder`. */
  function?: string | undefined;
  /** Plain values, or a list with their types. Default: `{ orderId: 'A-1' }` for `getOrder`, otherwise none. */
  parameters?: BedrockAgentParametersInit | undefined;
}

const anId = aStringMatching(/^[0-9A-Z]{10}$/, 'ten upper-case letters and digits');

const shared: OptionTable<BedrockAgentEventInit> = {
  actionGroup: aNonEmptyString,
  inputText: aString,
  sessionId: aStringMatching(/^[0-9a-zA-Z._:-]{2,100}$/, 'the id of a session: 2 to 100 letters, digits and "._:-"'),
  agent: anObjectOf({
    name: aNonEmptyString,
    id: anId,
    alias: anId,
    version: aStringMatching(/^(DRAFT|[1-9]\d{0,4})$/, '"DRAFT" or the number of a version'),
  }),
  sessionAttributes: namedTexts,
  promptSessionAttributes: namedTexts,
};

/** The methods that operations have. */
export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

/** The options of an event for an operation of an API. */
export const bedrockAgentApiEventOptions: OptionTable<BedrockAgentApiEventInit> = optionTable<BedrockAgentApiEventInit>({
  apiPath: aStringMatching(/^\/[^\s?#]*$/, 'a path of the OpenAPI schema, such as "/orders/{orderId}"'),
  httpMethod: oneOf(METHODS),
  parameters: someParameters,
  requestBody: someParameters,
  contentType: aNonEmptyString,
  ...shared,
});

/** The options of an event for a function. */
export const bedrockAgentFunctionEventOptions: OptionTable<BedrockAgentFunctionEventInit> = optionTable<BedrockAgentFunctionEventInit>({
  function: aNonEmptyString,
  parameters: someParameters,
  ...shared,
});
