import type { APIGatewayProxyEvent, APIGatewayTokenAuthorizerEvent, SQSEvent } from 'aws-lambda';
import { anyAPIGatewayProxyEvent, anyAPIGatewayTokenAuthorizerEvent, anySQSEvent } from 'lambdouble/arbitraries';
import { specimen, type Specimen } from '../specimen.js';

function isJSON(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const policy = (principalId: string | undefined, Resource: string) => ({
  principalId,
  policyDocument: { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource }] },
});

export const answers: readonly Specimen[] = [
  specimen<APIGatewayProxyEvent>({
    bug: 'answers an object as body where it refuses a request',
    law: 'responds well',
    events: () => anyAPIGatewayProxyEvent(),
    flawed: () => ({
      handler: async ({ body }) => (body === null ? { statusCode: 400, body: { error: 'no body' } } : { statusCode: 204, body: '' }),
    }),
    mended: () => ({
      handler: async ({ body }) => (body === null ? { statusCode: 400, body: '{"error":"no body"}' } : { statusCode: 204, body: '' }),
    }),
    smallest: /^createAPIGatewayProxyEvent\(\)$/,
  }),
  specimen<SQSEvent>({
    bug: 'reports the receipt handle of a failed message in place of its id',
    law: 'responds well',
    events: () => anySQSEvent(),
    flawed: () => ({
      handler: async ({ Records }) => ({
        batchItemFailures: Records.filter(({ body }) => !isJSON(body)).map(({ receiptHandle }) => ({ itemIdentifier: receiptHandle })),
      }),
    }),
    mended: () => ({
      handler: async ({ Records }) => {
        // in a queue with order nothing may overtake what failed
        const failed = Records.findIndex(({ body }) => !isJSON(body));
        const fifo = Records[0]!.eventSourceARN.endsWith('.fifo');
        const again = fifo ? Records.slice(failed < 0 ? Records.length : failed) : Records.filter(({ body }) => !isJSON(body));
        return { batchItemFailures: again.map(({ messageId }) => ({ itemIdentifier: messageId })) };
      },
    }),
    smallest: /^createSQSEvent\(\)$/,
  }),
  specimen<APIGatewayTokenAuthorizerEvent>({
    bug: 'takes the second word of the token for the user, also where there is none',
    law: 'responds well',
    events: () => anyAPIGatewayTokenAuthorizerEvent(),
    flawed: () => ({ handler: async (event) => policy(event.authorizationToken.split(' ')[1], event.methodArn) }),
    mended: () => ({ handler: async (event) => policy(event.authorizationToken.split(' ')[1] || 'anonymous', event.methodArn) }),
    smallest: /^createAPIGatewayTokenAuthorizerEvent\(\{ authorizationToken: '[^ ]* ?' \}\)$/,
  }),
];
