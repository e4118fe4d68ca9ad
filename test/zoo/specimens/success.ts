import type { APIGatewayProxyEvent, APIGatewayProxyEventV2, DynamoDBStreamEvent } from 'aws-lambda';
import { anyAPIGatewayProxyEvent, anyAPIGatewayProxyEventV2, anyDynamoDBStreamEvent } from 'lambdouble/arbitraries';
import { specimen, type Specimen } from '../specimen.js';

const ok = (body: unknown) => ({ statusCode: 200, body: JSON.stringify(body) });

function parsed(text: string | null | undefined): { name?: unknown } {
  try {
    return Object(JSON.parse(text ?? '{}')) as { name?: unknown };
  } catch {
    return {};
  }
}

export const success: readonly Specimen[] = [
  specimen<APIGatewayProxyEvent>({
    bug: 'takes it that a request has query parameters, and REST APIs send null for none',
    law: 'succeeds',
    events: () => anyAPIGatewayProxyEvent(),
    flawed: () => ({ handler: async (event) => ok({ page: event.queryStringParameters!['page'] ?? '1' }) }),
    mended: () => ({ handler: async (event) => ok({ page: event.queryStringParameters?.['page'] ?? '1' }) }),
    smallest: /^createAPIGatewayProxyEvent\(\)$/,
  }),
  specimen<APIGatewayProxyEventV2>({
    bug: 'reads a body as JSON though HTTP APIs send some in base64, and clients send what they like',
    law: 'succeeds',
    events: () => anyAPIGatewayProxyEventV2(),
    flawed: () => ({ handler: async (event) => ok(JSON.parse(event.body ?? '{}')) }),
    mended: () => ({
      handler: async ({ body, isBase64Encoded }) => ok(parsed(isBase64Encoded ? Buffer.from(body!, 'base64').toString() : body)),
    }),
    smallest: /^createAPIGatewayProxyEventV2\(\{ (headers: \{ 'content-type': '[^']*' \}, )?body: [^:]*\}\)$/,
  }),
  specimen<DynamoDBStreamEvent>({
    bug: 'reads the new image of every change, and a removal has none',
    law: 'succeeds',
    events: () => anyDynamoDBStreamEvent(),
    flawed: () => ({ handler: async ({ Records }) => void Records.map(({ dynamodb }) => Object.keys(dynamodb!.NewImage!)) }),
    mended: () => ({ handler: async ({ Records }) => void Records.map(({ dynamodb }) => Object.keys(dynamodb!.NewImage ?? {})) }),
    smallest: /^createDynamoDBStreamEvent\(\{ (eventName: 'REMOVE'|streamViewType: '\w+'|oldImage: \{.*\}) \}\)$/,
  }),
];
