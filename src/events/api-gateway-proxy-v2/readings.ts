import type { Readings } from '../../contracts/conversion.js';
import { regionOfHost } from '../../values/execute-api.js';
import { base64FlagIn, headerIn, httpBodyIn, queryIn } from '../../values/http-readings.js';
import { matchPath } from '../../values/path-template.js';
import { claimsIn, httpApiClaims } from '../../values/token-claims.js';
import type { IamV2Authorization, JwtAuthorization } from '../../values/http-api-authorizer.js';
import type { HttpApiRequestInit } from '../../values/http-api-init.js';

type Headers = Readonly<Record<string, string | undefined>>;

/** What requests in payload format 2.0 have in common. */
export interface Payload2Event {
  readonly rawQueryString: string;
  readonly headers?: Headers | undefined;
  readonly body?: string | undefined;
  readonly isBase64Encoded?: boolean | undefined;
}

/** What HTTP APIs' events have in common, those of authorizers among them. */
export interface HttpApiEvent extends Payload2Event {
  /** In authorizers' events. */
  readonly routeArn?: string;
  readonly routeKey: string;
  readonly rawPath: string;
  readonly pathParameters?: Headers | undefined;
  readonly requestContext: { readonly domainName: string; readonly stage: string };
}

/** The body, with its media type, as services that go by this type hand it over. */
export function typedBodyIn({ headers, body, isBase64Encoded }: Omit<Payload2Event, 'rawQueryString'>): ReturnType<typeof httpBodyIn> {
  return httpBodyIn(body, isBase64Encoded, headerIn(headers, 'content-type'));
}

/** Where query, headers and body stand. */
export const payload2Readings: Readings<
  Pick<HttpApiRequestInit, 'rawQueryString' | 'queryStringParameters' | 'headers' | 'body' | 'isBase64Encoded'>,
  Payload2Event
> = {
  rawQueryString: ({ rawQueryString }) => (typeof queryIn(rawQueryString) === 'string' ? rawQueryString : undefined),
  queryStringParameters: ({ rawQueryString }) => {
    const query = queryIn(rawQueryString);
    return typeof query === 'string' ? undefined : query;
  },
  headers: ({ headers }) => headers,
  body: typedBodyIn,
  isBase64Encoded: (event) => base64FlagIn(event.isBase64Encoded, typedBodyIn(event)),
};

/** The parameters of a path, unless the route and the path say them. */
export function parametersIn(routeKey: string, path: string, stage: string, parameters: Headers | null | undefined): Headers | undefined {
  const unstaged = stage === '$default' ? path : path.slice(stage.length + 1);
  const template = routeKey.slice(routeKey.indexOf(' ') + 1);
  return routeKey !== '$default' && matchPath(template, unstaged) === undefined ? (parameters ?? undefined) : undefined;
}

/** Where the options of a request to an HTTP API stand in its event. The API's own host is said by its id and region. */
export const httpApiReadings: Readings<HttpApiRequestInit, HttpApiEvent> = {
  ...payload2Readings,
  pathParameters: (event) => parametersIn(event.routeKey, event.rawPath, event.requestContext.stage, event.pathParameters),
  domainName: ({ requestContext: { domainName } }) => (regionOfHost(domainName) === undefined ? domainName : undefined),
  region: ({ requestContext, routeArn }) => regionOfHost(requestContext.domainName) ?? routeArn?.split(':')[3],
};

/** What a JWT authorizer left in an event. */
export function jwtIn(
  { claims, scopes }: { readonly claims: Readonly<Record<string, string>>; readonly scopes: readonly string[] | null },
  headers: Headers | undefined,
): JwtAuthorization {
  return { claims: claimsIn(claims, headerIn(headers, 'authorization'), httpApiClaims), scopes };
}

/** Who signed a request, of which the caller's id stands there twice. */
export function iamIn(shown: IamV2Authorization & { readonly userId?: string }): IamV2Authorization {
  const { userId: _, ...iam } = shown;
  return iam;
}
