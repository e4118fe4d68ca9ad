/** The agent that calls. */
export interface BedrockAgent {
  name: string;
  id: string;
  alias: string;
  version: string;
}

/** One parameter or property, with its value as a text, whatever its type. */
export interface BedrockAgentParameter {
  name: string;
  /** As the schema says: `string`, `number`, `integer`, `boolean`, `array` or `object`. */
  type: string;
  value: string;
}

/** What the events of both kinds of action group have. */
interface BedrockAgentEventBase {
  messageVersion: string;
  agent: BedrockAgent;
  /** What the user said. */
  inputText: string;
  sessionId: string;
  actionGroup: string;
  sessionAttributes: { [name: string]: string };
  promptSessionAttributes: { [name: string]: string };
}

/** The event of an action group that is defined by an OpenAPI schema. */
export interface BedrockAgentApiEvent extends BedrockAgentEventBase {
  /** The path as the schema has it, with its placeholders. */
  apiPath: string;
  httpMethod: string;
  /** Of path and query. */
  parameters: BedrockAgentParameter[];
  /** Absent without body. */
  requestBody?: { content: { [contentType: string]: { properties: BedrockAgentParameter[] } } } | undefined;
}

/** The event of an action group that is defined by its functions. */
export interface BedrockAgentFunctionEvent extends BedrockAgentEventBase {
  function: string;
  /** Absent for a function without parameters. */
  parameters?: BedrockAgentParameter[] | undefined;
}

/** What the answers to both kinds of event may have. */
interface BedrockAgentResultBase {
  messageVersion: '1.0';
  sessionAttributes?: { [name: string]: string } | undefined;
  promptSessionAttributes?: { [name: string]: string } | undefined;
  knowledgeBasesConfiguration?: object[] | undefined;
}

/** The answer to a `BedrockAgentApiEvent`. */
export interface BedrockAgentApiResult extends BedrockAgentResultBase {
  response: {
    actionGroup: string;
    apiPath: string;
    httpMethod: string;
    httpStatusCode: number;
    responseBody: { [contentType: string]: { body: string } };
  };
}

/** The answer to a `BedrockAgentFunctionEvent`. */
export interface BedrockAgentFunctionResult extends BedrockAgentResultBase {
  response: {
    actionGroup: string;
    function: string;
    functionResponse: {
      responseState?: 'FAILURE' | 'REPROMPT' | undefined;
      responseBody: { TEXT: { body: string } };
    };
  };
}
