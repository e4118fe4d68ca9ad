import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { websocketResponse } from './response.js';

const EVENT_TYPES: ReadonlySet<unknown> = new Set(['CONNECT', 'MESSAGE', 'DISCONNECT']);

export const facts: EventSourceFacts = {
  slug: 'api-gateway-websocket',
  title: 'API Gateway WebSocket API',
  types: [
    {
      type: 'APIGatewayProxyWebsocketEventV2',
      declaredBy: '@types/aws-lambda',
      create: 'createAPIGatewayProxyWebsocketEventV2',
      any: 'anyAPIGatewayProxyWebsocketEventV2',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    message: '128 KB, in frames of 32 KB; text only',
    integration: '29 seconds',
    connection: '2 hours, 10 minutes of silence',
    $disconnect: 'best effort: it is not always sent',
  },
  response: websocketResponse,
  recognises(event) {
    if (typeof event !== 'object' || event === null || 'methodArn' in event) return false;
    const context = (event as { requestContext?: Record<string, unknown> | null }).requestContext;
    if (typeof context !== 'object' || context === null) return false;
    return (
      EVENT_TYPES.has(context.eventType) &&
      typeof context.connectionId === 'string' &&
      typeof context.routeKey === 'string' &&
      typeof context.httpMethod !== 'string'
    );
  },
  pages: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html',
  ],
};
