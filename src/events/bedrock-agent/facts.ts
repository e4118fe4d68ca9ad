import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts, type EventTypeFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { agentResponse } from './response.js';

function ownType(type: string): EventTypeFacts {
  return { type, declaredBy: 'lambdouble', create: `create${type}`, any: `any${type}` };
}

export const facts: EventSourceFacts = {
  slug: 'bedrock-agent',
  title: 'Amazon Bedrock agent',
  types: [ownType('BedrockAgentApiEvent'), ownType('BedrockAgentFunctionEvent')],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    answer: '25 KB of JSON',
    operations: 'up to 11 APIs or functions in an action group, one call each',
  },
  response: agentResponse,
  recognises(event) {
    if (!isPlainObject(event) || !isPlainObject(event.agent) || typeof event.actionGroup !== 'string') return false;
    return typeof event.messageVersion === 'string' && (typeof event.apiPath === 'string' || typeof event.function === 'string');
  },
  pages: [
    'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-session-state.html',
  ],
};
