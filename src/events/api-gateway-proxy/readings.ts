import type { Readings } from '../../contracts/conversion.js';
import { regionOfHost } from '../../values/execute-api.js';
import { base64FlagIn, fieldsIn, headerIn, httpBodyIn, type ListedValues } from '../../values/http-readings.js';
import { matchPath } from '../../values/path-template.js';
import type { RestRequestInit } from '../../values/rest-api-init.js';

type Fields = Readonly<Record<string, string | undefined>> | null;

/** What the events of REST APIs have in common, those of authorizers among them. */
export interface RestEvent {
  readonly resource: string;
  readonly path: string;
  readonly pathParameters: Fields;
  readonly headers: Fields;
  readonly multiValueHeaders: ListedValues | null;
  readonly queryStringParameters: Fields;
  readonly multiValueQueryStringParameters: ListedValues | null;
  readonly body?: string | null;
  readonly isBase64Encoded?: boolean;
  /** In authorizers' events. */
  readonly methodArn?: string;
  readonly requestContext: { readonly domainName?: string | undefined };
}

function bodyIn({ body, isBase64Encoded }: RestEvent): ReturnType<typeof httpBodyIn> {
  return httpBodyIn(body, isBase64Encoded);
}

/** Where the options of a request to a REST API stand in its event. The API's own host is said by its id and region. */
export const restReadings: Readings<RestRequestInit, RestEvent> = {
  pathParameters: (event) => (matchPath(event.resource, event.path) === undefined ? (event.pathParameters ?? undefined) : undefined),
  headers: ({ headers, multiValueHeaders }) => fieldsIn(headers, multiValueHeaders),
  queryStringParameters: (event) => fieldsIn(event.queryStringParameters, event.multiValueQueryStringParameters),
  body: bodyIn,
  isBase64Encoded: (event) => base64FlagIn(event.isBase64Encoded, bodyIn(event)),
  endpointType: ({ headers }) => (headerIn(headers, 'x-amz-cf-id') === undefined ? undefined : 'EDGE'),
  domainName: ({ requestContext: { domainName } }) => (regionOfHost(domainName) === undefined ? domainName : undefined),
  region: ({ requestContext, methodArn }) => regionOfHost(requestContext.domainName) ?? methodArn?.split(':')[3],
};
