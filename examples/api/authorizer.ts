import { createHmac, timingSafeEqual } from 'node:crypto';
import type { APIGatewayAuthorizerResult, APIGatewayTokenAuthorizerEvent } from 'aws-lambda';

/** Lets in who shows `Authorization: Bearer ‹user›.‹signature›`. */
export async function handler(event: APIGatewayTokenAuthorizerEvent): Promise<APIGatewayAuthorizerResult> {
  const [, user, signature] = /^Bearer ([\w-]+)\.([0-9a-f]{64})$/.exec(event.authorizationToken) ?? [];
  // API Gateway makes a 401 of exactly this text, and a 500 of any other.
  if (user === undefined || signature === undefined || !isSigned(user, signature)) throw new Error('Unauthorized');
  return {
    principalId: user,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: everyMethod(event.methodArn) }],
    },
  };
}

/** The policy is cached for the token, so it must cover what this user calls next. */
function everyMethod(methodArn: string): string {
  return `${methodArn.split('/').slice(0, 2).join('/')}/*`;
}

function isSigned(user: string, signature: string): boolean {
  return timingSafeEqual(Buffer.from(signature, 'hex'), Buffer.from(sign(user), 'hex'));
}

export function sign(user: string): string {
  return createHmac('sha256', process.env['TOKEN_SECRET'] ?? '')
    .update(user)
    .digest('hex');
}
