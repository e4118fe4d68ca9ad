import type { APIGatewayEventIdentity } from 'aws-lambda';
import { conversion, readUnless, type Conversion, type Readings } from '../../contracts/conversion.js';
import { headerIn } from '../../values/http-readings.js';
import { claimsIn, restClaims } from '../../values/token-claims.js';
import type { APIGatewayProxyEventInit } from '../../values/rest-api-init.js';
import { authorizedProxyEventOptions, proxyEventOptions } from '../../values/rest-api-init.js';
import type { CognitoAuthorizer, IamAuthorizationInit, LambdaAuthorizer } from '../../values/rest-api-authorizer.js';
import { CONSOLE_TEST } from '../../values/rest-api-console-test.js';
import {
  createAPIGatewayProxyEvent,
  createAPIGatewayProxyWithCognitoAuthorizerEvent,
  createAPIGatewayProxyWithLambdaAuthorizerEvent,
} from './factory.js';
import { restReadings, type RestEvent } from './readings.js';

interface ProxyEvent extends RestEvent {
  readonly requestContext: RestEvent['requestContext'] & {
    readonly stage: string;
    readonly identity: APIGatewayEventIdentity;
    readonly authorizer?: object | null | undefined;
  };
}

function claimsOf({ headers, requestContext }: ProxyEvent): CognitoAuthorizer {
  const { claims } = requestContext.authorizer as { claims: Record<string, string> };
  const written = (inToken: Parameters<typeof restClaims>[1]): Record<string, string> => restClaims('read claims', inToken);
  return { claims: claimsIn(claims, headerIn(headers, 'authorization'), written) };
}

/** What an identity has beside who signed. */
const NOT_OF_CALLER: ReadonlySet<string> = new Set(['sourceIp', 'userAgent', 'user', 'apiKey', 'apiKeyId', 'clientCert']);

function iamOf(identity: APIGatewayEventIdentity): IamAuthorizationInit {
  return Object.fromEntries(Object.entries(identity).filter(([name, value]) => value !== null && !NOT_OF_CALLER.has(name)));
}

function authorizerOf(event: ProxyEvent): APIGatewayProxyEventInit['authorizer'] {
  const { authorizer, identity } = event.requestContext;
  if (authorizer === null || authorizer === undefined) return identity.accessKey === null ? undefined : { iam: iamOf(identity) };
  return 'claims' in authorizer && typeof authorizer.claims === 'object' ? claimsOf(event) : (authorizer as LambdaAuthorizer);
}

function isConsoleTest({ requestContext }: ProxyEvent): boolean {
  return requestContext.stage === CONSOLE_TEST.stage;
}

const readings: Readings<APIGatewayProxyEventInit, ProxyEvent> = {
  ...restReadings,
  ...readUnless<APIGatewayProxyEventInit, ProxyEvent>(isConsoleTest, {
    stage: ({ requestContext }) => requestContext.stage,
    sourceIp: ({ requestContext }) => requestContext.identity.sourceIp,
    apiKey: ({ requestContext }) => requestContext.identity.apiKey ?? undefined,
    apiKeyId: ({ requestContext }) => requestContext.identity.apiKeyId ?? undefined,
    domainName: restReadings.domainName,
    endpointType: restReadings.endpointType,
    authorizer: authorizerOf,
  }),
  testInvokeMethod: (event) => (isConsoleTest(event) ? true : undefined),
};

export const conversions: readonly Conversion[] = [
  conversion<APIGatewayProxyEventInit, ProxyEvent, ProxyEvent>({
    factory: 'createAPIGatewayProxyEvent',
    create: createAPIGatewayProxyEvent,
    options: proxyEventOptions,
    readings,
  }),
  conversion({
    factory: 'createAPIGatewayProxyWithLambdaAuthorizerEvent',
    create: createAPIGatewayProxyWithLambdaAuthorizerEvent,
    options: authorizedProxyEventOptions,
    readings,
  }),
  conversion({
    factory: 'createAPIGatewayProxyWithCognitoAuthorizerEvent',
    create: createAPIGatewayProxyWithCognitoAuthorizerEvent,
    options: authorizedProxyEventOptions,
    readings,
  }),
];
